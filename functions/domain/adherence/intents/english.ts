import type { Intent } from '../../script/script.ts';

/** What was done or will be: a case's outcome and a problem's solution are told in the same words. */
const results = `[have|has|been|is|are|was|were|be|ive|i|we|its|get|got|gotten|getting] [been|just|it|that] @done .. $own|@thing|you|for|to|up <!you|did|if|when|dont|not|was|rate >!hold|by|last
$own|@thing|it|that|appointment [has|have|is|was|will|been|are|should] [been|be|already|now] @done <!you|did|if|when|was|were >!by|from|last|ago
[has|have|had] . been|just|be|already|go|gone @done <!you|if|has|have >!if
i|ive|we|weve [have|just|has|went|already|got] @done
ill|well|i|we|im|were !trying|want|cant|need [will|am|are|going|gonna|to] [to|and|be|get|go|ahead] @doing .. $own|@thing|it|that >!from|which|if <!how|what|which|where|should|want|trying|you|did|if|when|dont|cant|can
it|its|that|thats|everything|youre|@thing|problem|issue !was [is|has|been|be|should|all|now|already|back] @fixed <!if|not|isnt|when|until|once|was|dont
back [up|online|to|in] normal|running|online|account|business
you|youre|your|were|thats|its [are|is] all|good [set|to|taken|done|go|now]
that|this|it should do it|trick|help
took|taken care of
all . done|fixed|finished|sorted
consider it done|handled|fixed
been|already . @fixed <!if|has|have|hasnt
i|ive|we|weve|theyve . [have|just|went|already] . @fixed <!if|when
provisional credit|refund
put|gave|given|issued .. credit|refund|adjustment
came|went|gone through <!if|hasnt
took|dropped|knocked|wiped|got it|that|this|fee|charge . off|away|back
off . your account|bill|statement|card
it|itll|that|thatll|fee|charge drop|drops|fall|falls|roll|come|comes off|away
up . and . running
should . see|show|open|load|work|print|let .. now|again
coming [back] up|online now|again
your|the orders|requests|claims|tickets in|through
[thats|is|been|its|should] [all] taken care
wont|shouldnt|not .. happen|occur|come|charged again|back
put|made|left|added|opened [in|through|up|you] [a|an|the] @reportnoun|note|notes|stop
$own|@thing|@reportnoun|fee|charge|money|hold|error|block [is|s|are|went] gone|off|out|posted|through|back|queue
you [can|should] [be] [able] .. log|sign|get|use|access|print|enter .. now|again|normal
@crew [will|is|are|ll|from|can] .. @visit
go ahead|ahead and @doing|@done
on [its|the|their|his] way
[new|replacement|a|another|your] @thing will|should|is|shall|would [be] on|out|arrive|arriving|sent|coming|there|in|delivered|mailed|here <!you|made|did|when
you|youll [should|will|can|gonna] [be] get|receive|receiving|see|expect .. $own|@thing|@when|email|link|credit|refund >!questions|survey|asking|rate <!have|did|she|he|if|they|when|i`;

/**
 * How agents say it, in English. One pattern a line (see pattern.ts). Written from how agents speak, never from labelled
 * calls.
 */
export const englishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand >!does|doesnt|dont|sells|charged|customers
@thank calling|contacting|choosing|reaching|dialing|ringing|phoning >!back
thank you for your call to _
welcome . to|back
youve|you|have reached|called|reach _
youve|you reached|called|come|gotten .. @dept
good|hello|hi morning|afternoon|evening|day .. @dept
getting|get in touch with
this is .. $brand|calling
calling from|on [behalf] _`,
  'recording-notice': `its|line|lines|calls|lines|get|gets . recorded|monitored|taped <!meter|reading|temperature|usage|voicemail|payment|deed|not|message|was|did >!every|again
