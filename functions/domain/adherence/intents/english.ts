import type { Intent } from '../../script/script.ts';

/** What was done or will be: a case's outcome and a problem's solution are told in the same words. */
const results = `@done .. $own|@thing|you|for|to|up <!you|did|if|when|dont|not|was|rate >!hold|by|last
$own|@thing|it|that|appointment @done <!you|did|if|when|was|were >!by|from|last|ago
[has|have|had] . been|just|be|already|go|gone @done <!you|if|has|have >!if
i|ive|we|weve .. @done
ill|well|i|we|im|were !trying|want|cant|need @doing .. $own|@thing|it|that >!from|which|if <!how|what|which|where|should|want|trying|you|did|if|when|dont|cant|can
it|its|that|thats|everything|youre|@thing|problem|issue !was @fixed <!if|not|isnt|when|until|once|was|dont
back normal|running|online|account|business
you|youre|your|were|thats|its all|good
that|this|it should do it|trick|help
took|taken care of
all . done|fixed|finished|sorted
been|already . @fixed <!if|has|have|hasnt
i|ive|we|weve|theyve . [have|just|went|already] . @fixed <!if|when
put|gave|given|issued .. credit|refund|adjustment
off . your account|bill|statement|card
up . and . running
should . see|show|open|load|work|print|let .. now|again
wont|shouldnt|not .. happen|occur|come|charged again|back
put|made|left|added|opened @reportnoun|note|notes|stop
$own|@thing|@reportnoun|fee|charge|money|hold|error|block gone|off|out|posted|through|back|queue
you .. log|sign|get|use|access|print|enter .. now|again|normal
@crew .. @visit
on way
@thing will|should|is|shall|would on|out|arrive|arriving|sent|coming|there|in|delivered|mailed|here <!you|made|did|when
you|youll get|receive|receiving|see|expect .. $own|@thing|@when|email|link|credit|refund >!questions|survey|asking|rate <!have|did|she|he|if|they|when|i`;

/**
 * How agents say it, in English. One pattern a line (see pattern.ts). Written from how agents speak, never from labelled
 * calls.
 */
export const englishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand >!does|doesnt|dont|sells|charged|customers
@thank calling|contacting|choosing|reaching|dialing|ringing >!back
welcome . to|back
youve|you|have reached|called|reach _
youve|you reached|called|come .. @dept
good|hello|hi morning|afternoon|evening|day .. @dept
getting|get in touch with
this is .. $brand|calling`,
  'recording-notice': `its|line|lines|calls|lines|get|gets . recorded|monitored|taped <!meter|reading|temperature|usage|voicemail|payment|deed|not|message|was|did >!every|again
line|system .. records|recording
saves|keeps|records .. audio|@call|conversation >!in|number
supervisor|supervisors|manager|quality|somebody .. listen|listens|listening
~ for . quality|training >!new|course|class
@call|this|everything|what .. recorded|recording|monitored|taped|recordings <!was|did|why|not|dont|voicemail >!by
recorded|recording|record|taped|monitored @call
may|might|will . be . recorded|monitored|taped <!voicemail|greeting|video
being|getting|stays|remains|were|youre . @record <!voicemail|greeting|video|message|not|reading >!again|message|by|every
we . [do|are|will|may] . record|recording|tape|monitor all|this|these|our|your|calls|everything
on a recorded|monitored line
recorder|recording|tape|recordings .. running|going|on|made|here
quality|training purposes|assurance|reasons|monitoring
@record for quality|training|security
@call|audio|conversation|voice|what .. saved|stored|kept|captured
storing|saving|keeping .. audio|@call|conversation|voice
~ recorded|monitored >!message|note|deed|in|by|again <!i|was|you|company|payment|county|video|camera|voicemail|greeting`,
  'self-identification': `$brand . [@dept] . [hi|hello|good] . [morning|afternoon|evening] . @firstname
