import { spanishAndPortugueseFirstNames } from './spanish-and-portuguese.ts';

/** Common first names in Mexico. */
export const spanishFirstNames = `${spanishAndPortugueseFirstNames}
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
