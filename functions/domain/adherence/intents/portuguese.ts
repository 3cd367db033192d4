import type { Intent } from '../../script/script.ts';

/** What was done, or is done with that: results and solutions are told alike. */
const DONE = `foi|esta|ta|ficou|fica|foram|estao|segue [tudo|ja] . @done <!quando|se|quem|onde >!quando|onde|quem
ja|agora|pronto|prontinho|entao [foi|esta|ta|fica|tudo|te|lhe] . [ja] . @done
eu|ja|agora|aqui . [te|lhe|ja] . @didit
te|lhe . @didit
acabei|acabo [ja] de @doinf
~ @didit
ja . [esta|ta|fica|esteja] . [tudo] . certo|pronto|resolvido|ok|certinho|valendo|normal|funcionando|funciona|ativo|ativa|online|rodando
~ agora [esta|ta|ja] [tudo] funcionando|funciona|ativo|ativa|online|normal|certo|certinho
ja voltou|funcionou|normalizou|resolveu|caiu|chegou|entrou|subiu|mudou >!luz|energia|ai
~ voltou|normalizou
ja . [esta|ta] . de|no . volta|ar
esta|ta . no . ar
tudo . certo|certinho|pronto|resolvido . agora|ja
dei|dou|damos um|uma|o jeito|baixa
agora . [ja|sim] . foi
~ volta|voltam|vem|entra|entram|cai|vira|recebe .. credito|proxima|fatura|desconto|conta|reembolso
deixei|deixo [tudo|ja] certo|pronto|certinho|registrado|anotado|encaminhado|agendado
prontinho|pronto .. @done|@didit|ja`;

/**
 * How agents say it, in Portuguese as spoken in Brazil. One pattern a line (see pattern.ts). Written from how agents speak,
 * never from labelled calls.
 */
export const portugueseBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand >!nao|vende
obrigado|obrigada|agradecemos|agradece por|pela|sua ligar|ligacao|contato|entrar .. para|com|pra a|o|_
voce ligou|esta|entrou [falando|em] [contato] para|com|pra [a|o] $brand|central|_
bem vindo|vinda|vindos
$brand @greet @day`,
  'recording-notice': `@call [@aux] [@aux] @record <!@told >!anterior|ontem|passada
@call .. gravad*|gravando|grava|monitorad* <!@told >!anterior|ontem|passada
nossa|nosso|nossas|essa|esta|esse|este|desta|dessa|da|sua|seu @call .. @stored <!@told|consta >!anterior|ontem|passada
audio|voz .. @call .. @stored|grava
guarda|guardamos|armazena|armazenamos|registra|registramos|grava|gravo|gravamos|gravar [o|a|as|nossa|essa|audio|toda|todas] [de|da|desta] @call
isso|tudo|isto [aqui] [@aux] [@aux] gravad*|gravando|registrado|documentado
tudo|que [a] [gente|nos|voce] falar|falarmos|disser|dissermos|dizer|conversar|conversarmos|fala .. gravad*|@stored
grava|gravam|gravamos|gravando tudo|automatic*
gravando|gravadinho|gravadinha >!tela|video|imagem
fica|ficar|ficara|estou|esta|ta|esta|sera|ser|sendo|estamos|tamos gravad* <!arquivo|documento|video|@told
@stored em|no|na|como audio|gravacao
sujeit*|objeto|passiv* [a|de] gravac*|gravad*|monitor*
gravacao|gravador ligado|ligada|ativa|rolando|rodando|automatica|iniciada
para|por|pra|de fins|controle|monitoria|monitoramento [de] qualidade|treinamento
@record para|por|pra .. qualidade|seguranca|treinamento
gente . grava|gravou >!pedido|sistema|dados
autoriza|ciente|consente|concorda|consentimento|autorizacao .. gravacao|gravar|gravamos|gravad*|grava
@call .. ouvida|escutada|auditada|auditado
e . gravado|gravada|gravadinho <!@told|arquivo
fica|historico|registro [gravado|registrado|aqui|no|na|tudo] em . audio`,
  'self-identification': `meu nome .. e|eh _
~ nome . e _
me chamo _
podem|pode|podes me chamar [de] _
aqui . e . [o|a] . _ !que|vez
[e] aqui [quem] fala [e] [o|a] _ <!voce
sou [eu] [o|a] [@title] . @firstname
sou [eu] o|a [@title] . _ !que
[quem] fala aqui|e [o|a] _ <!com
@voces [esta|ta] . fala|falando . com [o|a] . _ <!quem
@voces esta|ta com [o|a] @firstname
quem|que [esta|ta|vos|te|lhe] fala|falando|linha [aqui] [e] . [o|a] . _ <!com
quem [esta|vai|ira] [te|lhe] atende|atendendo|atender|cuidar|acompanhar .. e [o|a] _
vou|irei [te|lhe] atender .. sou|chamo _
~ atendido|atendida por|pela|pelo _
@firstname falando <!com
[e] o|a . _ que|quem ta|esta|fala|falando
o|a . @firstname . que ta|esta|fala|falando|atende
@firstname|_ [a|as] [sua|suas] . disposicao|ordens|dispor|servico
$brand [e] [aqui] @firstname
~ @firstname . [da] $brand
~ com . [o|a] . @firstname <!falar|falo|falou|falei|fala|converso|conversei|deixa|assunto
~ @greet . @day . @firstname
~ @firstname . @greet . @day
@greet @day . aqui|sou|com . [e] . [o|a] . _ <!meu
prazer [o|a|em] [ajudar] . [o|a] . @firstname
~ prazer [eu] [sou] . _
~ @firstname . aqui
@firstname . na . area|linha
~ aqui . @firstname
~ = @firstname
apresentar|apresento|apresentei .. sou|chamo|nome _
seu|sua . atendente|consultor|consultora|analista . [e] . _
atendente|consultor|consultora|analista|operador|operadora . @firstname
atendimento|suporte|plantao|central . [com] . @firstname
me . chamam [de] . _
= fala . com . [o|a] . @firstname
me . apresentar .. @firstname
= e . [o|a] . @firstname
@firstname . prazer`,
  'offer-help': `em|no|com|como|de . que|qual|como [eu|a] [que] [gente] [@can] [@you] @help <!mais|algo|outra|coisa