@dept . @firstname
im|its|am|is . @firstname >!right|correct <!is
= @firstname
~ @firstname <!is|mr|mrs|ask|about
my . name is|s|name's _ <!what|your|last|first|and|confirm
my|the|by name _ how|here|and|by <!what|whats
names _ <!what|whats|your|their|his|her|last|drivers
is _ speaking|calling|here|with|from|how
this|i|it is|am _ !$brand
youre|you speaking|talking|connected|on|through with|to _
youve|you got|have|reached _ in|on|here|with|from|at|today|speaking|how|what
~ im _ and|i|im|ill|on|how|the|at
~ im _ ;
hi|hello|hey|morning|afternoon|evening|calling|@dept|$brand .. im . _
im _ with|from|here|calling >!$brand
~ youve|you got|reached _
_ speaking
= _ here
~ $brand . [@dept] . _ . _
_ . here . how|with|from|at|on|and|to|ready|for|thanks
$brand . [@dept] . _ . _ . how|this|speaking|may|can|on|we|you|your|here
its _ here|from|with
_ how can|may i <!called|named|is|not
call me _
_ [and] ill|going|will be helping|assisting|taking|your|attending
your|the agent|representative|specialist . _
$brand [@dept] _ ;`,
  'offer-help': `how|what|way @can|do i|we|you @help >!else <!else|anything
how @can|do i|we @help|helpful|of <!else|anything
how @help you
@what @can|could i|we do|get|help|take|find|fix|answer|look .. you|today|us <!else
@can i|we @help you <!else|anything|something
what can i|we @help|do <!else
@what .. calling|problem|issue|looking|concern
@what brings|brought you
how @can|do i|we direct|route|transfer your|the
who|where can|should|do i .. direct|point|send|transfer|connect you|call|your
what need|like <!else|which
@what would|did|do|can|were|are you need|needing|want|like <!else|which
reason|purpose|nature your|the call|emergency|problem|issue
here to help|assist
@what going|happening|happened|wrong|up|broken|problem|issue|matter|emergency|new|mind|troubling !is|was|to <!know|dont|see|that
@what working|giving|acting|loading
@what|whatve we|you got|have|fixing|doing|working|calling
@what .. calling|regarding|regards|about
~ @say .. @what|how|going|happened|problem|issue|situation|reason|concern|question|need
walk|talk through|to .. what|happened|going|me
@what seems .. problem|trouble|issue
@what .. having|giving .. trouble|issues|problems
@what kind|sort|type of help|issue|problem|emergency
@what made|had|got you
@what we|you dealing|experiencing|facing|having|trying
how|what @can i|we take|clear|support .. you|care
~ youre|your|its|this|call calling|regarding|about
~ can|could|will|happy|glad|be help|assist you|with|out <!else|anything|he|she|they|this|that|it
~ = @say me|us <!could|can|you|would|dont
go|please ahead .. question|problem|issue|request
go ahead ;
im|all listening|ears
is|do there|you|need something @help >!else <!else`,
  'customer-identification': `= this|that is ;
= first|last|full|policy|good|your . name|names ; <!thank|thanks|sign|have|for
whose account|policy|claim|card|name
is .. account|policy .. in|under your name
your first and last
missed|miss your name
you|youre . [are] . @firstname ;
is . this|that|it . @firstname
@tell|may|could|can|please|need|want|let|like|get .. your . [full|first|last|good|complete] . name|names|surname <!else
@what [is|was|s] your . [full|first|last|complete|good] . name
last|full|first|complete name <!in|on|put|under|see|thank
who|whom|whos am|do|is|have .. speaking|talking|calling|helping|addressing|pleasure|line|got
who|whom do|am|have i|we|this
whove got|have|here
who|whos calling|this|speaking
who|whom . im|i .. speaking|talking|with|to|got|calling
what|which|whose|whats|under name|names .. account|policy|under|put|go
@what|how do|should|can|may . [i|we] . call|address !the|a|it|that|this|on you
didnt|not|dont catch|get|have your name
name on the account|policy|card|contract
name|names please|for [this|the] [ticket|case|file|request|you|me|order]
under|in @what|which|whose name
your name please|and|again|complete
your . name <!thank|thanks|thats|is|spell|have|put|see|on|got|under|add|change|in|sign >!not|list
have|got . a|any . name
the name ; >!is
spell name <!my
am i speaking|talking|chatting with|to
is|are|am this|you|i|it mr|mrs|miss
= you are|would ; <!who|know|where|what|how
are|is|who|whos you|this|the|that holder|policyholder|cardholder|accountholder|insured|owner
@holder .. is it you|yourself
@tell|need|@what|get .. $data >!label|yet
$data number|please please|handy|ready|you`,
  'data-confirmation': `@tell .. $data <!they|theyll|theyre|well|never|dont