line|system|computer|robot .. records|recording|tapes
monitor . [these|the|our|all] . calls
we . [are|do] . tape|taping [these|this|all|our|calls]
saves|keeps|stores|records .. audio|@call|conversation >!in|number
save|keep|store .. audio|conversation|calls
supervisor|supervisors|manager|quality|somebody|someone .. listen|listens|listening
~ for . quality|training >!new|course|class
@call|this|everything|what .. recorded|recording|monitored|taped|recordings <!was|did|why|not|dont|voicemail >!by
recorded|recording|record|taped|monitored @call
may|might|will . be . recorded|monitored|taped <!voicemail|greeting|video
being|getting|stays|remains|were|youre . @record <!voicemail|greeting|video|message|not|reading >!again|message|by|every
we . [do|are|will|may] . record|recording all|this|these|our|your|everything
on a recorded|monitored line
recorder|recording|tape|recordings .. running|going|on|rolling|made|here
quality|training purposes|assurance|reasons|monitoring|control
@record for quality|training|security
@call|audio|conversation|voice|what .. saved|stored|kept|archived|captured|logged
storing|saving|keeping|capturing|taping|archiving .. audio|@call|conversation|voice
listening|listen [in] .. quality|training
~ recorded|monitored >!message|note|deed|in|by|again <!i|was|you|company|payment|county|video|camera|voicemail|greeting`,
  'self-identification': `$brand . [@dept] . [hi|hello|good] . [morning|afternoon|evening] . @firstname
@dept . @firstname
im|its|am|is . @firstname >!right|correct <!is
= @firstname
~ @firstname <!is|mr|mrs|ask|about
my . name is|s|name's _ <!what|your|last|first|and|confirm
the . name is|s _ ; <!what|whats
my|the|by name _ how|here|and|by <!what|whats
names _ <!what|whats|your|their|his|her|last|drivers
is _ speaking|calling|here|with|from|how
this|i|it is|am _ !$brand
youre|you [are|re] speaking|talking|chatting|connected with|to _
youre|you [are|re] on|through with|to _
youve|you|ve got|have|reached _ in|on|here|with|from|at|today|speaking|how|what
~ im _ and|i|im|ill|in|on|how|the|at
~ im _ ;
hi|hello|hey|morning|afternoon|evening|calling|@dept|$brand .. im . _
im _ with|from|here|calling >!$brand
~ youve|you got|reached _
$brand|@dept|morning|afternoon|evening|hi|hello . _ here|how
_ speaking
= _ here
~ _ . here|hear|heer >!we|is
~ $brand . [@dept] . _ . _
_ . here . how|with|from|at|on|in|and|to|ready|for|thanks
$brand . [@dept] . _ . _ . how|this|speaking|may|can|on|we|you|your|here
its _ here|from|with|at|in|on|by|how
_ how can|may i <!called|named|is|not
call me _
_ is|s my name
[my] name _ how|may
_ [and] ill|going|will be helping|assisting|taking|your|attending
helping|assisting|attending|serving [with] [you] [today] is _
your|the agent|representative|rep|advisor|specialist|associate|banker . _
$brand [@dept] _ ;`,
  'offer-help': `how|what|where|way|whom @can|do|did|does i|we|you @help >!else <!else|anything
