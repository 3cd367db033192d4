import type { Intent } from '../../script/script.ts';

/** What was done, or is done with that: results and solutions are told alike. */
const DONE = `foi|@be|ficou|fica|foram|estao|segue [tudo|ja] . @done <!@unreal|quando|se|quem|onde|ainda >!quando|onde|quem|ontem|passado|passada
ja|agora|pronto|prontinho|entao !@unreal [foi|@be|fica|tudo|@te] . [ja] . @done
eu|ja|agora|aqui . [@te|ja] . @didit <!que|isso
@fixed <!quando|quem|que|se >!quando
@fixed|coloquei|tirei|abri|fiz|fechei . o|a|os|as|um|uma|@yours|esse|essa <!quando|quem >!quando
acabei|acabo|consegui|conseguimos [ja|@te] [de] @doinf <!que|nao
~ @didit
ja|agora . [ja|sim] . [@be|fica|esteja|voltou] . [tudo|a] . resolvido|certinho|valendo|normal|funcionando|funciona|funcionar|ativo|ativa|online|rodando|conectando|comunicando|imprimindo|abrindo
ja voltou|funcionou|normalizou|resolveu|caiu|chegou|entrou|liberou|destravou|sumiu|zerou >!luz|energia|ai
ja . @be . [la] . no|na|com . @yours|@dept
~ voltou|normalizou|destravou|sumiu
no . ar ; <!nao
ativo|ativa|online . [de] . novo|novamente
~ @be . [tudo] . funcionando|comunicando|conectando|normal
~ volta|voltam|vem|entra|entram|cai|vira|recebe|aparece|sai|abate .. credito|proxima|fatura|desconto|conta|reembolso
to|estou|tou . [@te|ja] . abrindo|registrando|enviando|liberando|cancelando|agendando|acionando .. @reportnoun|link|tecnico|guincho|acesso
deixei|deixo [tudo|ja] certo|pronto|certinho|registrado|anotado|encaminhado|agendado
@te . @didit
testa|testar|experimenta . [ai] . agora
ja . [@be|fica] . [tudo] . certo|pronto|ok
gente|sistema|pessoal . [ja] . liberou|corrigiu|resolveu|trocou|ajustou|aceitou|atualizou <!quando|se
prontinho|pronto .. @done|@didit|ja`;

/** To ask for data, whichever they are. */
const ASKED = `@askv .. !no|na|nas|nos|em|com|pelo|pela $data <!nunca|nao|jamais >!ninguem
me . da|de . [ai] [o|a|os|as|seu|sua|teu|numero] .. $data
tem|teria|sabe|lembra|tens !outro|outra [ai|@voces] . [o|a|seu|sua|de] . [numero|nome] . [do|da|de] . $data <!motorista|guincho|tecnico|oficina|ele|ela|eles|setor|dois|duas|mesmo
@want !ver|verificar|consultar .. !no|na|com|em $data
pegar|anotar|pego|anoto|anotando aqui|o|a|seu|sua|teu .. !no|na $data
@yours . $data . [@voces] . tem|sabe|qual|lembra >!que|de|#
$data [completo] por favor|gentileza
$data|@extra .. @voces . tem|sabe|lembra|possui >!que <!mandei|chega`;

