/**
 * First names that agents commonly bear: "Altavista, Iván, dígame" says a name without saying that it is one. Names that are
 * ordinary words too (Luz, Flor, Mark, Grace) are left out everywhere, for they are heard as words; any unknown word may
 * still be a name where a phrase says that one follows. Here those of both languages.
 */
export const spanishAndPortugueseFirstNames = `adela adolfo adriana agustin aida alan albertina alejandra alejandro alexandra alfredo alicia amalia ana anabel anastasia andrea andres angelica
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