how @can|do|did i|we @help|helpful|of <!else|anything
how @help you
@what @can|could i|we do|get|help|take|find|fix|answer|look .. you|today|us <!else
@can i|we @help you <!else|anything|something
what can i|we @help|do <!else
@what .. calling|problem|trouble|issue|matter|looking|concern
@what brings|brought you
how @can|do i|we direct|route|transfer your|the
who|where can|should|do i .. direct|point|send|transfer|connect you|call|your
what need|like <!else|which
@what would|did|do|can|were|are you need|needing|want|like <!else|which
reason|purpose|nature|motive [for|of] your call
here to help|assist
how @can i be of
@what going|happening|happened|wrong|up|broken|broke|trouble|problem|issue|matter|emergency|cooking|new|mind|bothering|troubling !is|was|to <!know|dont|see|that
@what working|giving|acting|loading|printing|behaving
@what|whatve we|you got|have|fixing|doing|working|calling|needing
@what .. calling|regarding|regards|concerning|about
~ @say .. @what|how|going|happened|problem|issue|situation|story|reason|concern|trouble|wrong|question|need
walk|fill|talk|bring through|in|to .. what|happened|going|me
at your service|disposal|orders|command
@what seems .. problem|trouble|issue|matter|wrong
@what .. having|doing|giving .. trouble|issues|problems|hard|grief
all yours
~ get|got you|that|this|it taken|fixed|sorted|squared|straightened|going|back|handled|situated
~ take|takes|taking . [good] . care . of . that|it|this|you
~ see what i|we can do
~ i|ill|we|well|lets [can|could] look|check|dig into|at|on .. that|it|this
@what kind|sort|type of help|trouble|issue|problem|emergency
nature of your|the emergency|issue|problem
@what happened to !the your|you
~ which . is your|the problem|question|trouble|issue
@what . [is|s|did|does] . it|she . doing|do
~ @say .. all about
~ please go on
@what made|prompted|prompts|had|got you
@what we|you running|dealing|experiencing|facing|having|trying|hoping|wanting|wanna|presenting
~ start|begin|take|go [it] [me] from|at|through . the|it . [top|beginning|start]
~ lets|love|like [to] hear it|about|what|from
how|what @can i|we take|look|solve|clear|support .. you|care
@what [is] [the] damage|story|word|scoop|deal|occasion|wrong|hurting|failing|missing
@what question|query|questions do|is|you|your
~ whatcha|whatve|whatll|what you|ya|we|have|it [you|we] got|need|have|be
~ where|wheres [is] [the|your] trouble|problem|damage|accident
~ youre|your|its|this|call calling|regarding|about|concerning
~ lets|let [us] see|get|find|figure|take .. what|that|this|it .. fixed|help|can|do|going|sorted|out
~ can|could|will|happy|glad|be help|assist you|with|out <!else|anything|he|she|they|this|that|it
~ = @say me|us <!could|can|you|would|dont
go|please ahead .. question|problem|story|issue|request
go ahead ;
~ let|tell me|us [know|hear] .. how|what|i|story .. help|going|happened|need|wrong
~ am|im listening|ears
all ears
shoot ;
whats up
~ your|the question|problem|concern|issue|request|inquiry please|is
is|do there|you|need something @help >!else <!else`,
  'customer-identification': `= this|that is ;
= first|last|full|policy|good|your . name|names ; <!thank|thanks|sign|have|for
who|whos should|shall|do i put
whose account|policy|claim|card|name
is .. account|policy .. in|under your name
your first and last
who|whos is|it|this|that .. for|under ;
missed|miss your name
what was . [the|that|your] name <!my >!of
speaking|talking [am] to|with who|whom
youre . @firstname ;
you . are . @firstname ;
@firstname . right|correct|yes ;
is . this|that|it . @firstname
@firstname . is . it|that
have|got . @firstname [on|here|there] ;
speaking|talking with|to . @firstname ; <!youre|you|your
@tell|may|could|can|please|mind|need|want|let|like|get|love .. your . [full|first|last|good|complete] . name|names|surname <!else
@what [is|was|s] your . [full|first|last|complete|good] . name
last|full|first|complete name <!in|on|put|under|see|thank
who|whom|whove|whos am|do|is|have .. speaking|talking|calling|helping|assisting|addressing|pleasure|honor|line|phone|got
who|whom|whove do|am|have|did i|we|this
whove got|have|here
who do|am|is [i] have|this|calling|speaking|talking
who|whos calling|this|speaking
who|whom . im|i .. speaking|talking|with|to|got|calling
what|which|whose|whats|under name|names .. account|policy|under|put|down|go|goes|listed|use
@what|how do|should|can|may|shall|did . [i|we|they|people] . call|address !the|a|it|that|this|on you
@what do you go by
didnt|not|dont catch|get|hear|have your name
name on the account|policy|card|contract
name|names please|for [this|the] [ticket|case|file|request|you|me|order]
name of|for|on the|your account|customer|cardholder|holder|policyholder|insured|policy
under|in @what|which|whose name
your name please|and|again|complete
your . name <!thank|thanks|thats|is|spell|have|put|see|on|got|under|add|change|in|sign >!not|list
have|got . a|any . name
the name ; >!is
spell name <!my
start|begin|beginning .. your|a name
am i speaking|talking|chatting with|to
is|are|am this|you|i|it mr|mrs|miss|ms|mister|missus
is this _ [im] speaking
= you are|would ; <!who|know|where|what|how
are|is|who|whos you|this|the|that holder|policyholder|cardholder|accountholder|insured|owner
@holder .. is it you|yourself
is you|yourself the @holder
@tell|need|@what|get .. $data >!label|yet
$data number|please please|handy|ready|you`,
  'data-confirmation': `@tell .. $data <!they|theyll|theyre|well|never|dont
