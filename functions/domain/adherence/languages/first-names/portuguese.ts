import { spanishAndPortugueseFirstNames } from './spanish-and-portuguese.ts';

/** Common first names in Brazil. */
export const portugueseFirstNames = `${spanishAndPortugueseFirstNames}
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
