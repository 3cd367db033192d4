/**
 * First names that agents commonly bear, by language: "Altavista, Iván, dígame" says a name without saying that it is one.
 * Names that are ordinary words too (Luz, Flor, Mark, Grace) are left out; any unknown word may still be a name where a phrase
 * says that one follows.
 */
const SHARED = `adriana alejandra alejandro alexandra alicia ana andrea anita antonio beatriz bianca bruno camila carla carlos carmen carolina catarina cecilia cesar
claudia cristian cristiano cristina daniel daniela david debora denise diana diego eduarda eduardo elena elisa erica erika ernesto ester eva fabian fabiola felipe fernanda fernando flavia
flavio francisca francisco gabriel gabriela gloria gustavo helena hugo igor ines irene isabel isabela ivan ivone jaime jessica jonathan jorge jose juana julia juliana juliano
julio karen karina karla laura leandro leonardo leticia lidia liliana lorena lucas lucia luciana luciano luis luisa manuel manuela marcela marcelo marcia marcos maria mariana mariano
maricela mario marisa marisol marta martha martin mateus mauricio mauro miguel milena miriam monica natalia nicolas noemi olivia oscar pamela patricia paula paulina pedro rafael rafaela ramon
raquel rebeca regina renata renato ricardo rita roberta roberto rocio rodrigo rogelio rosana rosario ruben samuel sandra sara sebastian sergio silvia simone sofia sonia susana tatiana teresa
valentina valeria vanessa veronica vicente victor victoria viviana walter wendy yolanda`;

export const spanishFirstNames = `${SHARED} abraham aldo alan alfonso alfredo alma alonso angel angelica araceli areli ariadna armando arturo aurora belen benjamin berenice bernardo blanca brenda
citlali concepcion cuauhtemoc cynthia dalia dulce edgar efrain elias elizabeth emilio emmanuel enrique esmeralda esteban estela fatima federico felix georgina gerardo gilberto gisela
gonzalo graciela griselda guadalupe guillermo hector humberto ignacio ileana irma isaac ismael israel itzel ivonne jacqueline javier jazmin jesus joaquin joel josefina juan julieta
kevin leonel leslie lizbeth lourdes lupita magdalena maribel marisela martina maximiliano mayra mercedes mireya moises nancy nayeli nestor norma octavio omar pablo perla raul
refugio reynaldo rodolfo rosalba rosalia rosaura salvador santiago saul socorro tania tomas ulises uriel vianey ximena yadira yahir yesenia yuridia zulema`;

export const portugueseFirstNames = `${SHARED} adailton alan alessandra alex alexandre aline amanda anderson andre andreia andressa angela antonia arthur augusto barbara bernardo brenda breno
caio caique caroline cassia celia cicero cintia cleber cleide cleiton conceicao cristiane daiane danilo davi deise dirceu douglas edilson edson elaine eliana eliane emerson erick
evandro everton ezequiel fabiana fabiano fabio fabricio fatima franciele geovana geraldo gilberto gilson giovana gisele givanildo graziela guilherme heitor henrique iara
ingrid iracema isaias ismael ivanildo jackson jader jair janaina jaqueline jeferson jefferson joana joao joaquim joelma josiane josue jucara julio junior jurema kamila kaue kelly
larissa leila lidiane ligia livia luana lucimara luiz luiza luzia marcele marcio marcelle marina marlene marli matheus mateus maicon mayara michele moacir monique murilo naiara nadia natasha neide
neusa nilton nivaldo otavio pamela patrick paulo priscila rafa railda raimundo ramon reginaldo reinaldo renan rodolfo ronaldo rosangela rosane rosilene ruan ravi sabrina sandrinha
samara sheila shirlei sidnei silvana solange suelen sueli tadeu tainara talita tamires tania tarcisio telma thais thiago tiago ubirajara vagner valdir valeska vania
vinicius vitor vitoria viviane wagner wanderley wellington wesley wilson yasmin yuri zuleica`;

export const englishFirstNames = `aaron abby abigail adam adrian agnes aisha alan albert alex alexander alexis alice alicia alison allison alyssa amanda amber amelia amy ana andrea andrew angela angie anita
anna anne annie anthony antonio april arthur ashley audrey austin barbara becky ben benjamin bernice beth bethany betty beverly brandon brandi brenda brent brett brian brianna brittany
bruce bryan caitlin caleb cameron carl carla carlos carmen carol caroline casey catherine cathy charles charlotte chelsea cheryl chris christian christina christine christopher cindy
claire clara claudia clayton cody colleen connor corey courtney craig crystal curtis cynthia daisy dale dan dana daniel danielle danny darlene darren dave david deborah debbie debra denise
dennis derek desmond destiny devin diana diane diego donald donna doris dorothy doug douglas duane dustin dwayne dylan eddie edith edward edwin eileen elaine eleanor elena elizabeth ellen
emily emma eric erica erin ethan eva evan evelyn felicia fernando frances francis frank fred gabriel gabriela gary gail george gerald gina gloria gordon greg gregory
gwen hannah harold harry heather hector heidi helen henry holly howard ian irene isaac isabella ivan jack jackie jackson jacob jake james jamal jamie jan jane janet janice jared jasmine jason
jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jessie jill jim jimmy joan joanna joe joel john johnny jonathan jordan jorge jose joseph joshua joyce juan juanita judith
judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie kayla keith kelly kelsey ken kendra kenneth kevin kim kimberly kristen kristin kyle lakeisha larry
latoya laura lauren laurie leah leonard leslie linda lindsay lisa liz lloyd logan lois lori louis louise lucas lucy luis lydia lynn madison marcia marcus margaret maria marie
marilyn marisol marissa marjorie martha martin marvin mary matt matthew maureen megan melanie melissa melvin meredith michael michele michelle miguel mike mildred miranda misty mitchell molly monica
monique morgan nancy naomi natalie natasha nathan nicholas nick nicole nina noah nora norma norman olivia oscar pam pamela patricia patrick paul paula pauline peggy peter philip
phillip phyllis priya rachel ralph ramon randall randy raul raymond rebecca regina renee rhonda ricardo richard rick ricky rita roberta robert roberto robin rodney roger ron ronald
ronnie rosalyn rosie roxanne russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah scott sean sergio shane shannon sharon shaun shawn sheila shelby shelly sheri sherry shirley
sofia sonia sophia spencer stacey stacy stanley stella stephanie stephen steve steven sue susan suzanne sylvia tamara tammy tanya tara tasha taylor teresa terrence terri terry thelma
theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tonya tracey tracy travis trevor tricia troy tyler valerie vanessa vera veronica vicki vicky victor victoria vincent virginia
vivian walter wanda wayne wendy wesley whitney willie yolanda yvette yvonne zach zachary zoe`;