can|could|may|let have|get|ask .. $data
need|require|needing|want .. $data <!dont
do|would you !should have|know|remember|recall .. $data >!vibrate
confirm|confirming .. $data <!they|theyll
@what|when|which .. $data
$data please
[and|is] [the|your] .. $data [still|on] correct|right|same|current|file|good <!arrives|arrive|to|at >!night|day
= and|then|also|plus .. $data
~~ and|the|your|plus|then .. $data
last|first four|4|six|eight|three|five|6 >!@time <!for
date of birth <!wont|not|dont|ask >!not
for|to security|verification|identity !code [you|your] .. @tell|$data|need|@what >!code
verify|confirm|check .. identity|information|account|details|info|things|data|security
security|verification questions|question
@what|when|which born
year|day .. you . were . born
make|making sure its|it . you
your . $data . still
still live|at
best|good|current|callback number to|for|reach
still|same house|number|street|address|email
year|make make|model
@what|which .. car|vehicle|truck were|are|is|was|do|it|you
@what|amount|remember|date|@tell|when .. last|recent deposit|transaction|payment|purchase|charge|statement >!made
mothers|mother|maiden maiden|name
where|when|branch|which .. you open|opened .. account
expiration|expiry date
@tell|@what|have|need|get|and .. account|loan|card|member number
account|loan|member number please|handy
whats|what .. on|have|in .. number|address|email|phone|zip`,
  'detail-request': `which|what|whats [kind|type|of|is|s|was|are|time|day|date|would|do|bill] .. $own
@tell|@what|which|need|let|get|have|where|and .. $data >!is|will|was
which|what @thing|kind|type|day|time|date|one|company|amount|branch|location|part|city|number|bank !that
[how] much .. $own|transfer|like|would|pay|send|move|money|want|need|transferring|paying|amount|we|you|is|the|are <!thank|thanks|very|so|as
what|whats|which [is|s|was|would|are|would|do] the|your .. address|amount|company|account|date|time|day|card|name|number|location|type|reason|bill
what|which|when|where|how would you|work|do|did|will|are|should [you] [like|want|prefer|need|works|work|best]
where|when|which|what time|day @can|would|should|do|did|is|are [we|i|you] .. $own|send|like|sent|mail|go|come
to|from|into|for which|what [account|card|one]
[is] [that|it] [from|for|your|a|to|in|into] .. checking|savings|credit|debit|visa|mastercard or [your|a] checking|savings|credit|debit
checking|savings|credit|debit or [your|a] checking|savings|credit|debit
@can i|you @ask [me|us] [the|your|with] .. $own|@number|address|amount|company|date|account
@ask|need|may [the|your] .. $own|$data !with|else <!ill|they
= [and] [the|your] $own|$data [number|id] [please|with|are|you] >!is|was|will|says|that|went|takes
your $own|$data number|id|code|name
@can you give|tell|provide|confirm|verify|describe|explain|specify [me|to] [the|your|us|which|what|more]
@what|which|read|@tell|is|need|see [is|s|the|kind|version|model|type|of|your|me|there|a|an] .. @gear <!i|ill|they|im
@what|whatever|exactly|anything|it|how|screen [does|do|did|is|exactly] [it|the|screen|you|error|that] .. say|saying|seeing|showing|reading|pop|pops|appears
@what|which do|are|does|did|can you|it|the [screen] see|get|getting|show|read|have|look
@what comes|pops|shows|came|popped up|when
read|@tell [me] .. exactly|what|whats .. says|say|see|screen|shows|there
is|does|do|has|got|did there|it|you|the [have|show|give|get|see|say] [a|an|any] .. error|code|sticker|label|tag|message|ticket|serial
got|have [a|the|your|that] [open|existing] ticket|badge|employee|asset|case number
laptop|desktop|wifi|wired|wireless|cable|office|remote|ethernet or
when|since did|when|how it|this|that|when start|started|begin|happen|stop|long
how long has|have|ago .. been|you|doing|going
@what|which|where [are|is|do|you|your] you|site|floor|building|office|team|location|department|desk [are|work] working|out|sitting|located|on|in|at|of|from
@what|which [is] [your|the] site|floor|building|office|location|extension|team|shift|desk`,
  'hold-notice': `@can|ill|let|would|please|mind [i|you|me|if] .. @wait >!until|button|funds <!know