como [e] [que] [eu|a] [gente] [@can] [@you] @help|ajudo|ajudamos|auxilio|atendo <!mais|algo
em|no que [eu] [a] [gente] @can [te|lhe] @help|ser|servir
posso|podemos|possamos|consigo [te|lhe] @help* <!mais|algo|nao|nada|vez >!mais|outra|algo
gostaria|queria|quer|precisa|deseja de|ser @help|atendido|atendida <!mais
[no|em] que|quando posso|podemos ser util
que|como posso|podemos|consigo [eu] fazer por|pra|pelo|pela
que|como [e] [que] [eu|gente|nos] faz|faco|fazemos|resolve|resolvo por|pra|pelo|pela|com @voces|hoje|voces
que [e] [que] [gente] [vamos|vai] resolver|resolvemos|fazer|ver|tratar hoje|pra|por|juntos
o|do|de . que [e] [que] [o|a] [@voces] [esta|ta] precisa|precisando|deseja|necessita|procura|manda|busca|gostaria|solicita <!mais|sei >!fazer|mandar
= que [que] [e] [que] [@voces] [esta|ta] precisa|precisando|quer|manda|deseja|conta
[o] que [o|a] [senhor|senhora] quer|queria [que] [eu] [faca|veja|faco|resolva|saber|tratar|ver|resolver] <!mais >!dizer
precisa|precisando . de|do . que
qual|quais [e|seria|foi|vai|era] [ser] [o|a] [sua|seu|teu|tua] motivo|assunto|solicitacao|problema|duvida|necessidade|ocorrido|emergencia|demanda|defeito|historia|queixa|pepino|bronca|dificuldade|perrengue|rolo|treta|encrenca|parada|questao|urgencia|reclamacao|caso|pedido >!mandar
qual [e|vai|seria] [ser] a boa
motivo|razao do|da|de|desse|dessa [seu|sua] contato|ligacao|chamada|ligar
a que|quem [eu] devo|devemos
[e] sobre|referente|respeito|quanto [a|o|de] que [seria] ;
que|assunto [@voces] [quer|gostaria|deseja] [de] [se] trata|tratar|tratarmos
quer|gostaria [de] . tratar|falar [de|do|sobre] . que
me|pode|poderia|deixa @tell|contar|explicar|dizer|falar|relata|relatar|descreve|descrever|narra .. @happen <!escrito
@tell pra|para|pro mim|gente [entao] [como|o|que] >!numero|cpf|nome|placa
me|pode|poderia relata|relatar|descreve|descrever|narrar
me @tell [ai|la|so] tudo|tudinho|direitinho|certinho|melhor|historia >!erro|mensagem
conta|conte [ai] [a|o|sua|seu|suas|teu] historia|bronca|queixa|caso|magoa|magoas|novidade|drama
[o] que [e] [que] [foi] [que] [te|lhe] aconteceu|houve|ocorreu|sucedeu|acontecido|ocorrido|acontecendo|havendo|ocorrendo|passou <!quando|hora|pelo|sinto|lamento|com|entendi|sei|descobrir|depois
que|algo [e] [que] [@aux] @trouble <!quando|hora|sei|descobrir|vi >!tela
que [e] [que] [te|lhe|o|a] traz|trouxe|levou|motivou|aflige|incomoda|preocupa
que [e] [que] . te|lhe . fez ligar|querer|procurar|entrar|chamar|pensar
[o] que [que] deu [no|na|com|ai|de] [seu|sua|o|a|errado] ;
como|quando [que] foi|aconteceu|ocorreu|houve [isso|essa|esse|o|a|que|tudo] acidente|batida|colisao|sinistro|roubo|furto|tombo|acontecido|sucedido|ocorrido
pois nao
= que [que] deu|houve|foi|manda|conta
= diga|diz|fala|manda|conte|conta|fale [ai|la|entao|querido|amigo|amiga|meu|minha] <!quem
pode|podem [ir] falar|dizer|contar|prosseguir|falando|contando|dizendo|explicando|desabafar >!numero|nome|cpf|seu|sua|o|com
vai|va|ir falando|contando|dizendo
desembucha|desabafa|desabafe
manda|mande ver|bala|brasa|la
[estou|to] te|lhe ouvindo|escutando|ouvir
sou|toda|todo todo|toda ouvidos
me conta|diga|fala|explica|conte|diz como . [e] . [que] . foi|aconteceu|ocorreu
~ quer|queria|deseja|gostaria|seria|ligou|veio ... ou ... quer|outra|outro|contratar|cancelar|duvida|informacao|reclamar
dar|dou . [te] . uma . forca|mao|luz|maozinha|forcinha
que . se . passa|passou
resolver . [o] . que ;
por|pra|para . que . [o|a] . [@voces] [ta|esta|me] ligando|ligou|liga
com . algum|alguma . problema|dificuldade|emergencia
aconteceu . alguma|algo . [coisa]
me . @tell . [tudo|ai|la|entao] ;
quer|queria|gostaria|deseja [de] registrar|abrir|acionar|comunicar|avisar|cancelar|contratar|reclamar|dar|renovar <!se|nao
fala|fale|diga|conte|conta . tu|ai|me|la ;
prossiga|desenrola
que . eu . [te|lhe] . escuto|ouco`,
  'customer-identification': `@askv .. !no|na|nas|nos|em|com|pelo|pela $data
