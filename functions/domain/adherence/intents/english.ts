import type { Intent } from '../../script/script.ts';

/** What was done or will be: a case's outcome and a problem's solution are told in the same words. */
const results = `[have|has|been|is|are|was|were|be|ive|i|we|its|get|got|gotten|getting] [been|just|it|that] @done .. $own|@thing|you|for|to|up <!you|dont|was|rate|have|@unreal >!hold|by|last
$own|@thing|it|that !you|someone|they|would|could|may|we [has|have|is|was|will|been|are|should] [been|be|already|now] @done <!you|was|were|has|have|is|@unreal >!by|from|last|ago|if|or
[has|have|had] . been|just|be|already|go|gone @done <!you|has|have|@unreal >!if|last
i|ive|we|weve|theyve [have|just|has|went|already|got] @done <!@unreal
ill|well|i|we|im|were|lemme !trying|tried|could|want|cant|need [will|am|are|going|gonna] [and|be|get|go|ahead] @doing .. $own|@thing|it|that >!from|which|if|or|but <!how|what|which|where|you|to|can|may|he|she|they|@unreal
it|its|that|thats|everything|youre|@thing|problem|issue !was|shouldve|wouldve|would|could [is|has|been|be|should|all|now|already|back] @fixed >!if|or <!was|has|is|@unreal
back [up|online|to|in] normal|running|online|account|business
you|youre|your|were|thats|its [are|is] all|good [set|to|taken|done|go|now] <!are|if|is|once >!start
that|this|it should do it|trick|help
that|this . did . it|the . [trick] ; <!who|if
good . to . go <!if|when|are
should|ought . be . back|up|working|okay|fine|good <!shouldnt
took|taken care of
all . done|fixed|finished|sorted
consider it done|handled|fixed
been|already . @fixed <!has|have|@unreal
provisional credit|refund
put|gave|given|issued .. credit|refund|adjustment
came|went|gone through <!if|hasnt
took|dropped|knocked|wiped|stripped it|that|this|fee|charge|one|those|all . off|away|back|out <!who|wind|they|might
off . your account|bill|statement|card
switching|moving|bumping|putting|upgrading|dropping . you .. plan|rate|tier|speed|package
it|itll|that|thatll|fee|charge drop|drops|fall|falls|roll|come|comes off|away
up . and . running
should . see|show|open|load|work|print|let .. now|again|you
coming [back] up|online now|again
your|the orders|requests|claims|tickets in|through
wont|shouldnt|not .. happen|occur|come|charged|billed again|back
opened|created|started|submitted|filed [up|you] .. @reportnoun <!agent|they|last|@unreal
put|made|left|added [in|through|you] .. note|notes|stop|order
thats|its . [all] . done <!@unreal
was|were able to <!you|@unreal
$own|@thing|@reportnoun|fee|charge|hold|error|block [is|s|are|went] gone|off|out|posted|through|back|queue|file <!@unreal|have|changed >!then|number|if
you [can|should] [be] [able] .. log|sign|get|use|access|print|enter .. now|again|normal
@crew [will|is|are|ll|from|can] .. @visit
go ahead and @doing|@done
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
  'recording-notice': `its|line|lines|calls|get|gets . recorded|monitored|taped <!@norec >!@nonote
we . [are|were|do] . recording|recorded|record|tape ;
were|are|youre|is|this|calls|its . on . tape|camera
saves|keeps|stores|records|storing|saving|keeping|capturing|taping|save|keep|store .. audio|@call|voice|recording|recordings <!did >!in|number
supervisor|supervisors|manager|quality|somebody|someone|qa|trainer|coach|lead .. listen|listens|listening <!is|was >!yesterday|last|complaint|from|one
~ for . quality|training >!new|course|class|we
@call|this|everything|what|consent|agree .. recorded|recording|monitored|taped|recordings|listened <!why|@norec >!by|as
recorded|recording|record|taped|monitored @call <!no|a|of|dont|request|pull|@norec >!last|yesterday|from
be|being|getting|stays|remains|were|youre . recorded|monitored|taped|recording|taping <!got|it|@norec >!by|@nonote
we . [do|are|will|may] . record|recording|tape|taping all|this|these|our|your|everything
on a recorded|monitored|taped line
recorder|recording|tape|recordings .. running|going|on|rolling|progress|made|here <!@norec
quality|training purposes|assurance|monitoring
call|calls|audio|conversation|voice .. saved|stored|kept|archived|captured|logged
~ recorded|monitored >!message|note|deed|in|by|again|statement|greeting|voice|menu|the|monthly <!i|was|you|company|payment|county|video|camera|voicemail|greeting|not|no`,
  'self-identification': `$brand . [@dept] . [hi|hello|good] . [morning|afternoon|evening] . @firstname