hold !the|it|down [on] for|one|a|while|please|just|tight >!until|button <!on
hang|sit|stay tight|with
hang . on >!wall
one|a|few|couple @wee please|while|and <!takes|take|every|about|leave|within|after|would|is
= [just|me] one|a|two @wee <!takes|give|leave|for|about|in >!it
me|us . [just|about] [a|one|two|three|another] [couple|few|quick|brief] [of] @wee
give|allow|bear . me|us|with @wee
be . right back
bear with me
me|gonna|ill . [just] . go|run ask|find|check|see|talk|pull <!had|to|you|they|he|she
lemme .. check|see|pull|put
back in . a . flash|sec|minute|moment|second <!is|power|should|internet
dont move|hang
you . to . hold|wait <!dont|no|not|have >!until
have . you . hold|wait
ill|i|will be . [right] . back <!should|power
you|your|call|line . on . [a|brief|quick|short] . hold <!wont|not|never|dont|was|were
stay|remain on the line
dont|not hang|go up|anywhere|away
one . moment|second|minute|sec <!takes|take|every|about|leave|within|after|at|only|than >!it|to
while|until i|we check|pull|find|get|see|read|talk|ask|call
hear|play|listen .. music|silence|quiet
going|goes|gonna quiet|mute
step|stepping away
ill|i . need . [about] . a|just @wee
me|ill|to . [just|go|take|do] .. check|see|pull|find|ask|talk .. @wee|quick|supervisor|billing|team`,
  'thanks-for-waiting': `im|i|were . [am] . back >!at|in|to|from|of
sorry .. silence|quiet|music|slow|while
@thank .. on . hold
@thank|sorry for . the|that|your . hold
sorry .. leave|left|leaving .. you|hanging
took me . [a|so|quite] . long|while|forever|bit|minute
@thank [you] [so] [much] [for] [your] [being] waiting|holding|patience|wait|patient|hanging|bearing >!queue|$brand
@thank .. staying|sticking|remaining with|on|line >!end
@thank giving|allowing|letting .. @wee|time|that
you|youve|were|are been|are|so|very|re patient
sorry|apologize|apologies|excuse|pardon|forgive .. wait|delay|waiting|holding
sorry|apologize|apologies|excuse .. took|taking|takes|kept|keep|keeping|long|longer
took|longer|long .. than .. expected|thought|wanted|planned
long wait|hold`,
  empathy: `so|very|really|truly sorry
sorry to|for|about|that|you|youre hear|about|happened|going|dealing|this|had|have|trouble >!wait|delay
sorry .. hear|trouble|inconvenience|experience|loss|happened|frustration
i|we|totally . [can|do] . understand . how|your|why|the|this >!policy|number|correctly
= i . understand
i|totally . get . it|why|how|that <!can|could|may|let|if
understandable
i imagine
i would|d|id same|upset|mad|angry|frustrated|scared
that|it|this sounds|must|had .. @bad|@awful
so|how|thats|sounds|really|was|be @awful >!news|connection|signal|part|reset|to
what . a|an|terrible @bad|@awful|mess|scare|pain|nightmare|day|bummer
apologize|apologies >!wait|delay|hold
dont|no|not worry|worries
glad|important|long|hope .. okay|safe|alright|hurt|injured
thank|thanks goodness|god|heavens
are|is|was|were|hope you|everyone|anyone|everybody|anybody|nobody . [get|got|was|is|are|all] . okay|ok|alright|safe|hurt|injured >!with|later
nobody|anybody|anyone|everybody|everyone hurt|injured|okay|alright|safe
im|were|am here to|for help|you
take breath|time >!card
that|thats|its . [a|so|real] tough|shame|stinks|sucks|scary|bummer
ouch|yikes|bummer
kids|family|guys .. okay|alright|safe|hurt
i see|get why|how you|youre
im|am . sorry >!@what|your|but|i|didnt|dont|can|could|wait|delay|hold|again|to|we|no <!if
lot|much to deal|handle|process
my|oh|good|for goodness|gosh|god
i hear|feel you|for
i know how|this .. hard|frustrating|scary|feels|feel|stressful
youve|have|you through .. lot|much|enough
last thing you need|want
good|safe|best hands`,
  solution: `${results}
