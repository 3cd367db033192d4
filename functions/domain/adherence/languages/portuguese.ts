import { portugueseBank } from '../intents/portuguese.ts';
import { portugueseFirstNames } from './first-names/portuguese.ts';
import type { Language } from './language.ts';

/** Portuguese as spoken in Brazilian contact centres, formal and not. */
export const portuguese: Language = {
  code: 'pt',
  light: `a ao aos as com como da das de do dos e em entao era essa esse esta estou este eu foi gente isso isto ja la lhe lo mais me meu minha muito na nao nas
no nos num numa o os ou para pela pelo por pra pro que quem se sem ser seu seus sua suas ta tao te teu tua tem to tu um uma uns umas vai voce voces vou sr sra senhor senhora
dona ela ele moca moco favor gentileza aqui ai ali ate so tambem nossa nosso ce pode poderia alguma algum algo alguem outra outro dessa desse desta deste nesse nessa pros pras`,
  common: `casa coisa cara carro mao nada nunca sempre muito pouco agora logo antes depois entre sobre onde tenho faz fez faco estava era eram fui foram ia veio vem
saiu entra entrou batida rua parte porta falta faltou carta cartao compra venda preco homem mulher filho filha esposa marido familia trabalho tempo vez vezes agua luz gas
ponto lado frente atras cima baixo direita esquerda grande novo nova velho velha mau cobra cobrou quando quanto ainda todo toda todos outro outros certo menos gasto dito visto
posto tomar pegou pegar deixado passado passou troco quarto quinto fora dentro perto longe saida chegada mercado maneira meio foto fotos forma conto ponte pente mente gente aperta aperte pedido pedidos aplicado defeito perfeito deixou gravou gravaram abriu
pediu conseguiu concluiu corrigiu falou primeira primeiro ultima ultimo digital central mesa servico servicos seguros seguro saude fibra vida previdencia telecom auto grupo sac plantao
sinistros assistencia tecnologia cartoes financeira corretora fatura boleto sinal modem cabo internet sistema tela botao rede seguinte verdade pessoal chefia manha anda bota pesquisar relogio resolvia confirmou confirmaram conferiu validou verificou esperou esperava aguardou transferiu transferiram avaliou agradeceu estrela melhora estava`,
  fillers: 'eh ah hum hm mm ahn hein ne uai ue entao olha tipo assim ok oh',
  negators: 'nao nunca nem jamais sem num',
  numbers: `zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 meia=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13
quatorze=14 catorze=14 quinze=15 dezesseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50
sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 trezentos=300 quatrocentos=400 quinhentos=500 seiscentos=600
setecentos=700 oitocentos=800 novecentos=900 mil=1000 milhao=1000000 milhoes=1000000`,
  numberJoiner: 'e',
  classes: {
    nearnegator: 'mao',
    voces: 'voce voces senhor senhora ce ces tu',
    tell: 'conta conte explica explique diz diga fala fale',
    later:
      'contato retorno prazo amanha oficina resposta casa dias chegar email tecnico analise aprovacao mensagem peca luz liga ligar ligue tenta tente reinicie visita ficar',
    unless: 'se qualquer quando caso',
    took: 'dizia caiu comprou levou mexeu instalou mudou clicou trocou viu usou fez levaram abriu sentiu apareceu aparece machucou falta ficar surgir tiver precisando perguntou pediu ligado',
    firstname: portugueseFirstNames,
    name: '@firstname',
    help: 'servi ajudar ajuda ajud* colaborar facilitar contribuir socorrer auxiliar auxili* atender atend* servir apoiar orientar',
    can: 'posso podemos poderia possa possamos pode consigo',
    you: 'te lhe lo la voce o a senhor senhora',
    greet: 'bom boa ola oi alo bem',
    day: 'dia tarde noite',
    call: 'dialogo ligacao chamada ligacoes chamadas conversa conversas linha contato contatos atendimento papo prosa telefonema audio',
    record: 'gravad* gravando gravar grava gravamos gravac* agravada gravo monitorad* monitoramento',
    norec:
      'programa video camera recado mensagem novela filme jogo numero pedido senha tela imagem carro veiculo alarme placa navegador pendrive decodificador ontem outra aquela anterior passada perito arquivo documento colega quando amanha vizinho loja aula nuvem',
    wait: 'aguarde aguardar aguarda aguardando espere esperar espera esperando guarda pera perai',
    wee: 'momento momentinho minuto minutinho minutos minutinhos segundo segundinho segundinhos instante instantinho instantes pouco pouquinho tempinho tiquinho bocadinho tantinho minutin minutim tico',
    ask: `informa confirma passa passar passe passaria diz dizer diga digas fala falar fale dar fornece confere verifica lembra
sabe saberia tem teria valida repete soletra dita`,
    askv: `solta informa informe informar confirma confirme confirmar confirmando confirmo passa passar passe passaria diz dizer diga digas fala falar fale fornece fornec* confere verifica valida validar lembra repete repetir soletra dita
empresta`,
    told: 'disse disseram falou falaram avisou avisaram informou informaram sabia lembra',
    stored: 'registrad* guardad* armazenad* arquivad* documentad* captad* salva salvo',
    happen: `aconteceu acontecendo acontece houve ocorreu ocorrendo ocorrido passou passando pegando rolando precisa precisando deseja queria motivo situacao problema duvida
solicitacao historia dificuldade caso sucedido pepino bronca manda deu`,
    trouble:
      'faltando tirando dando pegando rolando acontecendo havendo ocorrendo incomodando afligindo errado precisando querendo',
    matter: `perrengue coisa coisas coisinha duvida duvidas informacao questao detalhe solicitacao assunto problema pepino pergunta pedido servico ajuda ajudinha lance trem esclarecimento
situacao demanda setor pontinho mudanca pendencia parada treco negocio necessidade orientacao reclamacao`,
    feeling: `frustracao preocupacao indignacao aflicao angustia sentimento insatisfacao chatead* nervos* bravo brava triste dor sente sentindo lado lugar desespero
revolta irritad* cansad* atrapalha incomoda prejudica desgastante aborrecimento urgencia irritacao nervosismo ansios* cansaco medo receio ansiedade pressa decepcao`,
    pardon: 'desculpa desculpe desculpas desculpem perdao perdoa perdoe mal',
    doinf: `enviar mandar registrar gerar abrir atualizar alterar solicitar agendar liberar cancelar corrigir ajustar estornar desbloquear creditar devolver religar reativar descontar
restabelecer reembolsar reverter remarcar autorizar emitir zerar trocar reiniciar resetar ativar remover reenviar`,
    thing: `erro mensagem codigo setor matricula ramal filial unidade departamento empresa equipamento maquina computador notebook impressora programa sistema aplicativo navegador versao
area perfil canal canais exame aparelho roteador medidor serial windows gestor andar site pagina quilometro rodovia patrimonio etiqueta usuario login arquivo pasta andar sala servidor chamado protocolo tela`,
    dept: `setor area departamento colega especialista supervisor* ramal nivel equipe financeiro cobranca retencao comercial suporte tecnic* responsavel gerente
gerencia ouvidoria vendas pessoal analista juridico rh plantonista plantao portabilidade perito`,
    moves: 'vai vao ira irao fica ficam sai saem muda volta passa passam pinga',
    confirm:
      'confirma confirme confirmar confirmando confirmo confirmamos valida validar verifica verificar confere confira conferir checar checa bater',
    title: 'atendente consultor* operador operadora assistente analista',
    clock: 'as entre das',
    others:
      'colega colegas tecnico perit* gerente atendente vizinho loja banco agencia oficina medico medica enfermeira corretor supervisor* ele ela eles elas alguem',
    telling:
      'perguntar pedir dizer falar oferecer comentar solicitar informar vai ia quer pergunta pede comentou ofereceu perguntou pediu disse falou',
    theyTold:
      'ninguem avisaram informaram prometeram disseram falaram perguntaram perguntam pediram pedem vao ofereceram',
    self: 'eu vou vamos posso poderia pode preciso quero queria favor',
    elsewhere:
      'ligue liga ligar acesse acessa mande manda mandar chame chama chamar procure procura visite entre entrar escreva consulte site portal aplicativo app ve encontra',
    but: 'mas porem',
    offer:
      'vou vamos deixa deixe pergunto perguntar descubro verifico consulto procuro vejo passo transfiro peco posso podemos pode tem tenho temos existe bora testar',
    mine: 'meu minha meus',
    counted:
      'reais real centavos mil por porcento graus anos ano metros quilometros vezes mega megas janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
    need: 'precisa preciso necessario necessaria pedir peco perguntar solicitar',
    question: 'que qual quais quando onde como quem',
    whose: 'seu sua teu tua o',
    which: 'qual',
    determiner: 'a sua essa por pela de na da do no uma',
    when: `@deadlineday @unit tarde noite meio
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro`,
    units: 'minutos minutinhos horas dias semana semanas meses uteis',
    unit: 'minutos minuto minutinhos hora horas dia dias semana semanas mes meses uteis',
    deadlineday: 'fim manha amanha segunda terca quarta quinta sexta sabado domingo hoje',
    doer: `guincho reboque perito vistoria vistoriador equipe equipes area oficina tecnic* analista analise assistencia prestador motorista chaveiro supervisor setor departamento
regulador seguradora carro veiculo taxi uber reserva vidro vidraceiro pagamento indenizacao deposito dinheiro orcamento resposta retorno laudo aprovacao liberacao link email mensagem corretor
conserto reparo pneu socorro mecanico resultado processo documento documentos reembolso pecas peca encanador eletricista vidracaria caminhao`,
    come: `chega chegam chegara chegar chegarao caminho encosta encostam vem comparece comparecera comparecer visita busca retira encontra`,
    contact: `liga ligam ligara ligar ligarao ligo entra entram entrara entrarao contata retorna retornam retornara retornar retornamos chama procura procuram procurar avisa avisam fala falam manda mandam mando ligamos
contato retorno devolve devolvem aparece passa posicao`,
    give: `entrega entregam entregara libera liberam liberado deposita depositam paga pagam cai resolve resolvem responde respondem responder autoriza autorizam envia enviam pronto pronta demora leva realizada
realizado feita feito conserta consertam troca trocam trocar aprova aprovam analisa analisam conclui concluida concluido atende atendem finaliza recebe recebem envio`,
    done: `efetuad* realizad* executad* ajustad* registrad* abert* abertos gerad* agendad* acionad* autorizad* aprovad* liberad* resolvid* solucionad*
pront* atualizad* enviad* cancelad* ativad* encaminhad* solicitad* alterad* corrigid*
criad* renovad* habilitad* retirad* encerrad* anulad* revertid* consertad* destravad* despachad* remarcad* regularizad*
marcad* confirmad* concluid* feito feita finalizad* desbloquead* lancad* restabelecid* reativad* reiniciad* trocad* normalizad* cadastrad* transferido redefinid* instalad* configurad* recuperad* resetad* religad* creditad* estornad* reembolsad* removid* excluid* arrumad*`,
    rate: 'avaliar avalie avalia avaliasse avaliacao nota conceito classificar classifique comentario comentariozinho elogio',
    staff:
      'colega especialista coordenador* atendimento menu ura eles ela ele quem la outra outro rapaz menina cara responsavel central fila segundo ouvidoria',
    want: 'preciso precisava precisaria precisar precisarei quero queria gostaria',
    yours: 'seu sua teu tua',
    find: 'sei ver descobrir saber importa depende tanto interessa disse contado',
    unreal:
      'tivesse fosse sairia levaria chegaria seria teria tinha tinham fazia faz ha era eram falou falaram disse disseram prometeu levava demorou antes venceu estivesse sendo normalmente ontem vez',
    lasting:
      'garantia validade carencia fidelidade contrato plano promocao bateria dura jejum remedio efeito bula voo loja antigo',
    safe: 'quando wifi tecnico gerente campo tela foi funcionando provisoria expirou portal vezes teclado ninguem trocar',
    be: 'esta ta',
    te: 'te lhe',
    any: 'algum alguma',
    sir: 'senhor senhora',
    extra: 'cidade municipio vencimento admissao inscricao referencia consumidora hidrometro ddd imei',
    fixed: `mudei ajustei agendei acionei autorizei liberei resolvi atualizei cancelei ativei alterei corrigi desbloqueei lancei reativei reiniciei troquei cadastrei resetei redefini instalei configurei
recuperei arrumei consertei acertei ajeitei religuei restabeleci devolvi estornei creditei removi apaguei apliquei reabri renovei refiz providenciei reservei limpei migrei reenviei reinstalei bloqueei
reverti desfiz anulei habilitei zerei exclui criei destravei despachei parcelei remarquei regularizei reembolsei retirei inclui emiti quitei restaurei antecipei prorroguei abonei isentei`,
    didit: `@fixed efetuei registrei abri gerei enviei mandei encaminhei solicitei marquei confirmei conclui fiz finalizei deixei pedi consegui coloquei tirei fechei botei arranquei anotei subi puxei`,
    reportnoun:
      'ticket protocolo sinistro chamado processo ocorrencia atendimento aviso solicitacao registro caso ordem',
    elsenumber:
      'ramal rua casa avenida endereco apartamento lote cep telefone celular cartao serie linha central ligue disque loja conta agencia barras',
    number: 'numero num codigo protocolo',
    nobody: 'ninguem',
    nothing: 'nao nada obrigad* brigado brigada so isso tudo nenhuma num',
    other: 'mae pai motorista terceiro guincho oficina empresa seguradora banco arquivo',
    secret: 'senha pin cvv',
    aux: 'esta ta sendo sera vai ser e estao estamos tamos fica ficar foi pode podera a gente estou to me te lhe se',
    of: 'de do da dos das',
    owner:
      'falecido titular segurado segurada contratante cliente senhor senhora voce pessoa apolice responsavel conta proprietario dono dona crianca paciente beneficiario dependente assinante associado esposo esposa marido',
    sorry: 'lamento lamentamos sinto sentimos lament*',
    bad: 'pena chato chata chateacao susto triste tristeza ruim horrivel absurdo barra situacao raiva complicad* dificil terrivel transtorno perrengue sufoco azar droga saco dureza desespero horror loucura judiacao covardia sacanagem injustica tragedia aperto baque prejuizo decepcao chatice dor perigo lastima judiaria agonia pesadelo revoltante frustrante lamentavel constrangimento',
    calm: 'calma tranquil* acalme respira respire relaxa relaxe sossega calminha',
    hang: 'desliga desligue desligar desligues desligo',
    send: 'entrego passo mando transfiro encaminho coloco ponho boto jogo levo conecto direciono redireciono repasso devolvo vinculo passar mandar transferir encaminhar colocar por botar jogar levar conectar direcionar redirecionar repassar devolver vincular passando mandando transferindo encaminhando colocando jogando conectando direcionando levando completar completando',
    thank: 'obrigad* agradec* valeu brigado brigada grato grata',
  },
  data: {
    name: 'nome sobrenome nomes',
    holder: 'titular segurado segurada contratante cliente',
    policy: 'apolice matricula carteirinha',
    account: 'cartao contrato',
    identity: 'cpf cnpj rg identidade documento habilitacao cnh',
    birth: 'nascimento nasceu idade aniversario nascido nascida civil profissao',
    address: 'endereco cep rua bairro residencia complemento logradouro condominio',
    vehicle: 'placa chassi modelo marca cor ano renavam',
    phone: 'telefone celular whatsapp zap ddd',
    email: 'email mail eletronico',
    digits: 'digitos ultimos primeiros finais',
    ticket: 'protocolo chamado',
  },
  bank: portugueseBank,
  forbidden: {
    refusal: `nao e . [um|meu|nosso] . problema|culpa|assunto|comigo . meu|minha|nosso|nossa|daqui|desse
nao e . meu|minha|nosso|nossa . problema|culpa|assunto|obrigacao|funcao|area
problema|culpa . e . [todo|toda|so|ai] . seu|sua|teu|dele|dela|deles ;
problema seu|teu ;
nao e comigo|conosco
isso nao e comigo
nao cabe a
nao [me] compete|cabe
nao|nem . [mais] . posso|podemos|consigo|da|tem|ha [mais] [como|o|pra|para|que] fazer . [mais] . nada
nao . posso|podemos|consigo . [te|lhe] . ajudar|fazer|resolver ;
nao|nem tem|ha . [mais] . [o] . que|como [eu] [possa] fazer|ajudar
nao tenho|temos|ha [o] [como|nada|que] ajudar|fazer|resolver|dizer
nao .. nada [que] .. fazer
nao sei . quando|que|quem|quanto|como|onde|dizer|informar|te|lhe
nao faco ideia
nao tenho [a] [menor] ideia|nocao
resolva|resolve|acerta|acerte|veja|se|vire com|vira|vire [o] outro|sozinho|eles|terceiro
se vira|vire
@voces que se vire|resolva|entenda
isso [ai] [ja] e [com] problema|coisa|oficina|contigo`,
    dontknow: `nao sei !se|voce|senhor|ja
nao tenho certeza
nao saberia
nao sei te|lhe|dizer|informar
nao faco ideia
nao tenho [a] [menor] ideia`,
    secret: `senha . completa|inteira|toda >!tem|deve
@askv|manda|mandar|inform* !se|que|pro|uma|nova .. senha|pin|cvv <!@safe|celular|nunca >!@safe
me . da|de .. senha|pin|cvv >!@safe
digita|digite|preciso|precisar|precisaria !que [me|pra|para] [mim] [a|da|de] [sua|tua] senha|pin|cvv >!@safe|celular|aplicativo|site|app|computador|maquininha|depois
qual [que] [e] [a] [sua] .. senha|pin|cvv
senha|cvv . por favor|gentileza
codigo de seguranca
tres|3|digitos .. atras|verso
senha|pin .. qual . [e] ;`,
    hold: `so um minuto|momento|minutinho|instante|segundo
aguarde|espera|espere|perai|pera|rapidinho
um momento|minuto|minutinho|instante|segundinho
fica|fique . [ai] . [na] . linha|ai
segura|guenta|aguenta ai|linha
nao desliga
ja volto`,
  },
};
