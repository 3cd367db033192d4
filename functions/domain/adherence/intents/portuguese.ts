import type { Intent } from '../../script/script.ts';

/**
 * How agents say it, in Portuguese as spoken in Brazil. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const portugueseBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand
obrigado|obrigada|agradecemos|agradece por|pela|sua ligar|ligacao|contato|entrar .. para|com|pra a|o|_
voce ligou|esta|entrou [falando|em] [contato] para|com|pra [a|o] $brand|central|_
bem vindo|vinda|vindos
$brand @greet @day`,
  'recording-notice': `@call .. @record
isso|tudo|isto .. @record
@record .. @call
[esta|ta|tamos|estamos|sendo|estou|to|sera|fica|vai|pode|podera|e|estao] gravando|gravada|gravado|gravar|gravad*
estamos|tamos|estou|to|ta em|na linha @record
[a] gente [esta|ta] [em|na] [linha] @record|grava|gravando
esta|ta|tamos|estamos @record
para|por|de fins|motivos|questoes|controle de qualidade|seguranca
linha|ligacao|chamada .. monitorad*
@record para|por|pra .. qualidade|seguranca`,
  'self-identification': `$brand .. @firstname
@greet [@day] .. @firstname <!quem|senhor|senhora|seu|dona
@firstname falando|aqui <!chama
@firstname na|ao|as|do area|dispor|ordens|disposicao|lado
com . @firstname <!quem|falar|falou|chama
meu nome e|eh _
nome e _
me chamo _
eu|aqui sou|e o|a _
aqui e [o|a] _
aqui quem fala [e] [o|a] _
aqui e o|a _
sou [eu|o|a] [o|a] [@title] _
[quem] fala aqui|e|com [o|a|e] _
[voce|senhor|senhora|ce|tu] [esta|ta] fala|falando com [o|a] _
quem|que [vos|te|lhe] fala [e] [o|a] _ <!com
quem [esta|vai] [te|lhe] atende|atendendo|fala|atender [e|o|a] [o|a] _
_ falando
[e] o|a . _ que|quem ta|esta|tá falando|fala
_ [a|as] [sua|suas] disposicao|ordens
@firstname $brand [$brand] @greet
quem vai|ira [te|lhe] atender [e|o|a] [o|a] _
@greet @day aqui|e|sou [e] [o|a] _ <!meu
seu|sua|o|a atendente|consultor|consultora [e] _
atendimento [e] [de|do|da|com] _`,
  'offer-help': `em|no|com|como|de . que|qual|como [eu|a] [que] [gente] [@can] [@you] @help <!mais|algo
como [eu|a|e] [que] [gente] [@can] [@you] @help <!mais|algo
em|no que [eu|a] [gente] @can [te] @help|ser
@can [te|lhe] @help* <!mais
que [e] [que] voce [ta|esta] precisa|precisando|manda
[no|em] que posso ser util
que|como posso|podemos [eu] fazer por|pra
do|o que [que] [voce] precisa|precisando|deseja|necessita <!mais
qual [e|seria|foi] [o|a] [sua|seu] motivo|assunto|solicitacao|problema|duvida|necessidade|ocorrido|emergencia
motivo|razao do|da [seu|sua] contato|ligacao
me conta|conte|contar|explica|explique|diz|diga|fala|fale|relata .. que|como|aconteceu|houve|ocorreu|foi|caso|situacao|problema
[o] que [que] [foi] [que] [te|lhe] aconteceu|houve|ocorreu|sucedeu|acontecido|ocorrido|acontecendo <!quando|hora|pelo|sinto|lamento|com
[o] que [e] [que] [foi] houve|aconteceu|acontecendo|ocorreu <!pelo|sinto|lamento|hora|quando|com
pois nao
que . que foi|houve
= diga|diz|fala|manda
pode falar|dizer|contar|prosseguir >!seu|sua|o
conta|conte|conta pra|para mim|gente
[estou|to] te|lhe ouvindo|escutando|ouvir`,
  'customer-identification': `@ask .. $data
preciso|precisava|precisaria|precisar !ver|verificar|consultar|olhar|checar|analisar .. $data
me da|de|passa|diz|fala [o|a] .. $data
qual|quais|como [e|que|seria|o|a] [sua|seu|o|a|teu] [numero|o|do|da|de] $data
com quem [eu|que|e] [estou|to] falo|falando|fala|conversando
falo|falando|fala com quem
quem [e] [que] [esta|ta] fala|falando|ligando <!com >!aqui|e|sou
como [e] [que] [voce|senhor|senhora|o|a] [se] chama
seu|teu nome [completo] <!em|no
= e|o . nome [completo] <!meu|em
seu|teu|vosso|nome nome|completo|inteiro
nome completo
nome [completo] do|da titular|senhor|senhora|segurado|segurada|cliente|moca
nome por favor|gentileza
falo|falando [e] com [o|a] [senhor|senhora] .. $holder
[e] [voce|senhor|senhora] .. e [o|a] [proprio|propria] $holder
esta|ta no|em nome de quem
numero [da|do] [sua|seu] $policy
= e [o|a] seu|sua|teu|tua $policy
quem e [o|a] $holder`,
  'data-confirmation': `@ask .. $data
preciso|precisava|precisaria|precisar !ver|verificar|consultar|olhar|checar|analisar .. $data
@confirm .. $data
qual|quais|quando [que] e|sao|seria|a|o|os .. $data
$data .. certo|correto|confere|isso|correta
$data [ainda] [e] . qual|quais|continua|segue|mesmo|mesma
que $data tem|e|era
$data . ainda|continua|segue|permanece
~~ $data
continua|segue|permanece .. mesmo|mesma|$data
$data [completo] por favor|gentileza
= e [o|a] [seu|sua|teu] $data [de] [nascimento|qual]
por|pra|para [sua] seguranca|confirmar|validar .. $data|@confirm
quando|dia [voce] nasceu
nasceu quando|que
data de|do|da nascimento
@confirm [pra|para] [mim] [os|alguns] [seus] dados
dados [do|da] cadastr*
algumas perguntas .. seguranca|confirmar|validar`,
  'detail-request': `@ask .. $data
preciso|precisava|precisaria|precisar do|da|dos|das|de|que .. $data|$own
@ask .. $own
qual|quais [que] [e|o|a|seria] .. $own|$data
qual|que|quantos|quantas|quanto|quando|onde|como .. $own|$data
$data|$own por favor|gentileza
= e [o|a] [seu|sua] .. $data|$own
me pode|passa|informa|confirma|diz|fala|da .. numero|dado|dados|nome|codigo|protocolo|endereco
qual [e] [o|a|seu|sua] numero|codigo|modelo|problema|plano|produto|valor|pedido|equipamento|erro|mensagem|servico|tipo|assunto
que|qual erro|mensagem|aparelho|luz|plano|horario|cor
~ quando|onde [que] foi|e|comecou|aconteceu
desde quando
~ [o|a] senhor|senhora|voce lembra ..`,
  'hold-notice': `@wait .. @wee|linha
pode|poderia|consegue|peco|pedir|pra|para .. aguard*|esper* <!obrigado|obrigada|agradeco
[me] da|de|deixa|dar [um|uns|so|mais] @wee
[so|me|da|de] um|uns|so @wee|minutinho .. enquanto|linha|vou|que|pra|verifico|consulto|estou|verificar|espera
so um|uns @wee
= [um|so] momento|momentinho|minuto|minutinho|instante|instantinho|segundinho|segundo
um @wee por favor|gentileza
nao @hang
nao sai|saia da|dai linha
fica|fique|fiquem|permanece|permaneca [ai] [comigo] na linha
fica|fique comigo|ai [na|comigo]
[vou|te|lhe|eu] deixar|colocar|deixo|coloco|botar|por|boto .. espera|aguardo|mudo|musica|musiquinha|hold
ficar|fico|fica mudo|muda
na espera enquanto|um
ja [ja] volto|retorno
volto ja|em [um]
segura|segure|guenta|aguenta ai|um|na|so
~ aguarda|aguarde|aguardar
espera|espere|aguarda|aguarde so|ai|um|comigo
enquanto [eu] verifico|consulto|aciono|analiso|olho|vejo|procuro|busco|confirmo|checo|puxo|registro|abro`,
  'thanks-for-waiting': `obrigado|obrigada|agradeco|agradecemos|valeu|brigado|brigada .. aguardar|espera|esperar|paciencia|aguardo|aguardado
desculpa|desculpe|perdao .. demora|espera`,
  empathy: `@sorry [muito|por|pelo|que|mesmo|demais] <!nao
que @badthing
~ poxa|puxa|vixe|eita|caramba|putz|misericordia
meu|ave|jesus|vixe|nossa deus|maria|amado|senhora|mae
imagino|imagina o|a|que|como|sua|seu|voce <!nao
entendo|compreendo|entendemos|compreendemos [a|o|que|como|sua|seu|perfeitamente|bem] .. @badthing|frustracao|preocupacao|situacao|sente|lado|chateado|chateada|sentimento|insatisfacao
~ [eu|te|lhe|a|super] entendo|compreendo [perfeitamente|totalmente|bem|demais|sua]
fica|fique|ficar tranquilo|tranquila|calmo|calma|sossegado|sossegada
nao se|precisa preocupe|preocupa|preocupar
@calm [senhor|senhora|que|ta|viu|dona|seu]
[o] [mais] importante|principal e|que|voce|senhora
importante .. bem|salvo
voce|senhor|senhora|todos|todo|alguem|ninguem|pessoal .. esta|ta|tao|estao|se bem|machucou|feriu|ferido|machucado|ferida|machucada|machucaram
tudo bem com voce|senhor|senhora|voces
se machucou|feriu|machucaram
deve [ter] [sido|estar|ser] .. @badthing
estou|to|estamos|tamos [aqui|com] [contigo|voce] para|pra [te|lhe] ajudar|apoiar|auxiliar
estou|to|estamos|tamos|tou com|aqui contigo|voce
gente vai resolver|cuidar|ajudar
me|mil|pedir|peco|pedimos|te desculpa|desculpas|desculpe|perdao
desculpa|desculpe|perdao por|pelo|pela|mesmo isso|transtorno|demora|ocorrido|inconveniente|espera|mesmo
[te|lhe] peco|pedimos [mil] desculpas|desculpa
[tem|com] toda razao
voce|senhora|senhor tem [toda] razao
acontece com|nas todo|qualquer|todos|melhores
que bom|alivio|gracas que|a .. bem|deus|ninguem
ainda bem [que]
ninguem merece|espera|quer
so [o] susto
momento dificil|delicado|complicado|chato
situacao dificil|delicada|complicada|chata
meus sentimentos|pesames`,
  solution: `~ @done|@didit
vamos|vou [fazer|proceder|resolver] resolver|fazer|proceder
a solucao e
@resolver .. @come|@contact|@give .. @when|#`,
  outcome: `foi|esta|ta|ficou|fica|foram|estao [tudo] @done
ja [foi|esta] @done
~ _ @done
ja [te|lhe] @didit
eu|acabei|acabo [ja] [de] @didit|enviar|mandar|registrar|gerar|abrir|atualizar|alterar|solicitar|agendar
te|lhe|ja|eu . @didit
~ @didit
ja voltou|funcionou|normalizou|resolveu|caiu|chegou|entrou
@reportnoun|@number .. ##
ja [esta|ta|fica] [tudo] certo|pronto|resolvido|ok|certinho|valendo
@done .. $own|senhor|senhora|dona|seu
$own .. @done|certo|pronto
~ @resolver .. @come|@contact|@give
[vai|voce|senhor|senhora] [vai] chegar|receber|recebe|chega .. email|mensagem|link|celular|dia|dias|horas|codigo|sms|@when
previsao|prazo [e|de|ate|para] [ate|as] #|@when
ate [as|o] # [horas|dias|uteis]
~~ @resolver|@come|@contact|@give <!faz|hora|quando
~~ pode|podem|consegue retirar|buscar|levar|passar|ir|vir|pegar
em ate # [dias|horas|minutos]
em # @unit
prontinho|pronto .. @done|@didit|ja
[ja] pode|consegue [ja] acessar|usar|entrar|testar|ligar|navegar
a|ouvidoria|equipe|tecnico|area .. retorna|retornara|entra|vai|liga .. #|@when`,
  'protocol-number': `@number .. ##
@reportnoun .. ##
## .. e .. @number|@reportnoun
numero .. @reportnoun .. #
protocolo|sinistro|chamado|processo .. #
[o|seu|sua] @number e|ficou .. #
anota|anote|anotar [ai] [o|por] .. #
[te|lhe] passo|passar|informo|informar|deixo|mando [o] [seu] .. @number|@reportnoun .. #
@reportnoun ficou|fica|e [com|o] [numero] #
fica|ficou com [o] numero .. #
[e] ficou [o|com|sendo] ##
anotou|anota|anote .. ##`,
  'transfer-notice': `[vou|irei|te|lhe] transferir|transfiro|transferindo|encaminhar|passar|direcionar .. setor|area|departamento|colega|especialista|atendente|supervisor|ramal|nivel|equipe
vou [te|lhe|o|a] transferir|direcionar
[te|lhe] transfiro`,
  'anything-else': `algo mais <!se|qualquer|quando|caso >!barato|caro|rapido
[em|com|de] mais alguma|algo|alguem|algum|uma|outra coisa|duvida|informacao|questao|detalhe|solicitacao|coisinha <!se|qualquer|quando|caso
mais alguma|algo <!se|qualquer|quando|caso
alguma|algum|outra|ficou|restou|tem|teria|tenha|ha|existe outra|alguma|mais|ficou|restou|duvida duvida|duvidas|coisa|pergunta|questao|informacao|solicitacao <!se|qualquer|quando|caso
mais duvida|duvidas|pergunta <!se|qualquer
outra coisa|duvida|informacao|questao <!se|qualquer|quando|caso|pra
em|no [que] que mais [eu] [@can] [te] @help
que mais [eu] [@can] [te] @help|fazer
precisa|precisaria|deseja|gostaria|quer|queria .. mais|outra|algo [de] [algo|alguma|coisa|mais] <!se|qualquer|quando|caso|nao
[posso|consigo] @help [em|com|no|na|de] [mais|outra|algo] mais|outra|algo|alguma
= [era|seria|e|so] so|era|seria isso|tudo [mesmo]
ficou [alguma|tudo] [bem] duvida|claro|duvidas|clara|esclarecido <!se
restou|sobrou [alguma] duvida|duvidas
tudo esclarecido|claro [ate|por] [aqui|enquanto] <!ja`,
  'survey-invitation': `pesquisa
avaliar|avalie|avaliacao|nota .. atendimento|ligacao|pesquisa
responder|responda .. pesquisa|perguntas`,
  closing: `[que] [voce|senhor|senhora] [tenha|tenham|ter|desejo|desejamos|otimo|otima|excelente|uma|um|bom] bom|boa|otimo|otima|excelente|lindo|linda|abencoado|abencoada dia|tarde|noite|semana|fim|final|feriado|restante
ate [mais|logo] logo|mais|breve|amanha
tchau|xau|chau|tchauzinho|adeus
@thank .. contato|ligar|ligacao|ligado|preferencia|confianca|confiar|retorno|entrar|atencao|escolher|telefonema|carinho
$brand @thank
@thank .. $brand
~ @thank
eu|nos|a gente|que agradeco|agradecemos|agradece
se|te cuida|cuide
cuida|cuide se
ate . viu
fica|fique|va|vai com deus
deus te|lhe|a abencoe
abraco|abracos|beijo|beijos
disponha
estamos|estou|ficamos|continuamos [aqui] [sempre] [a|as] [sua] disposicao|ordens
conte [sempre] com|comigo [a|gente|conosco]
sempre as ordens
melhoras
bom|boa|otimo descanso|viagem|trabalho|sorte
foi um prazer`,
};