me . da|de . [ai] [o|a|seu|sua|teu|numero] .. $data
[@voces] tem|teria|sabe|lembra|tens [ai|@voces] . [o|a|seu|sua|de] . [numero|nome] . [do|da|de] . $data <!motorista|guincho|tecnico|oficina|ele|ela|eles|setor|dois|duas|mesmo
preciso|precisava|precisaria|precisar|precisarei|quero|queria|gostaria !ver|verificar|consultar|olhar|checar|analisar .. !no|na|com|em $data
pegar|anotar|pego|anoto|anotando aqui|o|a|seu|sua|teu .. !no|na $data
qual|quais|como [e|era|que|seria|o|a|foi] [sua|seu|o|a|teu] [numero|o|do|da|de|mesmo] $data
com quem . [eu|que|e] . [estou|to|e|que|tenho] [eu] falo|falando|fala|conversando|honra|prazer|alegria|satisfacao >!ontem
com quem .. falar|falo|falando <!dia|hora >!ontem|la
falo|falando|fala [eu] com quem
quem [e] [que] . [me|esta|ta|eu] . fala|falando|ligando|liga <!com|aqui >!aqui|e|sou|isso
quem [e] [que] [esta|ta] [ai|do|da|na|no] linha|lado >!e
quem [e] [que] . esta|ta ai|la
= quem . [e] . [que] . [esta|ta] . e|fala|falando|ai|seria ;
como [e] [que] [@voces|o|a] [se] chama >!oficina|empresa|hospital|medico|rua|ele|ela|esse|essa|isso|motorista|programa|aplicativo|plano|loja|produto
como [eu|que|e] [posso|devo|prefere|gostaria|gosta] [te|lhe|de|ser|o|a|eu] chamar|chamado|chamada|chamo|tratar|tratado|assina
graca >!deus|a|disso
identifique|identificar|identifica <!nao|consigo|consegui|foi|vou|me|deu
seu|teu nome [completo] <!em|no|coloca|aparece|aparecer|escreve|assina|assinar|preenche|vai >!vai|no
[e] o|a|seu|sua|teu nome [completo|mesmo|dele|dela] ; <!no|em|colocar|coloco
= e|o . nome [completo] <!meu|em
= nome . [completo|inteiro] ;
nome completo|inteiro
nome [completo] do|da|de [seu|sua] @owner|moca|moco|amigo|querido|querida
nome por favor|gentileza
falo|falando [e] com [o|a] [senhor|senhora] .. $holder
[e] [@voces] .. e . [o|a] . [proprio|propria|mesmo|dono] $holder >!antigo|antiga|ha|faz|desde
@voces . e|seria . o|a|dona|quem|seu ;
esta|ta|fica|e [tudo] no|em nome de|do quem|@voces
= e . [o|a] . seu|sua|teu|tua . $data
quem e|era|seria [o|a] $holder|dono|dona|proprietario|proprietaria|responsavel >!por
falo|falando . com . [o|a|seu|dona] ;
falo|falando com [o|a|dona|seu] @firstname <!estou
se . apresentar|apresente|apresenta
@voces . [se|te] . chama . como
= [e] . @voces . e|seria ;
nome . de|do . quem
te|lhe . chamar|chamo . [de] . que|como
[seu|sua|teu|tua] . $data . @voces . tem|sabe|lembra
seu|sua|teu|tua . $data . tem|sabe|qual|lembra
@voces . e|seria . [o|a] . [seu|dona] . @firstname`,
  'data-confirmation': `@askv .. !no|na|nas|nos|em|com|pelo|pela $data
me . da|de . [ai] [o|a|os|as|seu|sua|teu|numero] .. $data
[@voces] tem|teria|sabe|lembra|tens [ai|@voces] . [o|a|seu|sua|de] . [numero] . [do|da|de] . $data <!motorista|guincho|tecnico|oficina|ele|ela|eles|setor|dois|duas|mesmo
preciso|precisava|precisaria|precisar|precisarei|quero|queria|gostaria !ver|verificar|consultar|olhar|checar|analisar .. !no|na|com|em $data
@confirm .. $data <!aplicativo|site
cade [o|a] [seu|sua] $data
qual|quais [que] e|sao|seria|era|a|o|os|seu|sua .. $data
qual|quais . $data
$data . e . [o|a] . [numero] . $data
$data .. certo|correto|confere|correta|isso|certinho|mesmo|mesma ;
$data . [e] . [no] . final|finais|termina
$data . [e] . qual|quais|ainda|continua|segue|permanece|mesmo|mesma
~~ $data
continua|segue|permanece|ainda .. mesmo|mesma|$data
$data [completo] por favor|gentileza
= e . [o|a|os|as] . [seu|sua|teu|tua] . [numero] . [do|da] . $data [de] [nascimento|qual]
por|pra|para [sua] seguranca|confirmar|validar .. $data|@confirm
~ consta|tenho|aparece aqui|como .. $data
~ aqui consta|tenho|aparece .. certo|correto|isso|mesmo|confere
quando|dia|ano [@voces|que] nasceu
nasceu quando|que|em
quantos . anos . [tem] . [o|a] . @voces <!ha|faz
dia|data [do] [seu] aniversario
faz|completa aniversario
data de|do|da nascimento ; <!pedir|nao
@confirm [pra|para] [mim|comigo] [os|alguns|seus|uns] [seus] dados
pedir|pegar|precisar|preciso .. uns|alguns|seus . dados >!moveis
numero|telefone . para|pra . contato
dados [do|da] cadastr*
dados [ainda] [@aux] batem|bate|conferem|certos|corretos|atualizados|mesmos
algumas|umas perguntas|perguntinhas .. seguranca|confirmar|validar
onde [e] [que] [o|a] [@voces] mora|reside|morando
mora|reside|morando onde|ainda
ainda|continua|segue mora|morando|reside|residindo
nome [completo] [da|de|do] [sua|seu] mae|pai
qual|@askv|passa|me .. codigo|numero [que] [vem|aparece|esta] .. boleto|fatura|carne
numero|codigo [do|da|de|dessa|desta|desse] [seu|sua] linha|cliente|contrato|assinante|assinatura|instalacao|conta|boleto|fatura|serie|registro
numero|codigo [do|da|de|dessa|desta|desse] [seu|sua] linha|contrato|instalacao|conta|assinante|serie|casa|registro . [voce] [ai|qual|tem|e] ;
[final|finais|ultimos|primeiros] # [ultimos|primeiros|digitos|numeros] finais|digitos|ultimos|primeiros [do|da] $data
qual . [que] . [e|era|o|foi] . [o|seu|teu] . carro|moto|veiculo
que . carro|moto|veiculo . [que] . e|era
telefone|celular .. ligando|falando|cadastro|cadastrado
[seu|sua|teu|tua] . $data . @voces . tem|sabe|lembra
seu|sua|teu|tua . $data . tem|sabe|qual|lembra`,
  'detail-request': `@askv .. !no|na|com|pelo $data|$own
