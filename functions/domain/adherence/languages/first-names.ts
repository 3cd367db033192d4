/**
 * First names that agents commonly bear, by language: "Altavista, Iván, dígame" says a name without saying that it is one.
 * Names that are ordinary words too (Luz, Flor, Mark, Grace) are left out, for they are heard as words; any unknown word may still be a name where a phrase
 * says that one follows.
 */
const SHARED = `adela adolfo adriana agustin aida alan albertina alejandra alejandro alexandra alfredo alicia amalia ana anabel anastasia andrea andres angelica
angelina anita antonio armando aurelio avelino bautista beatriz belinda bernardo berta betina bianca bibiana brenda bruno camila camilo candida carina
carla carlos carmela carmen carola carolina casandra catarina cecilia celina cesar clarissa claudia cornelio cristian cristiano cristina dagoberto
damian daniel daniela danilo dario david debora delia demetrio denise diana diego edgar edna edson eduarda eduardo elena eleonora elias elisa eliseo
eloisa elvira emilia enzo erasmo erica erika ernestina ernesto ester eugenia eugenio eunice eusebio eva evaristo evelyn ezequiel fabiola fabricio
fatima faustino felicia felipe fernanda fernando flavia flavio florencia florentino francisca francisco franco gabriel gabriela gaspar genaro
gilberto giovanna giovanni gisela gregorio gustavo helen helena heloisa henry herminia hilda horacio hugo humberto ignacia igor ines inocencio irene
isaac isabel isabela isidoro isidro ismael israel ivan ivana ivone jacinta jacinto jacob jacqueline jaime janet jeronimo jessica joana joel jonas
jonathan jorge jose josue juana judith julia juliana juliano julieta julio karen karina karine karla katia keila laura lazaro leandro leila leonardo
leonel leopoldo leticia lidia liliana lina lorena lorenzo lourdes lucas lucia luciana luciano ludmila luis luisa magali magda manuel manuela marcela
marcelina marcelino marcelo marcia marcos maria mariana mariano maribel maricela mario marisa marisol marlene marlon marta martha martin mateus
matilde maura mauricio mauro mayra melania melina melissa micaela miguel milena milton miriam moises monica nadia nair natalia nelson nestor nicolas
nilda nina noemi norberto norma octavia odete odilon olga olivia orlando oscar osvaldo otilia paloma pamela paola pascual patricia paula paulina pedro
petra priscila rafael rafaela ramiro ramon raquel raul rebeca regina reinaldo renata renato rene ricardo rita roberta roberto rocio rodolfo rodrigo
rogelio rogerio romina romulo rosalia rosalinda rosana ruben rufino ruth salome samanta samara samuel sandra sara saulo sebastian selene selma serafin
sergio sheila silvana silvia simone sofia sonia stefania susana tamara tania tatiana telma teresa tobias tomas valentina valeria vanessa veronica
vicente victor vilma virginia vivian viviana walter wendy yara yolanda yvette zaida zoraida`;

export const spanishFirstNames = `${SHARED}
aaron abel abigail abner abraham adalberto adan adelaida agustina aide aitana aldair aldo alex alexa alexis alfonso alondra alonso amado amelia
amparo anahi angel anselmo antonia araceli aracely areli arely ariadna ariel aristeo armida arnulfo artemio arturo aurelia aurora axel azucena
barbara belen benito benjamin berenice bernarda bertha beto betty bety bonifacio brandon bryan camelia candelaria carlota catalina cecilio celia
celso charo chema christian chuy ciro citlali claudio clemente concepcion conrado cristobal cuauhtemoc cynthia dafne dalia dani dayana delfina
delfino deyanira eder edith edmundo eduviges edwin efra efrain efren eladio eleazar eleuterio eliazar eliezer eliud elizabeth eloy elsa elsy
elvia emanuel emiliano emilio emma emmanuel enrique epifanio erendira erick erik esmeralda esteban estefania estela esther eulalia evangelina
everardo fabian fausto federico felicitas felipa felix fermin fidel filiberto florentina fortino frida froylan gaby gael gamaliel gema genoveva
georgette georgina gerardo german gildardo giselle gladys gloria gonzalo graciela gregoria griselda guadalupe guillermo gus hector heriberto
hermelinda hernan hilario hiram homero hortensia idalia ignacio iker ileana imelda ingrid iraida iris irma isaias isaura isis itzayana itzel
ivette ivonne jacobo jacqui jair janeth janette jared javier jazmin jenifer jennifer jenny jesica jessenia jesus jimena joaquin jocelyn josefa
josefina joselyn joshua jovita juan juanita julian julissa juventino karime karol kenia kevin kike kimberly lalo lamberto leobardo leonor leslie
lety ligia lila lilia lilian lisandro lizbeth lizeth lluvia lorenza lucero lucila lucina luisito lulu lupe lupita mabel macario macrina magaly
magdalena maira maite malinalli manolo marco margarita margarito mari maricruz mariel marilu marina maripaz marisela maritza marlen martina mary
mateo maximiliano mayela mayte melchor memo meztli michelle minerva mirella mireya mirna miroslava misael modesto monse monserrat montserrat
nacho nahum nancy naomi narciso natividad nayeli nayelly neftali nereida nicanor nicole nidia noel noelia nohemi nora obdulia octavio ofelia
olimpia oliver omar oralia osiel otoniel pablo paco pancho pascuala patricio paty pepe perla petronila pili poncho porfirio primitivo quique
quirino rafa ramona raymundo refugio reyna reynaldo ricarda rigoberto rolando roman romualdo rosaelia rosalba rosario rosaura rosita rosy roxana
rubi rufina sabina salma salvador santi santiago saturnino saul severiano silverio silvestre silvino simon sixto sofi soledad sugey susy tadeo
tere teresita thelma timoteo tomasa tonatiuh tono trinidad ulises uriel ursula valente valentin vanesa vero vianey victoriano vidal viridiana
wilberth wilfrido xavier ximena xiomara xochitl yadira yahir yamileth yanet yaneth yareli yaretzi yazmin yesenia yesica yessica yoselin yuliana
yuri yuridia zacarias zaira zoila zulema zuleyma`;

