import { spanishBank } from '../intents/spanish.ts';
import { spanishFirstNames } from './first-names.ts';
import type { Language } from './language.ts';

/** Spanish as spoken in Mexican contact centres, formal and not. */
export const spanish: Language = {
  code: 'es',
  light: `a al con de del e el en es esa ese eso esta este esto fue ha han he hay la las le les lo los me mi mis muy ni no nos o para por
pues que se ser si sin son su sus te tu tus u un una unas uno unos y ya yo usted ustedes senor senora senorita favor mas como cual quien aqui ahi
ahorita va voy vamos esta estoy`,
  common: `casa cosa cosas cara carro mano nada nunca siempre mucho mucha poco ahora luego antes despues entre sobre hasta desde donde tengo hace hizo hago estaba
era eran fui fueron iba vino viene salio entra entro golpe choque calle parte puerta falta carta tarjeta compra venta precio hombre mujer hijo hija esposa
esposo familia trabajo tiempo vez veces agua luz gas punto lado frente atras arriba abajo derecha izquierda grande chico nuevo nueva viejo malo cobra cobro
cuando cuanto cuanta todavia tambien tanto toda todos otro otros cierto menos caso gasto hecho dicho visto puesto tomar toma tomo dejado pasado pasaron pesos pesado
cambio cuarto quinto fuera dentro cerca lejos sola solo salida llegada marcha mercado manera media medio placer techo pecho lecho noche coche foto fotos cuello`,
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
    help: 'ayudar ayud* apoyar apoy* asistir asist* servir sirv* serv* atender atend* atiend* orientar orient* colaborar',
    can: 'puedo podemos podria podriamos pudiera pueda podamos podre puede',
    you: 'le lo la te les los las',
    greet: 'buenos buenas buen bienvenido bienvenida hola bonito bonitos',
    day: 'dia dias tarde tardes noche noches',
    what: 'que cual cuales',
    call: 'llamada llamadas conversacion linea llamado',
    record:
      'grabada grabad* grabando grabamos graba graban grabo grabar grabar* grabacion grabaciones monitoreada monitorea*',
    wait: 'espere esper* aguarde aguard* aguant*',
    wee: 'momento momentito momentico minuto minutito minutitos minutos segundo segundito segundos segunditos instante instantito ratito tantito tantitito poquito',
    ask: `proporciona proporcion* da dar das dan dame deme darme daria dieras diera dice dime digame diga decir dices decirme indica indic*
confirma confirm* regala regal* permite permit* facilita facilit* comparte compart* recuerda recuerd* pasa pase pasar pasas pasame paseme dicta dict*
brinda brind* menciona mencion* presta ubica sabe sabes valida valid* verifica verifi* rectifi* corrobora
corrobor* comenta coment* repite deletrea deletr* cuenta`,
    confirm: 'confirma confirm* valida valid* verifica verif* corrobora corrobor* rectifi* coteja cotej* checar checo',
    title:
      'asesor asesora ejecutivo ejecutiva agente licenciado licenciada lic ingeniero ingeniera servidor servidora operador operadora companero companera senorita amigo amiga',
    clock: 'las',
    elsewhere:
      'marca marcanos marque marquenos llame llama llamenos llamanos visite visita consulte entre ingrese acuda escriba escribanos mande mandenos busque pagina portal aplicacion app sucursal',
    but: 'pero',
    offer:
      'voy vamos dejeme dejame deje permitame pregunto preguntar averiguo reviso checo consulto verifico busco paso transfiero comunico investigo marco pido aqui tengo tenemos puede podemos puedo hay',
    mine: 'mi mis',
    need: 'falta necesario necesaria necesito ocupo requiero',
    whose: 'su tu sus cual quien',
    determiner: 'la su tu esta por de en una al',
    doubt:
      'cosita cositas duda dudas pregunta preguntas cosa consulta aclaracion inquietud comentario solicitud tramite asunto tema detalle',
    when: `manana hoy lunes martes miercoles jueves viernes sabado domingo mediodia noche semana quincena minutos minuto horas hora hrs dias dia
semanas meses mes rato tarde enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre min minutitos`,
    units: 'minutos minutitos horas semanas meses habiles',
    unit: 'minutos minuto minutitos horas hora hrs dias dia semanas semana meses mes habiles min quince',
    deadlineday: 'transcurso resta restante manana lunes martes miercoles jueves viernes sabado domingo mediodia hoy',
    resolver: `ajustador ajustadora perito grua asistencia abogado asesor gestor equipo area valuador valuacion taller supervisor departamento especialista tecnico
ejecutivo proveedor cerrajero ambulancia pieza carro auto coche vehiculo unidad pago cheque deposito dinero indemnizacion cotizacion presupuesto dictamen respuesta cita inspeccion
tramite refaccion compania companeros companero seguro cristal cristalero medico refacciones reembolso correo liga vidrio llanta poliza cobertura`,
    come: `llega llegan llegara llegaran llegue lleguen llegando llegar va van ira iran vaya pasa pasan pasara pase arriba arribara sale salen camino alcanza alcanzan presenta acude
acudira acuden aparece visita visitan recoge recogen`,
    contact: `confirma confirman confirmaran notifican notificaran contestan contesta llama llaman llamara llamaran llamarle llamando llamo marca marcan marcara marcaran marco habla hablan hablara hablo comunica comunican comunicara comunicaran comunique
contacta contactan contactara contactaran contactar avisa avisan avisaran busca buscan buscara llamamos marcamos`,
    give: `entrega entregan entregara entregaran entregamos deposita depositan depositara pagan paga pagara pagaran resuelve resuelven resolvera resolveran responde responden respondera
autoriza autorizan autorizara envia envian enviara enviaran mandan manda mandaran queda quedara quedo queda listo lista tarda tardan tardara repara reparan reparamos revisan
revisa cambian cambia instalan instala transfieren libera liberan reembolsan reembolsa atienden atiende recibe reciben recibira tiene tendra tendremos tenemos dan dara daran empieza evalua
valua valuan dictamina resultado solucion`,
    plan: 'plazo lapso termino periodo maximo aproximado aproximadamente aprox promedio tiempo estimado',
    done: `registrado registrada registrad* levantado levantada levant* generado generada programado programada agendado agendada autorizado autorizada aprobado aprobada
resuelto resuelta solucionado solucionada listo lista actualizado actualizada enviado enviada cancelado cancelada activado activada restablecid* restablec* reportado reportada
asignado asignada reasignado corregido corregida escalado escalada turnado turnada cerrado cerrada canalizado canalizada desbloquead* desbloque* habilitado habilitada creado creada aplicado aplicada
configurado configurada instalado instalada reseteado resetead* reset* liberado liberada dado dada`,
    didit: `resetee quite registre levante genere programe agende autorice resolvi solucione actualice envie mande cancele active restableci restablezco reporte asigne corregi escale turne cerre canalice desbloquee
habilite cree aplique configure instale resetee cambie abri libere deje paso dejo mando envio genero registro levanto solicite pedi ingrese metio quito reinicie agregue di`,
    did3: 'instalo registro genero activo envio levanto cancelo corrigio soluciono resolvio desbloqueo restablecio aplico realizo programo agendo asigno escalo cerro actualizo',
    reportnoun:
      'reporte reportes folio siniestro caso expediente ticket solicitud queja tramite servicio asistencia reclamacion seguimiento incidente orden atencion',
    number: 'numero numerito num folio clave codigo referencia',
    nothing: 'no nada gracias nel ninguna ninguno nop todo eso',
    other:
      'mama madre papa padre conductor tercero ajustador taller archivo empresa compania banco sistema carpeta aplicacion',
    secret: 'contrasena password nip pin cvv clave',
    aux: 'sera esta estan siendo se va ser puede estamos estoy fue ha han queda estara seran la lo le nos vamos a',
    of: 'de del',
    owner:
      'titular asegurado asegurada contratante cliente usted quien persona senor senora llama poliza cuenta reporta',
    sorry: 'lamento lamentamos lament* siento sentimos',
    badthing:
      'espanto miedo peligro problema pena susto coraje barbaridad mal mala lastima tristeza terrible feo horrible gacho impresion molestia angustia lata horror triste fuerte pesado dificil poca desgracia impotencia rabia',
    calm: 'tranquilo tranquila calma calmese calmado tranquilicese tranquis calmadito respire respira relajese',
    hang: 'cuelgue cuelgues cuelga colgar cuelguen retire retires desconecte corte',
    thank: 'gracias agradecemos agradezco agradecerle agradec*',
  },
  data: {
    name: 'nombre nombres apellido apellidos gracia',
    holder: 'titular asegurado asegurada contratante cliente',
    policy: 'poliza contrato certificado afiliacion',
    account: 'cuenta tarjeta',
    identity: 'curp rfc ine credencial identificacion pasaporte licencia',
    birth: 'nacimiento nacio naciste cumpleanos edad',
    address: 'domicilio direccion postal colonia calle cp',
    vehicle: 'placa placas serie modelo marca color motor niv',
    phone: 'telefono celular telefonico whatsapp movil',
    email: 'correo mail email electronico',
    digits: 'digitos ultimos terminacion banco clabe beneficiario mama madre',
    employee: 'empleado nomina area departamento puesto extension usuario',
    ticket: 'folio ticket reporte',
  },
  bank: spanishBank,
  forbidden: {
    refusal: `no es mi|asunto problema|asunto|culpa|bronca
no es .. problema|asunto|culpa|bronca mio|mia|nuestro|nuestra|de
no es cosa mia|nuestra
no me corresponde|toca|compete
no nos corresponde|toca|compete
[ya] no [le|te|lo] puedo|podemos|puede hacer .. nada|mas
nada [que] puedo|podemos hacer
no hay [nada] [que] .. hacer
no [le] puedo|podemos ayudar|apoyar|decir [mas|nada]
no [le] sabria|sabriamos|puedo|podria decir|decirle|informar
no se . cuando|que|quien|cuanto|como|donde
no tengo idea|manera|forma
ni idea
arreglese|arreglelo|arreglatelas|resuelvalo|resuelva|hagale usted|como|con
eso ya no [es] [lo|me|nos|depende] [veo|mio|toca|depende|nuestro]
eso le toca|corresponde a usted
ese|eso .. asunto|problema|bronca suyo|suya|de`,
    dontknow: `no se !si|preocup*|apur*|angusti*|mortifi*|espant*|retire|vaya|me|le|les|nos|lo|los|las|cuelgue|puede|pueden|pudo|podra|necesita|requiere|va|ha|han|encuentra|encontro|ve|ven|vio|refleja*|guard*|abre|abri*|aplica*|permite|hace|hizo|trata|debe|cobra*|carg*|actualiz*|registr*|conect*|deja|escucha|oye|muestra|instal*|imprim*|genera|mueva|desconecte|tarda|tarde
yo|verdad|honestamente|sinceramente no se
no [le|lo|te] sabria|sabriamos decir|decirle|decirte
no tengo idea
no estoy segur*
desconozco
ni idea`,
    secret: `contrasena completa
da|das|dame|deme|darme|dime|diga|digame|dice|decir|decirme|dicteme|dictame|dicta|proporcion*|indic*|confirm*|regala|regalame|pasame|paseme|necesito|ocupo|facilit* .. contrasena|clave|nip|password|pin|cvv
cual|como|que es .. contrasena|nip|password|pin|cvv
contrasena|nip|password|pin|cvv por favor
codigo [de] seguridad .. tarjeta
dame|deme|darme|dime|diga|digame|dice|decirme|dicteme|dictame|proporcion*|indic*|confirm*|necesito .. codigo [de] seguridad
@ask .. tres|3|digitos .. atras|reverso
su|tu|la contrasena|nip|password|cvv completa|completo`,
    hold: `esperame|espereme|espere|aguantame|aguanteme
permitame|permiteme
un momento|segundo|minuto|momentito
no cuelgue`,
  },
};