can|could|may|let|gonna|mind have|get|ask .. $data
need|require|needing|want .. $data <!dont
do|would you !should have|know|remember|recall .. $data >!vibrate
have|got [your|the] $data handy|ready|there|with
confirm|confirming|verify|verifying|validate|double .. $data <!they|theyll
@what|when|which .. $data
@what [good|best] $data do|is|should
$data please
[and|is] [the|your] .. $data [still|on] correct|right|same|current|file|good <!arrives|arrive|to|at >!night|day
= and|then|also|plus .. $data
~~ and|the|your|plus|then .. $data
~~ $data
last|final|first four|4|six|eight|three|five|6|8 >!@time <!for
[the] last|final digits|numbers
date of birth <!wont|not|dont|ask >!not
for|to security|verification|verify|identity|authenticate !code [purposes|you|your] .. @tell|$data|need|@what >!code
verify|confirm|validate|check|authenticate .. identity|information|account|details|info|things|data|security
security|verification|verifying|validation questions|question
ask|answer [you] .. security|verification|verify|identity
@what|when|which born
year|month|day .. you . were . born
you . were . born
make|making sure its|it . you
sure .. right person
still .. street|avenue|address|apartment
your . $data . still
verify|validate|authenticate . you
same . number
house number
read me [back] .. $data
color|year|tag .. car|truck|vehicle
still live|living|at|reside
where|which|street|city .. you . live|living
best|good|current|callback number to|for|reach
number . to . reach|call|contact . you
still|same [the] house|address|phone|email
year|make make|model
@what|which .. car|vehicle|truck|van were|are|did|is|was|do|it|you|driving
what|were|was|are you driving|drive
@what|amount|remember|recall|date|@tell|when .. last|recent|latest deposit|transaction|payment|purchase|paycheck|withdrawal|charge|statement >!made
mothers|mother maiden
maiden name
where|when|city|branch|which .. you open|opened .. account
expiration|expiry date
@tell|@what|have|need|get|and .. account|loan|card|member|membership|customer number
account|loan|member|membership number please|handy
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
what [is|was|s] [the|your] @thing|amount|company|account|address|time|day|date
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
~ hold . on <!the|a >!to
hang|sit|hold|stay|stand|hanging tight|with|by
hang . on >!wall
stay [right] there|with me
one|a|few|couple @wee please|while|and <!takes|take|every|about|leave|within|after|would|is
= [just|me] one|a|two @wee <!takes|give|leave|for|about|in >!it
me|us . [just|about] [a|one|two|three|another] [couple|few|quick|brief] [of] @wee
give|allow|bear|permit|spare . me|us|with @wee
bear with me
lemme|me|gonna|ill . [just] . go|run|step|walk ask|find|check|see|talk|grab|pull|away <!had|to|you|they|he|she
lemme .. check|look|see|pull|put
back in . a . flash|jiffy|sec|minute|moment|second <!is|power|should|internet
dont move|hang
leave|leaving you .. music|hold
you . to . hold|wait|stay <!dont|no|not|have >!until
have . you . hold|wait
ill|i|will be . [right] . back <!should|power
be . right back
you|your|u|call|line . on . [a|brief|quick|short|little] . hold <!wont|not|never|dont|was|were
go|going|moment|minute . on . [a|brief|quick|short] . hold
stay|remain|wait on the line
dont|not hang|go up|anywhere|away
one . moment|second|minute|sec <!takes|take|every|about|leave|within|after|at|only|than >!it|to
while|until i|we look|check|pull|verify|find|get|bring|review|see|read|talk|ask|load|call
hear|play|listen .. music|silence|silent|quiet|nothing
going|goes|gonna quiet|silent|mute
mute|muting [you|myself|the|my]
step|stepping away
wait [for] me
ill|i|gonna . need . [about] . a|just @wee
me|ill|gonna|to . [just|go|quickly|take|do] .. check|look|see|pull|find|ask|verify|review|dig|talk .. @wee|quick|quickly|supervisor|billing|team
set|put|setting [the] [phone|you] down`,
  'thanks-for-waiting': `sorry .. leave|left|leaving|making|made .. you|hanging|there|wait
