import type { Intent } from '../../script/script.ts';

/**
 * How agents say it, in Spanish as spoken in Mexico. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const spanishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand
gracias por llamar|llamarnos|marcar|comunicarse|contactar|contactarnos|hablar|hablarnos a|con _
gracias por su llamada a|con
[se] ha|has comunicado|marcado a|al|con
[se] comunica|comunico con|a|al
esta|estas llamando|hablando|comunicando|comunicado a|al|con !usted
bienvenido|bienvenida|bienvenidos a|al
le|te habla|hablan|hablamos|saluda|saludamos|llamo|marco de|desde|del
$brand a sus ordenes`,
  'recording-notice': `@call .. @record
esto|todo .. @record
@record .. @call
[esta|estamos|estoy|estan|estaremos|sera|siendo|se|queda|quedara] grabando|grabada|grabado|grabara|grabandose
se|la|lo|le graba|graban|grabara|grabaran|grabamos
va|puede|podra|podria [a] [ser] grabarse|grabada|grabar|grabado
para [fines|efectos|control|temas|motivos|asuntos] [de] calidad
fines|efectos|motivos de calidad
grabacion|grabaciones por|para .. calidad|seguridad
linea|llamada|conversacion .. monitoread*|supervisad*|auditad*`,
  'self-identification': `$brand .. @firstname
@greet [@day] .. @firstname <!quien|senor|senora|senorita|don|dona
@firstname al|a|por|de|para habla|telefono|aqui|aca|este|sus|servirle|servirte [lado]
con @firstname para|a|en|y|de
mi nombre es _
me llamo _
soy [el|la|su|tu] [@title] _
le|lo|la|te|les|los atiende|saluda|asiste|habla|apoya|atendera|atendio|asistira|hablo|ayuda|apoyo|acompana|atendemos [su|tu|el|la] [@title] _
habla _ !espanol|ingles <!quien|se|me|que
habla|saluda|atiende con _
_ para|por servirle|servirte|ayudarle|ayudarte
_ a sus|tus|su ordenes
con _ a sus|tus|la ordenes|orden
con usted|ustedes [el|la] . _ <!comunica|comunican|contacto|contacta|comunicamos
mi nombre . _
[a] sus|tus ordenes _
le|lo|la|te [va|voy|voy] a atender|asistir|apoyar|ayudar _
_ le|lo|la|te atiende|saluda|asiste|habla
[usted|estas|esta] habla|hablando|comunica|comunicado con|a _
$brand [muy] @greet @day _
$brand le atiende _`,
  'offer-help': `en|como|con que [@you] [@can] @help <!algo|mas|alguna|otra
como [@you] [@can] @help <!algo|mas|alguna|otra
en|a que [@you] [@can] [yo] ayudar*|ayud*|servir*|sirv*|apoy*|atender* <!algo|mas|alguna|otra|otro
@can @help*|ayudarle|ayudarlo|ayudarla|ayudarte|apoyarle|servirle|apoyarlo [en] algo
que [es] [lo] [que] se le|te ofrece|ofrecia
que puedo|podemos hacer por
que necesita|necesitas|requiere|ocupa|deseaba|desea >!mas|otra
en que [soy] [puedo] [serle] util
cual|que es [el] motivo|razon|asunto .. llamada|llama
a que debo|debemos .. llamada
cuenteme|cuentame|platiqueme|platicame|digame|dime|expliqueme|explicame|comenteme|comentame .. que|como|paso|sucedio|ocurrio|problema|situacion|caso|necesita|puedo
= cuenteme|cuentame|platiqueme|platicame
= digame|dime|adelante
que [fue] [lo] [que] [le|te] paso|sucedio|ocurrio|pasa|sucede|ocurre|sucedido|pasado <!lo|cuanto|lamento|siento|lamentamos
cual es|seria [el|la|su] problema|situacion|emergencia|consulta|duda|peticion|solicitud|reporte
como fue|estuvo|paso|ocurrio|sucedio [el|la|su|todo|eso] [accidente|choque|percance|golpe|robo] <!y
cual fue [el|la|su] problema|situacion|percance|siniestro|accidente
que [desea|quiere|va|vamos|gusta|quisiera] [a] reportar
lo|la|le|te escucho
quedo|estoy|estamos [a] [sus|tu] ordenes|disposicion`,
  'customer-identification': `@ask .. $data
necesito|ocupo|requiero|necesitaria|ocuparia .. su|tu|el|la|del .. $data
cual|como [es|seria|era] [el|la|su] .. $data
a|con quien [tengo] [el] gusto|hablo|tengo|hablamos|tenemos
con quien [me|estoy] comunico|comunicando|hablando|tengo
[de] parte de quien
quien [me|nos] habla|llama|reporta|marca <!con
como [se|te] llama|llamas|llamaba
como .. se|te llama|llamas
a nombre de quien
a que|cual nombre
su|tu nombre|apellido [completo] <!gracias|perfecto|mi
sus|tus|su|tu nombre|apellidos|apellido y|e
nombre completo
nombre del|de .. $holder
su|tu|el|con numero|num .. $data
numero de $data
tiene|tienes|tendra|trae|traes [a] [la] [mano] [su|tu|el|la|sus|las] [numero] [de] $data <!que
[hablo|hablando|comunico] con .. $holder
usted|quien es .. $holder
es usted [el|la] $holder
me [puede|podria] @ask [con] su nombre`,
  'data-confirmation': `@ask .. $data
necesito|ocupo|requiero|necesitaria|ocuparia .. su|tu|el|la|los|las|sus .. $data
@confirm .. $data
cual|cuales|cuando es|son|seria|era|fue .. $data
cual $data
$data .. verdad|cierto|correcto|correctos|correcta|coincide|coinciden
$data .. termina|terminan|terminacion
sigue|sigues|siguen|seguimos [siendo] [en|con|el|la] .. mismo|misma|$data
tiene|tienes|tendra|trae|traes [a] [la] [mano] [su|tu|el|la|sus|las] .. $data <!que
$data sigue|siguen|es [siendo|el|la] mismo|misma|siendo|en
$data por favor|cuales|cual|cuanto
que $data trae|tiene|es|era|traia|traes|son|maneja
@help .. con .. $data
pedir|pido|pedirle|solicitar|solicito [de] [favor] .. $data
~~ $data
= y [cual|que] [es] su|tu|la|el|las|los|sus .. $data <!gracias
por seguridad .. $data|@ask
para validar|validarlo|verificar|corroborar|identificar* .. $data|@ask
cuando|dia|fecha nacio|naciste
a|como que|son|es [sus|su] $data
que .. tiene|tenemos|aparece registrad*|registro|sistema
@ask .. datos .. vehiculo|carro|auto|titular|poliza|personales
unas preguntas .. seguridad|validar|validacion`,
  'detail-request': `@ask .. $data
necesito|ocupo|requiero .. su|tu|el|la|los|las .. $data|$own
@ask .. $own
cual|cuales|que es|son|seria|era|fue .. $own|$data
cual|que|cuantos|cuantas|cuanto|cuando|donde|como .. $own|$data
su|tu|sus|el|la|los .. $data|$own por favor
y su|tu|el|la|los|sus .. $data|$own
$data|$own cual|cuales es|son
$data|$own por favor
la|lo|los|las tiene|tendra a [la] mano
~ la|lo|los|las tiene|tendra
me puede|podria|permite|regala|da|das .. numero|datos|dato|clave|folio
@ask .. nombre|numero|modelo|clave|marca|ruta|nombre de|del
~ cual es|seria el|la|su
que|cual error|mensaje|problema|pantalla|equipo|sistema|programa|aplicacion|version|marca|modelo|impresora|area|piso
desde|para cuando
a que hora
en donde
que [le|te] aparece|marca|sale|dice|muestra|manda
en que|cual area|piso|sucursal|oficina|equipo|departamento|edificio`,
  'hold-notice': `@call|linea .. @wait
@wait .. linea|@wee
[me|nos] permite|permites|permita|permitame|permiteme [un|unos|tantito] [dos|par] @wee
[me|nos] permite|permitame|permiteme .. linea|espera
= permitame|permiteme
= [deme|dame] un|unos|dos @wee
un|unos|dos|deme @wee . por favor
permitame|permiteme [en] lo que|mientras|tantito|verifico|reviso|checo|consulto|valido
[un|deme|dame|regaleme|regalame|me] [da|regala] @wee|# .. en linea|espera|porfavor
un|dos|unos|deme|dame|regaleme|regalame @wee .. mientras|lo|para|reviso|verifico|checo|consulto|busco|valido|asigno
@ask un|dos|unos|tantito|# [de] @wee
no [se] [me|nos] [vaya] [a] @hang
no se [me] vaya
espereme|esperame|aguardeme|aguantame|aguanteme
@wait tantito|@wee|linea
le|te [voy|vamos] [a] pido|pedir|pedire .. @wait|@wee
[lo|la|le|te] [voy] [a] dejo|dejar|pongo|poner|ponerlo|ponerla|mantener|tener|queda|dejarlo|dejarla .. espera|esper*
manten* [en] [la] linea
permanezca|quedese|quedate|siga [en] [la] linea
[lo|la|te] dejo|dejar [con] .. musica|musiquita
no [me] tardo [nada]
escuchar|escuchara|queda|quedar .. musica|musiquita|silencio|mudo
me espera|esperas|aguarda|aguanta|aguantas [tantito|un|unos|en]
da|dame|deme|regala|das chance
ahorita regreso|vuelvo
regreso|vuelvo con usted`,
  'thanks-for-waiting': `gracias|agradezco|agradecemos .. esperar|espera|esperarme|paciencia|aguardar|aguantar|tiempo
gracias por .. linea
perdon|disculpe|disculpa .. espera|demora|tardanza|tiempo`,
  empathy: `[lo|le|la|cuanto|mucho|de] @sorry
que @badthing
me da .. pena|coraje|tristeza
pobre|pobrecito|pobrecita [de]
gracias a dios que|no|esta|estan|todos
no [paso] a mayores
ay|uy|hijole|caray|chin|chale que @badthing
me da .. pena|coraje|tristeza
pobre|pobrecito|pobrecita [de]
gracias a dios que|no|esta|estan|todos
no [paso] a mayores
lo [mas] importante|primero es
que . que [usted] [no] este|esta|estan|esten [usted] bien
que .. no le|les|te|se [paso|hizo|hicieron] nada|lastimo
importante .. bien|salvo
~ usted|ustedes|todos|alguien [se] [esta|estan|encuentra|encuentran|siente] bien <!muy|que
~ se|esta|estan|hay|alguien encuentra|encuentran|lastimado|lesionado|herido|lesionados|heridos|lastimo|lesionada|lastimada [bien]
esta|estan usted|ustedes|todos .. bien
entiendo|comprendo|entendemos|comprendemos [que|su|lo|como|perfectamente|la|perfecto|muy] .. @badthing|molesto|molesta|molestia|situacion|preocupacion|siente|sentir|preocupado|preocupada|desesper*|frustracion|enojo|preocupa
~ [lo|le|la] entiendo|comprendo|entendemos|comprendemos [perfectamente|muy|perfecto]
entiendo|comprendo su|lo|como|la|que
[me] imagino que|como|lo|el|la|su|debe|usted
no se|te preocupe|preocupes|apure|apures|angustie|mortifique|espante|aguite|agobie|desespere
@calm [no|usted|senora|senor|estamos]
estamos|estoy [aqui] para apoyar*|ayudar*
aqui|ya estoy|estamos con usted|ustedes
debe|ha [de] [haber] [ser|sido] .. dificil|fuerte|frustrante|horrible|feo|complicado|@badthing
momento|momentos|situacion|rato dificil|dificiles|complicado|complicada|amargo
que bueno|alivio que .. bien|salvo|paso
una|mil|le|ofrezco|pido|ofrecemos disculpa|disculpas
[le|te] pido|pedimos|ofrezco|ofrecemos una|mil disculpa|disculpas
disculpe|perdone .. molestia|molestias|inconveniente|inconvenientes|situacion
tiene [usted] [toda] [la] razon
con [toda|mucha] razon
a cualquiera [le|nos] pasa
nadie espera|quiere .. esto|algo
lo que menos
como sigue|siente [usted]`,
  solution: `~ @done|@didit
[lo|le] [que] vamos|voy a hacer|realizar|proceder
la solucion es
@resolver .. @come|@contact|@give .. @when|#`,
  outcome: `ya [me|le|te|se] quedo|quedaron
[ya] [le|lo|la|te|se] quedo|queda|quedara [muy|todo] @done|$own
ya [le|se|te|lo|la] [los|las] ha|he|fue|fueron|esta|estan|hemos|han|tengo @done
ha|he|fue|fueron|hemos|han [sido] @done
su|tu|el|la _ @done
~ ya @done
[ya] esta|estan|quedo|queda|va [todo] listo|lista|resuelto|registrado|corregido|arreglado|solucionado
ya|listo [se] [le|lo|la|te|los] [la|lo|los|las] @didit
te|le|se|lo|la [lo|la|los|las] . @didit
se [le|te] [la|lo] . @did3
@reportnoun|@number .. ##
va|van|vamos a @contact|llegar|pasar|atender|revisar|llamar|marcar|contactar|hablar|resolver
@when .. @come|@contact .. @resolver
[acabo|acabamos] de @didit|enviar|mandar|registrar|generar|levantar|actualizar|cambiar|restablecer|solicitar
le|te [va|van] [a] llega|llegar|llegara|llegaran .. correo|mensaje|liga|notificacion|celular|dia|dias|horas|manana|temporal|instrucciones|@when
listo|lista .. @done|@didit|puede|quedo|queda|esta|ya
~ @resolver .. @come|@contact|@give
$own .. @done|quedo|queda|listo|lista
@done|quedo|queda|listo|lista .. $own
ya [me|le|te] aparece .. @done
ya [lo|la] puede|puedes|podra .. entrar|usar|ingresar|checar|acceder|revisar|probar
lo|la|se [le] va [a] @help|revisar|atender|resolver|contactar
~~ @resolver|@come|@contact|@give <!hace
~~ puede|puedes|pueden pasar|recoger|ir|venir|llevar|llevarlo|llevarla|pasar|acudir|presentarse
en|maximo|antes|dentro|unos|unas .. # @unit
en cuanto .. le llega|aviso|avisa|avisan|llega|mandan|llaman|marca`,
  'protocol-number': `@number .. ##
@reportnoun .. ##
## .. es .. @number|@reportnoun
numero .. @reportnoun .. #
folio|ticket|expediente .. #
@number es .. #
anote|apunte|apunta|anota|tome [nota] .. #
le doy|dejo|proporciono|paso|comparto .. @number|@reportnoun .. #
quedo|queda|registrado|registrada con|bajo [el] .. ##
con el [numero] ##`,
  'transfer-notice': `[lo|la|le|te] [voy] [a] transfiero|transferir|transferirlo|transferirla|transfiere|comunico|comunicar|comunicarlo|enlazo|enlazar|canalizo|canalizar|paso|pasar|turno .. area|departamento|companero|companera|especialista|ejecutivo|asesor|supervisor|encuesta|extension|nivel
le|lo|la voy [a] transferir|comunicar|enlazar|canalizar|turnar
[le|lo|la] transfiero`,
  'anything-else': `algo mas|adicional|extra >!barato|caro|grande|rapido|facil|dificil|temprano|tarde <!si|cualquier|cuando|para
alguna|otra|alguno|algun|otro|mas otra|adicional|@doubt|duda|pregunta [@doubt] <!si|cualquier|cuando|para
alguna|otra [otra] duda|dudas|pregunta|preguntas|consulta|aclaracion|inquietud <!si|cualquier|cuando|para
otra cosa|duda|pregunta|consulta >!es <!si|cualquier|cuando|para|ya
en que mas [@you] [@can] @help
que mas [@you] [@can] @help|ofrece|puedo|necesita|necesitas
en algo|otra|algun mas|cosa|asunto [en] [lo|la] [que] [@you] [@can] @help <!si|cualquier|cuando
se le|te ofrece algo|alguna
= [si] [entonces] seria|es todo [por] [mi|su] [parte|lado]
seria todo [por] [el|su|hoy|ahorita]
tiene|tienes|quedo|queda [alguna] dudas|duda|pregunta|preguntas <!si|cualquier|cuando|para|no
todo|quedo|queda [queda|quedo|todo] claro|clara|claros
necesita|necesitas|desea|deseas|requiere|gusta|quiere|quisiera|ocupa|ocupas [que] [le] [apoye|ayude] [en|con] algo|otra|alguna mas|cosa|adicional <!si
mas preguntas|dudas <!si
= [alguna] dudas|duda [que] [tenga|tengas]`,
  'survey-invitation': `encuesta
contestar|responder|evaluar|calificar .. servicio|atencion|preguntas|encuesta
al finalizar|termino .. llamada .. calificar|evaluar|encuesta`,
  closing: `[que] [tenga|tengas|pase|pases|tengan|tener|pasen|disfrute|desearle|deseo|excelente|tenga] [un|una|muy] [muy] buen|buena|bonito|bonita|excelente|lindo|linda|feliz|bonitos|buenas|buenos dia|tarde|noche|fin|dias|tardes|noches|semana|viernes|sabado|domingo|resto
que [le] vaya [muy] bien|bonito
que este|estes|esten|pase|pases|mejore|mejores|sigan|siga|llegue [muy] [con] bien
que [se] descanse|descanses|descansen|mejore|mejores|alivie
se|la|lo pase|encuentre [muy] bien
hasta luego|pronto|manana|luego|otra|la
saludos
[estamos] a la|su orden
~ que . [muy] bien <!lo
que dios|diosito lo|la|le|te bendiga|cuide|acompane
dios lo|la|le|te bendiga|cuide|acompane
[quedamos|estamos|seguimos] en contacto
nos vemos|hablamos|escuchamos|vemos
adios|bye|byebye|adiosito
@thank|gracias|agradecemos|agradezco .. llamar|llamada|llamarnos|comunicarse|comunicarte|comunicarnos|contactarnos|contactar|preferencia|confianza|confiar|marcar|preferirnos|atencion|elegirnos|contacto|hablar|hablarnos
[estamos|quedamos|quedo|seguimos] [aqui] [para|a] [sus|tus] ordenes|servirle|servirte
estamos|quedamos|quedo|seguimos [al] pendiente|pendientes
cuidese|cuidate|cuidense [mucho]
[fue] un|mucho gusto|placer [ayudarle|atenderle|atenderlo|atenderla]
gracias a usted|ti|ustedes
~ muchas gracias|gracia [y]
~ igualmente
~ = gracias`,
};