@dept . @firstname
im|its|am|is . @firstname >!one|right|correct|an|isnt|she|he|there|home <!is|@other|@crew
~ @firstname <!is|mr|mrs|ask|about|called|named|with|for|to|by|from|your|her|his|name|what|under|thank|thanks|okay >!will|is|was|has|said|did|can|told|called|right
my . name is|s|name's _ <!what|your|last|first|and|confirm
~ my . name|names <!what|in|under|put|use >!on|isnt|not|spelled
the . name is|s _ ; <!what|whats
my|the|by name _ how|here|and|by <!what|whats
names _ <!what|whats|your|their|his|her|last|drivers
this|i|it is|am [mr|mrs|ms|miss] _ !$brand
i . go . by . _
youre|you [are|re] speaking|talking|chatting|connected with|to [mr|mrs|ms|miss] _
youre|you [are|re] on|through with|to _
youve|you|ve got|have|reached _ in|on|here|with|from|at|today|speaking|how|what
~ youre [now|here] . with . _
~ im _ and|i|im|ill|in|on|how|the|at|by|our|we|your|what|whats
~ im _ ;
hi|hello|hey|morning|afternoon|evening|calling|@dept|$brand .. im . _
im _ with|from|here|calling >!$brand
~ youve|you got|reached _
_ speaking
helping|assisting|attending|serving|speaking|talking [with] [you] [today] is _
its _ here|from|at|in|over|how
= _ here <!have|the|my|a|this|it|got|over
~ _ . here|hear|heer <!a|an|have >!we|is
~ _ . on|in|with|from|over|at . [the|our] . @dept|phones|front <!ask|was|who|see|to|did
~ $brand . [@dept] . _ . _
_ how can|may i <!called|named|is|not
call me _
_ is|s my name
[my] name _ how|may
_ [and] ill|going|will be helping|assisting|taking|your|attending
_ . on this|my end|side
$brand [@dept] _ ;`,
  'offer-help': `how|what|where|way|whom @can|do|did|does !they|he|she i|we|you @help >!else <!else|anything|dont
how @can|do|did !they|he|she i|we @help|helpful|of <!else|anything|dont
@what . @can . i|we do|get|help|take|find|fix|answer|look .. you|today|us <!else
@can i|we @help you <!else|anything|something|who|somebody|someone
what !you|we|they|he can i|we @help|do <!else
@what .. calling|problem|trouble|issue|matter|looking|concern <!tell|@tells
@what brings|brought !the|it|that|this you
~ so .. you|youd|youre need|like|want|looking|wanting|needing us|me|our to <!if
how|where|who @can|do i|we direct|route|send|transfer you|your|the
are . you calling !from|on
~ is|are . it|this|that|you . about|regarding|having|trying|looking|wanting|hoping
how|what @can|do i|we . make|turn .. day|better|right|easier|happen
fire . away
@what !you|he|they would|did|do|can|were|are you need|needing|want|like <!else|which
reason|purpose|nature|motive [for|of] your call|emergency|problem >!was|last
here to help|assist
@what .. going|happening|happened|wrong|up|broken|broke|trouble|problem|issue|matter|emergency|cooking|new|mind|bothering|troubling|fire !is|was|to <!@tells
@what working|giving|acting|loading|printing|behaving
@what we|you got|have|fixing|doing|working|calling|needing
@what .. calling|regarding|regards|concerning|about
~ @say !them .. @what|how|going|happened|problem|issue|situation|story|reason|concern|trouble|wrong|question|need|everything >!color|says|see|show|screen|error|light
walk|fill|talk|bring through|in|to .. what|happened|going|me
at your service|disposal|orders|command
@what seems .. problem|trouble|issue|matter|wrong
all yours
~ get|got you|that|this|it taken|fixed|sorted|squared|straightened|going|back|handled|situated
~ take|takes|taking . [good] . care . of . that|it|this|you
~ i|ill|we|well|lets [can|could] look|check|dig into|at|on .. that|it|this
@what kind|sort|type of help|trouble|issue|problem|emergency
@what happened to !the your|you
@what made|prompted|prompts|had|got you
@what .. we|you|youre running|dealing|experiencing|facing|having|trying|hoping|wanting|wanna|presenting|looking|needing|after <!@tells
~ lets|love|like [to] hear it|about|what|from
how|what @can i|we take|look|solve|clear|support .. you|care
@what [is] [the] damage|story|deal|occasion|wrong|hurting|failing|missing <!@tells
@what question|query|questions do|is|you|your
~ whatcha|whatve|whatll|what you|ya|we|have|it [you|we] got|need|have|be
~ youre|your|call calling|regarding|about|concerning
~ can|could|will|happy|glad|be help|assist you|with|out <!else|anything|this|that|it|who|@others|@crew >!but
~ = @say me|us <!could|can|you|would|dont
go|please ahead .. question|problem|story|issue|request
go ahead ;
~ let|tell me|us [know|hear] .. how|what|i|story .. help|going|happened|need|wrong
~ am|im listening|ears
all ears
shoot ;
~ your|the question|problem|concern|issue|request|inquiry please
is|do there|you|need something @help >!else <!else`,
  'customer-identification': `= first|last|full|policy|good|your . name|names ; <!thank|thanks|sign|have|for