im|i|were . [am] . back >!at|in|to|from|of
here i am
sorry .. silence|quiet|music|slow|while
forgive|excuse .. time|waiting|wait
keep|leave|made you waiting|hanging|wait
@thank . [not] . hanging up
sitting tight
@thank .. on . hold
@thank|sorry for . the|that|your . hold
youve been waiting|patient
took me . [a|so|quite] . long|while|forever|bit|minute
@thank [you] [so] [much] [for] [your] [being] waiting|holding|patience|wait|patient|hanging|bearing >!queue|$brand
@thank you|for .. patience|holding|waiting|bearing|hanging >!queue|$brand
@thank .. staying|sticking|remaining|hanging|stay|hanged with|on|there|in|tight|line >!end
@thank giving|allowing|letting|permitting .. @wee|time|that
you|youve|were|are been|are|so|very|re patient
sorry|apologize|apologies|apologize|excuse|pardon|forgive .. wait|delay|hold|waiting|holding|delayed
sorry|apologize|apologies|excuse .. took|taking|takes|kept|keep|keeping|long|longer|forever
took|longer|long .. than .. expected|thought|wanted|planned
long wait|hold`,
  empathy: `so|very|really|deeply|terribly|truly sorry
sorry to|for|about|that|you|youre hear|about|happened|going|dealing|this|had|have|trouble >!wait|delay
sorry .. hear|trouble|inconvenience|experience|loss|happened|frustration
i|we|completely|totally . [can|do] . understand . how|your|why|completely|the|this >!policy|number|correctly
completely|totally|perfectly|definitely|certainly|absolutely understand
= i . understand
i|totally|completely . get . it|why|how|that <!can|could|may|let|if
understandable
i imagine
i would|d|id same|upset|mad|angry|frustrated|scared
[that|this|it] must|had be|have|feel|been
that|it|this sounds|must|had|seems .. @bad|@awful
that [is|s|really|so|very] @awful >!news|connection|signal|part|reset
so|how|thats|sounds|really|pretty|was|be @awful >!news|connection|signal|part|reset|to
what . a|an|terrible @bad|@awful|mess|scare|pain|nightmare|day|thing|shock|bummer
apologize|apologies|apologise >!wait|delay|hold
dont|no|not worry|worries|stress
glad|relieved|thankful .. okay|safe|alright|hurt|injured
thank|thanks goodness|god|heavens|heaven
are|is|was|were|did|hope|hopefully you|everyone|anyone|everybody|anybody|somebody|someone|nobody|yall|folks . [get|got|was|is|are|all] . okay|ok|alright|safe|hurt|injured|banged|harmed >!with|later
nobody|anybody|anyone|noone|everybody|everyone hurt|injured|harmed|banged|okay|alright|safe
important|main|matters .. okay|safe|alright|hurt|fine
[as] long as .. okay|safe|alright|fine
im|were|am here to|for help|you
take breath|time >!card
[you] have|got every right
thats|its . [a|so|such|real] tough|shame|unfortunate|pity|stinks|sucks|scary|bummer
that . stinks|sucks
ouch
yikes
hope .. hurt|injured|safe
kids|wife|husband|family|guys|folks|passengers .. okay|alright|safe|hurt
i see|get why|how you|youre
good care of you
regret .. happened|that|this
must|had [have|to] hurt
im|am . sorry >!@what|your|but|i|didnt|dont|can|could|wait|delay|hold|again|to|we|no <!if
lot|much to deal|handle|process
hate that|this|to for|hear|you|happened
bummer
i|ive been there
you feeling|holding [up] >!better
everybodys|everyones fine|safe|okay
my|oh|good|for goodness|gosh|god|heavens|dear|lord
goodness|gosh|heavens sake|sakes
i hear|feel you|for
i know how|this .. hard|frustrating|scary|upsetting|feels|feel|difficult|stressful
youve|have|you through .. lot|much|enough
last thing you need|want
nobody|one|everyone wants|want|likes|deserves that|to|this
good|safe|best hands
here for you
through|figure|get this together
condolences
hope youre|you feel|feeling|are better|okay|alright
shaken [up]`,
  solution: `${results}