me . da|de . [ai] [o|a|seu|sua|numero] .. $data|$own
preciso|precisava|precisaria|precisar|precisarei do|da|dos|das|de|que .. $data|$own|@thing
qual|quais [que] [e|o|a|seria] .. $own|$data|@thing <!sei|ver|descobrir|saber
[em|no|na|de|do|da] que . @thing <!sei|ver|descobrir|saber|dizer
@askv|me [ai] [o|a|qual|que|seu|sua] [numero|nome|codigo] [e] [do|da|o|a] @thing <!vou
quantos|quantas|quanto|quando|onde|como .. $own|$data
$data|$own por favor|gentileza
= e . [o|a] . seu|sua . $data|@thing
[@voces] [ai] tem|teria|sabe|lembra .. numero|codigo|matricula|protocolo|chamado|patrimonio|etiqueta|ramal
qual [e] [o|a|seu|sua] numero|codigo|plano|valor|equipamento|tipo
que|qual plano|horario|cor
o . que . [e] . [que] . [esta|ta|ai] aparece|aparecendo|escrito|escrita|diz|mostra|mostrando|dizendo|acusa
aparece|aparecendo|escrito|mostra|diz|da [ai|na|o] [tela] . o . que ;
le|leia|lendo|ler [ai] [pra|para|a|o] mim|mensagem|erro|que|gente|codigo|numero|etiqueta
dando|aparece|aparecendo [algum|alguma|que|qual] . [codigo] [de] erro|mensagem|aviso <!que >!no
~ quando|onde [que] foi|e|comecou|aconteceu <!sei|descobrir
desde quando
[faz|ha|tem] quanto tempo
[esta|ta] usando|usa|acessando|usando .. ou .. _
casa|escritorio|predio|empresa|filial|matriz|loja|cabo|notebook .. ou .. casa|escritorio|predio|matriz|filial|loja|computador|desktop|wifi|rua|remoto
so [com|e|no|na|pra|aconteceu|acontece] .. @voces|seu|sua .. ou .. colegas|outros|todos|todo|pessoal|mais|setor
~ [o|a] @voces lembra ..
seu|sua|teu|tua . $data|@thing [@voces] tem|sabe|qual|e
numero|codigo . do|da|de . chamado|protocolo|patrimonio|equipamento|matricula|ticket|maquina ;`,
  'hold-notice': `@wait .. @wee|linha <!aperta|desliga|clica|tem|depois
@wait . [ai] . [so] . [que|enquanto] . [eu] . vou|ja|estou|to
pode|poderia|podia|consegue|peco|pedir|importa|incomoda|importaria|pra|para .. aguardar|aguarde|esperar|espere|aguardasse <!obrigado|obrigada|agradeco|desculpa|desculpe|tem|vai >!tecnico|cinco|carregar
da|daria [pra|para] aguardar|esperar um|so|rapidinho
me . da|de|concede|empresta|arruma|ve|permite [so|mais|ai] [um|uns|dois|tres] @wee
[so|me] um|uns|so @wee .. enquanto|linha|vou|que|pra|verifico|consulto|estou|verificar|espera <!demora|leva|cada|por|dentro|daqui|em|ha|duas
so um|uns|mais @wee
@wee so [por|ta|que] <!demora|leva|custa
= [um|so|uns|mais|dois|tres|me] @wee
um|uns . @wee . por favor|gentileza
peco [so|a|mais] [@voces] . um|uns @wee
licenca [so] um|vou @wee|verificar|consultar|ver|olhar
preciso|precisar|precisarei|demoro [de] .. minutinhos|minutos|instante|momentinho|minutinho|segundinhos
volto|retorno ja|em|num|daqui|rapidinho|logo
ja [ja] volto|retorno|voltamos
nao @hang >!modem|aparelho|tomada|computador|roteador|celular|maquina|carro|tv
nao sai|saia da|dai|linha
fica|fique|fiquem|ficar|permanece|permaneca|permanecer|continua|continue|continuar [ai] [comigo] na linha
fica|fique . comigo|ai [na|comigo|que]
[vou|te|lhe|eu] deixar|colocar|deixo|coloco|botar|por|boto|pondo|colocando .. espera|aguardo|mudo|musica|musiquinha|hold <!nao|sem
ficar|fico|ficarei|ficando mudo|muda|quieto|quieta|silencio|calado|calada <!linha|vai
[no] mudo enquanto|rapidinho|so|um|aqui
musiquinha
musica . de . espera
na espera enquanto|um|so
segura|segure|guenta|aguenta [ai] ai|um|na|so|firme|rapidinho
segura . [ai] . a|as . linha|pontas|barra
~ aguarda|aguarde|aguardar
espera|espere|aguarda|aguarde|pera so|ai|um|comigo|rapidinho|minutinho
perai
= [ja] [so] rapidinho|rapidao [ai|so]
enquanto [eu] verifico|consulto|aciono|analiso|olho|vejo|procuro|busco|confirmo|checo|puxo|registro|abro|localizo|carrega|acesso
olhada|olhadinha [um|so|aqui|rapida|rapidinho] @wee
queira|bondade [de] aguardar|esperar
ja . te|lhe . falo|retorno|digo
vou . la . ver|verificar|conferir
calma . ai
me . aguarda|aguarde|espera|espere`,
  'thanks-for-waiting': `@thank|brigadao|agradecid* .. aguardar|espera|esperar|paciencia|aguardo|aguardado|esperado|esperando|aguentar|segurar|desligado|desligar >!avisar