is .. account|policy .. in|under your name
your first and last <!put|write|sign|enter|use
who|whos is|it|this|that|the .. for|under ;
missed|miss your name
speaking|talking [am] to|with who|whom
youre . [@firstname] . @firstname ;
youre . mr|mrs|miss|ms|mister|missus
youre|you . [are|be] . the .. @holder
mr|mrs|miss|ms .. correct|right|yes ; <!thats
@firstname or @firstname
under _ correct|right|okay|yes
im speaking|talking with|to ;
pleasure|privilege of|to [be] [speaking|talking|helping|assisting] [with|to] ;
you . are . @firstname ;
@firstname . right|correct|yes ;
is . this|that|it . @firstname
have|got . @firstname [on|here|there] ;
speaking|talking with|to . @firstname ; <!youre|you|your
@tell|may|could|can|please|mind|need|want|let|like|get|love .. your . [full|first|last|good|complete] . name|names|surname <!else|they|never
@what [is|was|s] your . [full|first|last|complete|good] . name
last|full|first|complete name <!in|on|put|under|see|thank|they >!has|must
who|whom|whove|whos am|do|is|have .. speaking|talking|calling|helping|assisting|addressing|pleasure|honor|line|phone|got
who|whom|whove do|am|have|did i|we|this
whove got|have|here
who do|am|is [i] have|this|calling|speaking|talking
who|whos calling|this|speaking >!you
who|whom . im|i .. speaking|talking|with|to|got|calling
what|which|whose|whats|under name|names .. account|policy|under|put|down|go|goes|listed|use
@what|how do|should|can|may|shall|did . [i|we|they|people] . call|address !the|a|it|that|this|on you
@what do you go by
didnt|not|dont catch|get|hear|have your name
name on the account|policy|card|contract
name|names please|for [this|the] [ticket|case|file|request|you|me|order]
name of|for|on the|your account|customer|cardholder|holder|policyholder|insured|policy
who you|youre are|ya ;
= name ;
your name please|and|again|complete
your . name <!thank|thanks|thats|is|spell|have|put|see|on|got|under|add|change|changed|in|sign|wrong >!not|list|wrong|has|will
spell name <!my
start|begin|beginning .. your|a name
am i speaking|talking|chatting with|to
is|are|am this|you|i|it mr|mrs|miss|ms|mister|missus
= you are|would ; <!who|know|where|what|how
are|is|who|whos you|this|the|that holder|policyholder|cardholder|accountholder|insured|owner
is|are . that|this|it . you|yourself ;
@tell|need|@what|get .. $data <!they|never >!label|yet|did|wrong
$data [number|id] please|handy|ready|first|whenever
ahead .. $data`,
  'data-confirmation': `@tell .. $data <!they|theyll|theyre|well|never|dont
can|could|may|let|gonna|mind have|get|ask .. $data
need|require|needing|want .. $data <!dont|youll|theyll|they >!card|when
do|would you !should have|know|remember|recall .. $data >!vibrate
have|got [your|the] $data handy|ready|there|with
confirm|confirming|verify|verifying|validate|double .. $data <!they|theyll|id|should|did >!next
@what|when|which .. $data >!did|comes|came|was|say|says
$data please
[and|is] [the|your] .. $data [still|on] correct|right|same|current|file|good <!arrives|arrive|to|at >!night|day
= and|then|also|plus .. $data
~~ $data
last|final|first four|4|six|eight|three|five|6|8 >!@time|letters|characters|cant <!for|without|had
[the] last|final digits|numbers >!are
date of birth <!wont|not|dont|ask >!not
for|to security|verification|verify|identity|authenticate !code [purposes|you|your] .. @tell|$data|need|@what >!code
verify|confirm|validate|check|authenticate .. identity|information|account|details|info|things|data|security <!did
security|verification|verifying|validation questions|question >!were
get|got|getting you verified|authenticated|validated
$data . [number] . and|or|plus . [your|the] . $data >!are|match|have|will
number . you|youre [are] calling|called . from
reach|call|contact|calling you [back] at|on this|that . number
meter number
@what|when|which born
verify|validate|authenticate . you
house number
still live|living|at|reside
best|good|current|callback number to|for|reach
number . to . reach|call|contact . you
is|its|that|same . still . the|good|right|current|correct|best|same
year|make make|model
@what|amount|remember|recall|date|@tell|when .. last|recent|latest deposit|transaction|payment|purchase|paycheck|withdrawal|charge|statement >!made
maiden name
where|when|city|branch|which .. you open|opened .. account
@tell|@what|have|need|get|and .. account|loan|card|member|membership|customer number
account|loan|member|membership number please|handy >!is|on|changes|ending
whats|what .. on|have|in .. number|address|email|phone|zip`,
  'detail-request': `@tell|@what|which|need|let|get|have|where|and .. $data >!is|will|was
