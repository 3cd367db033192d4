import type { Intent } from '../../script/script.ts';

/** Asking for something. */
const ASK = `@ask .. $data
me [@can] [@you] @askme .. $data
@askme su|tu|sus|tus .. $data`;

/** What was done: an outcome, or a solution. */
const DONE = `ya [me|le|te|se] quedo|quedaron
[ya] [le|lo|la|te|se] quedo|queda|quedara [muy|todo] @done|$own
ha|he|fue|fueron|hemos|han [sido] @done
su|tu|el|la _ @done
~ ya @done
[ya] esta|estan|quedo|queda|va [todo] listo|lista|@done|estable|orden
ya|listo [se|le] [le|lo|la|te|los|las] [la|lo|los|las] @didit
!que|para te|le|les|se|lo|la|los|las [lo|la|los|las] . @didit <!dejeme|dejame|deje|permitame|como|quien|si|que
@didit [el|la|los|las|su|un|una] @object <!dejeme|dejame|deje|permitame|como|quien
se [le|te] [la|lo] . @did3 <!como|cuando|por|si
ya [lo|la|se|le|me|te] @did3
ya [lo|la] [los] veo|vi|aparece|salio|tiene|tienes [como] [bien] estable|conectado|conectada|activo|activa|linea|normal|senal|internet|acceso|servicio
~ ya [estuvo|quedo|esta] [quedo|listo|todo] ;
ya|debe [le|te|se|lo|la] debe|deben|deberia|jalar|estar|funcionar|tener|poder|salir|dejar [de] [@done|internet|senal|servicio|entrar|bien]
con eso [ya] [le|te|se|debe] [queda|quedo|deberia|basta] [resuelto|resuelve|jalar|jala|funciona|listo|quedar|arregla] ;
acabo|acabamos de @didit|enviar|mandar|registrar|generar|levantar|actualizar|cambiar|restablecer|solicitar|quitar|activar|aplicar|dar
estoy|estamos aplicando|bonificando|cancelando|activando|reactivando|enviando|mandando|generando|levantando|dando|quitando|devolviendo .. $own|@object`;