@thank|brigadao|agradecid* .. continuar|permanecer|ficado|ficar|permanecido [ai|na] linha|ai|comigo|aqui
@pardon .. demora|espera|esperar|esperando|esperado|aguardando|aguardar|demorei|demorado|vacuo|sumico|sumi|sumido
@pardon .. tempo|tempao .. linha|mudo|vacuo|espera
voltei|retornei|volta [ne|ja] .. @thank|@pardon
demorei .. @pardon|@thank|mas|ne|consegui
paciencia .. obrigado|obrigada|agradeco|valeu
@pardon .. deixar|deixado|deixei|demorinha|demorou|cadeira|musiquinha <!nao
demorou|demora|demorinha . [ne|muito|um] . @pardon
@thank|agradecid* .. compreensao
@thank|brigadao . por . [ter] . ficado|segurado|aguentado|permanecido|continuado|segurar|aguentar
@pardon .. lentidao|lerdeza`,
  empathy: `@sorry [muito|por|pelo|que|mesmo|demais] <!nao|se >!mas|informar|informo|porem|dizer|poder
que . [tamanha|grande|tremenda|baita] . @badthing >!do|da|cadastral
que . coisa . chata|horrivel|ruim|triste|terrivel|feia|seria
misericordia
poxa|puxa|caramba|eita|vixe|putz|nossa . vida|gente|meu|cara|rapaz|dona|seu|mano|senhora|minha|maria|querida|querido
meu|ave|jesus|vixe|virgem|santo deus|maria|amado|cristo|santa|mae
nossa . senhora|mae
minha . nossa
do . ceu
imagino|imagina o|a|como|sua|seu|voce|senhora <!nao
imagino . [eu|so] ;
entendo|compreendo|entendemos|compreendemos|sei|percebo|imagino|sabemos|reconheco .. @badthing|@feeling
coloco|ponho|colocar|colocando .. seu|teu|lugar|sapatos
no . seu|teu . lugar
ficaria|estaria|sentiria|reagiria [do|tambem|igual|assim] [mesmo|jeito] bravo|brava|assim|chateado|chateada|nervoso|nervosa|furioso|furiosa|igual|jeito|louco|louca|tambem|preocupado|preocupada
fica|fique|ficar tranquilo|tranquila|calmo|calma|sossegado|sossegada|despreocupado|despreocupada
nao se|precisa preocupe|preocupa|preocupar|aflija|desespere|desespera
nao esquenta|esquente
@calm [senhor|senhora|que|ta|viu|dona|seu|fundo] <!com|muita >!fatura
importante|principal|bom|vale .. voce|senhor|senhora|ninguem|todo|todos .. bem|salvo|salva|vivo|viva|inteiro|inteira|feriu|machucou
importante .. bem|salvo|saude|vida|inteiro|integridade
@voces|pessoal|familia|criancas|crianca|mundo|voces|todos|eles|ela|ele|alguem . esta|ta|tao|estao|ficou . [tudo] . bem ;
@voces|pessoal|familia|criancas|crianca|bebe|mundo|voces|ele|ela|alguem [todos] . esta|ta|tao|estao|ficou [se] [sentindo] . [tudo] . bem|inteiro|inteira|legal|melhor >!na|no|perto|longe|em|encaixad*|proximo|conectad*|ligad*|do|da|fraco
machucou|machucaram|machuquei|machucado|machucada|machucados|feriu|feriram|ferido|ferida|feridos|inteira|inteiro <!nao >!mais
tudo . bem . com . @voces|voces|todos|ele|ela|crianca|criancas|familia
[esta|ta] sentindo|doendo|sangrando [alguma|muito|muita] [dor] >!botao
doendo|ambulancia
[com] muita dor
deve|devem [ter|estar|ser] [sido|sendo] [um|uma] .. @badthing|@feeling
baita|grande|enorme|tremendo . susto|prejuizo|sufoco|transtorno|perrengue|chateacao
estou|to|estamos|tamos [aqui|com] [contigo|voce] para|pra|pro [te|lhe] ajudar|apoiar|auxiliar
estou|to|estamos|tamos|tou com|aqui contigo|voce
tamo|estamos|tamos|to . junto|juntos
gente vai|vamos [te|lhe] resolver|cuidar|ajudar|ajeitar
vai . dar . [tudo] . certo
vai . ficar|acabar . [tudo] . bem|certo
[me|mil|pedir|peco|pedimos|te] desculpa|desculpas|desculpe|perdao . por|pelo|pela|mesmo|o|a|os|de|todo isso|transtorno|transtornos|ocorrido|inconveniente|incomodo|aborrecimento|mesmo|tudo|acontecido|falha|erro|situacao|experiencia >!espera|esperar
[te|lhe] peco|pedimos|pedir [mil|minhas|nossas|sinceras] desculpas|desculpa|perdao >!espera|demora|esperar
mil desculpas >!demora|espera
[tem|com] . toda|total|muita . razao
@voces tem . [toda|total] . razao >!social
acontece com|nas todo|qualquer|todos|melhores
que bom|alivio|gracas que|a .. bem|deus|ninguem
ainda bem que
ninguem merece|espera|quer
so|foi [um|o] [baita] susto
momento|hora|fase|situacao dificil|delicado|delicada|complicado|complicada|chato|chata|dolorosa|doloroso|triste <!cadastro
[isso] [e|foi] complicado|complicada|chato|chata|dificil|frustrante|desagradavel|horrivel|terrivel|inadmissivel|absurdo|desgastante|triste [mesmo] mesmo|demais|viu|eu|isso <!botao|menu
lamentavel|revoltante|frustrante|inadmissivel|desesperador|desesperadora|angustiante|assustador
nao . e|deve|ta|esta . [ser] . [nada|nem|um|muito] . facil|mole|brincadeira [nao|mesmo] ;
de [cortar|partir|doer] [o] coracao
corta|cortou|parte|partiu|aperta|doi [o|meu] coracao
coitad*|coitadinh*|tadinh*|judiacao|bichinho|bichinha
forca [ai|nessa|nesse|viu|pra] ;
desejo|muita|tenha [muita] forca|conforto
deus conforte|console|ajude|proteja|abencoe|livre
perda|luto <!total|sinal|pacote
logo . no|na|agora|hoje|com . seu|sua|dia|aniversario|natal|ferias|voce|senhora
meus|nossos sentimentos
pesames|condolencias
ninguem gosta|deseja
valha|valei . deus|minha|nossa
te|lhe . entendo|compreendo
e . [muito|uma|bem|tao] . [situacao] . ruim|chato|triste|complicado|dificil|desagradavel . mesmo|demais|viu
entendo|compreendo . demais|totalmente`,
  solution: `${DONE}
