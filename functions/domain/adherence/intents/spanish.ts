import type { Intent } from '../../script/script.ts';

/** Asking for something. */
const ASK = `necesito|ocupo|requiero|necesitaria .. su|tu|el|la|del|sus|las .. $data
!ya|le|les @ask .. $data
me @askme .. $data
@askme su|tu|sus|tus .. $data`;

/** What was done: an outcome, or a solution. */
const DONE = `ya puede|puedes|pueden|podra .. entrar|usar|ingresar|revisar|probar|imprimir|trabajar|abrir|seguir
!se quedo|quedaron . en|a|al|como|para|su !sus|tus|pendiente|ordenes|que|cuanto <!que|como|donde
ya no va|van|vamos|debe|deben|aparece|sale|cobra*|tiene|trae
ya quedo|quedaron <!@reported|reporto >!pero|pendiente
quedo|queda|quedara @done|$own >!pasada|anterior
ha|he|fue|fueron|hemos|han @done
su|tu|el|la _ [ya] @done
~ ya @done <!@reported|quien
esta|estan|quedo|queda|va listo|lista|@done|estable|orden >!desde
ya|listo .. @didit >!esper* <!usted|@reported
!que|para te|le|les|se|lo|la|los|las [lo|la|los|las] . @didit <!dejeme|dejame|deje|permitame|como|quien|si|que
@didit @object <!dejeme|dejame|deje|permitame|como|quien
se [le|te] [la|lo] . @did3 <!como|cuando|por|si|despues|desde|quien
ya @did3 <!usted|@reported
ya veo|aparece|salio|tiene* estable|conectad*|activ*|linea|senal|internet|acceso|servicio|pago|saldo
~ ya [estuvo|quedo|esta] [quedo|listo|todo] ;
ya|debe debe|deben|deberia|jalar|estar|funcionar|tener|poder|salir|dejar
ya .. @fix <!si|cuando|que|como
!que|para|no le|te|les [lo|la|los|las] . @fix <!si|cuando|que|como|voy|va|dejeme|puedo >!comision|recargo|multa
ya llego|llega|cayo|paso|entro pago|contrasena|correo|liga|mensaje|clave|pdf|poliza|factura
quedo su|tu|el|la baja|alta|cambio|cita|@object|pago
@done su|tu|el|la <!quede|falta
con . eso|cambiar*|mover*|reinici* quedo|queda|funciono|jalo|quedar|corrige|resuelve|arregla|compone
acabo|acabamos de @fix|enviar|mandar|cambiar|activar|apartar|reiniciar|dar
estoy|estamos aplicando|cancelando|activando|mandando|generando|levantando .. $own|@object`;