/**
 * How agents say it, in Spanish as spoken in Mexico. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const spanishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand
gracias por llamar*|marcar*|comunicar*|contactar*|hablar* a|con _
gracias por su|tu llamada a|con
[se] ha|has|esta|estas comunicado|comunicando|marcado|llamando a|al|con !usted
[se] comunica|comunico|hablando|comunicado a|al
[se] comunica|comunico con
bienvenido|bienvenida|bienvenidos . a|al
le|te habla|hablan|hablamos|saluda|saludamos|llamo|marco de|desde|del`,
  'recording-notice': `escuchando|oyendo|escuch* .. calidad
regist*|constancia|respaldo [de] [esta|la] @call|platica
@call|platica .. guard*|almacen*|respald*|supervis*|audit*|monitore*|registra* <!no
queda|pasa|va|sujeta a|en grabacion|monitoreo
autoriza|acuerdo|molesta|acepta .. grab*
@call|presente|esto|todo|platica .. @record
@record .. @call|platica
[esta|estamos|estoy|estan|estaremos|sera|siendo|se|queda|quedara|quedamos] grabando|grabada|grabado|grabados|grabadita|grabara|grabandose <!@taped >!@taped
se|la|lo|le|nos graba|graban|grabara|grabaran|grabamos|grabando|escuchan <!@taped >!@taped
va|puede|podra|podria [a] [ser] grabarse|grabada|grabar|grabado <!@taped >!@taped
para [fines|efectos|control|temas|motivos|asuntos] [de] calidad
fines|efectos|motivos de calidad
grabacion .. calidad|seguridad|aviso|informo
aviso|informo|comento|advierto|sepa|conste .. @record
regist*|audio .. audio|voz|grab*`,
  'self-identification': `= _ [_] @greet @day ;
quien|que [le|te] habla|atiende|saluda es|soy _
~ con @firstname .. en|que @help
= atiende|atendiendo|habla|saluda [le|su] [llamada] _
[su] asesor|asesora|ejecutivo|ejecutiva|agente . _
~ @firstname|_ [de] [por] [este] lado|aca|aqui ;
$brand .. @firstname
@greet [@day] .. @firstname <!quien|senor|senora|senorita|don|dona
@firstname al|a|por|de|para habla|telefono|aqui|aca|este|sus|servirle|servirte [lado]
mi nombre es _
me llamo _
soy [el|la|su|tu] [@title] _
le|lo|la|te|les|los @attend [@title] _
le|lo|la|te esta|estoy|estara|estare @attending [@title] _
le|lo|la|te @attend en|el . [esta] dia|llamada|ocasion [de] [hoy] _
habla _ !espanol|ingles <!quien|se|me|que|le|aparato|voz
habla|saluda|atiende|contesta con _
_ al habla|aparato|telefono
_ para|por servirle|servirte|ayudarle|ayudarte
_ a sus|tus|su ordenes
con usted|ustedes [el|la] . _ <!comunica|comunican|contacto|contacta|comunicamos
[a] sus|tus ordenes [@title] _
le|lo|la|te [va|voy|voy] a atender|asistir|apoyar|ayudar [@title] _
_ le|lo|la|te @attend <!aparato|sistema
[usted|estas|esta] habla|hablas|hablando|comunica|comunicado con|a [@title] _
tiene|tienes [usted|el|un] gusto con _
me presento [mi|nombre] [soy] _
mucho|un gusto . _
servidor|servidora _
~ @greet @day . _ [_] aca|aqui|lado
~ esta|estas [usted|aqui|en] [la] [linea] con [@title] _
$brand . aqui|aca|con _
$brand . _ [_] al|de habla|lado|telefono`,
  'offer-help': `que|cual reporte|servicio|tramite|gestion|ayuda|informacion|duda|pendiente [va|vamos|quiere] [a|de] levantar|requiere|necesita|ocupa|hacer|traia|trae|tiene|quiere|busca|desea
~ va|viene|quiere [a|por] reportar|levantar [un|una|algun] siniestro|choque|accidente|robo|falla|reporte
para|por|sobre que [tema|motivo|asunto] [nos|me|es] llama|llamada|marca|habla|comunica
[con] [mucho|todo] gusto @you @help !con|a|en|cuando|si
de que forma|manera [@you] [@can] @help
que [le|te] [anda|esta|estaba] necesitando|ocupando|buscando
adelante|ordenes . con|digame|cuenteme
~ que traemos|tenemos|fue [por] [aqui|alla|ahi] ;
~ tiene|tienes|trae [algun|alguna|un|una] problema|fallas|falla|inconveniente con|en
que [desea|va|quiere|queria|gustaria|gusta|quisiera] [me] [a] consultar|saber|preguntar|checar|tramitar|reportar >!hacer
que reporta|reportamos
puede|podria|puedes explic*|contar*|platic*|describ* .. situacion|problema|paso|sucedio|caso
en|a|con que [@you] [@can] [yo] @help <!algo|mas|alguna|otra|otro|no
como [@you] [@can] @help <!algo|mas|alguna|otra|no
@can @help [en] algo >!mas|otra|adicional
pongame|ponme al tanto|corriente
echo|echamos|doy|damos [la|una] mano|manita <!mas
que [es] [lo] [que] [se] [@you] ofrece|ofrecia <!mas
que puedo|podemos hacer por
!servicio|lo que necesita|necesitas|requiere|requieres|ocupa|ocupas|deseaba|desea|deseas|necesitaba|ocupaba|buscaba >!mas|otra
que [soy] [puedo] [serle|ser] util|bueno|buena
cual|que es [el] motivo|razon|asunto .. llamada|llama
@tell .. que|como|paso|sucedio|ocurrio|problema|situacion|caso|necesita|puedo|falla
~ @tell|platica|digame|dime . que|como|cual|donde !foco|color|luz|dice
~ @tell|platica el|la|los|su|tu|todo|de|sobre|bien|tantito|poquito !cuantos|cuantas|si
~ que onda|rollo con|trae|traes
= digame|dime|adelante
= @tell
soy todo|toda oidos|suyo|suya
que . [fue|es] . [lo] . [que] . [le|te] . paso|sucedio|ocurrio|pasa|sucede|ocurre|sucedido|pasado <!lo|cuanto|lamento|siento|lamentamos|explico|explicar >!si|cuando|foco|luz|pago|mi
~ que [es] [lo] [que] [no] [se] [@you] [esta|anda|estaba|andaba] @trouble <!lo >!si
~ que|cual @snag [es] [el|la] [que] [@you] tiene|tienes|trae|traes|presenta|presentas|reporta|hay|hubo|traia|tenemos
cual es|seria|era|fue [el|la|su|tu] @snag|consulta|duda|peticion|solicitud|reporte|accidente
~ que [le|te] [esta|anda] dando|da lata|guerra|problemas|problema
como fue|estuvo|paso|ocurrio|sucedio [el|la|su|todo|eso] [accidente|choque|percance|golpe|robo] <!y
de que [se] trata
~ que [lo|la|le|te] trae|trajo por|con aqui|nosotros
~ = que [hubo|paso|onda|tal] [que] traes|andamos|tiene|tienes
!no lo|la|le|te escucho !un|cortado|cortada|mal|bien|lejos|poco|muy|raro|feo|entrecortado
quedo|estoy|estamos [a] [sus|tu] ordenes|disposicion
~ estoy|estamos [aqui] para @help`,
  'customer-identification': `[con|que] que nombre [lo|la|le|te] [busco|ubico|localizo|tiene|aparece|viene] [usted] [registrado]
como aparece|viene usted|registrado|registrada
hablo|gusto|comunico|verdad con|es senor|senora|senorita|don|dona|ingeniero|licenciado . _
usted es [el|la] senor|senora|senorita|don|dona|ingeniero|licenciado . _
es usted|tu [el|la] [senor|senora|don|dona] . _
usted|quien es [el|la] persona|que reporta|llama
= poliza|contrato ;
= nombre ;
nombre por favor
${ASK}
necesito|ocupo|requiero|necesitaria|ocuparia .. su|tu|el|la|del .. $data
cual|como [es|seria|era] [el|la|su] .. $data
a|con quien [tengo] [el] gusto|hablo|tengo|hablamos|tenemos >!vez|pasada|antes|ayer
gusto|placer con|de quien
con quien [me|estoy] comunico|comunicando|hablando
de parte de quien
quien [me|nos] habla|llama|reporta|marca <!con
usted|tu quien es|eres
= [y] usted es ;
como [se|te] llama|llamas|llamaba !el|la|su|tu|esa|ese|eso|esto|este|esta|los|las|mi|del
como .. dijo|dijiste|decia [que] se|te llama|llamas|llamaba
~ como [lo|la|le|te] [@can] [voy|a] registro|registrar*|anoto|anotar|apunto|pongo|digo|nombro|ubico !a|el|ese
como|que [le|te] gusta|gustaria|prefiere [que] [@you] llame|diga|digan|llamen
a nombre de quien
que nombre [le] pongo|anoto|registro|dejo
su|tu nombre|apellido|nombrecito [completo] <!gracias|perfecto|mi
sus|tus|su|tu|los nombre|apellidos [y|e]
que|de|cual apellido
_ que|cual perdon|disculpe
no .. entendi|agarre|escuche|oi|alcance|capte|pesque|oigo .. nombre|apellido|nombrecito
su gracia >!divina
nombre completo
nombre del|de|y .. $holder|apellido|apellidos
su|tu|el|con numero|num .. $data >!es <!sale|no|tenga
~ numero de $data >!es
tiene|tienes|tendra|trae|traes [a] [la] [mano] [su|tu|el|la|sus|las] [numero] [de] $data <!que
con senor|senora|senorita|ingeniero|licenciado|don|dona _ hablo|tengo
la|lo trae|tiene [a] [la] mano
usted|quien|con [es] .. $holder|dueno|duena|encargado|encargada
$holder es .. usted`,
  'data-confirmation': `~ = $data ;
$data que tenemos|tengo [es|registrado|registrada] es|registrad*
en donde|que vive|radica|domicilio
vive|vives [todavia|aun] [en] [la] $data
datos .. siguen|sigue|igual|iguales|mismos|correctos|actuales|actualizados
siguen|son mismos|esos|correctos [sus] datos <!gracias
${ASK}
necesito|ocupo|requiero|necesitaria|ocuparia .. su|tu|el|la|los|las|sus .. $data
@confirm .. $data
cual|cuales|cuando es|son|seria|era|fue .. $data
$data .. verdad|cierto|correcto|correctos|correcta|coincide|coinciden
$data [que] [de] termina|terminan|terminacion
sigue|sigues|siguen|seguimos [en] mismo|misma
sigue|sigues|siguen|seguimos siendo|viviendo .. $data
tiene|tienes|tendra|trae|traes [a] [la] [mano] [su|tu|el|la|sus|las] .. $data <!que|cuantos|anos
$data sigue|siguen|es [siendo|el|la] mismo|misma|siendo|en
$data por favor|cuales|cual|cuanto
que . $data >!otro|otra|tercero
encargo|regalo su|la|el|las|los .. $data
las|el . $data del|de carro|coche|auto|vehiculo|unidad|moto|camioneta
en|a|de|con|desde . que|cual . numero|linea|recibo|contrato
su|tu numero|num .. $data|contrato|fijo|recibo|celular
numero de $data|contrato|linea|recibo|cliente ;
que|cual [es] [el|su|tu] numero [de] linea|contrato|recibo|cliente|servicio
numero .. viene|aparece|trae .. recibo|contrato|factura|poliza|tarjeta
~ cual es|era|seria [el|su|tu] numero >!modelo|error|serie
~ es [el] [mismo] numero [del|al|desde] [que|cual] .. marca|marcando|llama|llamando
fijo|numero|telefono|celular|linea|numerito .. a|diez|sus digitos
[le|te] [voy] [a] pedirle|pido|pedir|solicitar|solicito [de] [favor] .. $data <!no
~~ $data
= y [cual|que] [es] su|tu|la|el|las|los|sus .. $data <!gracias
~ !en|a|con|al|de su|tu|sus|y [numero] [codigo|fecha] [de] $data ; <!mande|mando|llega|llego|llegar|envie|revise|mandar|enviar|actualice|quedo|gracias|cambie|anos
~ fecha de $data
$data y|o $data ;
para|por validar*|seguridad|verificar|corroborar|identificar* .. $data|@ask
cuando|dia|fecha nacio|naciste|cumple|cumples
a|como que|son|es [sus|su] $data
que .. tiene|tenemos|aparece registrad*|registro|sistema|alta
que|cual . carro|coche|auto|vehiculo|camioneta|moto|ano . es|trae|tiene|maneja
de que ano|modelo|color|marca es|era|seria
me lo|la|los|las [@can] @read
unas preguntas .. seguridad|validar|validacion`,
  'detail-request': `@ask .. $data|$own
me [@can] [@you] @askme .. $data|$own
@askme su|tu|sus|tus .. $data|$own
necesito|ocupo|requiero .. su|tu|el|la|los|las .. $data|$own
cual|cuales|que es|son|seria|era|fue .. $own|$data
que|cual|cuantos|cuantas|cuanto [tipo|otro|otra] [de] . $own|$data
cuando|donde|como [le|te|se] [lo|la] . $own
su|tu|sus|el|la|los .. $data|$own por favor
= y su|tu|el|la|los .. $own|$data
~ !en|a|con|al|de su|tu|tus|sus [numero|clave] [de] $data|nomina|inventario|empleado|usuario ; <!mande|mando|llega|llego|envie|revise|actualice|quedo|gracias|cambie
$data|$own cual|cuales es|son
$data|$own por favor
~ la|lo|los|las tiene|tendra [a] [la] [mano]
le|te dio|dieron|dimos [un|algun|el|su] [numero] [de] folio|reporte|ticket|$data
me puede|podria|permite|regala|da|das .. numero|datos|dato|clave|folio
@ask .. nombre|numero|modelo|clave|marca|ruta|nombre de|del
@ask|@askme .. @screen|etiqueta|inventario|serie|version
~ cual es|seria el|la|su
que|cual error|problema|@thing|version|marca|modelo
que|cual @screen .. sale|aparece|marca|da|manda|ve|ves|dice
le|te sale|salio|aparece|aparecio|marca|marco|da|dio|manda algun|alguna|un|una|otro @screen
!que tiene|tienes|traes|trae|tendra [su|el|algun] [numero] [de] ticket|folio|captura|gafete
desde|para cuando
a|en que|donde hora
en donde
que [le|te] aparece|marca|sale|dice|muestra|manda <!lo
que [estaba|andaba] haciendo [cuando|al]
cuantos|cuantas .. compan*|personas|equipos|usuarios|maquinas|gente|areas
[nada|nomas|solo] [mas] [a] usted|ti|ella|el .. a|o todos|varios|demas|companeros
~ es la|el|de .. o la|el|de|del >!otro|dos
~ usa|usas|tiene .. o [con] la|el|las|los >!otro|dos
numero|etiqueta [de|del] inventario|serie|empleado|nomina|gafete
como se llama [el|la|su|tu] @thing
me|lea [lo|la|los|las] [@can] @read
leame|leeme|lease .. @screen|numero|dice|etiqueta|lo`,
  'hold-notice': `ten*|tenganme . [tantita] . paciencia
sostengame|sostenme|detengame [la] llamada|linea
@call|linea .. @wait <!gracias|agradezco|disculpe|perdon
@wait .. linea|@wee|tantito <!gracias|agradezco|agradecemos|disculpe|disculpa|perdon|perdone|si >!vuelv*|prend*|conect*|a
[me|nos] permite|permites|permita|permitame|permiteme [un|unos|tantito] [dos|par] @wee
permitame|permiteme|permite .. linea|espera
permitame|permiteme|aguantame|aguanteme [tantito|porfa] ;
= [deme|dame] un|unos|dos @wee <!hace|en|tarda|dentro|cada|pasar
un|unos|dos|deme @wee . por favor
permitame|permiteme|dejeme|dejame [en] lo que|mientras|tantito|@check|@checking
un|dos|unos|deme|dame|regaleme|regalame @wee .. mientras|@check|@checking <!@late
un|dos|unos|@wee [en] lo que <!@late
[me] @ask|da|das|dan|daria un|dos|unos|tantito|# [de] @wee >!final|termin*|calific*|encuesta|evalu*
no [se] [me|nos] [vaya] [a] @hang <!gracias|amable
no se [me] vaya|desespere|despegue|retire
espereme|esperame|aguardeme|aguantame|aguanteme en|un|ahi|poquito|porque|voy|dejeme|ahorita|tantito
le|te [voy|vamos] [a] pido|pedir|pedire .. @wait|@wee >!desconect*|apag*|prend*|cierre
[lo|la|le|te] [voy] [a] dejo|dejar*|pongo|poner*|mantener|tener|tenerlo|tenerla|queda .. espera|esper*|pausa|mute|silencio|musica|musiquita <!no
manten* [en] [la] linea
permanezca|quedese|quedate|siga|sigame|sigueme [ahi] [en] [la] linea|tantito
se me|nos queda [ahi|aqui] [en] [la] linea
escuch*|oir|oye|queda|quedar .. musica|musiquita|silencio|mudo|callado
no [me] tardo|demoro|dilato [nada]
me tardo|tardare|demoro [un|unos|como] @wee
me espera|esperas|aguarda|aguanta|aguantas [tantito|un|unos|en]
da|dame|deme|regala|das|regaleme chance|chanza|chancita|oportunidad
voy y vengo|regreso
ahorita regreso|vuelvo|vengo
regreso|vuelvo con usted
[voy|vamos] [a] consult*|preguntar|checar|revisar|verificar .. espera|esperas|aguanta|cuelgue|permite`,
  'thanks-for-waiting': `gracias|agradezco|agradecemos .. esper*|paciencia|aguard*|aguant*|tiempo
gracias|amable por . [el|la|su|tu] esper*|ratito|rato|minutito|minutos
gracias por .. linea <!@greet
gracias por no colgar|colgarme|desesperarse
aprecio|valoro .. paciencia|espera|tiempo
perdon*|disculp* .. espera|esperar|esperando|demora|tardanza|tiempo|rato|dilacion|tarde|tardara
que pena .. espera|tardanza|demora|tiempo`,
  empathy: `me apena|duele|entristece|conmueve
debe|ha|has [estar|haber] [ser|sido|sentirse] [muy] asustad*|nervios*|preocupad*|molest*|angustiad*|@badthing|frustrante|complicado
con usted|ustedes en todo momento
salio|resulto|hay|algun|alguien .. lastimad*|herid*|lesionad* <!reporte
es|esta normal .. nervios*|asustad*|preocupad*
ninos|hijos|familia|pasajeros|acompanantes [esta|estan] bien
siento|lamento .. perdida|fallecimiento
no llore|llores
[lo|le|la|cuanto|mucho|de] lament* >!poder|no|informar*
lo|le|cuanto|mucho|mucha|de|muchisimo siento|sentimos
siento|sentimos mucho|muchisimo
que . @badthing
me da|dio .. pena|coraje|tristeza
pobre|pobrecito|pobrecita [de]
gracias a dios que|no|esta|estan|todos
no [paso] a mayores
que mala|fea|pesima onda|suerte|noticia|experiencia
~ lo [mas] importante|primero es
importante|primero .. bien|salvo|salvos|segur*|nadie
que . que [usted] [no] este|esta|estan|esten [usted] bien
que .. no le|les|te|se [paso|hizo|hicieron] nada|lastimo
~ usted|ustedes|todos|alguien [se] [esta|estan|encuentra|encuentran|siente] bien <!muy|que
~ se|esta|estan|hay|alguien encuentra|encuentran|lastimad*|lesionad*|herid*|lastimo [bien]
esta|estan [usted] [en] [un] lugar|sitio seguro
entiendo|comprendo|entendemos|comprendemos [que|su|lo|como|perfectamente|la|perfecto|muy] .. @badthing|molest*|situacion|preocup*|siente|sentir|desesper*|frustracion|enojo
[lo|le|la] entiendo|comprendo|entendemos|comprendemos perfectamente|perfecto|totalmente|completamente
~ [lo|le|la] entiendo|comprendo|entendemos|comprendemos
imagino como|lo|el|su|debe|usted|@badthing
~ imagino que
se lo frustrante|dificil|pesado|molesto|complicado
no se|te preocup*|apur*|angustie|mortifique|espante|aguite|agobie|desespere
@calm [no|usted|senora|senor|estamos]
no esta|estas solo|sola|solos
aqui|ya|para estoy|estamos con|apoyar* [usted|ustedes]
momento|momentos|situacion|rato dificil|dificiles|complicado|complicada|amargo <!estamos
que bueno|alivio que .. bien|salvo|paso
[le|te] pido|ofrezco|ofrecemos|una|mil disculpa|disculpas
disculpe|perdone .. molestia|molestias|inconveniente|inconvenientes|situacion
tiene [usted] [toda] [la] razon
con [toda|mucha|justa] razon
a cualquiera [le|nos] pasa
en su|tu lugar .. tambien|igual|estaria
acompan* .. pena|dolor|sentimiento
sentido|mi pesame
como sigue|siente [usted]
ay|hijole|uy dios|virgen`,
  solution: `${DONE}
~ @done|@didit
[lo|le] [que] vamos|voy a hacer|realizar|proceder
la solucion es
@resolver .. @come|@contact|@give .. @when|#
va|van a cambiar*|reparar|revisar|arreglar|instalar|reembolsar|devolver|bonificar|aplicar|visitar|ir .. @when|#
agend* .. visita|cita|tecnico|instalacion`,
  outcome: `${DONE}
ya [me|le|te] llego|llega|cayo [el|la|su] contrasena|correo|liga|mensaje|clave
le|lo|la|te|les [deben] [de] [estar] @they .. @when|# <!cada|si
@when .. [lo|la|le|te] @they
@when .. @come|@contact .. @resolver|alguien
le|te cambiamos|entregamos|mandamos|enviamos|instalamos|reparamos|programamos .. @when|equipo|correo
tiempo .. llegada|estimado .. #
~ llega|llegan|llegando .. @when|# <!@late
esta|queda|quedo en tramite|proceso|atencion|orden|revision
recupere|recuperamos|resolvimos|solucionamos|corregimos|arreglamos|restablecimos [su|el|la] _
problema|asunto|tema resuelto|arreglado|solucionado
ya [lo|la|le|se] ve|aparece|abre|imprime|carga !si|que
@reportnoun|@number .. ##
ya [lo|la|le|te] puede|puedes|pueden|podra .. entrar|usar|ingresar|checar|acceder|revisar|probar|imprimir|trabajar|abrir|mandar|conectarse|seguir
va|van|vamos a @contact|llegar|pasar|atender|revisar|llamar|marcar|contactar|hablar|resolver|cambiar*
voy a mandar|enviar|programar|asignar|escalar [a] [alguien|tecnico|companero|un]
@resolver .. @come|@contact|@give .. @when|#
listo|lista .. @done|@didit|puede|quedo|queda|esta|ya
~ @resolver .. @come|@contact|@give
$own .. @done|quedo|queda|listo|lista
@done|quedo|queda|listo|lista .. $own
lo|la|se [le] va [a] @help|revisar|atender|resolver|contactar
~~ @resolver|@come|@contact|@give <!hace|cada
~ en|maximo|antes|dentro|unos|unas|como .. # @unit <!hace|cada|disculpa|disculpe|perdon|saldria`,
  'protocol-number': `completo [es] ##
@number . [de] . [@reportnoun] . [es|seria|sera|queda] . [el|la|con] . ## <!al|del|un|trae|marque|marcar|apriete|oprima|presione|teclee|desde
@number .. quedo es . [el] . ##
@ticketnoun .. ## >!pesos|dolares <!anterior
@ticketnoun ... es . [el|la] . ## <!anterior
## .. es .. @number|@ticketnoun <!marque|telefono
@ticketnoun .. # #
~ @ticketnoun es . [el|la] .. #
su|tu @ticketnoun ... ##
folio|ticket|expediente .. #
anot*|apunt*|guarde*|tome|pluma|papel|lapiz [nota] .. #
le|te doy|dejo|proporciono|paso|comparto|dicto|va .. @number|@reportnoun .. #
ahi|aqui le|te va .. ##
quedo|queda|registrado|registrada|bajo con|bajo|registre [el] .. ##
con el|ese [numero] ##`,
  'transfer-notice': `[lo|la|le|te] [voy] [a] @pass .. @desk
le|lo|la|te voy|vamos [a] transferir|comunicar|enlazar|canalizar|turnar|conectar|redirigir
le|lo|la|te transfiero|comunico|enlazo|canalizo|conecto|redirijo !que
permitame|dejeme transferir*|comunicar*|enlazar*|canalizar*|pasar*
le|lo|la|te [voy] [a] paso|pasar|dejo|dejar con [alguien|mi|un|el|la|una] !eso|ese|esto
@pass [su|la|tu] llamada
llamada .. @pass
voy a direccionar|redireccionar|redirigir|transferir .. llamada|area`,
  'anything-else': `agregar|anadir|comentar|reportar|consultar algo|otra [mas]
le|te|les resolvi|resolvimos|aclare [todo|su|tu|la] todo|duda|dudas|problema
= todo [quedo|en|queda] resuelto|orden|aclarado|claro|bien
= [y] que|nada|nomas mas ;
= [ya] quedo|quedaria|seria todo ;
con|asi eso|esto|asi [ya] quedaria|quedamos|estariamos|estamos|seria|terminamos|cerramos|esta ;
quedamos|estamos asi ;
ya no ocupa|necesita|se|quiere [le] [ofrece] nada|algo ;
!si|usted|que|informacion|necesito|probar|ocupo [@wants] algo mas|adicional|extra >!@degree <!cualquier|falta
!si [se] [le|te|les] ofrec* [algo|alguna|otra|otro] [mas|cosa|cosita|asunto] <!que|cualquier|lo
!es|probar|intentar|fue|hacer|sin alguna|alguno|algun|otra|otro|mas [otra|otro] @doubt|adicional <!cualquier|cuando|probar|vamos >!marca|marque|llama
alguna|algun otra|otro ;
!si|cualquier alguna|otra|otro [otra|otro] duda|dudas|pregunta|preguntas|consulta|aclaracion|inquietud|asunto|tramite|reporte|pendiente <!cualquier|cuando
!probar|intentar|es|fue|hacer|cualquier|ya|ver otra cosa|cosita|duda|pregunta|consulta|situacion >!es <!cualquier|cuando|vamos|compro
alguna|cualquier cosa|cosita mas
que mas|otra [cosa] [@you] [@can] @help|ofrece|puedo|necesita|necesitas|@doit|ocupa|traes|falta
en algo|otra|algun mas|cosa|asunto [en] [lo|la] [que] [@you] [@can] @help <!cualquier|cuando
~ le|te|les @doit [en|con] algo|otra|otro mas|cosa|cosita|asunto|servicio
~ gusta|quiere|quisiera|desea .. algo|otra|otro mas|cosa|servicio|asunto <!si
~ antes de [que] despedir*|colgar|cuelgue|terminar|cerrar|irme|irse .. algo|alguna|otra|otro|duda|dudas|mas
= [si] [entonces] [con|eso] seria|es|era|sera todo|cuanto [por] [mi|su] [parte|lado]
[nada|nomas|solo] [mas] era|seria eso|ese|esto|asunto|cuanto ;
~ no . [se] . [le|te] . ofrece|hay|tiene|tienes|queda nada|ninguna|ningun|algo|alguna|otra|otro mas|otra|otro|duda|pregunta|cosa|asunto >!hacer|pagar|que
!si|cualquier tiene|tienes|quedo|queda|quedaron [alguna] dudas|duda|pregunta|preguntas <!cualquier|cuando|no
todo|quedo|queda [queda|quedo|todo] claro|clara|claros|aclarado|entendido
= [alguna] dudas|duda|preguntas|comentarios [que] [tenga|tengas]
algun|algo|alguna|otro|otra [otro|otra|algo] pendiente|pendientes
[me|nos|le|te] falta|falto|faltaria|quedo [por] [resolver*|ver] algo|alguna >!informacion|de
~ no|tiene|tienes|trae|traes|hay [tiene|trae|hay|algun|alguna] otro|otra|mas .. problema|problemas|falla|fallas|fallando|detalle|detalles|reporte|asunto
[todo|por|de] lo demas [le|te] [todo|esta|anda] bien|funciona|jala|sirve|orden
fuera|aparte [de] eso|esto [todo|algo] bien|mas|orden|otra`,
  'survey-invitation': `encuesta
contest*|respond*|evalu*|calific* .. servicio|atencion|preguntas|llamada|asesor|ejecutivo|trato|desempeno >!seguridad|validar
al|final|finalizar|termino|terminar .. calific*|evalu*|opinion|diez
me|mi|nos .. calific*|evalu*|estrellas !para
calificarme|evaluarme|califiqueme|evalueme|calificarnos|evaluarnos|calificame|evaluame
pregunt* .. atencion|servicio|breves|cortas|rapidas|sencillas|satisfaccion >!seguridad <!seguridad|validar
[pregunt*] como [lo|la|le|te] atendi|trate|atendimos|tratamos
opin* .. servicio|atencion|llamada|nosotros|interesa|importa
su|tu|dejenos|dejeme opinion|evaluacion|calificacion
pon* .. diez|estrellas|calificacion|cinco .. final|encuesta|servicio|atencion
satisfaccion|satisfecho .. servicio|atencion|llamada`,
  closing: `bendiciones|bendicion|saludos
[que] virgen|virgencita .. acompane|cuide|bendiga
= descanse|descansen|descansa ;
recuperese|mejorese|aliviese [pronto]
saludeme|saludame a
~ con [mucho] cuidado [por|en] carretera|camino|casa|regreso
gusto|encantado|encantada [en|de|haberlo|haberla] saludar*|atender*|ayudar*|conocer*
vuelva|vuelve|llame|llamenos|marquenos|marque [a] [llamar|marcar] cuando guste|quiera|necesite|ocupe
cuando guste|quiera [aqui|llame|marque] estamos|esperamos
[que] [tenga|tengas|pase|pases|tengan|tener|pasen|disfrute|deseo] [un|una|muy] [muy] buen|buena|bonito|bonita|excelente|lindo|linda|feliz|bonitos|buenas|buenos @day|fin|semana|viernes|sabado|domingo|resto|turno|viaje|provecho|descanso|camino|inicio|jornada|regreso|guardia >!para
que [le] vaya [muy] bien|bonito
que [lo] este|estes|esten|pase|pases|mejore|mejores|sigan|siga|llegue|encuentre [muy] [con] bien
que [se] descanse|descanses|descansen|mejore|mejores|alivie|divierta|recupere
que [todo|le|te] [todo] salga|marche|resulte|rinda|aproveche [todo] bien|bonito|dia|mucho
hasta luego|pronto
lueguito
hasta manana|otra|entonces|siempre|la [proxima|vista] ;
suerte|exito !que|de <!por|que
~ animo
abrazo|abrazos|chao|chau|ciao
[estamos] a la|su orden
~ que _ [muy] bien
[que] dios|diosito lo|la|le|te bendiga|cuide|acompane
maneje|vaya|vayase|vayan|ande|camine . [con] . [mucho] cuidado|dios
[quedamos|estamos|seguimos] en contacto
nos vemos|hablamos|escuchamos
nos estamos viendo|hablando|escuchando
adios|bye|byebye|adiosito
me despido
@thank .. llamar*|llamada|comunicar*|contactar*|contacto|prefer*|confia*|marcar|atencion|elegirnos|hablar*|avisar*|reportar*
[estamos|quedamos|quedo|seguimos] [aqui] [para|a] [sus|tus] ordenes|servirle|servirte
estamos|quedamos|quedo|seguimos [al] pendiente|pendientes
[ya] aqui|ahi|aca|sabe|sabes [donde|aqui] andamos|estamos|estoy|encontrarnos [para|a] [lo|sus] [que] [se] [ofrezca|necesite|ordenes] ;
para|en lo que [se] [le|te] ofrezca|guste|necesite
cualquier cosa|duda|detalle|problema [ya] [sabe] [me|nos] [puede] [vuelve|vuelva] [a] marca|marcas|marque|marcar*|llama|llame|llamar*|avisa|avise|aqui|estamos|estoy|andamos|ordenes|busca|busque
~ no hay de que !otra|pagar
cuidese|cuidate|cuidense [mucho]
[fue] un|mucho gusto|placer [ayudarle|atenderle|atenderlo|atenderla]
gracias a usted|ti|ustedes
~ muchas gracias|gracia [y]
~ igualmente
~ = gracias`,
};