~ @done
vou|vamos|irei [te|lhe|ja] . @doinf [o|a|os|as|seu|sua|isso|esse|essa|pra|tudo]
a solucao e
vai . voltar|normalizar|funcionar|cair|sumir|receber|chegar .. #|@when|credito|fatura
vao|vai . ser . @done
~ @resolver .. @come|@contact|@give|@moves .. @when|#`,
  outcome: `${DONE}
vou|estou|to|acabo|acabei [te|lhe|de|ja] . encaminhar|encaminhando|abrir|abrindo|registrar|registrando|escalar|escalando .. chamado|ticket|solicitacao|nivel|equipe|setor|area|tecnico
@done .. $own|senhor|senhora|dona|seu
$own .. @done|certo|pronto
~ @resolver .. @come|@contact|@give
~~ @resolver .. @moves|ai
[vai|@voces] [vai] chegar|receber|recebe|chega .. email|mensagem|link|celular|dia|dias|horas|codigo|sms|@when
previsao|prazo [e|de|ate|para] [ate|as] #|@when
~ ate # @unit <!contrato|plano|fidelidade
~ em # @unit <!faz|ha|tivesse
~ @voces . [vai] . recebe|receber|recebera .. @when|email|mensagem|sms|whatsapp|#
~ @when|email .. @voces . [vai] . recebe|receber|recebera
~ @come|@contact|passa . [ai] . [ate|entre|amanha|hoje] . [as|a|o|de] . #|meia|manha|tarde
~ daqui|dentro [a|de] # @unit
~ demora|leva|levam|demoram .. # @unit >!ligar|carregar|reiniciar <!modem|aparelho|roteador
~ @resolver|@come|@contact|@give .. em|dentro|ate|daqui [a|de|torno] # @unit
~ em|dentro [de|torno] # @unit .. @resolver|@come|@contact|@give
~~ @come|@contact|@give|@moves <!faz|hora|quando|modem|aparelho|fatura >!ligar|carregar
~~ pode|podem|consegue retirar|buscar|levar|passar|ir|vir|pegar
[ja] pode|consegue [ja] acessar|usar|entrar|testar|ligar|navegar
ouvidoria|equipe|tecnico|area|setor|analista|pessoal .. retorna|retornara|entra|liga|responde|atende .. #|@when
@reportnoun|pedido .. pra|para|pro|na|com . [o|a] . @dept|fila <!tem|qual
passei|encaminhei|mandei|repassei|escalei pra|para|pro|ao . @dept
[ta|esta] . na . fila`,
  'protocol-number': `protocolo|chamado|sinistro|ocorrencia .. ## <!tem|teria|qual
numero [do|da|de] [seu|sua|teu|tua|desse|deste] @reportnoun .. ## <!tem|teria|qual
@reportnoun [e|ficou|foi|sera|fica|numero|com|o|a|de] [o|a|com] [numero] . ##
## . e . [o|esse|seu] [seu] . protocolo|numero|@reportnoun
[seu|o|teu|esse|este] numero . e|ficou|foi|fica|sera|vai . [ser] . [o|a|esse|com|sendo] . [o] . ## <!rua|casa|avenida|endereco|apartamento|telefone
numero . ## <!rua|casa|avenida|codigo|endereco|apartamento|lote|telefone
codigo . [de|do|da] . [acompanhamento|atendimento|seu|sua|registro|solicitacao] . [e|ficou] . ## <!digita|chegou|barras >!chegou
protocolo|sinistro|chamado|processo .. #
anota|anote|anotar|anotou|guarda|guarde|pega|pegue|escreve|escreva|copia|marca|nota [ai] [o|por|esse|este|favor|bem|em] !telefone|endereco|celular|cep|email|valor|nome|cpf|placa [numero|protocolo] ##
anota|anote|anotar|guarda|guarde|pega|pegue|tome [ai] [o|esse|este|seu|nota|do] numero|numerozinho|protocolo .. ##
[te|lhe|vou|segue] passo|passar|informo|informar|deixo|mando|dar|segue|dou [o] [seu] .. numero|protocolo|@reportnoun .. #
caneta|papel|anotar [ai] !o|telefone|endereco ... ##
fica|ficou com . o|esse|este|numero ## >!reais|real|mega
[e] ficou [o|com|sendo|registrado] ## >!reais|real|mega
abri|aberto|aberta|registrei|registrado|registrada|gerou|gerei|gerado [e] [sob] [o|a|com] [numero] .. ##
numeracao .. ##
acompanha|acompanhar|acompanhamento .. ##`,
  'transfer-notice': `[vou|irei|te|lhe] transferir|transfiro|transferindo|encaminhar|passar|direcionar .. @dept
vou|irei|estou|to|ja|posso|vamos|deixa|te|lhe [eu] [te|lhe|o|a] transferir|transferindo|transferi*|direcionar|direcionando|transfiro|direciono|redirecionar|redirecionando >!valor|dinheiro|saldo|credito|arquivo
transferir|transfiro|transferindo|transferid*|encaminh*|direcion*|repassar|repassando @voces|ligacao|chamada|te|lhe
te|lhe . encaminho|passo|mando|repasso|conecto|jogo|boto .. @dept|la|outra|outro|quem
te|lhe . encaminhar|passar|mandar|repassar|conectar|jogar|botar .. @dept|la|outra|outro|quem
passar|mandar|conectar|jogar|botar|colocar|por . [voce|o|a] . @voces|ligacao|chamada .. @dept|la|outra|outro|quem
repassar|passar|encaminhar . [a|sua|essa] . ligacao|chamada
@voces|ligacao|chamada . [vai|sera] . [ser] . transferid*|direcionad*|encaminhad*
colocar|por|botar|boto|coloco .. contato|linha . com . [o|a] . @dept
chamar|chamo|passar [o|a|meu|minha|pro|pra] supervisor|supervisora|gerente
vai . cair . no|na|em . @dept
@dept .. continuidade
estarei|estamos transferindo|direcionando
te|lhe . coloco .. @dept`,
  'anything-else': `mais . alguma|algum|algo . [outra|outro|de|com] . @matter <!@unless|aparece|mexeu|falta|ficar|surgir|tiver|precisando|machucou >!aparec*|tela
~ mais . alguma|algum|algo ; <!@unless|aparece|falta
algo|alguma|algum . mais <!@unless >!barato|caro|rapido|tela
@help [em|com|no|na|de] . mais|outra|outro|algo <!nao
em|no|com [que] . mais [eu] [a] [gente] [@can] [te|lhe|ser] @help|fazer|util
que|o mais [que] [eu|gente] [@can] [te|lhe] @help|fazer|precisa|deseja|manda <!nao
= [o] que mais
= quer|tem . mais . [o|alguma] . [que|coisa] ;
mais . o . que ;
de . mais . nada|algo|outra|outro|coisas|ajuda <!nao|se|qualquer
mais . algo >!barato|caro|tela <!se|qualquer|caso|aparece
tem|ha|alguma|algum|de|pra . outra|outro . @matter <!@unless|nao|ja|comprou|mexeu|instalou|mudou|clicou|trocou|viu|usou|fez|levaram|abriu
= outra|outro @matter
ficou|restou|sobrou|tem|ha|existe [alguma|algum|com|ainda] . duvida|duvidas|pergunta <!@unless|nao
alguma|mais|outra duvida|duvidas|pergunta|questao|perguntas|informacao|solicitacao >!pendente|tela <!@unless|so
= [mais] duvidas|perguntas|duvida
[posso|consigo|podemos] @help [em|com|no|na|de] mais|outra|algo|alguma
= [era|seria|e|so|foi|mas] so|era|seria isso|tudo [mesmo|entao|senhor|senhora] ;
[era|seria|e] . so . isso . [mesmo|entao|por|hoje|ne] ; <!aparece
= [e|isso|entao|so] isso e|seria|foi tudo|so
= [mais] mais nada
= ou|e . [e] . so . [isso|mesmo] ;
tem|algo|quer mais .. ou [ja] [e|era] so|acabou|terminamos|isso|tudo|terminou|encerramos
acabou|terminamos|encerramos|so . [isso] . ou .. mais
tem . mais . coisa|coisas ;
ou . [ainda] . tem|falta|faltou|ficou . [mais] . alguma|algo
fora|alem|afora|tirando . isso|disso|desse|esse|essa|o|a .. tudo|mais|algum|alguma|outro|outra|precisa
consegui|conseguimos|pude|pudemos [te|lhe] @help|esclarecer|resolver|tirar|sanar|solucionar .. [tudo] ; <!nao|se
tirei|sanei|esclareci|resolvi|resolvemos|atendi|esclarecemos [a|as|o] [sua|suas|seu] [tudo] tudo|duvida|duvidas|solicitacao|questao|problema <!ja|se
deu [pra|para] resolver|esclarecer|ajudar|atender [tudo]
falta|faltou|faltando|faltar . [mais] . alguma|algum|algo|nada . [mais|coisa]
era|e|seria . [so] isso|tudo [que|o|mesmo] [@voces] precisava|queria|precisa|desejava|necessitava
ficou [alguma|tudo] [bem] claro|duvidas|clara|esclarecido|duvida <!se
tudo esclarecido|claro [ate|por] [aqui|enquanto] <!ja
alguma|algum . coisa|coisinha . mais
algo . a . mais
precisa|perguntar|tratar [de] . algo ;
encerrar|finalizar .. ou .. precisa|quer|tem|mais
ajudei|atendi [em] tudo
ficou . tudo . certo|certinho|bem
= era|seria . so ;
nada . mais ; <!nao|tem|ha
~ mais . algum|alguma . _ ;
ficou|restou|teria|tenha|existe [ainda] alguma|mais|outra|algum duvida|pergunta|questao|informacao|solicitacao|coisa <!@unless|nao`,
  'survey-invitation': `pesquisa|pesquisinha|questionario [de|sobre|do|da|bem|muito|uma] satisfacao|qualidade|atendimento|opiniao|rapida|rapidinha|breve|curta|curtinha|final
nossa|responder|responda|responde|respondesse|participar|participe|participa|preencher|preenche|preencha|breve|pequena .. pesquisa|pesquisinha|questionario|enquete|formulario <!cadastro
fica|fique|permaneca|permanece|aguarde|aguarda|continue|desligue|desliga .. pesquisa|pesquisinha|nota|avaliacao|avaliar
avaliar|avalie|avalia|avaliasse|avaliacao|nota|notinha|conceito [o|do|de|a|no|pro|pra|para] [o|meu|nosso|este|esse|seu|da|nossa] atendimento|ligacao|suporte|servico|experiencia|conversa
[voce|poderia|puder|pode|queria|vai|para|pra] . me . avaliar|avalia|avalie|avaliasse
deixe|deixa|deixar|faca|faz|fazer|esquece|esqueca|ajuda|ajude .. avaliar|avaliacao|avalia|nota|opiniao <!perito
[sua|tua|uma] . avaliacao ; <!perito|carro
# a|ou # .. nota
nota|avaliar|notinha [de] # a #
dar|daria|dando|digite|tecle|atribui|atribua|atribuir|receber . [uma|a] . [sua] . nota|notinha >!fiscal
me . da|de . [uma|a] . nota|notinha >!fiscal
sua|tua|que|qual . nota|notinha >!fiscal
nota|notinha dez|maxima|boa|10
se|puder|gostou|para|pra|depois|final avalie|avaliar|avalia >!dano|carro|pedido|caso
sua|tua opiniao [e] [muito] .. importante|conta|ajuda|gente
opiniao . [sobre] .. atendimento
achou|gostou|achado|satisfeito|satisfeita|satisfacao [do|de|com|o|a] [meu|nosso] atendimento|servico
estrelinha*|estrelas
pergunta|perguntas|perguntinha|perguntinhas|sms|link|mensagem .. final|atendimento|sinal|satisfacao|avaliar|avaliacao|pesquisa
# perguntas|perguntinhas [rapidas|rapidinhas] <!seguranca|confirmar
forca|forcinha|ajuda|ajudinha|capricha .. pesquisa|nota|avaliacao
avaliar|avalie|avalia . [o|a|meu] . [meu] . trabalho|gente
para|pra|a|na . pesquisa ;
zero . a . dez
digita|digite|tecle [de] # a #`,
  closing: `[que] [@voces] [tenha|tenham|ter|desejo|desejamos|otimo|otima|excelente|uma|um|bom] bom|boa|otimo|otima|excelente|lindo|linda|abencoado|abencoada|maravilhoso|maravilhosa . dia|tarde|noite|semana|fim|final|feriado|restante|domingo|sabado|manha|resto|madrugada
bom|boa|otimo|otima . descanso|viagem|trabalho|sorte|servico|recuperacao|almoco|jantar|jornada|plantao
ate [mais] . logo|mais|breve|amanha|proxima|qualquer >!menos|cinco
ate . [a] . ja|proxima
tchau|xau|chau|tchauzinho|adeus|inte|fui
@thank .. contato|ligar|ligacao|ligado|preferencia|confianca|confiar|retorno|entrar|atencao|escolher|telefonema|carinho|parceria|colaboracao
$brand @thank
@thank .. $brand
~ @thank >!dados|esses|essas|informacao|informacoes|confirmar|confirmacao
~ falou|igualmente
falou|valeu . [ai|viu|entao] . falou|ate|abraco|obrigado|obrigada|tchau|seu|dona|abracos|brigado
eu|nos|a gente|que agradeco|agradecemos|agradece
se|te cuida|cuide
cuida|cuide se
ate . viu
fica|fique|va|vai|vao|siga com|na|em . deus|paz
fica|fique|fiquem|passe|passar|passem . bem ;
deus te|lhe|a|o|nos|senhor|senhora abencoe|acompanhe|proteja|guarde
abraco|abracos|beijo|beijos|bjs|abracao|beijao
disponha
tudo . de . bom
feliz . natal|ano|pascoa|aniversario
estamos|estou|ficamos|continuamos|to|tamos|tamo|sigo|permaneco [aqui] [sempre] [a|as] [sua] disposicao|ordens|dispor
[a|as] . [sua|suas] . disposicao|ordens ;
~ qualquer|precisar|precisando|precisou|precise .. liga|ligar|ligue|chama|chamar|chame|estamos|aqui|ordens|disposicao|retorna|retorne|procura|procure|grita|avisa
precisar|precisando|precisou|precisarem . [de] . [algo|nos|gente|mim] . [e] so|estamos|estou|tamos|liga|ligue|chama|chame|ligar
tamo|tamos|estamos [sempre] . aqui|ai ;
conte|conta [sempre] com|comigo [a] . gente|conosco|comigo|nos
pela . sombra
melhoras
recomendacoes|lembrancas|lembranca [a|pra|para|ao]
foi|e [sempre] um prazer
restinho . de . dia|tarde|noite|semana
ate . [a|uma] . outra|vista [hora|vez]
gente|nos . [se] . fala|falamos ;
um . cheiro
dorme|durma|descansa|descanse . bem
ate . [mais] . dona|seu|senhor|senhora ;`,
};