/**
 * How agents say it, in Spanish as spoken in Mexico. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const spanishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand
gracias por llamar*|marcar*|comunicar*|contactar*|hablar* a|con _
gracias por su|tu llamada a|con
ha|has|esta|estas comunicado|comunicando|marcado|llamando a|al|con !usted
comunica|comunico|hablando|comunicado a|al
comunica|comunico con
bienvenid* . a|al
le|te habla|hablan|hablamos|saluda|saludamos|llamo|marco de|desde|del`,
  'recording-notice': `escuchando|oyendo|escuch* .. calidad
regist*|constancia|respaldo|copia @call >!@past
@call|audio .. guard*|almacen*|respald*|conserv*|resguard*|supervisa*|audit*|monitore*|registra*|escuchad*|revisa* <!no|ayer
queda|pasa|va|sujeta a|en grabacion|monitoreo
autoriza|acuerdo|molesta|acepta .. grab*
@call|presente|esto|todo .. @record
@record .. @call >!otra|anterior|pasada <!pedir|solicitar|escuchar
grabando|grabada|grabados|grabadita|grabara|grabandose|grabamos|grabadora|audiograb* <!@taped|estaban >!@taped
se|la|lo|le|nos graba|graban|grabara|grabaran|grabamos|grabando|escuchan <!@taped >!@taped
va|puede|podra|podria grabarse|grabada|grabar|grabado <!@taped >!@taped
fines|efectos|motivos de calidad
grabacion .. calidad|seguridad|aviso|informo
aviso|informo|comento|advierto|sepa|conste .. @record
regist*|audio|respaldo|cinta .. audio|voz|grab*
revis*|escuch*|monitore*|audit*|supervisa*|guard*|almacen*|respald* .. esta|las|todas @call >!@past|otra <!puedo|no|tenemos
todo|esto|audio|siendo|queda|va grabado <!@taped >!@taped|cambio
graban|graba <!@taped|tu >!@taped
tenemos|tengo|debo|debemos|hay que grabar <!@taped >!@taped
audio .. almacen*|guard*|conserv*|respald*|queda*|registr*
queda*|guardad*|va . en . audio|cinta
fines|area|temas|motivos .. capacitacion|entrenamiento .. @call|escuch*
digamos|hablemos|platiquemos|hablamos .. @record|audio|guard*|sistema`,
  'self-identification': `= _ [_] @greet @day ;
= atiende|atendiendo|habla|saluda [le|su] [llamada] _
asesor*|ejecutiv*|agente . _
$brand .. @firstname
@greet [@day] .. @firstname <!quien|senor|senora|senorita|don|dona
@firstname al|a|por|de|para habla|telefono|aqui|aca|este|sus|servir*
me llamo _
soy [el|la|su|tu] [@title] !del|de|un|una|nuevo|nueva|quien|todo|muy|bueno|buena|el|la _
le|lo|la|te|les|los @attend [@title] _ <!@reported|quien >!@past
le|lo|la|te esta|estoy|estara|estare @attending [@title|yo] _
le|lo|la|te @attend en|el . [esta|la] dia|llamada|ocasion|linea [de] [hoy] _
habla|saluda|atiende|contesta con _
_ al habla|aparato|telefono
_ para|por servir*|ayudarle|ayudarte
_ a sus|tus|su ordenes
con usted|ustedes [el|la] . _ <!comunica|comunican|contacto|contacta|comunicamos
sus|tus ordenes [@title] _
le|lo|la|te a atender|asistir|apoyar|ayudar [@title] _
_ le|lo|la|te @attend <!aparato|sistema
habla|hablas|hablando|comunica|comunicado con|a [@title] _
mucho|un gusto . @firstname
!del|el|al|los servidor|servidora _
aqui|aca @firstname >!dice|me|vive|aparece|dijo
me dicen|llaman|conocen [como|por] _ !que|del
a mi me puede|puedes|pueden decir|llamar _
por mi @firstname
yo . [mismo|misma|personalmente] . @firstname
~ @day .. con . @firstname
toco conmigo [soy] [me] _
lado|linea anda|esta|habla _
@firstname [_] [a] la|sus|tus orden|ordenes
mi nombre es _
habla _ !espanol|ingles <!quien|se|me|que|le|aparato|voz
llameme|digame|dime|llamame . [nomas|solo] . @firstname
contesta|atiende|habla|saluda es|soy _
le|te|lo|la ayuda|apoya|apoyo|acompana . @firstname
esta|estas|habla usted con @firstname`,
  'offer-help': `que|cual reporte|servicio|tramite|gestion|ayuda|informacion|duda|pendiente !a|de|es levantar|requiere|necesita|ocupa|hacer|traia|trae|tiene|quiere|busca|desea
para|por|sobre que llama|llamada|marca|habla|comunica
gusto @you @help !con|a|en|cuando|si
de que forma|manera @help
adelante|ordenes . con|digame|cuenteme
~ que traemos|tenemos|fue [por] [aqui|alla|ahi] ;
!tengo|tener|hay|tiene|puede que .. consultar|saber|preguntar|checar|tramitar|reportar >!hacer
puede|podria|puedes explic*|contar*|platic*|describ* .. situacion|problema|paso|sucedio|caso
en|a|con que .. @help <!algo|mas|alguna|otra|otro|no >!companer*|ayer|pasada
como @help <!algo|mas|alguna|otra|no >!companer*|ayer|pasada
[@can] @help . [en] . algo >!mas|otra|adicional <!ojala|quien|no
pongame|ponme al tanto|corriente
que [se] . le|te|les . ofrece|ofrecia <!mas
que puedo|podemos hacer|ver por <!lo
!servicio|lo que necesita*|requiere*|ocupa*|desea*|buscaba >!mas|otra|para
que .. util
cual|que es motivo|razon|asunto .. llamada|llama
@tell .. paso|sucedio|ocurrio|problema|situacion|caso|necesita|puedo|falla
~ @tell|platica el|la|su|tu|todo|sobre|bien|tantito|poquito
~ @tell|platica|digame|dime . que|como|cual|donde !foco|color|luz|dice
~ que onda|rollo con|trae|traes
= digame|dime|adelante
= a sus|tus ordenes
= @tell
soy todo|toda oidos|suyo|suya
que . [fue|es] . [lo] . [que] . [le|te] . paso|sucedio|ocurrio|pasa|sucede|ocurre|sucedido|pasado <!lo|cuanto|lamento|siento|lamentamos|explico|explicar|cuento|importa >!si|cuando|foco|luz|pago|mi
~ que [es] [lo] [que] .. @trouble <!lo >!si|cuando|companer*
~ que|cual @snag .. tiene*|trae*|presenta|presentas|reporta|hay|hubo|traia|tenemos
cual es|seria|era|fue @snag|consulta|duda|peticion|solicitud|reporte|accidente
como fue|estuvo|paso|ocurrio|sucedio <!y
de que trata
~ = que [hubo|paso|onda|tal] [que] traes|andamos|tiene*
!no lo|la|le|te escucho !un|cortad*|mal|bien|lejos|poco|muy|entrecortado
quedo|estoy|estamos ordenes|disposicion
~ estoy|estamos para @help
que vemos|hacemos|levantamos|tramitamos|checamos|revisamos|movemos <!lo
que falla|fallo|urge|aqueja|apura|preocupa|trajo|hicimos
que trae|trajo aca|aqui|aca
~ que [le|te] hace|trae|duele ;
como le|lo hacemos|ayudamos|apoyo|ve
eche|echele|echale|sueltelo|suelte fuera|ver
ver digame|dime|cuente|cuenteme|cuentame|platique* >!sale|numero|dice
dime|digame|diga|cuenteme|cuentame|cuente|platiqueme|mande ;
habla|hablando|llama|llamando|marca|hablas|llamas|marcas|viene por|para .. o
quiere*|quisiera que haga|hagamos|hacemos|revise|cheque
que vamos levantar|hacer|tramitar|reportar|checar|arreglar|resolver <!lo
que le|te|lo|nos trae|ocupa|preocupa
que|en andamos|anda batallando|ocupando|buscando|fallando|nuevo
como|que [@can] echo|echamos|doy|hago [la] mano|manita
que [le|te] [me] cuenta|cuentas|duele ;
que reporte|reporta*
= usted [me] dira|dice|diga|mande ;
que hay que arreglar|hacer|checar|revisar <!lo
que hacemos|hago por
que se|le|te descompuso|atoro|rompio|cayo|perdio <!lo
su|tu consulta|duda|pregunta por favor
viene|llama|marca|habla por lo de|del`,
  'customer-identification': `que nombre
como aparece|viene usted|registrado|registrada
hablo|hablando|gusto|comunico|comunicando|verdad|platico con|es senor|senora|senorita|don|dona|ingeniero|licenciado|doctor* . _
usted es senor|senora|senorita|don|dona|ingeniero|licenciado . _
es usted|tu [el|la] [senor|senora|don|dona] . _
= poliza|contrato ;
= nombre ;
nombre por favor
${ASK}
cual|como [es|seria|era] [el|la|su] .. $data
a|con quien gusto|hablo|tengo|hablamos|tenemos >!vez|pasada|antes|ayer
gusto|placer con|de quien
con quien comunico|comunicando|hablando|platicando|platico|trato
de parte de quien
quien habla|llama|reporta|marca <!con >!con
como llama|llamas|dirijo|dirigirme !el|la|su|tu|esa|ese|eso|esto|este|esta|los|las|mi|del
como .. dijo|dijiste|decia se|te llama|llamas|llamaba
nombre de quien|usted
su|tu|sus|tus|los nombre*|apellido|apellidos <!tengo|ponga|llegar|aparece >!sale|viene|aparece|mal|firma
que|de|cual apellido
_ que|cual perdon|disculpe
no .. entendi|agarre|escuche|oi|alcance|capte .. nombre*|apellido
!a nombre del|de|y .. $holder|apellido* <!cambie|tengo
su|tu|el|con numero|num .. $data >!es <!sale|no|tenga
!$policy|recibo|tarjeta tiene*|tendra|trae* .. $data <!que
la|lo trae|tiene mano
usted|quien|con [es] .. $holder|duen*|encargad*
!el $holder es .. usted
hablo|platico con @firstname
usted|tu|eres . [es] . [el|la] . [mismo|misma] . @firstname
don|dona|senor|senora|doctor*|licenciad*|ingeniero . _ [_] [_] verdad|cierto|correcto ;
~ @firstname _ [_] [_] verdad|cierto|correcto ;
y el de usted|suyo
razon social
como se llama espos*|papa|hijo|hija|marido|suegra|suegro|abuelo|abuela|paciente|negocio|cunado|hermano|hermana|$holder|ella
nombre de su papa|hijo|hija|espos*|marido|paciente|cunado
esta|sigue|viene|aparece|tenemos|sale|registrada a|bajo nombre de|suyo
de quien es|esta|viene [el|la] $policy|cuenta|servicio|contrato
usted|tu|quien quien|usted eres|es
quien es|eres usted|tu
nombre completo
como|que .. tengo|tenemos registrad*
usted es ;`,
  'data-confirmation': `~ = $data ;
$data que tenemos|tengo|aparece|veo|sale es|registrad*
en donde|que vive|radica|domicilio
datos .. sigue*|igual|iguales|mismos|correctos|actuales|actualizados
${ASK}
!ya @confirm .. $data
cual|cuales|cuando es|son|seria|era|fue .. $data
$data .. verdad|cierto|correct*|coincide|coinciden
$data [que] [de] termina|terminan|terminacion
sigue*|seguimos siendo|viviendo .. $data
tiene*|tendra|trae* [a] [la] [mano] [su|tu|el|la|sus|las] .. $data <!que|cuantos|anos
$data sigue|siguen|es mismo|misma|siendo|en
$data por favor|cuales|cual|cuanto
que . $data >!otro|otra|tercero
encargo|regalo su|la|el|las|los .. $data
las|el . $data del|de carro|coche|auto|vehiculo|unidad|moto|camioneta >!no|esta
en|a|de|con|desde . que|cual . numero|linea|recibo|contrato
su|tu numero|num .. $data|contrato|fijo|recibo|celular >!cambia|vence|aunque|sale <!nunca
numero de $data|contrato|linea|recibo|cliente ;
numero .. viene|aparece|trae .. recibo|contrato|factura|poliza|tarjeta
fijo|numero|telefono|celular|linea|numerito .. a|diez|sus digitos
~~ $data
= y|su|tu|sus [cual|que] [es] [su|tu|la|el|las|los|sus] .. $data ;
~ fecha de $data
$data . y|o . [su|el|la] . $data ;
cuando|dia|fecha nacio|naciste|cumple|cumples
a|como que|son|es [sus|su] $data
que .. tiene|tenemos|aparece registrad*|registro|sistema|alta
que|cual . carro|coche|auto|vehiculo|camioneta|moto|ano . es|trae|tiene|maneja
de que ano|modelo|color|marca es|era|seria
me lo|la|los|las @read
unas preguntas .. seguridad|validar|validacion
$data|numero|tarjeta .. termin*|empiez*|inici* .. en|con|#
~ termina|terminan|empieza*|terminacion en|con .. #
nacio|naciste
numero de seguridad social
un|otro|ultimo|solo|siguiente dato >!importante|curioso <!doy|dejo
cuanto|cual|fecha .. ultimo|ultima pago|recibo|compra|movimiento|factura
cual de los|las [dos|tres] $data
vive*|sigue* .. misma|mismo >!falla|problema|error`,
  'detail-request': `@ask .. $data|$own
me @askme .. $data|$own
@askme su|tu|sus|tus .. $data|$own
necesito|ocupo|requiero .. su|tu|el|la|los|las .. $data|$own
cual|cuales|que es|son|seria|era|fue .. $own|$data
que|cual|cuantos|cuantas|cuanto [tipo|otro|otra] [de] . $own|$data >!tan|verdad <!@moot
cuando|donde|como [le|te|se] [lo|la] . $own
= y su|tu|el|la|los .. $own|$data
~ !en|a|con|al|de su|tu [numero|clave] [de] $data|nomina|inventario|empleado|usuario ; <!mande|llega|revise|quedo|gracias
$data|$own cual|cuales es|son
$data|$own por favor
le|te dio|dieron|dimos .. folio|reporte|ticket|$data
me puede|podria|permite|regala|da|das .. numero|datos|dato|clave|folio
@ask .. nombre*|numero|modelo|clave|marca|ruta de|del
que|cual error|problema|@thing|version|marca|modelo >!tan|verdad <!@moot
que|cual @screen .. sale|aparece|marca|da|manda|ve|ves|dice
le|te sale|salio|aparece|aparecio|marca|marco|da|dio|manda algun|alguna|un|una|otro @screen
!que tiene*|trae*|tendra .. ticket|folio|captura|gafete
desde|para cuando <!@moot
a|en que|donde hora
en donde >!dice|viene
!lo|el|la|error|numero|codigo|letrero|mensaje|opcion|boton|foco|luz que aparece|marca|sale|dice|muestra|manda <!lo
usted|ti|ella|el .. a|o todos|varios|demas|companeros
~ es la|el|de .. o la|el|de|del >!otro|dos
~ usa|usas|tiene .. o la|el|las|los >!otro|dos
numero|etiqueta inventario|serie|empleado|nomina|gafete
como se llama @thing
me|lea @read
leame|leeme|lease .. @screen|numero|dice|etiqueta|lo
que|cual|cuantos|cuantas|cuanta|cuanto . @asked|@thing >!tan|verdad <!@moot
cual|cuando|cuales es|fue|era|son [la|el|los|su|tu] [ultima|ultimo|primera] _ >!problema
de|hace|por|desde cuanto|cuantos
cuando fue|empezo|inicio|comenzo|dejo|compro|hizo|hicieron|contrato|vio|entro
ya [lo|la] probo|probaste|intento|intentaste|trato|reinicio|reiniciaste|cerro|desconecto|apago
ha|has|habia|habias|han .. probado|intentado|reportado|reiniciado|notado|movido|cambiado|conectado|instalado
apaga|prende|desconecta|conecta|abre|entra|pica .. que pasa|sale|aparece|hace
describ*|explique* .. que|como|cual
mandame|mandeme|enviame|envieme|mande|envie .. captura|foto|codigo|comprobante|documento <!le|voy
sigue* oliendo|saliendo|marcando|apareciendo|fallando|parpadeando|prendid*|apagad*
esta|estan|tiene* prendid*|apagad*|encendid*|parpade* <!ya|quedo
le|te|lo|se cambiaron|movieron|movio|movieron <!ya|que|se|cuando
requiero|necesito|ocupo|falta el|la|un|una . oficio|documento|comprobante|formato|copia|carta|captura|foto
cual de los|las|ellos
por|con cable|wifi|inalambric* o
o [por|con|el|la|en|de|es] . cable|wifi|celular|atras|adelante|nuevo|viejo|fijo|blanco|negro|verde|rojo|anterior|dolares|efectivo|credito|departamento|automatico
cuantos|cuantas >!gracias <!unos|unas|todos
es|era|fue|seria primera vez|ocasion
hoy|ayer|manana|antier o hoy|ayer|antier|tarde|noche
algun|alguna @asked|@screen|ruido|cambio|golpe|actualizacion >!otro|otra
fijese|fijate|vea|cheque|checa|revise|revisa . si|que|cual >!le|no
cuanto|tanto .. cobr*|pag*|cost*|tard*|dur*|llev*
quien tuvo|autorizo|hizo|usa|tiene|estaba|venia|manejaba|iba|firmo|recibio|mas
usted venia|manejaba|iba|traia|trae
que hizo|hiciste|haciendo|escucho|vio|sintio|noto|movio|toco <!lo|companer*|tecnico
o . nomas|nada|solo|alguien|otro|otra|siempre|apenas|todos|sencillo
necesito|ocupo|quisiera|puedo|dejeme saber|preguntarle|preguntarte|preguntar
hay|hubo|trae lesionad*|herid*|danos|patrulla|testigos|golpes
me comenta|cuenta|platica|explica como|que|mas
me . @can|da|manda|pasa|comparte .. foto|captura|referencia|comprobante
~ la|lo|los|las tiene|tendra`,
  'hold-notice': `ten*|tenganme|pido . [tantita|un] . [poco|de] . paciencia
@call|linea .. @wait <!gracias|agradezco|disculpe|perdon
@wait !el .. linea|@wee|tantito <!gracias|agradezco|agradecemos|disculp*|perdon|perdone|si >!vuelv*|prend*|conect*|a
permite*|permita|permitame @wee
permitame|permiteme|permite .. linea|espera
permitame|permiteme|aguantame|aguanteme [tantito|porfa] ;
= [deme|dame] un|unos|dos @wee <!hace|en|tarda|dentro|cada|pasar
un|unos|dos|deme @wee . por favor
permitame|permiteme|dejeme|dejame lo mientras|tantito|@check|@checking
un|dos|unos|@wee lo que <!@late
@ask|da|das|dan|daria un|dos|unos|tantito|# @wee >!final|termin*|calific*|encuesta|evalu* <!nos
no .. @hang <!gracias|amable >!sin|siempre
espereme|esperame|aguardeme|aguardame|aguantame|aguanteme >!manana|dia|casa|afuera|sucursal|correo|lunes
le|te pido|pedir|pedire .. @wait|@wee >!desconect*|apag*|prend*|cierre|tecnico|ajustador
dejo|dejar|dejarl*|dejare|pongo|poner|ponerl*|mantener|tener|tenerl*|queda !que .. espera|esper*|pausa|mute|silencio|musica|musiquita <!no|@reported|quien|tiempo|lista|quiero >!cort*
manten* linea
permanezca|quedese|quedate|siga|sigame|sigueme|mantengase|mantente .. linea|tantito|ahi|conmigo|momento|lo
se me|nos queda .. linea
escuch*|oir|oye|queda|quedar|notar|quedo .. musica|musiquita|silencio|mud*|callad*
no tardo|demoro|dilato
me espera|esperas|aguarda|aguanta*|esperan >!@deadlineday|casa|sucursal
da|dame|deme|regala|das|regaleme chance|chanza|chancita|oportunidad
voy ... y vengo|regreso|vuelvo
ahorita regreso|vuelvo|vengo >!servicio|senal|linea|luz
regreso|vuelvo con usted
hagame|hazme|haga|hacer favor @wait
@wait !a|mejor . en|mientras que|@check <!cuando|gracias|le|agradezco >!prend*
tantito tantito
tiene*|tendra|tendria un|unos|@wee @wee >!encuesta|preguntas|contestar
me permite*|permitiria|permita [usted|por|favor] ;
prefiere|gusta|puede|podria|podrias|quiere esper*|aguardar|aguardarme >!dia|semana|fin|mes|casa|tecnico
@you dejo|pongo|dejar|dejare|robo [un|unos|dos] tantito|@wee
deje|dejeme|dejame|deja @check|@checking|pregunto|veo|hablo`,
  'thanks-for-waiting': `gracias|agradec*|agradezco .. esper*|paciencia|aguard*|aguant*|tiempo|permanec*|manten*|qued*|comprension|seguir|siga|sigue|pendiente >!tecnico|ajustador
gracias|amable|agradezco [por] . [el|la|su|tu|los|sus] esper*|aguard*|ratito|rato|minutito*|minutos >!tecnico|ajustador
gracias por .. linea|continuar|conmigo|seguir <!@greet
gracias|amable que|por no .. colg*|desesper*|fue|ido
gracias por darme|regalarme|dejarme @wee
aprecio|valoro .. paciencia|espera|tiempo|esper*
@sorry .. @delay >!lleva*|sin|hace|tiene*|tecnico|ajustador|grua|paquete
@sorry .. me|nos|que|se tarde|tardo|tardan|demore|dilate
@sorry .. deje|dejarlo|dejarla|dejado|dejamos|tuve|tenido|tenerlo|tenerla|entretuve|entretenerlo
me|nos|que tarde|tardamos|demore|dilate .. mucho|poco|poquito|buen|rato|cuenta|verdad|@sorry
@delay .. disculp*|perdon* <!hace|cuanto
[sigue*] ahi|linea .. gracias|perdon*|disculp* . [por] . [colgar|esper*|la] ;
se hizo|fue larg*|etern*
@sorry .. no ... contestaba|contestaban|cargaba|encontraba|abria|dejaba
hice|hicimos esperar
entretuve|entretuvimos
ya|aqui sigo|estoy|estamos|ando usted|contigo|ustedes|vuelta|nuevo|regreso
debo .. disculpa`,
  empathy: `me apena|duele|entristece|conmueve
debe|ha|has .. asustad*|nervios*|preocupad*|molest*|angustiad*|cans*|desesper*|enojad*|@badthing
salio|resulto|hay|algun|alguien .. lastimad*|herid*|lesionad* <!reporte|preguntar
ninos|hijos|familia|pasajeros|acompanantes bien
siento|lamento .. perdida|fallecimiento
lament* >!poder|no|informar*
lo|le|cuanto|mucho|mucha|de|muchisimo siento|sentimos
siento|sentimos mucho|muchisimo
que . @badthing
me da|dio .. pena|coraje|tristeza >!decir*|informar*
pobre*
no a mayores
que mala|fea|pesima onda|suerte|noticia|experiencia
importante|primero .. bien|salvo|salvos|segur*|nadie
que . que este|esta|estan|esten bien
que .. no le|les|te|se nada|lastimo
~ usted|ustedes|todos|alguien|encuentra|encuentran bien <!muy|que >!sabe
~ se|esta|estan|hay|alguien lastimad*|lesionad*|herid*|lastimo
esta|estan .. lugar|sitio seguro
entiendo|comprendo|entendemos|comprendemos|imagino [que|su|lo|como|perfectamente|la|perfecto|muy] .. @badthing|molest*|situacion|problema|preocup*|siente|sentir|desesper*|frustracion|cans*
!no|me lo|le|la|los|las|te entiendo|comprendo|entendemos|comprendemos >!bien|nada|mal|corta
imagino como|lo|el|su|debe|@badthing|siente
se . que . [lo|la|que|le] . [es|esta|debe|ha] .. @badthing|molest*|preocup*|cans*|desesper*|importante
lo frustrante|dificil|pesado|molesto|complicado|horrible
no se|te desanim*|preocup*|apur*|angustie|mortifique|espante|aguite|agobie|desespere >!si
!vivir|para|sin|mas @calm
no esta|estas solo|sola|solos
momento|momentos|situacion|rato dificil*|complicad*|amargo <!estamos
pido|pedimos|ofrezco|ofrecemos|una|mil disculp*
disculpe|perdone .. molestia*|inconveniente*|situacion
tiene .. razon >!social
con razon .. molest*|enoj*|preocup*|desesper*|@badthing
en su|tu lugar .. tambien|igual|estaria
acompan* .. pena|dolor|sentimiento|corazon
sentido|sincero|mi pesame
como sigue|siente|encuentra|encuentran
ay|hijole|uy dios|virgen
hago cargo >!tramite|pago
apenad*
trago amargo
no se|te sienta|sientas mal|culpable
tomese|tomate tiempo
no hay prisa
no es para menos
animo [don|dona|senor|senora|joven|senorita|_] !con|para
va a salir|estar|resolver bien|pronto <!cita
ya paso susto|feo|peor|dificil|paso
ya vera que
que mejore|recupere|alivie
a mi tambien|igual .. paso|pasado|pasa|daria|molest*
alcanzo|alcanzaron|alcanzaste salir*|tiempo|frenar|cubrirse|correr
@you oigo|escucho|noto|siento llor*|nervios*|preocupad*|molest*|alterad*|triste|agitad*|asustad*|desesperad*
no lo|la|te dejar|dejamos|dejo solo|sola
yo .. tambien|igual estaria|estuviera|sentiria|molest*|enojaria
es valido|comprensible|entendible
no se|te golpeo|golpeaste|lastimo|lastimaste|cayo|quemo
necesita|necesitan|quiere|ocupa|mando|requiere .. ambulancia <!ya
no es|fue|era su|tu culpa
ojala|espero|deseo .. mejor*|recupere|alivie|bien|pronto >!servicio
no me diga|digas >!su|tu|la|el|nada|los
valgame|caray|caramba|barbaridad
derecho|razon .. molest*|enojad*
estamos|estoy [aqui] para apoyar*|acompanar*
es @badthing
alegra|gusto|alegria|tranquilidad|alivio que|saber .. mejor|bien|nadie
fallamos|equivocamos
no tenia|tiene por que
mal rato|momento|trago|sabor|pasada
ya|si me imagino
pongo|ponemos|pusiera . en . su|tu|sus lugar|zapatos
cualquiera pondria|pone|sentiria|estaria|pasa|equivoca*
esta|veo|oigo . muy nervios*|asustad*|alterad*|preocupad*|molest*`,
  solution: `${DONE}
logre|logramos|consegui|conseguimos que
vamos|voy a hacer|realizar|proceder
la solucion es
va|van a cambiar*|reparar|revisar|arreglar|instalar|devolver|visitar .. @when|#`,
  outcome: `${DONE}
$case .. ##
le|lo|la|te|les .. @they .. @when|# <!cada
@when .. [lo|la|le|te] @they
le|te|se hacemos|damos|ponemos|cambiamos|entregamos|mandamos|enviamos|instalamos .. @when
tiempo .. llegada|estimado .. #
~ llega|llegan|llegando .. @when|# <!@late
esta|queda|quedo en tramite|proceso|atencion|orden|revision
problema|asunto|tema resuelto|arreglado|solucionado
ya ve|aparece|abre|imprime|carga !si|que
va|van|vamos a @contact|llegar|pasar|atender|revisar|llamar|marcar|contactar|hablar|resolver|cambiar*
voy a mandar|enviar|programar|asignar|escalar
listo|lista .. @done|@didit|puede|quedo|queda|esta|ya
~ @resolver .. @come|@contact|@give
$own .. @done|quedo|queda|listo|lista
@done|quedo|queda|listo|lista .. $own
lo|la|se va @help|revisar|atender|resolver|contactar
~~ !si @resolver|@come|@contact|@give !usted <!hace|cada|puede|habia*|ayer|pasada >!no|fue
~ en|maximo|antes|dentro|unos|unas|como|aproximadamente|plazo|lapso|tarda|entre|alrededor .. # @unit <!hace|cada|disculp*|perdon|saldria|tardo|tardaron|esper*|aguant*|pasada|prometi*|habia*|era|ayer|menos|dijeron|dijo >!vence|sube|empieza
@when .. lo|la|los tiene*|tendra >!que
~ en|como un|una|media . hora|rato|ratito|semana|mes|dia <!no|hace|cada|esper*|ayer`,
  'protocol-number': `@number . [de] . [@reportnoun] . [es|seria|sera|queda] . [el|la|con] . ## <!al|del|un|trae|marque|marcar|apriete|oprima|presione|teclee|desde
@number|@reportnoun .. quedo|queda es|con . [el|la] . ##
@ticketnoun ... es . [el|la] . ## <!anterior
@ticketnoun .. # #
@ticketnoun !cuesta|sale|vale|dice|anterior ... ## >!pesos|dolares|litros <!anterior
folio|ticket|expediente .. #
anot*|apunt*|escrib*|guarde*|nota|pluma|papel|lapiz .. #
le|te doy|dejo|proporciono|paso|comparto|dicto|va .. @number|@reportnoun !del|telefono .. #
quedo|queda|registrad*|bajo con|bajo|registre [el] .. ##
con el|ese [numero] ##
@number .. [su|tu|la|el] @reportnoun [es] [el|la] ... ## <!trae|marque|marcar
le|te dicto .. ##
## .. con ese|eso|este|esos .. rastre*|busc*|seguimiento|identific*|ubic*|reclam*|pregunt*|numero|folio
con|ese|este ese|este|numero .. rastre*|busc*|seguimiento|identific*|ubic*|reclam*|pregunt* .. ##
~ es|seria|sera|queda . el|la|con !modelo|articulo|ruta . [numero|letra] .. ## <!no|marque|telefono|correo|sucursal|vuelo|extension|poliza|cuenta|contrato|tarjeta|medidor|modelo|codigo|serie|empleado|linea|postal >!verdad|correct*|@counted|@unit`,
  'transfer-notice': `@pass|transferencia|enlace .. @desk <!puedo|podria|pudiera|quiere|gusta|quien|caso|@past !no
!no|me @you @pass !que <!puedo|podria|pudiera|quiere|gusta|quien|@past >!@past
permitame|permite|dejeme|procedo|voy|para @pass|pasarl*|transferencia !que|un|el|este <!no
!no le|lo|la|te|les paso|pasar|pasando|pasamos|pase|mando|mandar|mandando|dejo|dejar|pongo|poner con [alguien|mi|un|el|la|una] !eso|ese|esto|gusto|usted <!puedo|podria|quiere|gusta
!no le|lo|la|te|les paso|pasar|pasando|mando|mandar . [ahorita|directo] . a|al|para mi|otro|otra|alla|@desk <!puedo|podria|quiere|gusta
paso para|pa alla
~ se|ahorita lo|la paso|comunico [con] [el] ;
!me @pass|paso|pasar|mandar|mando|turno|va llamada <!quien
llamada .. @pass
pasarl*|comunicarl* con !gusto|usted
toma*|recib*|continua* llamada
ahorita|momento|enseguida|va|linea contesta|contestan|atiende|atienden|atendera|atender|ayuda .. @desk|otro|otra !numero
@you contesta|contestan|contestara .. @desk
hago|hacer|realizo|procedo transferencia|enlace >!banc*|cuenta|dinero|pesos <!usted|puede|debe|banco
pongo|poner|pondre en contacto|linea con
@you dejo|dejamos|queda|quedas en manos de|del
salgo de llamada|linea
@you llevar|dirigir|llevo|lleva con|al|a .. @desk
queda|quedas|quedan|quedar [usted] con mi|el|la|otro @desk
[lo|la|le] @attend|atendera|atendida|atienden|toma|tome .. otro|otra|un|una|mi @desk <!soy|nombre
llamada .. atendid*|continu*|tomad*
@you dirijo|dirigir a|al|hacia
va|vas [a] hablar|platicar|quedar|queda con .. @desk
@desk .. tomar|atender|recibir [la|lo] [llamada] ;
llamada .. ir|pasa|pasar .. @desk`,
  'anything-else': `le|te|les resolvi|resolvimos|aclare todo|duda*|problema
= todo [quedo|en|queda] resuelto|orden|aclarado|claro|bien
= [y] que|nada|nomas mas ; >!paso|dijo|sale|dice
= [ya] quedo|quedaria|seria todo ;
con|asi eso|esto|asi [ya] quedaria|quedamos|estamos|seria|terminamos|todo ;
ya no ocupa|necesita|se|quiere [le] [ofrece] nada|algo ;
!si|usted|que|informacion|necesito|probar|ocupo|dijo [@wants] algo mas|adicional|extra >!@degree|cuando|hasta <!cualquier|falta|deja|@probed|@reported
!si [se] [le|te|les] ofrec* <!que|cualquier|lo
!es|probar|intentar|fue|hacer|sin alguna|alguno|algun|otra|otro|mas @doubt|adicional <!cualquier|cuando|probar|vamos|caso|luego|adelante|@probed|@reported >!marca|marque|llama
alguna|algun otra|otro ;
alguna cosa|cosita mas
~ cualquier [otra] . cosa|cosita mas
que mas|otra .. @help|ofrece|puedo|necesita*|@doit|ocupa|traes|falta|falto|queda|vemos|revisamos|hacemos|checamos
~ le|te|les @doit algo|otra|otro mas|cosa|cosita|asunto|servicio
~ gusta|quiere|quisiera|desea .. algo|otra|otro mas|cosa|servicio|asunto <!si
= [si] [entonces] [con|eso] seria|es|era|sera todo|cuanto [por] [mi|su] [parte|lado]
[nada|nomas|solo] [mas] era|seria eso|ese|esto|asunto|cuanto ;
~ no . [se] . [le|te] . ofrece|hay|tiene*|queda nada|ninguna|ningun|algo|alguna|otra|otro mas|otra|otro|duda|pregunta|cosa|asunto >!hacer|pagar|que
!si|cualquier tiene*|quedo|queda|quedaron duda*|pregunta|preguntas <!cualquier|cuando|no >!frecuentes
todo|quedo|queda claro|clara|claros|aclarado|entendido
= [alguna] duda*|preguntas|comentarios [que] [tenga|tengas]
algun|algo|alguna|otro|otra pendiente*
falta|falto|faltaria|quedo algo|alguna >!informacion|de|para
~ no|tiene*|trae|traes|hay otro|otra|mas .. problema*|falla|fallas|fallando|detalle|detalles|reporte|asunto
fuera|aparte eso|esto bien|mas|orden|otra
= [ya|pues|y] con esto|eso ;
= [nada|nomas|solo] [mas] eso [verdad|entonces|seria] ;
es|seria|sera . todo . entonces
todo resuelto|cubierto|aclarado entonces|o|verdad
~ necesita|ocupa|requiere|gusta|hay|trae*|tiene*|quiere|algun|alguna otro|otra servicio|apoyo|ayuda|reporte|problema|movimiento|operacion|cita|gestion|favor|falla|tramite <!si|que|no
@can|puedo hacer otra|algo|alguna por|de
le|te @doit .. tambien
asi|aqui|ahi la|lo|le dejamos
no trae*|tiene*|hay|queda pendiente*|problemas|dudas
lo demas bien|funciona|jala|orden`,
  'survey-invitation': `carit*|estrellit*|sondeo
contest*|respond*|lleg*|mand*|envi*|hac*|hag*|ayud*|va|sale|sal*|cae|pon*|olvid*|decir|paso|pasar|aplic*|transf*|queda*|breve|viene|final|termin*|colgar|linea|gust*|sigue .. encuest* >!clima|rara|@past <!contesto|mandaron|veo|ninguna|necesario|otra|companer*
encuest* .. breve|cort*|servicio|atencion|calidad|satisf*|final|lleg*|mand*|linea|colgar|termin*|pregunt* >!clima|@past <!contesto|mandaron|ninguna|otra|companer*
@rate|contest*|respond*|llen* .. servicio|atencion|trato|trabajo|desempeno|preguntas|preguntitas|pregunta|mensajito|cuestionario|formulario >!seguridad|validar
al|final|finalizar|termino|terminar|colgar .. @rate|preguntitas
cuestionario|formulario|enlace|whatsapp|link|liga|mensaje|mensajito|correo|pantalla|pantallita ... @rate|estrellas|carita|parecio|atendi|tal|contarnos
llega*|mand*|envi*|hacen|hace|salir|sale|caer|recib* .. preguntas|preguntitas|cuestionario|evaluacion|estrellas >!seguridad|validar|medic*|credito|frecuentes
preguntas|preguntitas .. final|finalizar|colgar|terminar
me|mi|nos .. califica|calificas|califiq*|evalua|evalue*|evaluar|estrellas <!van|para
calificarme|evaluarme|califiqueme|evalueme|calificarnos|evaluarnos|calificame|evaluame|calificandome
pregunt* .. atencion|servicio|breves|cortas|rapidas >!seguridad <!seguridad|validar
como|tal|si|que atendi|trate|atendimos|tratamos
que|saber tal parecio|fue >!con
que|como .. parecio .. atencion|servicio|experiencia|llamada|trato
conocer|saber|diga|digan|dijera|cuent*|interesa|importa|importante .. opinion|experiencia|comentarios|satisf*
su|tu|dejenos|dejeme opinion|evaluacion|calificacion >!medic*|buro|credit*
me pone|pones|ponga|ponme|regala|regalas|da|das calificacion|estrellas|carita
pon* .. diez|estrellas|calificacion|cinco .. final|encuesta|servicio|atencion|mensaje
~ del uno|cero al cinco|diez >!dolor|fuerte|molest*
marque|oprima|presione # .. atencion|servicio|satisf*|content*|conforme
satisfaccion|satisfech* .. servicio|atencion|llamada|correo|quedo
me pone|pones|ponga|ponme # !y
echele|echeme|pongale .. estrellas|#`,
  closing: `bendiciones|bendicion|saludos
= descanse|descansen|descansa ;
saludeme|saludame a
gusto|placer|encantad* saludar*|atender*|ayudar*|conocer*|servir*
vuelva|vuelve|llame|llamenos|marquenos|marque cuando guste|quiera|necesite|ocupe
buen*|bonito|bonita|excelente|lindo|linda|feliz|bonitos @day|fin|semana|viernes|sabado|domingo|resto|turno|viaje|provecho|descanso|camino|inicio|jornada|regreso|guardia >!para|otra
que vaya bien|bonito
que este|estes|esten|pase|pases|mejore|mejores|sigan|siga|llegue|encuentre bien
que descanse|descanses|descansen|mejore|mejores|alivie|divierta|recupere
que salga|marche|resulte|rinda|aproveche bien|bonito|dia|mucho
hasta luego|pronto !de|del
lueguito
hasta manana|otra|entonces|siempre|la [proxima|vista] ; <!no|abre*|esper*|llega|puede
suerte|exito !que|de <!por|que
abrazo*|chao|chau|ciao
a la|su orden
dios|diosito lo|la|le|te bendiga|cuide|acompane
maneje|vaya|vayase|vayan|ande|camine . [con] . [mucho] cuidado|dios
estamos|seguimos|quedamos|estaremos en contacto
nos vemos|hablamos|escuchamos !en|obligad*|forzad*|con
adios|bye|byebye|adiosito !a <!digale|decir|dijo
me despido
@thank .. llamar*|llamada|comunicar*|contactar*|contacto|prefer*|confia*|marcar|atencion|elegirnos|hablar*|avisar*|reportar*
ordenes|servirle|servirte <!puedo|podemos|podria
!se estamos|quedamos|quedo|seguimos pendiente*
aqui|ahi|aca andamos|estamos|estoy ;
para|en lo que ofrezca|guste|necesite
cualquier cosa|duda|detalle|problema .. marca|marcas|marque*|marcar*|llama|llame*|llamar*|avis*|aqui|estamos|estoy|andamos|ordenes|busca|busque*|sabe|escrib*|pregunt*|grite
~ no hay de que !otra|pagar
que . muy bien
cuidese|cuidate|cuidense [mucho] !de|del|con|el
un|mucho gusto|placer >!en
gracias a usted|ti|ustedes
~ muchas gracias|gracia
~ = gracias
~ igualmente
~ animo
que .. rinda|rindan|acabe|acaben|termine|terminen|venda|vendan|disfrute|disfruten|gane|ganen
ahi|luego lo|la|te|nos ve|veo|vemos|vidrios
hasta el lunes|martes|miercoles|jueves|viernes|sabado|domingo
aqui lo|la|te queremos|esperamos
buen|feliz|lindo vuelo|viaje|camino|finde|puente`,
};