export const portugueseFirstNames = `${SHARED}
adriele daniele gabriele emanuele micaele rafaele kaliane jordana lorrayne maycon mailson samuca tiaguinho ronaldinho
abilio adailton ademar ademir adenilson adriano agnaldo alaide alana alberto alceu alcides alda alessandra alex alexandre alexandro alice aline altair
alvaro amanda amaro amauri anabela ananias anderson andre andreia andressa andreza angela angelo anselmo antonella antonia ariane ariel arlete arlindo
arnaldo arthur augusta augusto aurea ayrton barbara benedita benedito benicio bernadete breno caetano caio caique camile carine carmem carolaine
caroline cassia caua celia celso charles cibele cicero cintia clarice claudemir claudete claudinei cleber cleide cleiton cleonice cleusa clovis
conceicao cristiane cristovao daiana daiane dalva damiao dandara danielle darlene davi dayane deise deivid dejair delma denilson denis diogo dirceu
djalma domingos doralice douglas durval edileusa edilson edinaldo edite edmar edmilson ednaldo edvaldo efigenia elaine elen eliana eliane eliel
eliete elisangela eliseu elizabete elizangela elizete elton elza emanuel emanuele emerson emilly ercilia erick euzebio evandro everton fabiana fabiano
fabio feliciano fellipe flaviana floriano franciele francine franklin gabrielly genival geovana geralda geraldo germano gerson gessica gilmar gilson
giovana gisele gislaine givanildo gladis glaucia gleice gleidson graziela greice guilherme guiomar haroldo hebert heitor helder helio henrique iago
iara icaro idalina ilda ildo inacio ingrid iolanda ione iracema irani irineu isabella isadora isaias isis islane itamar iuri ivair ivanete ivanildo
ivete izabel izabela izaias jaciara jacira jackson jader jailson jair jairo jamile janaina jandira jane janete jaqueline jean jeferson jefferson
jenifer jesse joao joaozinho joaquim joaquina joelma joelson johnny jorgina josefa josenildo josiane josilene josimar josivaldo juarez jucara jucelia
judite junia junior jurema jussara kamila kaua kauan kaue kelly kelvin keyla laercio lais lara larissa lavinia leda lenice leonice lidiane ligia
lindalva livia luan luana lucelia lucilene lucimar lucimara lucineide luiz luiza luzia luzinete madalena magno maiara maicon maira manoel manoela mara
marcele marcelle marcilene marcio mariane mariele marilda marileia marilena marilene marilia marilza marina marinalva marisete maristela marivalda
marli marluce matheus maurilio mayara mercia michele micheli mikaela mirela mirian mirna misael mizael moacir monique murilo naiara nanci nara natasha
nayara neide neiva nelci neusa neuza nicole nilce nilson nilton nivaldo noeli noemia odair onofre osmar oswaldo otacilio otavio otoniel palmira
pascoal patrick paulo pietra pietro poliana priscilla quiteria rafa rafaella railda raimundo raissa ralf ravi rayane rayssa regiane reginaldo regis
rejane renan renilda ricardinho rildo roberval robson rodnei rogeria romario romeu romildo ronaldo ronan ronei ronilson rosalina rosane rosangela
rosaria roseli rosely rosemary rosilene rosimeire rosineide rosinha ruan rubens rute sabrina salete sandrinha sandro sarah savio sebastiana serginho
severina severino shirlei sibele sidnei silas silvania silvio simao simara sirlei sirlene solange soraia stefany stella suelen sueli suellen suelly
suzana suzane sybele tabata taciana tadeu tainara talita tamires tarcisio tatiane tereza terezinha thais thaisa thalita thayna thays theo thiago
thomaz tiago ubirajara uelinton ulisses vagner valdecir valdemar valdete valdinei valdir valdirene valeska valmir valquiria valter vanda vandeir
vanderlei vania vanilda veridiana vilson vinicius vitor vitoria viviane wagner waldir walmir wanda wanderley wanessa washington wellington
wesley willian wilma wilson yago yasmim yasmin yuri zelia zenaide zilda zuleica zuleide zulmira
adalberto adauto adelaide adelia adilson agatha ailton alessandro alisson allan aloisio aparecida aparecido aurora
bartolomeu belmiro betania bete betinho beto bruna camilla carlinhos cassio cida cirlene claudio cris dagmar dalila dani deborah dilson
dirce dorival duda dudu edilene edivaldo edmundo edu eliezer elisabete elizabeth ellen emily estela evelin fabi felicio filipe
firmino francis gabi gabriella gabriely gael gean genilda gilda glauber graziele hamilton hellen hilton ilma
isaura ivanilda ivonete izaura jadson janderson janice joice jonatas josefina joselito josemar
josenilda juninho jurandir juvenal kaique kamilla kleber leandra leonidas lilian lindomar lohana luciene lucineia
luizinho lurdes maite marcello marileide mariza marquinhos nanda nando nathalia nathan nena nicolly nino nivea noah nonato nubia
olivio pablo paulinho raimunda rangel rivaldo romilda ronald rosi rosicleide rubia sebastiao silmara
sophia suely taina tais tayna thaina thamires tonho toninho ueslei valdeci valdenice vander vanderleia vera vivi wallace wanderleia
wanderson weverton william zezinho`;