which|what @thing|kind|type|day|time|date|one|company|amount|branch|location|part|city|number|bank !that <!@embed
[how] much .. $own|transfer|like|would|pay|send|move|money|want|need|transferring|paying|amount|we|you|is|was|the|are <!thank|thanks|very|so|as|@embed >!depends
what|whats|which [is|s|was|would|are|do] the|your .. address|amount|company|account|date|time|day|card|name|number|location|type|reason|bill <!@embed >!means|should
what|which|when|where|how would you|work|do|did|will|are|should [you] [like|want|prefer|need|works|work|best]
where|when|which|what time|day @can|do|did|is|are [we|i|you] .. $own|send|like|sent|mail|go|come
to|from|into|for which|what [account|card|one]
checking|savings|credit|debit or [your|a] checking|savings|credit|debit
@can i|you @ask [me|us] [the|your|with] .. $own|@number|address|amount|company|date|account
@ask|may [the|your] .. $own|$data !with|else <!ill|they
= [and] [the|your] $own|$data [number|id] [please|with|are|you] >!is|was|will|says|that|went|takes
@can you give|tell|provide|confirm|verify|describe|explain|specify [me|to] [the|your|us|which|what|more]
@what|which|read|@tell|is|need|see [is|s|the|kind|version|model|type|of|your|me|there|a|an] .. @gear <!i|they|im|@embed >!means|should|just
@what|whatever|exactly|anything|it|how|screen [does|do|did|is|exactly] [it|the|screen|you|error|that] .. say|saying|seeing|showing|reading|pop|pops|appears
@what|which do|are|does|did|can you|it|the [screen] see|get|getting|show|read|have|look
@what comes|pops|shows|came|popped up|when
read|@tell [me] .. exactly|what|whats .. says|say|see|screen|shows|there
is|does|do|has|got|did there|it|you|the [have|show|give|get|see|say] [a|an|any] .. error|code|sticker|label|tag|message|ticket|serial
@either . or|vs|versus . [just|in|on|at|the|a|an|your|is|it|like|from|did|do] . @either <!can|could
is|are|was|were . it|you|that|they|this|he|the|your .. @either . or|vs|versus <!@can|if
did|have|has|had . you|it|that|anything|anyone|anybody|somebody|they . [ever|already|recently|just|only|always] . @acts <!if|when|what|how >!survey|questions
is|are|does . anybody|anyone|everybody|somebody|others|other . [else] .. having|getting|on|in|same|without|with|affected
how . many|often|far|old|bad|big|soon|large <!know|@embed
when|whend|whens . [did|was|were] . you|it|your|the . last|first|buy|bought|submit|submitted|order|see|try|get|happen|log|lose <!know|@embed >!light
@what|which|whats . [the|your] . color|light|lights|make|brand|browser|version|size|job|project|door|room|side|lane|tower|printer|folder|drive|cost|direction|year|street|exit|store|department|item|order|device|phone <!@embed
read . [it|that|them] . me|to|off <!ill|let
name . of|for . whoever|the|that|your . @gear|manager|approver|folder|file
what|when|where|who|which . did|was|were . you|it|they|the|that|he|she|this <!know|if|thats|remember|@others|what >!say|name|called
where . on|in|exactly|is|are|was|do <!thats|know|see|find|if
do|can|did . you . see|hear|notice|feel <!if|what >!what|me
do . you . have . their|your|the|that|a|an|any >!question|questions|pen|minute|second|other|concerns|paper|moment|time|pencil|else
is|are|was . it|they|that|the|you|your .. near|home|alone|plugged|connected|working|lit|insured|involved|drivable|getting|affected <!if
who|whos . [is] . your <!know
who . was|is|were|else .. driving|involved|there|home|using|affected
is|does . it|the|there .. making|make|any .. noise|noises|sound|sounds|smell
tell|describe|walk|talk . me . about|through . the|your|that|it|this|what|how
send|email .. me|us .. picture|photo|screenshot|copy
police|incident|invoice|serial|flight|booking|prescription|tracking . [report] . number <!about
= since when
your $own|$data number|id|code|name
do . you . remember|recall|know . the|your|what|which|who|when|how|if
is|was . this|it|that . [the|your] . first . time
just|only .. or .. everyone|everybody|others|both
any . [other] . error|errors|damage|injuries|lights|noise|message|witnesses|passengers|leaks|smoke <!wasnt|werent|isnt|arent|if|have|without
when|since did|when|how it|this|that|when start|started|begin|happen|stop|long <!@embed
did|does . that|it|this . start|begin|happen|show|come|do|go|make|ring|turn <!if|when
how long has|have|ago .. been|you|doing|going
@what|which|where [are|is|do|you|your] you|site|floor|building|office|team|location|department|desk [are|work] working|out|sitting|located|on|in|at|of|from`,
  'hold-notice': `can|could|may|might|will|would|please|mind|wanna|need|let|lemme|gonna [you|me|ya|if|just|ask|i] .. hold|wait|waiting !it|them >!until|button|funds|beep <!know|i|dont
