import { spanishBank } from '../intents/spanish.ts';
import { spanishFirstNames } from './first-names/spanish.ts';
import type { Language } from './language.ts';

/** Spanish as spoken in Mexican contact centres, formal and not. */
export const spanish: Language = {
  code: 'es',
  light: `a al con de del e el en es esa ese eso esta este esto fue ha han he hay la las le les lo los me mi mis muy ni no nos o para por
pues que se ser si sin son su sus te tu tus u un una unas uno unos y ya yo usted ustedes senor senora senorita favor mas como cual quien aqui ahi
ahorita va voy vamos esta estoy da das dan dar dice dices decir pasa pase pasas pasar sabe sabes`,
  common: `casa cosa cosas cara carro mano nada nunca siempre mucho mucha poco ahora luego antes despues entre sobre hasta desde donde tengo hace hizo hago estaba
era eran fui fueron iba vino viene salio entra entro golpe choque calle parte puerta falta carta tarjeta compra venta precio hombre mujer hijo hija esposa
esposo familia trabajo tiempo vez veces agua luz gas punto lado frente atras arriba abajo derecha izquierda grande chico nuevo nueva viejo malo cobra cobro
cuando cuanto cuanta todavia tambien tanto toda todos otro otros cierto menos caso gasto hecho dicho visto puesto tomar toma tomo dejado pasado pasaron pesos pesado
cambio cuarto quinto fuera dentro cerca lejos sola solo salida llegada marcha mercado manera media medio placer techo pecho lecho noche coche foto fotos cuello dije dijo pedir perdir listar presentar dejaron dele comunicaron transfirieron transfieren regresa evaluan califican ayudaron`,
  fillers: 'eh mmm mm mhm hmm ah aja em um ehm este oiga oye mire mira fijese pues bueno okey ok orale',
  negators: 'no nunca ni tampoco jamas sin',
  numbers: `media=1 cero=0 uno=1 un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14
quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiun=21 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24
veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70
ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 trescientos=300 cuatrocientos=400 quinientos=500 seiscientos=600 setecientos=700
ochocientos=800 novecientos=900 mil=1000 millon=1000000 millones=1000000`,
  numberJoiner: 'y',
  classes: {
    firstname: spanishFirstNames,
    help: `ayudar ayud* apoy* asist* sirv* serv* atend* atiend* orient* colaborar resolver resolvemos resuelvo solucionar asesoro asesoramos`,
    can: 'puedo podemos podria podriamos pudiera pueda podamos podre puede',
    you: 'le lo la te les los las',
    greet: 'buenos buenas buen bienvenid* hola bonito bonitos',
    day: 'dia dias tarde tardes noche noches',
    taped: `cambios saludo buzon menu camara camaras video videos archivo archivos disco numero clave contrasena foto fotos programa programas memoria telefono celular poste choque mensaje medidor tecnico companer* ayer`,
    call: 'llamada llamadas conversacion linea llamado platica charla',
    record:
      'grabada grabad* audiograb* videograb* grabando grabamos graba graban grabo grabar* grabacion grabaciones monitore*',
    wait: 'espere esper* aguard* aguant*',
    wee: 'momento momentito momentico minuto minutito minutitos minutos segundo segundito segundos segunditos instante instantito ratito tantito tantitito poquito',
    askme: 'da das dar dan daria dieras diera dice dices diga decir dira pasa pase pasar pasas sabe sabes',
    ask: `proporciona proporcion* dame deme darme dime digame decirme indique* indica indicar* confirma confirme* confirmas confirmar* regal* permite permita permitir* facilit* comparte* comparta* compartir* recuerda recuerde* pasame paseme dict* brind* mencione* mencionar* valida valide* validar* verifica verifique* verificar* rectifi* corrobor* comenta comente* comentar* repite repita repitame deletr*`,
    confirm: 'confirma confirm* valid* verif* corrobor* rectifi* cotej* checar checo',
    attend: `atiende saluda asiste habla apoya atendera atendio asistira hablo atendemos contesta responde asesora`,
    attending: 'atendiendo asistiendo apoyando hablando saludando ayudando acompanando',
    tell: 'cuenteme cuentame platiqueme platicame expliqueme explicame comenteme comentame describame',
    snag: `problema* falla situacion detalle inconveniente asunto bronca percance siniestro queja emergencia dudita`,
    trouble: `paso pasando pasado sucedio ocurrio descompuso atoro fallando fallo dano perdio rompio aqueja jala funciona sirve apago cayo marca ocupa rompieron quemo bloqueo borro olvido atora caen`,
    read: 'lee lees lea leer leerme leeria dicta dictas',
    screen: 'letrero mensaje error codigo aviso leyenda numerito clave pantalla ventanita anuncio',
    thing: `sucursal area piso departamento oficina planta turno servicio usuario equipo ventana modulo caja unidad maquina edificio impresora computadora sistema programa navegador aplicacion tienda almacen pantalla extension laptop correo dependencia ruta opcion menu plan`,
    late: 'hace tarda tardan dentro cada pasar espere deje despues pasen hasta',
    check: `reviso verifico checo consulto valido busco checar revisar verificar consultar validar preguntar pregunto buscar investigo veo ver ubico ingreso cargo localizar localizo marcar marco entrar abrir meter* hablar hablo comentar comentarlo pedir solicitar ir reiniciar`,
    checking: 'revisando verificando checando consultando validando buscando cargando abriendo preguntando ingresando',
    wants: 'tiene* tuviera necesita* requiere* ocupa* hay surge surgiera gusta desea* quiere* llega tenga necesite',
    degree:
      'barato caro grande rapido facil dificil temprano tarde especifico especifica claro clara informacion despacio fuerte abajo arriba tiempo',
    doit: 'veo checo reviso muevo hago cambio ajusto anoto sirvo ayudo apoyo atiendo resuelvo reporto',
    object: `datos senal bloqueo pago compra reporte folio ticket solicitud cargo cobro ajuste descuento servicio puerto linea cuenta saldo plan velocidad equipo permiso acceso programa sistema liga correo visita tecnico cita paquete cambio bonificacion credito equipo configuracion contrasena clave fecha`,
    pass: `transfier* transferir* transfir* transferid* enlaz* enlac* canaliz* turnar turno conecto conectar* conectando conectamos direccion* redir* redirec* reenvi* comunico comunicar comunicarl* comunicare comunicando comunicamos`,
    desk: `area departamento companer* especialista ejecutiv* asesor* supervisor* encuesta extension nivel ventas retencion* soporte facturacion cobranza sistemas ingenier* gerente encargad* redes siniestros aclaraciones jefe jefa doctor* medico gente conmutador licenciad* tarjetas quejas juridico legal caja emergencias fraudes reembolsos banco cajas jefes`,
    ticketnoun: `reporte folio siniestro caso expediente ticket solicitud queja seguimiento incidente protocolo identificador comprobante orden confirmacion autorizacion cancelacion garantia movimiento guia reservacion tramite`,
    title:
      'asesor* ejecutiv* agente licenciad* lic ingenier* servidor servidora operador operadora companer* senorita amigo amiga',
    clock: 'las entre dia',
    others:
      'companer* ajustador ajustadora tecnico doctor* enfermera ejecutiv* supervisor supervisora gerente jefe jefa muchacho vecino banco sucursal grabadora ellos ellas alguien nadie',
    telling:
      'llama llamar avisar necesitaba ocupaba queria preguntar pedir decir decirle preguntarle pedirle ofrecer comentar solicitar va iba quiere pregunta pide menciono comento ofrecio pregunto pidio dijo',
    theyTold: 'dijeron dicen preguntaron preguntan pidieron piden van ofrecieron comentaron',
    self: 'yo voy vamos puedo podria permite permito puede necesito ocupo quiero quisiera favor',
    elsewhere:
      'marca marcanos marque marquenos llame llama llamenos llamanos visite visita consulte entre ingrese acuda escriba escribanos mande mandenos busque pagina portal aplicacion app sucursal',
    but: 'pero',
    offer:
      'voy vamos dejeme dejame deje permitame pregunto preguntar averiguo reviso checo consulto verifico busco paso transfiero comunico investigo marco pido aqui tengo tenemos puede podemos puedo hay',
    mine: 'mi mis',
    counted:
      'pesos peso dolares mil ciento por porciento grados anos ano metros kilometros veces megas megabytes enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    need: 'hace diga digas dicte repita comparta mencione falta necesario necesaria necesito ocupo requiero pedir pedirle pido preguntar solicitar',
    question: 'que cual cuales cuando donde como quien',
    whose: 'su tu el',
    which: 'cual',
    determiner: 'la su tu esta por de en una al',
    doubt:
      'punto aspecto reporte cosit* dudit* duda* pregunta preguntas cosa consulta aclaracion inquietud comentario solicitud tramite asunto tema detalle necesidad situacion peticion pendiente',
    when: `manana hoy lunes martes miercoles jueves viernes sabado domingo mediodia noche semana quincena minutos minuto horas hora hrs dias dia
semanas meses mes rato tarde enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre min minutitos`,
    units: 'minutos minutitos horas semanas meses habiles',
    unit: 'minutos minuto minutitos horas hora hrs dias dia semanas semana meses mes habiles min quince',
    deadlineday: 'transcurso resta restante manana lunes martes miercoles jueves viernes sabado domingo mediodia hoy',
    resolver: `ajustador inspeccion resolucion cuadrilla brigada paquete perito grua asistencia ambulancia pieza carro auto coche vehiculo unidad pago cheque deposito dinero indemnizacion cotizacion dictamen respuesta cita refaccion reembolso poliza abogado gestor equipo area taller supervisor departamento tecnico proveedor cerrajero tramite compania plomero electricista visita companero correo liga cobertura`,
    come: 'llega llegan llegara llegaran llegando llegue* van va ira iran ir vaya pasan pasa pasara pase arrib* sale salen camino alcanza* presenta acud* aparece visita* recoge*',
    contact: `confirman notific* contacta contact* contesta contestan llaman llamar* llama llamando llamo llamamos marcan marca marcar* marco marcamos hablan habla hablar* hablo comunica* comunique avisa* busca buscan`,
    they: 'llaman visita transfieren hablan marcan buscan avisan contactan depositan pagan mandan resuelven entregan visitan visitamos atienden pasan llamando hablando marcando llamamos marcamos',
    give: `entrega entregan entregamos deposita depositan paga pagan resuelve responde autoriza envia enviara manda mandara queda quedara quedo listo lista repara reparamos revisa revisan cambia instala transfieren libera reembolsa atiende recibe recibira tendra tendremos tenemos dan dara empieza evalua valua dictamina resultado solucion`,
    done: `registrado registrad* levant* generad* programad* agendad* autorizad* aprobad* resuelt* solucionad* listo lista actualizad* enviad* cancelad* activad* reactivad* arreglad* funcionando conectad* compuesto restablec* reportad* asignad* reasignad* corregid* escalad* turnad* cerrad* canalizad* desbloque* habilitad* cread* aplicad* configurad* instalad* reset* liberad* dad* confirmad* anulad* eliminad* apartad* bloquead* reservad* agregad* modificad* entregad* pagad* depositad* devuelt* recuperad* renovad* inscrit* liquidad*`,
    didit: `resetee quite registre levante genere programe agende autorice resolvi solucione actualice envie mande cancele active restableci reporte asigne escale turne cerre canalice desbloquee habilite cree aplique configure instale cambie renove reinicie reactive bonifique devolvi hice amplie limpie restaure elimine desactive reembolse puse arregle cargue conecte reinstale reprograme repare abri libere mando envio genero registro levanto solicite pedi quito di prendi subi baje borre vacie movi restablezco desbloqueo corri condone anule logre consegui modifique recargue recupere meti gestione reasigne reenvie sincronice extendi capture corregi marque entregue abone saque agregue sume reserve`,
    did3: `compuso jalo reconocio volvio regreso entro prendio cambiaron repararon restablecieron mandaron salieron quedaron arreglaron imprimio conecto imprime jala funciona sirve reconoce reinicio activaron instalo activo cancelo soluciono resolvio desbloqueo restablecio aplico agendo asigno cancelaron corrigio anulo autorizaron turno cerro quitaron devolvieron agrego modifico libero recupero elimino actualizo registro`,
    reportnoun: `reporte reportes folio siniestro caso expediente ticket solicitud queja tramite servicio asistencia reclamacion seguimiento incidente orden atencion visita cita cancelacion confirmacion autorizacion garantia protocolo reservacion pedido movimiento`,
    number: 'numero numerito num folio clave codigo referencia',
    nobody: 'nadie',
    past: 'ayer antier antes anterior pasada pasado',
    reported: 'dijo dijeron dice dicen preguntaron companer*',
    moot: 'importa depende dependiendo explico decirle sepa acuerdo',
    probed:
      'robaron cobraron cobro vio noto dano quitaron golpeo hizo hicieron sintio duele toma dijo recuerda dieron trajo',
    nothing: 'no nada gracias nel ninguna ninguno nop todo eso',
    other: `mama madre padre conductor tercero ajustador taller archivo empresa compania banco sistema carpeta aplicacion`,
    secret: 'contrasena password nip pin cvv clave',
    aux: 'puedo podemos pude pudo pudimos podido voy sera esta estan siendo se va ser puede estamos estoy fue ha han queda estara seran la lo le me te nos vamos a',
    of: 'de del',
    handover: 'dame deme darme dime diga digame dice decirme dict* proporcion* indic* confirm* necesito',
    owner:
      'titular asegurado asegurada contratante cliente usted quien persona senor senora llama poliza cuenta reporta viajero viajera paciente pasajero',
    badthing: `espanto miedo peligro pena susto coraje mal mala lastima tristeza terrible feo horrible gacho impresion molestia angustia triste fuerte pesado dificil desgracia impotencia barbaridad complicad* barbaro urge urgente frustrante injusto desesperante pesadilla enojo apuro amargo verguenza`,
    calm: 'tranquilita tranquilo tranquila tranquilos calma calm* respire respira relajese',
    hang: 'cuelgue cuelg* colgar retire* desconecte corte',
    thank: 'gracias agradezco agradec*',
    sorry: 'perdon* disculp* pena lament* siento sentimos verguenza apenad*',
    delay: `espera esperar* esperado esperando tardanza tardar* tardado tardamos tardaron demora demorar* dilacion rato ratito ratote tiempo silencio musica musiquita aguante`,
    rate: 'calific* evalu* opin* satisf* puntu* encuest* experiencia',
    asked: `horario banco tienda ciudad estado municipio dia fecha hora mes ruido sonido olor color foco luz luces letra cantidad monto tipo clase marca version punto lado carril calle kilometro altura sentido cuarto cargo cobro periodo comercio archivo carpeta opcion boton icono pestana vuelo asiento destino hospital clinica medico medicamento pieza pasajeros lesionados personas gente veces cajero tarjeta plan paquete tamano formato documento oficio cable puerto medidor operador aparato perfil luces golpe especialidad sintomas pagina`,
    fix: `actualiz* actualic* agend* ajust* amplia* aplic* apliqu* anul* aprob* arregl* asign* autoriz* autoric* bonific* cambiamos cancel* cerramos condon* configur* corrig* correg* desbloqu* destrab* desactiv* devolv* elimin* escal* gener* habilit* levant* liber* limpi* modific* program* quit* reactiv* recuper* reembols* registr* repar* repus* reset* resolv* restablec* restaur* revirt* solicit* solucion* sustitu* turno vincul* abon* acredit* deposit* entreg* inscrib* respet* mand* envi* subi* aparta* suspend* logr* consegu* valid* descont* reconect*`,
  },
  data: {
    name: 'nombre nombres nombrecito apellido apellidos gracia',
    holder: 'titular asegurado asegurada contratante cliente',
    policy: 'poliza contrato certificado afiliacion',
    account: 'cuenta tarjeta',
    identity: 'curp rfc ine credencial identificacion pasaporte licencia nss homoclave',
    birth: 'nacimiento nacio naciste cumpleanos edad',
    address: 'domicilio direccion postal colonia calle calles cp',
    vehicle: 'placa placas serie modelo marca color motor niv matricula',
    phone: 'telefono celular telefonico whatsapp movil',
    email: 'correo mail email electronico',
    digits: 'digitos ultimos terminacion banco clabe beneficiario mama madre',
    employee: 'empleado nomina area departamento puesto extension usuario',
    ticket: 'folio ticket reporte',
  },
  bank: spanishBank,
  forbidden: {
    refusal: `no es mi|asunto problema|asunto|culpa|bronca
no es .. problema|asunto|culpa|bronca mio|mia|nuestro|nuestra
no es cosa mia|nuestra
no es .. problema|asunto|culpa|bronca . de . nosotros|aqui
no me|nos corresponde|toca|compete
[ya] no [le|te|lo] puedo|podemos|puede hacer .. nada|mas
nada . que . [yo] . puedo|podemos hacer
nada . [mas] . [le|por] puedo|podemos . hacer
no hay [nada] [que] .. hacer
no [le] puedo|podemos ayudar|apoyar
no [le] sabria|sabriamos|puedo|podria decir|decirle|informar
no se . cuando|que|quien|cuanto|como|donde
no tengo idea|manera|forma
ni idea
eso ya no depende|toca|corresponde|nuestro|mio|veo
eso le toca|corresponde a usted
ese|eso|esa . [ya] . [es] . [su] . asunto|problema|bronca|cosa suyo|suya|usted
ni . modo
hagale|hagan|haga|haz como|lo quiera|quiera|quieras
no [me|nos] importa >!si
no [me] pagan por|para
quejese|quejate
tenemos|tengo|nosotros [no] nada [que] ver
no cuente|cuentes con|nosotros
arreglese|arreglelo|arreglatelas|resuelvalo|resuelva|hagale usted|como|con
busquele|vealo|chequelo usted|como|donde|por >!con
ya [le|te] dije que no`,
    dontknow: `no . se . que|cual|cuales|como|cuando|donde|quien|cuanto|porque|mas|nada|bien|exactamente|pues|decirle|decirte|yo|honestamente|sinceramente|disculpe|perdon|fijese|oiga
no . se . por . que
no . se . a . lo . mejor
no . se . la . verdad
no . se ;
no . se . senor|senora|joven|senorita|deje|dejeme|ahi|ahorita|dejame|permitame|creo|eso|tampoco|todavia|usted|yo|y|pero|marque|llame|hable|vuelva|intente|ni|a|tal|mejor|con|para|hasta|desde|en|adonde|ahora|el|un|muy|mucho|hace|cada|bueno|sera|debe|tendria|habria|hay
pues|hijole|uy|verdad|honestamente|sinceramente|francamente|ahi . [si|que|la|pues|yo] . no . se !me|le|les|nos|lo|los|las|si|de|preocup*|apur*|ha|han|puede|pudo|va|debe >!pero
no [le|lo|te] sabria|sabriamos decir*|explicar|contestar
no . sabemos . que|cual|cuando|como|porque|por|nada|bien
= no . sabemos
no tengo [ni] [la] [menor|mas|minima] idea
no . estoy . segur*
no tengo|cuento [con] esa|ese|ninguna informacion|dato
le|te quedo a deber
[pues] quien sabe ;
desconozco
ni idea`,
    secret: `contrasena completa
da|das|decir|regal*|pasame|paseme|ocupo|facilit*|compart*|@handover !si|que|cuando .. contrasena|clave|nip|password|pin|cvv >!empleado|nomina|usuario|rastreo|referencia|seguimiento|interbancaria|cliente
mandeme|mandame|escribame|escribeme|envieme|enviame .. contrasena|nip|password|pin|cvv
cual|como|que es .. contrasena|nip|password|pin|cvv
[con] que|cual contrasena|nip|password|pin tiene|tienes|usa|usas|es|puso|pusiste|entra|entras|maneja|trae
= y . [cual] . [es] . la|el|su|tu . contrasena|nip|password
y . la|el|su|tu contrasena|nip . que . usa|usaba|estaba|tiene|puso
contrasena|nip|password|pin|cvv por favor
codigo [de] seguridad .. tarjeta
@handover .. codigo [de] seguridad
tres|3 digitos|numeros|numeritos .. atras|reverso|posterior|seguridad
@ask|da|das|dice .. tres|3|digitos .. atras|reverso
cvv .. digitos|tarjeta|numeros
su|tu|la contrasena|nip|password|cvv completa|completo`,
    hold: `esperame|espereme|espere|aguantame|aguanteme
permitame|permiteme
esperame|espereme|permitame|aguanteme [en] [la] linea
deme|dame|regaleme un @wee
un momento|segundo|minuto|momentito
no cuelgue
momentito`,
  },
};