i|ill|well|we @undo .. @thing|fee|charge|hold|block|it|that|stop|you|amount <!want|she|he|they|if|you|cant|not|need|approval|could >!if`,
  outcome: `${results}
~ @done|@fixed|working|works now|already|again <!if|not|was|when
youre|your|you [are] in now|again
$own [is|of] #
your|the|current|that .. balance|available|total .. #
balance .. #
[is|are|were] open|hours [from|is|are|on] .. #
open .. #
hours [is|are|from] .. #
close|closes|closed|closing [at|on] #
from # [am|a] [m] to|until|till|through #
monday|weekdays|weekday .. friday|saturday
scheduled|appointment|booked|set|down|see [is|for|you|up|on|at] .. #|@when
~~ @promise <!did|was|were|when
~~ @crew <!did|was|were|when
in|within|about # [to] [business] [days|hours|weeks|minutes]
temporary password
closing|close [the|your|this] @reportnoun
[made|make|left] documented|noted|notes|note .. file|account|case|ticket|documented`,
  'protocol-number': `@ref !from|was|has|last [number|code|id] .. ## >!dollars|bucks|cents|pieces|already <!what|whats
## .. is|as|thats|its .. @ref
number !to [is|its|would|for|that|this|be] ## >!dollars <!phone|account|card|loan|check|model|policy|employee|serial|zip|extension|routing|what|whats|error|call|cell|member|route|social|checks|meter|bill
your @ref is|its .. # >!dollars|bucks
write|jot|note|take|pen|paper|pencil|keep|save .. down|this|that|it|number|write|handy|reference|record ... ##
write|pen|paper|pencil ... ## >!dollars|check
under ##
for|as your|the reference|records|follow|file|record .. ##
call|reach|ask .. back|again|give|mention|refer|use|quote ... ##
refer|mention|quote ##`,
  'transfer-notice': `transfer|transferring|connect|connecting|forward|pass|put|send|patch|patching .. department|colleague|specialist|agent|representative|supervisor|team|manager
transfer|connect|patch you|your`,
  'anything-else': `does|did|will|would|gonna that|this|it . do it|everything
squared away|up
@can i [be] [of] [@help] you|of further
further @help|questions
is there .. one|any|some . more thing|question
nothing|no . else|more|further|other .. your end|side
left|leave anything|something out
is . that . going|gonna . [to] . do it
all|what|everything you need|needed|wanted ;
= [so] were|youre good|set|okay
does|did that|this help ;
everything [been|is|was|get|got] resolved|covered|answered|sorted|fixed|handled
are you satisfied|happy
= [so] thats all|it|everything [then|today] ;
is . that good|okay [for|with] you ;
= [we|are|you] square
have|has|did|was|is i|we|your|that .. resolved|resolve|answered|answer|solved|solve|addressed|helped .. question|questions|issue|issues|concern|concerns|everything|all|you|problem
@what next on|for|your
what more . @can|do|may|questions
everything clear
satisfied with
[is|was|there|be|any|with] anything|something|anythings else|more|additional|further|different <!if|should|whenever|@elseguard >!@elseafter
anything|what else [that] [i|we|you] [@can] [@help|do|need] [you|for|with|today] <!if|should|what|whenever|someone|or|@elseguard >!@elseafter
what|how else @can|do|may i|we|you [@help|do|need] >!see|say|remember
any|have|some|are|you|no|another more|other|further|additional|any|another questions|business|concerns|question|issues|questions|requests|doubts|doubt|problems|query|queries|needs|matter|subject|topic <!if|ask|let >!about|site|page
[some|any|more] question|doubt|doubts|questions more|further|else
is there any .. @help|else <!if|@elseguard >!@elseafter
other|another|more|different|some thing|things|issue|question|way|matter|topic|subject|doubt [i|that|we|you] [@can] @help|need|have|today|want|look <!if|one|the|ask|@elseguard
may|can|could|would|like|let [i] .. @help .. other|another|different|else|more thing|things|matter|issue|subject|something|topic <!if
[will|would|is] that|it . [be] . all|everything [for|today|you] <!thats >!the|of|lights|plugged|i|on
is|was|will|would|be . that . [be] it [for|today|then] ;
extent of
so|was|is that was|is|be|it it|all ;
= that|thatll|is|would [be|it] all|everything|it [for|today|you|then] ;
answer|answers|answered|cover|covers|covered|take|took|taken|got|get [all|care|of] [of] your|everything|it questions|everything|all|you
all set [for|today|then]
are|we|you [all|we|you] good|set [to|for|today|then|now|otherwise] ;
are|we|you [all] good|set .. everything|otherwise|else|or
= you|we|all|everything good|set|okay|clear
everything else|otherwise
else|otherwise okay|good|working|alright
apart|aside|besides|other|except [from|than] that|this|the .. @good
besides|beyond|apart|aside [from] that|this .. anything|is|else
nothing|no more|else|other|further [questions|issues|then|today|for|i] ;
before|while i|we let|have|hang|end|go|close you|up|the .. anything
do|did|have i|we|you miss|missed|forget|forgot|cover anything|everything|something
anything|something [we|i|you] miss|missed|forgot
can i help|assist [you] .. else|more
need|needed|want [any|me|to|anything] else|further|more [stuff|things|questions] <!dont|doesnt|we
got|have|any more|other stuff|things|list
= anything|something|else more|else|further|additional <!if|@elseguard >!@elseafter
there|is more [that] i|we can`,
  'survey-invitation': `survey|surveys|questionnaire|poll
rate|feedback|score|evaluate|qualify .. call|service|experience|representative|me|us|attention|today|how
@love .. feedback|opinion|review
@tell|know|ask|asking|asks .. how i|we|it|my|our did|do|went|service
how did|do i|we do
how . i|we . did >!it|that
recommend us|our|me|$brand
questions|question .. end|after|service|call|experience|attention|helped <!security|any|other|more|if|else|your
answer|answering . [a|some|few|couple|two|three|of|short|quick|brief|one|these] questions|question <!did|does|have|can|to
email|text|message|link .. asking|rate|opinion|experience|questions|question
leave|give .. review|score|stars|feedback|five|ten
from|scale|between one|1 five|ten|5|10
how .. satisfied|happy|experience|rate
your opinion|feedback|experience|comments`,
  closing: `careful|watch .. out there
glad|happy|pleasure .. helped|serve|served|service
@thank a|again|so|you bunch|million|lot|again
have|has|hope|enjoy|with|wish|wishing great|good|nice|wonderful|lovely|blessed|awesome|fabulous|terrific|super|rest|one|day|safe|quiet|excellent|happy|fun|easy|better >!look|view|signal|question|idea|reason <!do|did|does
great|good|nice|wonderful|lovely|excellent|quiet|safe|happy day|evening|night|afternoon|weekend|one|rest|morning|week|holidays|holiday|thanksgiving|christmas|year|travels|time >!to|would|visit <!was|is
enjoy the|your|that|yourself|rest >!for|with
~ @thank >!@thanked
@thank calling|call|choosing|banking|business|using|loyalty|trust
goodbye|bye|byebye|cheers <!before|say|saying|without
take . care >!of
care of yourself|yourselves
take it|things easy|slow
be|stay|drive|get|keep|go safe|safely|warm|dry|home|good
@thank you|again|so >!@thanked
appreciate you|your|the >!@thanked
talk|see|speak|catch you|ya|soon|then
you too
my|a|real|been . pleasure
nice|pleasure|great|good|wonderful|enjoyed talking|speaking|chatting|helping
~ welcome
glad|happy i|we|to could|help|assist|get|got
call|reach|give .. back|again|anytime|if|out
hesitate call|reach|contact
here if|anytime you
luck
until|till next|then
all the best
best|all|my|warm wishes|regards|best
god bless
happy|merry holidays|thanksgiving|christmas|easter|new
let|letting you go
feel better
= later
= see you|ya`,
};