/**
 * How agents say it, in Portuguese as spoken in Brazil. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const portugueseBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand >!nao|vende
obrigad*|agradecemos|agradece por|pela|sua ligar|ligacao|contato|entrar .. para|com|pra a|o|_
voce ligou|esta|entrou [falando|em] [contato] para|com|pra [a|o] $brand|central|_
bem vindo|vinda|vindos`,
  'recording-notice': `@call .. @record <!@told|@norec|avisou >!@norec|quando
@call .. @stored|revisad*|revist*|escuta|ouvid*|escutad*|auditad*|arquivo|base <!@told|consta|@norec >!@norec|aparelho|celular|protocolo
isso|tudo|isto [aqui] [@aux] [@aux] @record|registrado|documentado <!deixar|deixo|deixei >!protocolo|sistema|historico|cadastro|nome
tudo [que] [a] [gente|nos|voce|for] falar|dito|falarmos|disser|dissermos|dizer|conversar|conversarmos|fala .. @record|@stored
grava|gravam|gravamos|gravando tudo|automatic*
fica|ficar|ficara|estou|@be|esta|sera|ser|sendo|estamos|tamos|e . @record <!@told|@norec|senhor|voce >!@norec|aula|nuvem|satelite
@stored|gravado|registro em|no|na|como audio|gravacao
sujeit*|objeto|passiv*|sob . [a|de] . gravac*|gravad*|monitor*
gravacao|gravador ligado|ligada|ativa|rolando|roda|rodando|automatica|iniciada|melhorar|chamada|ligacao|atendimento <!@told|@norec
para|por|pra|de fins|controle|monitoria|monitoramento [de] qualidade|treinamento
gente|sistema|nos|eu . [vamos|vou|sempre|tambem|aqui|a] . grava|gravo|gravamos|gravar >!@norec|quando|so|dados|nome
autoriza|ciente|consente|concorda|consentimento|autorizacao|aviso|avisar|avisando|informo|informar|informando|lembro|lembrando|comunico|constar|saiba|transparencia .. @record|escuta <!@told >!@norec
fica|historico . [aqui|no|na|tudo] em . audio
copia|registro|audio|guarda*|armazena*|registra|registramos|grava|gravo|gravamos|gravar|gravando [a|as|nossa|essa|toda|todas] [de|da|desta|do] @call <!senhor|voce >!quando|manda|mandar|envia|enviar
posso|permite|permissao .. gravar|gravo
alguem|supervisor|qualidade|equipe|time !do|consegue|me .. ouvindo|escutando|ouvir
liguei|ligar|comec*|valendo|inicia* .. gravar|gravacao|gravador <!@norec`,
  'self-identification': `o . meu . e . @name
me chamo _
podem|pode|podes me chamar [de] _
aqui . e . [o|a] . _ !que|vez
aqui [quem] fala [e] [o|a] _ <!voce
sou [eu] [o|a] [@title] . @name
sou [eu] o|a [@title] . _ !que
fala aqui|e [o|a] _ <!com
@voces [@be] . fala|falando . com [o|a] . _ <!quem
@voces @be com [o|a] @name
quem|que [@be|vos|@te] fala|falando|linha [aqui] [e] . [o|a] . _ <!com
quem . ta|esta|cuida|atende|atendeu .. e|foi|fui . [eu] . [o|a] . @name <!gestor >!cadastro
@name . na . escuta
falando . com . [o|a] . @name <!estou|to|tou|eu
comigo . [o|a] . @name
apresent*|atendente|consultor*|analista|operador|operadora . [e|aqui|hoje] . [e] . [o|a] . @name
eu . @name
quem [esta|vai|ira] [@te] atende|atendendo|atender|cuidar|acompanhar .. e [o|a] _
~ atendid* por|pela|pelo _
@name falando <!com
@name . aqui
@name|_ [a|as] [sua|suas] . disposicao|ordens|dispor|servico
$brand [e] [aqui] @name
~ @name . [da] $brand
~ @greet . @day . @name
~ @name . @greet . @day
~ @greet . @day . aqui|sou|com|e . [e] . [o|a] . @name <!meu
@name . na . area|linha
~ = @name
atendimento|suporte|plantao|central . [com] . @name
~ fala . com . [o|a] . @name <!@can|@want
= e . @name
~ = e . o|a . @name <!voce|seu|sua|tua|teu|titular|gestor|tecnico|responsavel
@name . prazer
meu nome .. e|eh _
o|a . _ que|quem ta|esta|fala|falando <!com|falei|pra|seu|dona
~ com . [o|a] . @name <!ontem|falar|falo|falou|falei|fala|converso|conversei|deixa|assunto
apresent* .. sou|chamo|nome _`,
  'offer-help': `em|no|com|como|de . que|qual|como [eu|a] [que] [gente] [@can] [@you] @help <!mais|algo|outra|coisa|nao
como [e] [que] [eu|a] [gente] [@can] [@you] @help <!mais|algo|nao|tenho
posso|podemos|possamos|consigo [@te] @help* <!mais|algo|nao|nada|vez >!mais|outra|algo
util <!dia|mais|outra|algo
que [e] [que] [gente] [vamos|vai] resolver|resolve|resolvemos|fazer|ver|tratar hoje|pra|por|juntos|ai
o|do|de . que [e] [que] [o|a] [@voces] [@be] precisa|precisando|deseja|quer|queria|necessita|procura|manda|busca|gostaria|solicita <!mais|sei >!fazer|mandar|dizer|e
= que [que] [e] [que] [@voces] [@be] precisa|precisando|quer|manda|deseja >!e
precisa|precisando . de|do . que
qual|quais [e|seria|foi|vai|era] [ser] [o|a] [sua|seu|teu|tua] motivo|assunto|solicitacao|problema|duvida|necessidade|ocorrido|emergencia|demanda|defeito|historia|queixa|pepino|bronca|dificuldade|perrengue|treta|babado|questao|urgencia|reclamacao|caso|pedido >!mandar|tecnico|achou|antes|dele|dela|recusa|devolucao|multa|atraso
qual [e|vai|seria] [ser] a boa
motivo|razao .. contato|ligacao|chamada|ligar
sobre|referente|respeito|quanto [a|o|de] que [seria] ;
me|pode|poderia|deixa @tell|contar|explicar|dizer|falar|relata|relatar|descreve|descrever|narra .. @happen <!escrito
@tell pra|para|pro mim|gente >!numero|cpf|nome|placa|quantas|quantos|cor|luz|luzes|qual|tela
me|@tell [ai|la|so] [a|o] [sua] tudo|tudinho|direitinho|certinho|melhor|historia|bronca|queixa|magoas|caso|drama >!erro|mensagem
que [e] [que] [foi] [que] [@te] aconteceu|houve|ocorreu|sucedeu|acontecido|ocorrido|acontecendo|havendo|ocorrendo|passou <!quando|hora|pelo|sinto|lamento|com|entendi|sei|descobrir|depois >!depois|outro|outra|antes
que|algo [e] [que] [@aux] @trouble <!quando|hora|sei|descobrir|vi >!tela
que [e] [que] [@te|o|a] traz|trouxe|levou|motivou|aflige|incomoda|preocupa
que [e] [que] . @te . fez ligar|querer|procurar|entrar|chamar|pensar
pois nao
= que [que] deu|houve|foi|manda|conta >!no|na|o|e
= diga|diz|fala|manda|conte|conta|fale [ai|la|entao|querido|amigo|amiga|meu|minha] <!quem
pode|podem [ir] comecar|falar|dizer|contar|prosseguir|falando|contando|dizendo|explicando|desabafar >!numero|nome|cpf|seu|sua|o|com|alto|baixo|devagar|perto|foto|email
me conta|diga|fala|explica|conte|diz como . [e] . [que] . foi|aconteceu|ocorreu
dar|dou . [te] . uma . forca|mao|luz|maozinha|forcinha
que . se . passa|passou
aconteceu . alguma|algo
me . @tell . [tudo|ai|la|entao] ;
quer|queria|gostaria|deseja [de] registrar|abrir|acionar|comunicar|avisar|cancelar|contratar|reclamar|dar|renovar <!se|nao
~ ligou|ligando|ligacao|contato|precisa|precisando|dificuldade|problema|ajuda|ajudo|falar|tratar|resolver|duvida|seria|dessa|fazendo|querendo|tentando .. que ;
~ estou|to|tou|estamos . [aqui] . pra|para|a . [@te|sua] . @help|disposicao
~ @any . problema|dificuldade|duvida|emergencia|defeito|erro|reclamacao|informacao ;
~ que|onde . [que] . [foi|e|voce] . [que] . [@te|@voces|ai] . deu|fizeram|fez|aprontaram|aprontou|quebrou|parou|travou|pifou|sumiu|estragou|enguicou
~ como . [e] . que . foi
~ suas . ordens
~ quer|gostaria|deseja . [de] . tratar|falar . sobre|de|do|da
~ !a|da|na|sua|uma manda|diga|fala|conta|conte|diz|mande ;
que|como [e] [que] [eu|gente|nos] [@can] . fazer|faz|faco|fazemos|resolve|resolvo por|pra|pelo|pela|com @voces|hoje|voces
~ todo|sou . ouvidos`,
  'customer-identification': `${ASKED}
qual|quais|como [e|era|que|seria|o|a|foi] [sua|seu|o|a|teu] [numero|o|do|da|de|mesmo] $data
com quem . [eu|que|e] . [estou|to|e|que|tenho] [eu] falo|falando|fala|conversando|honra|prazer|alegria|satisfacao >!ontem
com quem .. falar|falo|falando|converso <!dia|hora >!ontem|la
falo|falando|fala [eu] com quem
quem [e] [que] . [me|@be|eu] . fala|falando|ligando|liga|gostaria <!com|aqui >!aqui|e|sou|isso
quem [e] [que] [@be] [ai|do|da|na|no] linha|lado >!e
quem [e] [que] . @be ai|la
como [e] [que] [@voces|o|a] [se] chama >!oficina|empresa|hospital|medico|rua|ele|ela|esse|essa|isso|motorista|programa|aplicativo|plano|loja|produto
como [eu|que|e] [posso|devo|prefere|gostaria|gosta] [@te|de|ser|o|a|eu] chamar|chamado|chamada|chamo|tratar|tratado|assina
~ sua|tua|seu|qual . graca
identifique|identificar|identifica <!nao|consigo|consegui|foi|vou|me|deu
seu|teu nome [completo] <!em|no|coloca|aparece|aparecer|escreve|assina|assinar|preenche|vai >!vai|no|ja|saiu|foi|nao|aparece|sai|consta|em
o|a|seu|sua|teu nome [completo|mesmo|dele|dela] ; <!no|em|colocar|coloco
= nome . [completo|inteiro] ;
nome completo|inteiro
nome [completo] do|da|de [seu|sua] @owner|moca|moco|amigo|querid* <!em >!outra
nome por favor|gentileza
parente|esposa|esposo|marido|filha|filho . do|da . $holder
falo|falando [e] com [o|a] [@sir] .. $holder
e . [o|a] . [proprio|propria|mesmo|dono] $holder >!antigo|antiga|ha|faz|desde
@voces . e|seria . o|a|dona|quem|seu ;
@be|fica|e [tudo] no|em nome de|do quem|@voces
quem|@voces e|era|seria|mesmo|mesma [o|a] $holder|dono|dona|proprietari*|responsavel <!se|quando >!por|pelos|antigo|antiga
falo|falando com [o|a|dona|seu] @name <!estou
@voces . se . chama
= [e] . @voces . e|seria ;
nome . de|do . quem
= [e] . [a|o] . [dona|seu|@sir] . @name .. ne|certo|correto|confere <!obrigad* >!isso
e . [o|a] . dona|senhora|senhor . @name >!do|da|vai
e . o . seu . @name . que|quem|ne|certo
estou|to|tou|falo . [falando] . com . [o|a] . [seu|dona|@sir] . @name ;
falando . com . [o|a] . [proprio] . $holder|responsavel|dono|dona|proprietario <!@voces
quem . e|seria . [o|a] . voce|ce|@sir
titular|dono|dona|$holder|responsavel .. e . [o|a] . @voces ;
@be|e|fica . [tudo] . no|em . seu|teu . nome <!registrei|deixei
sobrenome >!aparece
@name . [@name] . e . [a|o] . @voces
e . [com] . o|a . propri* ;
prazer|honra . de . atender|falar <!foi|sera
@voces . e|seria . [o|a] . [seu|dona] . @name
quem . [e] . [que] . [@be] . fala|falando|seria ;`,
  'data-confirmation': `${ASKED}
@confirm .. $data <!aplicativo|site|tecnico|ele|ela|sistema|motorista|email
qual|quais [que] e|sao|seria|era|a|o|os|seu|sua .. $data
qual|quais . $data <!com|em >!loja|oficina
$data . e . [o|a] . [numero] . $data <!precisar|vao|levar|leva|leve|trazer|documentos|documento|mandar|tenha
$data .. certo|correto|confere|correta|isso|certinho|mesmo|mesma ; <!pode|ser|no|serve
$data . [e] . [no] . final|finais|termina
$data . [e] . qual|quais|ainda|continua|segue|permanece|mesmo|mesma
~~ $data
continua|segue|permanece|ainda .. mesmo|mesma|$data
= e . [o|a|os|as] . [@yours] . [numero] . [do|da] . $data [de] [nascimento|qual]
por|pra|para [sua] seguranca|confirmar|validar .. $data|@confirm
quando|dia|ano [@voces|que] nasceu
nasceu quando|que|em
quantos . anos|aninhos . [tem] . [o|a] . @voces <!ha|faz >!sua|seu|filho|tia|mae
dia|data [do] [seu] aniversario
data de|do|da nascimento ; <!pedir|nao
@confirm [pra|para] [mim|comigo] [os|alguns|seus|uns|algumas] [seus] dados|informacoes
pedir|pegar|precisar|preciso .. uns|alguns|seus . dados >!moveis
numero|telefone . para|pra . contato
onde|ainda|continua|segue .. mora|morando|reside|residindo
nome [completo] [da|de|do] [sua|seu] mae|pai
mae|pai . [se] . chama
qual|@askv|passa|me .. codigo|numero [que] [vem|aparece|esta] .. boleto|fatura|carne
numero|codigo [do|da|de|dessa|desta|desse] [seu|sua] linha|cliente|contrato|assinante|assinatura|instalacao|conta|boleto|fatura|serie|unidade|hidrometro|medidor|imei|inscricao|casa|predio <!@told|anote|anota >!e
# [ultimos|primeiros|digitos|numeros] finais|digitos|ultimos|primeiros [do|da] $data
em|no|na|de . que . $data
@askv|qual|me|que|e|dia . [a|o] . [sua|numero|data|dia] . [de|da|do] . @extra <!mudar|alterar|trocar >!alterar
$data . cadastrad* <!esse|pro|para|vai|no
$data .. que . consta|tenho|temos|aparece >!site
por . favor . [o|a] . [seu|sua] . $data
e . o|a|os|as . [seu|sua] . $data ;
final|finais|digitos . do|da . [@yours] . $data
mudou|trocou . [de|o|seu] . $data <!quando|se
$data . ou . [o|a] . $data ; <!leve|levar|mande
termina|terminad*|final . em|com . # >!dias|horas|meses
numero|linha|telefone|celular .. falando|ligando|usando
numero|telefone|email|endereco|celular|linha . [e|ainda|continua|que] . [o|a|esse|essa] . mesmo|mesma|cadastro
confirma . [pra] . [mim] . [a|o] . sua|seu|tua . linha|numero|conta
= @yours . $data ;`,
  'detail-request': `usa|usando|acessa|acessando|assistindo|conectado|ligado|acontece|verde|vermelh*|luz|vazamento|windows|chip|cabo|wifi|celular|computador|notebook|sempre|perfil|casa|escritorio|predio|empresa|matriz|loja|desktop|token|programa|hoje|frente|boleto|abre|cai|anda|sistema .. ou . e|ta|no|na|pelo|de|da|do|so|o|a|com|nem|ontem|cartao|remoto
ja|chegou . [a] . tentou|testou|reiniciou|reiniciar|desligou|desligar|tirou|trocou|verificou|olhou|tentar|testar <!quando|se|eu
acontece|aparece|mostra|marca|marcando|diz|dizendo|acusa|fazendo . [o] . que|quanto|qual
que . [e] . [que] . [ele|ela|isso|@be] . acontece|aparece|mostra|acusa|da|diz <!erro|mensagem|aviso|tudo|sempre >!todo|so
que . horas|hora|dia|horario|lado|parte|cor <!ver|@find >!fica|chega|bom|tecnico
acende|aparece|tem|deu|da|sai|faz|mostra|surge|surgiu . [ai] . @any . @thing|barulho|luz|aviso|numero
faz|ha|tem . [uns] . quanto|quantos|quantas|muito . tempo|dias|horas
faz . tempo . que
tem . certeza . que
@voces . [ja|chegou] . [a] . mexeu|clicou|instalou|baixou|reiniciou|desligou|usou|abriu|recebeu|consegue >!ouvir|aguardar|esperar|falar
@be . [tudo] . conectad*|ligad*|acesa|acesas|encaixad*|piscando|travad*|lent* ;
me . explica|explique|descreve|descreva|detalha . [mais|melhor|bem] . como|o|a|esse|essa|isso
que . @voces . [ta|esta|tava|estava] . ve|vendo|enxerga|fazendo <!sei|sabe
quem . e . [o|a] . seu|sua . gestor|chefe|supervisor*|medico|corretor
alguem . mexeu|usou|trocou|instalou
faltou|caiu|acabou . [a] . luz|energia . [ai]
luz|luzinha|luzes|led .. acesa|acesas|acende|pisca|piscando|verde|vermelha|apagada|cor <!se|quando
deram|passaram|tem|sabe . [ai] . [o|algum] . numero|codigo . [do|da|de] . @reportnoun|$own|@thing
le|leia|dita|soletra . [pra|para] . [mim|a] . [o|a] . [que]
e . o|a|qual . [numero|nome] . [do|da] . $own|@thing ; <!@find
@askv .. !no|na|com|pelo $data|$own
@want do|da|dos|das|de|que .. $data|$own|@thing
qual|quais [que] [e|o|a|seria] .. $own|$data|@thing <!@find
que . @thing <!@find|dizer
@askv|me [ai] [o|a|qual|que|seu|sua] [numero|nome|codigo] [e] [do|da|o|a] @thing <!vou
= e . [o|a] . seu|sua . $data|@thing
tem|teria|sabe|lembra .. numero|codigo|matricula|protocolo|chamado|patrimonio|etiqueta|ramal
qual [e] [o|a|seu|sua] numero|codigo|plano|valor|equipamento|tipo
o . que . [e] . [que] . [@be|ai] aparece|aparecendo|escrito|escrita|diz|mostra|mostrando|dizendo|acusa
aparece|aparecendo|escrito|mostra|diz|da [ai|na|o] [tela] . o . que ;
le|leia|lendo|ler [ai] [pra|para|a|o] mim|mensagem|erro|que|gente|codigo|numero|etiqueta
dando|aparece|aparecendo [@any|que|qual] . [codigo] [de] erro|mensagem|aviso <!que >!no
~ quando|onde [que] foi|e|comecou|aconteceu <!sei|descobrir
desde quando <!sei
so .. @voces .. ou .. outros|todos|todo|pessoal|mais
@yours . $data|@thing [@voces] tem|sabe|qual|e
ta|esta|fica|tao . onde . [agora|ai] ;
quantos|quantas <!@find|nao|anos >!anos|eu|clientes|todo
~ qual|quais .. @voces|ta|esta|apareceu|deu|foi|da|usa|usava <!@find >!nome
como . [e] . [que] . ta|esta|fica|aparece . o|a <!@find
~ comecou|aconteceu|foi|caiu|parou|travou|trava . quando|onde
quem . tava|estava|dirigia
@thing .. como . e ;
tem|tava|estava . [mais] . alguem . com|ferido|machucado|ai|junto
~~ qual|quais|quanto|quando|onde|quem|@any|horas`,
  'hold-notice': `!de|a @wait .. @wee|linha <!aperta|desliga|clica|tem|depois|quando|quanto|tempo|tomada|quem >!@later|antes
@wait . [ai] . [so] . [que|enquanto] . [eu] . vou|ja|estou|to <!nao|precisa|precisar
pode|poderia|podia|consegue|peco|pedir|importa|incomoda|importaria|pra|para .. aguardar|aguarde|esperar|espere|aguardasse <!obrigad*|agradeco|desculpa|desculpe|tem|vai|pediu|nao >!cinco|carregar|@later
me . da|de|concede|empresta|arruma|ve|permite [so|mais|ai] [um|uns|dois|tres] @wee <!depois
[so|me] um|uns|so @wee !atras|de .. enquanto|linha|vou|que|pra|verifico|consulto|estou|to|verificar|espera <!esperou|esperei|depois|demora|leva|cada|por|dentro|daqui|em|ha|duas >!atras|ligar
so um|uns|mais @wee <!fica|por|leva|demora|depois
= [um|so|uns|mais|dois|tres|me] @wee >!dificil|delicado|atras
peco [so|a|mais] [@voces] . um|uns @wee
preciso|precisar|precisarei|demoro [de] .. minutinhos|minutos|instante|momentinho|minutinho|segundinhos <!vai|aparelho|ele|sistema
volto|retorno ja|em|num|daqui|rapidinho|logo
minutinhos|segundinhos|segundos|minutos . [que] . [e] . [eu] . ja|to|estou|tou <!demora|leva|em
continua|segura|fica|fique|permaneca|permanece . [ai] . comigo
fica|fique . [quietinha|quietinho] . ai . que|um|so|enquanto|me <!fim|final >!nota|pesquisa|avaliacao
aguarde|aguarda|espera|espere . [ai|so] . por . favor|gentileza >!@later
ja|ali [e] volto|retorno|voltamos >!amanha|hoje|semana|#
nao @hang <!se|quando >!disjuntor|modem|aparelho|tomada|computador|roteador|celular|maquina|carro|tv
nao sai|saia da|dai|linha
fica|fique|fiquem|ficar|permanece|permaneca|permanecer|continua|continue|continuar [ai] [comigo] na linha <!fim|final|depois|obrigad*|erro|barulho|ruido|nome >!de|nota|pesquisa|avaliacao|avaliar|final|fim|depois|producao|responder
deixar|colocar|deixo|coloco|botar|boto|pondo|colocando .. espera|aguardo|mudo|musica|musiquinha|hold <!nao|sem|pode|ninguem
ficar|fico|ficarei|ficando mudo|muda|quiet*|silencio|calad* <!linha|vai
mudo enquanto|rapidinho|so|um|aqui
musiquinha <!tocou|toca|ouviu
na espera enquanto|um|so
segura|segure|guenta|aguenta [ai] ai|um|na|so|firme|rapidinho
segura . [ai] . a|as . linha|pontas|barra
espera|espere|aguarda|aguarde|pera so|ai|um|que|comigo|rapidinho|minutinho <!tomada|depois|se >!@later|antes
perai
enquanto [eu] verifico|consulto|aciono|analiso|olho|vejo|procuro|busco|confirmo|checo|puxo|registro|abro|localizo|carrega|acesso
ja . @te . falo|retorno|digo
calma . ai
me . aguarda|aguarde|espera|espere
aguarda|aguarde ; <!por|processo|pedido|so
verificando|consultando|checando|checar|ver|verificar|consultar|olhar .. um|so . @wee ; <!demora`,
  'thanks-for-waiting': `demora|demorou|demorei|demorando|paciencia|tempao|esperou|aguardou|atraso .. @pardon|@thank <!tecnico|guincho >!tecnico|guincho
@pardon|@sorry .. espera|demora|atraso|demorar|tempao|minutos >!tecnico|guincho|entrega|visita|tela <!vai|vou
@thank .. tempinho|minutinho|minutinhos|paciente >!avisar
@thank . [mesmo] . por . nao . [ter] . desligar|desligado
paciente . [demais|comigo] . @thank
@thank|brigadao|agradecid* .. aguardar|espera|esperar|paciencia|aguardo|aguardado|esperado|esperando|aguentar|segurar|desligado|desligar >!avisar
@thank|brigadao|agradecid* .. continuar|permanecer|ficado|ficar|permanecido [ai|na] linha|ai|comigo|aqui
@pardon .. demora|espera|esperar|esperando|esperado|aguardando|aguardar|demorei|demorado|vacuo|sumico|sumi|sumido
voltei|retornei|volta [ne|ja] .. @thank|@pardon
demorei .. @pardon|@thank|mas|ne|consegui
@pardon .. deixar|deixado|deixei|demorinha|demorou|cadeira|musiquinha|silencio <!nao
@thank|agradecid* .. compreensao
@thank|brigadao . por . [ter] . ficado|segurado|aguentado|permanecido|continuado|segurar|aguentar`,
  empathy: `@sorry <!nao|se >!mas|informar|informo|porem|dizer|poder|cheiro|sinal|ligacao|voz|falta
que . [tamanha|grande|tremenda|baita] . @bad >!do|da|cadastral|perdeu|esta|acabou
que . coisa . chata|horrivel|ruim|triste|terrivel|feia|seria|hein|desagradavel|absurda
poxa|puxa|caramba|eita|vixe|putz|nossa . vida|gente|meu|cara|rapaz|dona|seu|mano|senhora|minha|maria|querid*
meu|ave|jesus|vixe|virgem|santo deus|maria|amado|cristo|santa|mae
do . ceu
imagino|imagina . o|a|como|sua|seu|voce|senhora <!nao
entendo|compreendo|entendemos|compreendemos|entender|sei|percebo|imagino|imaginando|sabemos|reconheco ... @bad|@feeling <!nao
no . seu|teu . lugar
fica|fique|ficar tranquil*|calmo|calma|sossegad*|despreocupad* >!gritar|senha|cobra|taxa|multa
@calm <!com|muita|ficar >!fatura|aperta|clica|vez|devagar|senha|cobra|multa
@voces|pessoal|familia|criancas|crianca|bebe|mundo|todos|eles|ele|ela|alguem [todos] . @be|tao|estao|ficou|estejam [se] [sentindo] . [todos|tudo] . bem|inteir*|legal|seguro|seguranca|salvo >!na|no|perto|longe|em|encaixad*|proximo|conectad*|ligad*|do|da|fraco
machuc*|ferid*|feriu|feriram <!nao|alguem >!mais|alguem
tudo . bem . com . @voces|todos|ele|ela|crianca|criancas|familia >!sinal|linha|conta|cadastro|contrato|sistema|aparelho|modem|pedido|plano|fatura
doendo|ambulancia
estou|to|estamos|tamos [aqui|com] [contigo|voce] para|pra|pro [@te] ajudar|apoiar|auxiliar
gente vai|vamos [@te] resolver|cuidar|ajudar|ajeitar
desculpa|desculpas|desculpe|perdao . por|pelo|pela|mesmo|o|a|os|de|todo isso|transtorno|ocorrido|inconveniente|incomodo|aborrecimento|mesmo|tudo|acontecido|falha|erro|situacao|experiencia >!espera|esperar
peco|pedimos|pedir|mil [mil|minhas|nossas|sinceras] desculpas|desculpa|perdao >!espera|demora|esperar
toda|total|muita|cobert* . [a|de] . razao
@voces tem . [toda|total] . razao >!social|valor|vencimento|plano|data|preco|prazo
que bom|alivio|gracas que|a .. bem|deus|ninguem|nada|todo|so|nao
momento|hora|fase|dia|situacao dificil|delicad*|complicad*|chato|chata|doloros*|triste <!cadastro|empresa
complicad*|chato|chata|dificil|ruim|triste|frustrante|desagradavel|horrivel|terrivel|inadmissivel|absurdo|desgastante|lamentavel [isso] mesmo|demais|viu|eu|isso <!botao|menu
nao . fica|fique|precisa . [ficar] . nervos*|trist*|assim|aflit*|assustad*|chatead*|preocupad*
estimo|melhoras >!sinal
so|e|foi|deve|imagino|sido|baita . [ser|um|que] . [um|uma] . susto|transtorno|pesadelo|sufoco|perrengue|horror|tristeza|injustica >!gente
nao|ninguem . podia|devia|deveria|merecia|merece|era . [pra] . [ter] . acontecido|acontecer|passar|passado
ninguem . merece
nao . e|deve|ta . [ser|sendo] . [nada] . facil|mole|brincadeira|justo|agradavel ;
e . muito|realmente . [muito] . @bad ;
fico|ficamos . [muito] . triste|chatead*
nossa|poxa|puxa|ah . imagino
gente|nos|empresa . errou|erramos|falhou|falhamos|vacilou
erro|falha . nosso|nossa
foi . mal . [mesmo] . por|pelo|pela
pode . chorar|desabafar
coitad*|tadinh*|judiacao|judiaria
forca [ai|nessa|nesse|viu|pra] ;
perda|luto <!total|sinal|pacote >!total|prazo
sentimentos|pesames|condolencias
entendo|compreendo . demais|totalmente
nao . se|precisa . preocup*|aflija|desesper*
importante|principal .. bem|salvo|vida|saude|inteiro|feriu|machucou
ainda bem que
nao . ta|esta|vai|fica . [ficar] . sozinho|sozinha
@te . entendo|compreendo
deve . estar|ser|ter .. @bad|@feeling
passar|passei|passando . por . isso
estou|to|estamos|tamo|nessa . [aqui] . [com] . contigo|junto
tambem . ficaria|estaria
ficaria . [tambem|do] . [mesmo] . jeito|igual|assim|@feeling
todo . mundo . bem
tomara|espero|torcendo .. bem|melhore|melhoras >!sinal`,
  solution: `${DONE}
~ @done <!@unreal|sera|onde|quando|se|for|precisa|ainda|falta|quem >!quem|quando|onde
vou|vamos|irei [@te|ja] . @doinf
ja . pode|consegue . [voltar] . [a] . testar|usar|acessar|entrar|tentar|imprimir|pagar|navegar
vai . voltar|normalizar|funcionar|cair|sumir|receber|chegar .. #|@when|credito|fatura`,
  outcome: `${DONE}
@done .. $own|@sir|dona|seu
~ @doer .. @come|@contact|@give <!como|se|@unreal >!passada|passado
~~ @doer .. @moves|ai
chegar|receber|recebe|chega .. email|mensagem|link|celular|dia|dias|horas|codigo|sms|@when <!se|como|nao|@unreal
~ !tem|por|@unreal em|ate|daqui|dentro [a|de] # @unit <!@unreal|@lasting >!@lasting|@unreal|atras
~ @when|email .. @voces . [vai] . recebe|receber|recebera
~ em|dentro [de|torno] # @unit .. @doer|@come|@contact|@give
~~ @come|@contact|@give|@moves <!faz|hora|quando|como|se|nao|modem|aparelho|fatura|@unreal|@lasting >!ligar|carregar|voo|passada|passado|todo
~ ficou|fica|ficam|marcad*|agendad*|remarcad* . [pra|para|na|no] . [o] . [dia] . @deadlineday|#
~ @deadlineday|semana .. @doer|gente|eles .. @give|@come|@contact
@reportnoun|pedido .. pra|para|pro|na|com . [o|a] . @dept|fila <!tem|qual
vou|acabei [@te|de|ja] . encaminhar|abrir|registrar|escalar .. @reportnoun|@dept
$own .. @done|certo|pronto
~ @te . dou|dar . [uma] . posicao|resposta|retorno`,
  'protocol-number': `protocolo|chamado|sinistro|ocorrencia|ticket|requisicao|registro|identificador|contestacao|manifestacao|reclamacao|incidente|boletim|protocolad* !antigo|velho|anterior .. ## <!tem|teria|qual >!reais|digitos
numero|codigo !do|da|de|dela|dele|que .. ## <!@elsenumber|qual >!@elsenumber|reais
numero|codigo . [da|de|do] . [acesso|sua|seu] . referencia|pedido|requisicao|atendimento|caso|visita|sorte|acompanhamento|reclamacao|registro|solicitacao|manifestacao .. ## >!digita|chegou
@te . digo|falo|passo|dou|informo . [o|ja] . ## >!reais
~ e . o|a|esse . ## ; <!@elsenumber|cpf|valor|placa|modelo|plano|anterior|aparece
numero [do|da|de] [@yours|desse|deste] @reportnoun .. ## <!tem|teria|qual
@reportnoun [e|ficou|foi|sera|fica|numero|com|o|a|de] [o|a|com] [numero] . ##
protocolo|sinistro|chamado|processo !antigo|anterior|velho|de .. #
anota|anote|anotar|anotou|caneta|informe|ditar|guarda|guarde|pega|pegue|escreve|escreva|copia|marca|nota [ai] [o|por|esse|este|favor|bem|em] !telefone|endereco|celular|cep|email|valor|nome|cpf|placa [numero|protocolo] ##
anota|anote|anotar|guarda|guarde|pega|pegue|tome [ai] [o|esse|este|seu|nota|do] numero|numerozinho|protocolo !do|da|de ... ##
passo|passar|informo|informar|deixo|mando|dar|segue|dou [o] [seu] .. numero|protocolo|@reportnoun .. #
fica|ficou com . o|esse|este|numero ## >!reais|real|mega
abri|abert*|registrei|registrado|registrada|gerou|gerei|gerado [e] [sob] [o|a|com] [numero] .. ##
## . e . [o|esse|seu] [seu] . protocolo|numero|@reportnoun`,
  'transfer-notice': `@te . @send . [aqui|direto|ja|la|agora] . pro|pra|com|ao >!email|mail|whatsapp|celular|plano|sms|voce|cima|amanha|numero|protocolo|endereco|mim|engano|desconto|lista|calma <!ja|colega|nao|nem|se|precis*
@send . [o|a|sua|essa|com] . @voces|ligacao|chamada .. @dept|@staff|linha <!se|nao >!amanha|casa
@send . [agora|ja|o|a|essa] . [a|sua] . ligacao|chamada <!nao|nem|se
@dept|@staff .. ja . @te . @send|atende|atendem
@dept|@staff . [do|da|de] .. vai|vao . [@te] . assumir|continuar|atender|prosseguir >!casa|sem|na|no|amanha|hoje|as|entre|dia
@voces . vai|vao . [ser] . falar|conversar|atendid* . [agora] . com|por|pelo|pela . [o|a] <!nao|quando >!loja|amanha|medico|medica|doutor*|consulta
transferir|transfiro|transferindo|transferencia|redirecion* !de|do|da|entre|por <!pode|quer|fosse|como|dados|foi|fez|pix|engano|banco|nao|nem|adianta|se|limite|sem >!errado|valor|dinheiro|saldo|credito|arquivo|titularidade|bancaria|conta|dados|pix|reais
@voces|ligacao|chamada . vai|sera|@be|sendo . [ser|sendo] . transferid*|direcionad*|encaminhad*
chamada|ligacao . vai . cair|tocar|ir|seguir . [pra|pro|na|no]
@send .. contato|conferencia . com . [o|a]
entra|entrar|entrando . [aqui] . na . linha
@te . transferir|direcionar|redirecionar|encaminhar|repassar ;
@dept|@staff .. vai|vao .. falar|conversar com . [o|a] . @voces >!amanha|hoje|as|entre|dia
chamar|chamo . [o|a|meu|minha|um] . supervisor*|gerente|colega|coordenador* <!se|nao|adianta|quer
@dept|@staff .. segue|assume|continua|toca|sequencia|continuidade .. daqui|caso|atendimento
@te . deixo . com . o|a|meu|minha
vai|ja . cai|cair . [direto] . no|na|em . @dept|@staff`,
  'anything-else': `mais . @any|algo . [outra|outro|de|com] . @matter <!@unless|@took >!aparec*|tela|@took|antes
algo|@any . [coisa|coisinha] . [a] . mais|pendente <!@unless >!barato|caro|rapido|tela
@help|util [em|com|no|na|de] . [qualquer] . mais|outra|outro|algo <!nao
em|no|com [que] . mais [eu] [a] [gente] [@can] [@te|ser] @help|fazer|util
que|o mais [que] [eu|gente] [@can] [@te] @help|fazer|faco|precisa|deseja|manda <!nao
= [o] que mais
mais . algo >!barato|caro|tela <!se|qualquer|caso|aparece
tem|teria|ha|@any|de|pra . outra|outro . @matter <!@unless|nao|ja|@took
= outra|outro @matter <!@unless|qual
alguma|mais|outra duvida|duvidas|pergunta|questao|perguntas|informacao|solicitacao >!pendente|tela <!@unless|so
= [mais] duvidas|perguntas|duvida|nada
= [era|seria|e|so|foi|mas] so|era|seria isso|tudo [mesmo|entao|@sir] ;
so . isso . [mesmo|entao|por|hoje|ne] ; <!aparece
mais .. ou [ja] [e|era] [so] acabou|terminamos|isso|tudo|terminou|encerramos|fechou
ou . [ainda] . tem|falta|faltou|ficou . [mais] . alguma|algo|coisa
fora|alem|afora|tirando . isso|disso|desse|esse|essa|o|a .. tudo|mais|@any|outro|outra|precisa >!@thing|@took|pessoa
consegui|conseguimos|pude|pudemos [@te] @help|esclarecer|resolver|tirar|sanar|solucionar .. [tudo|problema|duvida|duvidas] ; <!nao|se
tirei|sanei|esclareci|resolvi|resolvemos|atendi|esclarecemos [a|as|o] [sua|suas|seu] [tudo] tudo|duvida|duvidas <!ja|se
deu [pra|para] resolver|esclarecer|ajudar|atender [tudo] ;
falta|faltou|faltando|faltar|esqueci|esquecemos|esqueceu . [mais|de] . @any|algo|nada . [mais|coisa] [pra] [gente|ver|resolver|tratar] ;
ficou [alguma|tudo] [bem] claro|duvidas|clara|esclarecido|duvida <!se
precisa|perguntar|tratar|acrescentar|registrar|deseja [de] . algo ;
ajudei|atendi|ajudar [em] tudo
precisa|precisando|quer|querer|deseja . [de] . [ver|resolver|saber|tratar] . mais . @any|algo <!@unless|nao
tem|teria . mais . @any .. que|pra|por <!@unless|nao
mais|algo|@any|outro|outra .. alem|fora . disso|desse|dessa|desses|dessas|isso <!@unless|nao
sobrou|restou|ficou . [ainda] . @any|nenhuma|uma . [outra] . @matter|pontinha|ponta <!@unless >!cadastro|sistema|tela
deseja|quer|gostaria|precisa|queria .. outra|outro . @matter <!@unless|nao
acabou|terminamos|encerramos|fechamos|encerrar|finalizar|assim|isso .. ou .. ainda|mais|outra|precisa|quer|tem
so|era|seria . isso|tudo . [mesmo] . [que] @voces . queria|precisava|precisa
= era|seria . so ;
~ mais . @any . [dona|seu] . [_] ;
de . mais . nada|algo|outra|outro|coisas|ajuda <!nao|se|qualquer
= ou|e . [e] . so . [isso|mesmo] ; <!qualquer|caso
nada . mais ; <!nao|tem|ha
mais|nada . nada|mais . que [a|eu|gente|@voces] possa|queira|precise >!infelizmente|nesse|caso
no|de . mais|resto . [@be] . tudo . certo|bem ;
encerramos|finalizamos|fechamos|terminamos . [entao] . [por] . aqui ;
ficou . tudo . certo|certinho|resolvido . [pro|pra|com] . [o|a] . [@sir] ;
posso|podemos . [ja] . encerrar|finalizar|considerar|fechar [tudo|o] [resolvido|atendimento|chamado|aqui] ; <!nao
precisa . de . mim ;`,
  'survey-invitation': `avaliar|avaliacao|avalia !do|da|de|dos|medica|fisica <!sem|nao|nem|passou|teve|perit*|tecnico|equipe|medico|oficina|vistoria|em|vou|vao|vamos|precisa|ele|ela|eles >!danos|carro|pedido|caso|exame|credito|proposta|situacao|veiculo|se|imovel|orcamento
pesquisa|enquete|questionario|feedback|notinha !do|da|de|dos|medico <!sem|nao|nem|recebeu|responda|fiz|fazer|respondeu|falsa|mercado|fiscal|chegou|ruim|ontem >!preco|estoque|ontem|passado|passada|mercado|sistema|fiscal|saude|exame|outra
@rate|avali* .. atendimento|mim|gente|pesquisa|nota|desligar|final|carinho|ligacao|estrelas|# >!dano|danos|carro|dias|passado|passada|ontem
fica|fique|aguarde|aguarda|continue|desligue|desliga|sms|link|final|mensagem|depois|puder .. avali*|nota
dar|daria|dando|digite|tecle|atribu*|receber|sua|tua|me|deixa|deixar .. nota !de|da|do <!fiscal|numero|valor|data|foto|chave >!fiscal|prova|fatura|sistema|cadastro|historico
satisfacao|satisfeit*|elogio|comentario*|pesquisa|pesquisinha .. atendimento|gente|cliente|pesquisa|satisfacao <!foi|fiz|ontem
sua|tua|nossa opiniao|sugestao|resposta [e] .. importante|conta|ajuda|gente|atendimento|hoje
nota . [do|pro|de|para|pelo|no|ao|pra] . [o|meu|nosso|esse|mim] . atendimento|mim|gente|ligacao|suporte|servico|zero|dez|maxima|# <!fiscal|numero >!reais|colega|tecnico
como . foi|avalia .. atendimento|ligacao|experiencia|gente >!tecnico|loja|medico|colega|ontem
perguntinhas|sms|link|mensagem|gravacao|whatsapp|aperta|aperte .. final|atendimento|bipe|gostou|achou|satisf*|opiniao|fui
responder|responda|responde .. perguntas|perguntinhas <!seguranca
# perguntas|perguntinhas <!seguranca|confirmar|antes|fazer >!antes|abrir
capricha|caprichar . na|em
estrelas|estrelinha* <!hotel >!hotel
me . da|de|deixa|bota . [um|aquele|uns] . dez|cinco|dezao >!minut*|segund*
zero . a . dez|cinco >!dor|doendo|doi|dias|parcelas|vezes
joinha|opinar|opine|pesquisinha
como|se . eu . fui|atendi|resolvi
achou|gostou|satisfeit*|recomend* .. atendimento|suporte|gente|conversa|mim >!tecnico|loja`,
  closing: `bom|boa|otimo|otima|excelente|lindo|linda|abencoad*|maravilhos* . dia|tarde|noite|semana|fim|final|feriado|restante|domingo|sabado|manha|resto|madrugada <!teve|qual|qualquer >!quem|ontem|falo|fazer|marcar|agendar|visita
bom|boa|bons|boas|otimo|otima . descanso|viagem|trabalho|sorte|servico|recuperacao|almoco|jantar|jornada|plantao|vendas|estudos|prova|reuniao|aula|obra|festa|jogo|volta|compras|negocios|ferias|domingo <!teve|plano|seguro|foi >!tecnico
ate [mais] . logo|mais|breve|amanha|proxima|qualquer !de|que|um|as >!menos|cinco|ali|tem|pode|fatura|tarde|chega|sai
tchau|xau|chau|tchauzinho|adeus|inte <!deu|disse|antes|nem
@thank .. contato|ligar|ligacao|ligado|preferencia|confianca|confiar|retorno|entrar|atencao|escolher|telefonema|carinho|parceria|colaboracao >!ajudar|ajudo|quem|falo|util
$brand @thank
~ @thank <!senhor|nao|ja >!dados|esses|essas|informacao|informacoes|confirmar|confirmacao|agora|clica|se|outro|repetir|pena|qual
falou|valeu . [ai|viu|entao] . falou|abraco|obrigad*|tchau|seu|dona|abracos|brigado
eu|nos|a gente|que agradeco|agradecemos|agradece
se|te cuida|cuide <!quem|como >!do|da|dos|das
ate ;
de . nada ;
~ falou|igualmente
fica|fique|va|vai|vao|siga com|na|em . deus|paz
fica|fique|fiquem|passe|passar|passem . bem ;
abraco|abracos|beijo|beijos|bjs|abracao|beijao <!deu|campanha >!campanha
disponha
tudo . de . bom
estamos|estou|ficamos|continuamos|to|tamos|tamo|sigo|permaneco [aqui] [sempre] [a|as] [sua] disposicao|ordens|dispor >!ate|ramal
disposicao|ordens ;
~ qualquer|precisar|precisando|precisou|precise !um|uma|pessoa|loja|banco .. liga|ligar|ligue|chama|chamar|chame|estamos|aqui|ordens|disposicao|retorna|retorne|procura|procure|avisa
precisar|precisando|precisou|precisarem . [de] . [algo|nos|gente|mim] . [e] so|estamos|estou|tamos|liga|ligue|chama|chame|ligar
tamo|tamos|estamos . [sempre] . [por] . aqui|ai ;
melhoras
foi|e [sempre] um prazer >!mas|so|agora
restinho . de . dia|tarde|noite|semana
gente|nos . [se] . fala|falamos ;
ate . ja|proxima|viu|outra|vista
deus @te|a|o|nos abencoe|acompanhe|proteja|guarde
cuida|cuide se
conte . [sempre] . com|comigo|conosco >!dias
feliz . natal|ano|pascoa`,
};