hold !the|it|down|your|until|a [on] for|one|a|while|please|just|tight >!until|button <!on
~ hold . on <!puts|put|place|placed|theres|remove|lift >!to|your|account|payment
hold the . line|phone
hang|sit|hold|stay|stand|hanging|staying tight|with|by|put <!@thank|for
hang . on >!wall
!is|be|about|every|in|last|per one|two|a|few|couple @wee please|while|and <!takes|take|leave|within|after|would|thatll|itll >!it|for
give|allow|bear|permit|spare !it|them . me|us|with .. @wee|time
bear with me
lemme|me|gonna|ill . [just] . go|run|step|walk ask|find|check|see|talk|grab|pull|away <!had|to|you|they|he|she
lemme .. check|look|see|pull|put
back in . a . flash|jiffy|sec|minute|moment|second <!is|power|should|internet
leave|leaving you .. music|hold <!did|they|not
you . to . hold|wait|stay <!dont|no|not|have >!until
ill|i|will be . [right] . back <!should|power
be . right back
you|your|u|call|line . on . [a] . [very] . [brief|quick|short|little|minute|second|two|one] . [minute] . hold <!wont|not|never|dont|was|were|did|leave|last|left|kept|they|who >!again|last|yesterday
stay|remain|wait on the line
dont|not hang|go up|anywhere|away <!finish|after|survey >!them|him
dont|not . disconnect|drop . [the|this|your|our|yet|me|please] . [call|line] <!finish|after
while|until !you i|we look|check|pull|verify|find|get|bring|review|see|read|talk|ask|load|call
hear|play|listen|put|some|little .. music|silence|silent|quiet|nothing|dead <!did|if|can
itll|be|might|goes|get . [a|really|kind] . [little|bit] . quiet|silent
going|goes|gonna quiet|silent|mute
mute|muting [you|myself|the|my]
step|stepping away
wait [for] me
hold . on . let|while|one|for|please|just|ill|im|okay|lemme|ma|maam|sir
me|us . [just|about] [a|one|two|three|another] [couple|few|quick|brief] [of] @wee
mind|okay [if] [you] . holding|waiting|hanging|staying
i|ill|might|gonna be|take|gone . a|few . while|minute|bit|second|minutes|moment|sec >!late|and
i|ill|im|gonna|going need .. @wee >!of
me|ill|gonna|to . [just|go|quickly|take|do] .. check|look|see|pull|find|ask|verify|review|dig|talk .. @wee|quick|quickly|supervisor|billing|team
set|put|setting [the] [phone|you] down <!you|can|dont`,
  'thanks-for-waiting': `@sorry .. leave|left|leaving|making|made .. you|hanging|there|wait
im|i|were . [am] . back >!at|in|to|from|of
@sorry .. silence|quiet|music|slow|dead|while|typing >!system|computer|if
while|long|longer|minute .. @sorry >!to|hear
= you|maam|sir . still . there|with|here|on
= are . you . [still] . there|with
didnt|havent|not|never|dont forget|forgotten|lose|lost|mean .. you
hope .. wasnt .. long|bad|awful
i|ive . [have|got|get] . you . back
back with|on . you|the . [line] <!call|get|be|ill|will|right >!in|shortly|network|internet
your . patience >!is
i . lose|lost|forget . [about] . you
know .. you|youve|been .. holding|waiting >!for
you|youve .. kind|nice|sweet .. wait|hold|waiting|holding
been !a .. patient
@sorry .. system|computer|systems <!if >!wont|cant|doesnt|says
still . there|with|on me|maam|sir|mr|mrs|ms|miss|line <!is|light|its
its me again
im|am . [back] . here . again
@thank . for . sitting|letting me|through
keep|leave|made you waiting|hanging|wait <!did|they
@thank .. on . hold
@thank .. waiting|holding|held|patience|wait|patient|hanging|bearing >!queue|$brand
@thank .. staying|sticking|remaining|hanging|stay|hanged with|on|there|in|tight|line|up >!end
@thank giving|allowing|letting|permitting|spending .. @wee|time|that|check|look|go
@thank .. time|minutes|took .. gave|given|giving|while|tries
you|youve|were|are been|are|so|very|re patient
@sorry .. wait|delay|hold|waiting|holding|delayed <!did|anyone|anybody
@sorry .. took|taking|takes|kept|keep|keeping|long|longer|forever >!last|one
took|was .. long|longer|while|forever .. @sorry
took|longer|long .. than !they|he|she .. expected|thought|wanted|planned|said
long . wait|hold <!how`,
  empathy: `so|very|really|deeply|terribly|truly sorry >!wait|delay|hold