i|ill|well|we @undo .. @thing|fee|charge|hold|block|it|that|stop|you|amount <!want|she|he|they|if|you|cant|not|need|approval|could >!if`,
  outcome: `${results}
~ @done|@fixed|working|works now|already|again <!if|not|was|when
youre|your|you [are] in now|again
$own [is|of] #
your|the|current|that .. balance|available|total [is|s|of|on|in] .. #
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
logged|filed|registered|noted .. ##
number|file .. write|note|keep .. ##
for|as your|the reference|records|follow|file|record .. ##
call|reach|ask .. back|again|give|mention|refer|use|quote ... ##
refer|mention|quote ##`,
  'transfer-notice': `transfer|transferring|connect|connecting|forward|pass|put|send|patch|patching .. department|colleague|specialist|agent|representative|supervisor|team|manager
transfer|connect|patch you|your`,
  'anything-else': `does|did|will|would|gonna that|this|it . do it|everything
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
rate|feedback|score|evaluate|rating|evaluation|qualify|grade|review .. call|service|experience|representative|me|us|did|attention|agent|today|how
@love .. feedback|opinion|review|thoughts
@tell|know|ask|asking|asks|say .. how i|we|it|my|our did|do|went|doing|service|done
how did|do i|we do
how . i|we . did >!it|that
recommend us|our|me|$brand
asking about today
questions|question .. end|after|service|call|experience|attention|attended|helped <!security|any|other|more|if|else|your
answer|answering . [a|some|few|couple|two|three|of|short|quick|brief|one|these] questions|question <!did|does|have|can|to
email|text|message|link .. asking|rate|opinion|experience|questions|question|review
stay .. line .. survey|question|questions
leave|give|fill|write .. review|score|stars|feedback|five|ten|comment|rating
from|scale|between one|1|zero five|ten|5|10
how .. satisfied|happy|experience|rate
your opinion|feedback|review|experience|comments`,
  closing: `blessings
careful|watch .. out there
get well|better
shout|ring|buzz if|us
pleasure|pleasures . mine
glad|happy .. of . service|help
anything|something changes|happens|comes .. call
here|open .. if you need
glad|happy|pleased|pleasure .. helped|serve|served|serving
holler if
= anytime
get some rest|sleep
hang in there
@thank .. letting|trusting|trust|preference|patronage
@thank a|again|so|you bunch|million|lot|ton|again
been great|pleasure|wonderful|lovely|nice
know where .. find|reach us
have|has|hope|enjoy|with|wish|wishing great|good|nice|wonderful|lovely|fantastic|blessed|awesome|pleasant|fabulous|terrific|super|restful|beautiful|rest|amazing|wonderful|one|day|safe|quiet|excellent|happy|fun|easy|better >!look|view|signal|question|idea|reason <!do|did|does
great|good|nice|wonderful|lovely|excellent|quiet|safe|happy day|evening|night|afternoon|weekend|one|rest|morning|shift|week|holidays|holiday|thanksgiving|christmas|year|trip|travels|time >!to|would|visit <!was|is
rest of [your|the] day|evening|night|afternoon|weekend|shift|week
enjoy the|your|that|yourself|rest >!for|with
~ @thank >!@thanked
@thank calling|call|choosing|banking|contacting|business|using|customer|loyalty|trust|trusting
goodbye|bye|byebye|cheers|farewell <!before|say|saying|without
take . care >!of
care of yourself|yourselves
take it|things easy|slow
be|stay|drive|get|keep|go|travel|ride safe|safely|warm|cool|dry|home|good|strong
@thank you|again|so >!@thanked
appreciate you|your|the >!@thanked
talk|see|speak|catch you|ya|soon|yall|then
you too
my|a|real|been . pleasure
nice|pleasure|great|good|lovely|wonderful|enjoyed talking|speaking|chatting|helping|assisting|working|meeting|serving
~ welcome
glad|happy|pleased i|we|to could|help|assist|get|got|hear
call|reach|write|give|stop .. back|again|anytime|if|out
hesitate call|reach|contact
here if|whenever|anytime you
luck
until|till next|then
all the best
best|all|my|warm wishes|regards|best
god bless
happy|merry holidays|thanksgiving|christmas|easter|birthday|friday|new
let|letting you go
feel better
try to have
= later
= see you|ya
rest|sleep well`,
};