sorry to|for|about|that|you|youre hear|about|happened|going|dealing|this|had|have|trouble >!wait|delay <!they|he|she|say|did
@sorry .. hear|experience|happened|@bad
@sorry . [that] . we|they|it|this|somebody|someone .. through|happened|missed|messed|lost >!wait|long|waiting
i|we|completely|totally . [can|do] . understand . how|your|why|completely|this >!policy|number|correctly
completely|totally|perfectly|definitely|certainly|absolutely understand
i|totally|completely . get . it|why|how|that <!can|could|may|let|if|when >!to|from|off|at
understandable|frustration
i|can|cant|could|only . [only|just|even] . imagine >!it|its|the|they
[i] would|id .. @upset|same|hair <!if|who
dont|not|wouldnt . blame you
that|it|this sounds|must|had|seems .. @bad|@awful
that|so|how|thats|sounds|really|pretty|was|be|such @awful >!news|connection|signal|part|reset|password|spot
thats|sounds|must|so|really hard|tough|rough|scary|difficult|lot|painful|sad >!to|password|reset|one|spot|part|of
what|such|quite . a|an|terrible @bad|scare|day|thing|shock|bummer|shame|week
apologize|apologies|apologise|apology >!wait|delay|hold|silence|taking|long|letter <!did|wait|long
dont|no|not worry|worries|stress >!form|if|number|paper|they|pin|password|code
stay . calm
calm . down|yourself
glad|relieved|thankful|grateful .. okay|safe|alright|hurt|injured|off|out >!holding|phone
thank|thanks goodness|god|heavens|heaven
are|is|was|were|did|hope|hopefully you|everyone|anyone|everybody|anybody|somebody|someone|nobody|yall|folks|he|she|they|driver|your .. okay|ok|alright|safe|safely|hurt|injured|banged|harmed >!with|later|if|waiting|holding|that|to|for <!thank|thanks|and|stay|if|love|as|long|drive
you|they|anybody|anyone|nobody|werent|wasnt [get|got|are|be] hurt|injured|harmed <!if
important|main|matters .. okay|safe|alright|hurt|fine
okay|safe|alright|fine .. important|main|matters|counts
youre . safe
[as] long as .. okay|safe|alright|fine
im|were|am here to|for help|you
take|deep breath|breaths|time >!card
thats|its|such . [a|so|such|an|really|the] . [real|whole|big] tough|shame|unfortunate|pity|stinks|sucks|scary|bummer|pain|lot|headache|mess|nightmare|hassle|worst >!they|closed
hope .. hurt|injured|safe
see|get|understand|know why|how !it|its|the|to you|youre|youd|that|frustrat* <!let|dont|not|if|can|do|did|does >!got|to|want|have|on|did
regret|feel .. happened|terrible|awful
poor|bless . your|you|thing|guy|baby|dear|man|girl|soul|kid|dog|cat
thats|that|it . not|cant|isnt|no . [be|a|very] . fun|easy|ideal|fair|way >!number|find|get|see
no . wonder
get . through . this|it
right|normal|natural . to . be|feel . [so|a] . @upset
did . nothing|the . wrong|right >!one
i|we . wish . this|that|it|things|we|i >!could
thats|its . our|my . mistake|fault|error <!if|not|because
drive|drives|driving|drove .. crazy|nuts|insane|wall
let . you . down
dropped . the ball
should|shouldnt|deserves|deserve . have . to|happened|been|had|told|gone >!by|@when
my . [deepest|sincere|sincerest|heartfelt] . apologies|condolences|sympathies|sympathy|heart
hear|tell|know|understand|see|imagine .. you|youre|youve|its|this|thats|the|your .. hard|tough|difficult|@bad >!read|find|see <!if|let|didnt|dont
im|am . sorry >!@what|your|but|i|didnt|dont|can|could|wait|delay|hold|to|no|system|computer|connection|noise|line|silence|long|slow|took|account|catch <!if
lot|much to deal|handle|process
hate that|this|to for|hear|you|happened
bummer|yikes|ouch
oh|man|that|wow . stinks|sucks
i|ive . [have] . been there
been|going|go|gone . through .. lot|wringer|much|enough|hell|that|this|all
how . [are] . you|youre . [all] . feeling|holding|coping
my|oh|good|for goodness|gosh|god|heavens|dear|lord
i hear|feel you|for >!fine|now|better|well
i know how|this .. hard|frustrating|scary|important|upsetting|feels|feel|difficult|stressful
nobody|one|everyone wants|want|likes|deserves that|to|this
isnt|not . [the] . what|news|answer|experience . you|we want|wanted|expect|hoped
good|safe|best hands
here for you
condolences
shaken [up]`,
  solution: `${results}
i|ill|well|we @undo .. @thing|fee|charge|hold|block|it|that|stop|you|amount <!want|she|he|they|if|you|cant|not|need|approval|could|to|has >!if`,
  outcome: `${results}
~ @done|@fixed now|already|again <!if|not|was|when
youre|your|you [are] in now|again
your|the|current|that .. balance|available|total [is|s|of|on|in] .. #
[is|are|were] open|hours [from|is|are|on] .. # <!@unsure
open .. # <!@unsure
close|closes|closing [at|on] #
from # [am|a] [m] to|until|till|through #
monday|weekdays|weekday .. friday|saturday
got|put|booked . you . [down|set|all] . on|in|for >!hold|file
well|youll|we . know . more|something|by
scheduled|appointment|booked|set|down|see [is|for|you|up|on|at] .. #|@when >!last
~~ @promise|@crew <!@unsure >!told|said|took|came|was|looking|waited|or|ago
in|within|about|us|give # [to] [business] [days|hours|weeks|minutes] <!@unsure|not`,
  'protocol-number': `@ref !from|was|has|last|closed|costs|in [number|code|id] .. ## >!dollars|bucks|cents|pieces|already|or|pounds <!what|whats|was|old|limit|phone
## .. is|as|thats|its|be your|the|our|my|for .. @ref
number|numbers !ends [is|its|would|for|that|this|be] .. ## >!dollars <!phone|account|card|loan|check|model|policy|employee|serial|zip|extension|routing|what|whats|error|call|cell|member|route|social|checks|meter|bill
your reference|confirmation|ticket|case|claim|tracking|incident|folio is|its .. # >!dollars|bucks|@units
write|jot|note|take|pen|paper|pencil|keep|save .. down|this|that|it|number|write|handy|reference|record ... ## !number <!did
write|pen|paper|pencil ... ## >!dollars|check
logged|filed|registered|noted .. ##
under ##
## .. for . your|the|our . records|reference|file|notes
for|as your|the reference|records|follow|file|record .. ##
call|reach|ask .. back|again|give|mention|refer|use|quote ... ##
refer|mention|quote ##`,
  'transfer-notice': `@moving . [you|it|this|that|your|the] . [call|case|claim|ticket|over|on|back|right|straight|up] . [over|on] . to|with|into|over|through [the|our|my|a] .. @dept|@who <!@notyet|please|you >!said
transfer|transferring|connect|connecting|patch|patching|redirect|redirecting|conferencing you !own <!able|@notyet|data|file|wire|money
@moving . you . [right|back|straight|on] . over|through|across|up|there >!it|this|that|step|steps <!@notyet|rather
@moving !the|a|in|it|that . you .. to|with|in [my|our|the|your|a] @who|@dept|right|them|him|her|_ <!@notyet
@moving .. @who|@dept on . the . line|phone|call <!@notyet
youll|you|be speaking|talking with|to .. next|now|instead
youll|to . be . speaking|talking|chatting . with|to >!me|your|when
@moving . [a|my|the|our] . [a] . @who . on|over|in <!@notyet
send|sending|transfer|transferring|connect|connecting|redirecting|pass|route|forward|move|moving . the|your|this . call <!@notyet
loop|looping|conference|conferencing|dial|dialing|ring|ringing .. in|on|with|you|them|up <!@notyet
three . way
theyre|shes|hes|manager|got . [is] . [now] . on . the . line|phone
grab|grabbing .. @who
drop|put|place|placing|putting you .. queue
going|goes|sending|headed|off to [our|the|my] . @who|@dept
@moving|escalated|handed|passed|turned|given|assigned|assigning|forwarded .. it|this|ticket|claim|case|call .. up|over|to .. @who|@dept|_ <!@notyet
own|owns|take|takes|taking it|this|over from here|now
for you go ahead
in . [good] . hands with`,
  'anything-else': `does|did|will|would|gonna that|this|it . do it|everything
if . theres|there [is] nothing|no else|further|more|other >!can|could|works|left
is|was|were . there . [any|some|a] . second|another|more|other|additional|further . @item <!if|@elseguard
what . other .. i|we
is there any .. @help|else <!if >!@elseafter
anything . [that|at] . [all] . you|youd want|wanted|like|wish .. to|me|us
anything i|we|you [may|might|havent|didnt] missed|miss|forgot|forget|skipped
thats . it|all|everything . for|or . today|now|was|is
@can|like i|we @help .. other|another
covers . everything|it|that
all|what|everything . [that] . you need|needed|wanted|had|have [today|from|on] >!to ;
everything [been|is|was|get|got] resolved|covered|answered|sorted|fixed|handled
= [so] thats . all|it|everything . [then|today] ;
have|has|did|was|is i|we|your|that .. resolved|resolve|answered|answer|solved|solve|addressed|helped .. question|questions|issue|issues|concern|concerns|everything|all|you|problem
@what next on|for|your
[is|was|there|be|any|with] anything|something|anythings else|more|additional|further|different <!if|should|whenever|rather|@elseguard >!@elseafter
anything|what else [that] [i|we|you] [@can] [@help|do|need] [you|for|with|today] <!if|should|what|whenever|or|rather|@elseguard >!@elseafter
what|how else !did|does|was @can|do i|we|you [@help|do|need] <!see|let|find >!see|say|remember
any|have|some|are|you|no|another|is|do|your|i more|other|further|additional|any|another @item|business|doubts|doubt|query|queries|subject <!if|ask|let >!site|page|website|online|portal
other|another|more|different|some thing|things|issue|question|way|matter|topic|subject|doubt [i|that|we|you] [@can] @help|need|have|today|want|look <!if|one|the|@elseguard
will|is|would|was|wouldnt . that|it . [be|the] . all|everything|only [for|today|you] >!the|of|lights|plugged|i|on
is|was|will|would|be . that . [be] it [for|today|then] ;
so|was|is that was|is|be|it it|all ;
= that|thatll|is|would . [be|it|that] . all|everything|it . [for|today|you|then] . [you|today|now] ;
answer|answers|answered|cover|covers|covered|take|takes|took|taken|got|get [all|care|of] [of] your|everything|it questions|everything|all|you
are|we|you !dont [all|we|you] good|set [to|for|today|then|now|otherwise] ;
are|we|you [all] good|set .. everything|otherwise|else|or|end
= you|we|all|everything good|set|okay|clear
everything else|otherwise <!change|if|rather|like
apart|aside|besides|beyond|except|other [from|than] that|this .. anything|everything|else|working
nothing|no more|else|other|further [questions|issues|then|today|for|i] ;
do|did|have i|we|you miss|missed|forget|forgot|cover|get|take|taken anything|everything|something|all
= [any] . questions|concerns|doubts <!if|answer|ask|had|have|few|some|survey >!about >!@elseafter
there|is more [that] i|we can`,
  'survey-invitation': `survey|surveys|questionnaire|poll <!dont|not|no|didnt|cant|stopped|those|property|land|company|health|medical|did|done|ever >!wasnt|isnt|last|anymore|medical|history|crew|land|results|optional|contrast|property
rate|feedback|score|evaluate|rating|evaluation|grade .. call|service|experience|representative|me|us|attention|agent|how <!interest|credit
tap|leave|give|email|emails|text|texts|link|put|with|hit .. stars|star|smiley|thumbs|rating|score|ratings <!credit|interest
ask|asking|asks .. about|how .. call|service|experience|satisfied|treated
one|zero . to . ten|five >!@units|@unit
five|ten|all|little . stars|star <!has|have|gave
robot|automated|machine .. questions|ask
@love .. feedback|opinion|review|thoughts
@tell|know|ask|asking|asks|rate .. how i|we|it|my|our did|do|went|doing|service|done <!they
how|howd [did|do] i|we do|doing >!that|this|it
how . i|we . did >!it|that
questions|question .. end|after|service|call|experience|attention|attended|helped <!security|any|other|more|if|else|your
answer|answering . [a|some|few|couple|two|three|of|short|quick|brief|one|these] questions|question <!did|does|have|can|to
email|text|message|link .. asking|rate|opinion|experience|questions|question|review
stay .. line .. survey|question|questions
leave|give|fill|write .. review|score|stars|feedback|five|ten|comment|rating >!on|in <!did
from|scale|between one|1|zero five|ten|5|10 >!@units|@unit
how .. satisfied|happy|experience|rate >!is
your opinion|feedback|review|experience|comments <!whats|what|saw|see >!on|got|was`,
  closing: `blessings
careful|watch .. out there
get|feel|rest|sleep well|better
shout|ring|buzz|holler if|us
anything|something changes|happens|comes .. call
here|open .. if you need
glad|happy|pleased|pleasure .. helped|serve|served|serving|service
= anytime
get some rest|sleep
hang in there
@thank .. letting|trusting|trust|preference|patronage
@thank a|again|so|you bunch|million|lot|ton|again <!id
been great|pleasure|wonderful|lovely|nice
know where .. find|reach us
have|hope|enjoy|wish|wishing great|good|nice|wonderful|lovely|fantastic|blessed|awesome|pleasant|fabulous|terrific|super|restful|beautiful|rest|amazing|safe|quiet|excellent|happy|fun|easy >!look|view|signal|question|idea|reason|credit|connection|history|selection <!do|did|does|they|he|she
great|good|nice|wonderful|lovely|excellent|quiet|safe|happy day|evening|night|afternoon|weekend|one|rest|morning|shift|week|holidays|holiday|thanksgiving|christmas|year|trip|travels|time|flight|drive >!to|would|visit|shift|crew <!was|is|did|had|been
rest of [your|the] day|evening|night|afternoon|weekend|shift|week
enjoy the|your|that|yourself|rest >!for|with|channels|service|free <!did|do|they
~ @thank >!@thanked|and|what|got|i
@thank calling|call|choosing|banking|contacting|business|using|customer|loyalty
goodbye|bye|byebye|cheers|farewell <!before|say|saying|said|without
take . care >!of
care of yourself|yourselves
take it|things easy|slow
be|stay|drive|get|keep|go|travel|ride safe|safely|warm|cool|dry|home|strong <!your|the|when|if|to >!with|for
appreciate you|your|the >!@thanked|payments
talk|see|speak|catch you|ya|soon|yall|then >!have|got|on|in|are|can|that|about|doctor <!let|can|i|could
you too
my|a|real|been|all . pleasure|mine
nice|pleasure|great|good|lovely|wonderful|enjoyed talking|speaking|chatting|helping|assisting|working|meeting|serving
~ welcome
glad|happy|pleased i|we|to could|help|assist|get|got|hear
call|reach|write|give [us|me] back|again|anytime|if|out|call|ring >!number|code <!else|if|when|ill|well|will|did
hesitate call|reach|contact
here if|whenever|anytime you
good|best|of luck <!had
until|till . next . time
best|all|my|warm wishes|regards|best
god bless
happy|merry holidays|thanksgiving|christmas|easter|birthday|friday|new
let|letting you go
= later`,
};
