import type { Intent } from '../../script/script.ts';

/**
 * How agents say it, in English. One pattern a line (see pattern.ts). Written from how agents speak, never from labelled
 * calls.
 */
export const englishBank: Readonly<Record<Intent, string>> = {
  greeting: `$brand
@thank [you] for calling|contacting|choosing|reaching [to] _
thank you for your call to _
welcome to _
youve|you [have] reached|called _
this is .. $brand|calling
calling [you] from|on [behalf] _`,
  'recording-notice': `@call|this .. @record
@record .. @call
[this|were|we|is|are|being|be|may|might|will] being|be|may|might|is|are|we [be] @record
on a recorded|monitored line
[for] quality|training [and|or] [training|assurance|monitoring|purposes|quality] purposes|assurance|reasons|monitoring|control
@record for quality|training|security`,
  'self-identification': `$brand .. @firstname
hi|hello|hey|morning|afternoon|evening .. @firstname <!is|mr|mrs|miss|ms
@firstname here|speaking|with|from|on|at
you|youve got|have|reached @firstname
my|the name is|s|name's _ <!what|your|last|first|and|confirm
my names _
[this] is _ speaking|calling|here|with|from|how
this|i|it is|am _ !$brand <!$brand
youre|you [are|re] speaking|talking|chatting with|to _
im _ with|from|here|calling|your >!$brand
_ speaking
its _ here
[my] name _ how|what|may
_ at your service
_ [and] ill be helping|assisting`,
  'offer-help': `how|what|where @can|do i|we|you @help [you] <!else|anything
how @can|do|did i|we [be] @help|helpful|of <!else|anything
how [i] [we] @help you
what @can|do [i|we|you] do|get|help [for] you|today <!else
@can i|we @help you [with] <!else|anything
what can i|we @help|do <!else
what [brings|brought|are|is|seems|can|do] [you] .. calling|problem|trouble|issue|matter|looking
how @can|do i|we direct your
what [is] [it] [that] [you] need|like [done|today|help|to] <!else|which
reason for your call
[im] here to help|assist
how @can i be of`,
  'customer-identification': `@ask|may|can|could .. your [full|first|last] name
@ask|may|can|could [have|get|i|please] [i|have|get] your .. name
what|whats [is|was|s] your [full|first|last] name
[your] [first|full] [and] last|full|first name [please]
whom|who am i|do speaking|talking|have
who do|am|is [i] have|this|calling|speaking|talking
may i ask|know who
name on the account
name of|for the account|customer|cardholder|holder
your name please|and|again
[and] your name <!thank|thanks|thats|is|spell
the name [please] [that]
spell your [last|first] name
am i speaking|talking with|to
is this mr|mrs|miss|_ [im] speaking
@ask|what|whats [me|is] [your] $data`,
  'data-confirmation': `@ask .. $data
@confirm .. $data
what|whats|when [is|s|was|are] [your|the] .. $data
your .. $data please
[and|is] [the|your] .. $data [still|on] correct|right|same|current|file
last four [digits]
date of birth
for security|verification [purposes] .. @ask|@confirm|$data
verify your identity|information|account`,
  'detail-request': `which|what|whats [kind|type|of|is|s|was|are|time|day|date|would|do|bill] .. $own
which|what @thing|kind|type|day|time|date|one|company|amount|branch|location|part|city|number|bank
[how] much .. $own|transfer|like|would|pay|send|move|money|want|need|transferring|paying|amount|we|you|is|the|are
what|whats|which [is|s|was|would|are|would|do] the|your .. address|amount|company|account|date|time|day|card|name|number|location|type|reason|bill
what|which|when|where|how would you|work|do|did|will|are|should [you] [like|want|prefer|need|works|work|best]
where|when|which|what time|day @can|would|should|do|did|is|are [we|i|you] .. $own|send|like|sent|mail|go|come
to|from|into|for which|what [account|card|one]
[is] [that|it] [from|for|your|a|to|in|into] .. checking|savings|credit|debit|visa|mastercard or [your|a] checking|savings|credit|debit
checking|savings|credit|debit or [your|a] checking|savings|credit|debit
@can i|you @ask [me|us] [the|your|with] .. $own|@number|address|amount|company|date|account
@ask|need|may [the|your] .. $own|$data !with|else
= [and] [the|your] $own [please]
@can you give|tell|provide|confirm|verify|describe|explain|specify [me|to] [the|your|us|which|what|more]
what [is|was|s] [the|your] @thing|amount|company|account|address|time|day|date`,
  'hold-notice': `@can|ill|let|would|please|will|mind [i|you|me] .. @wait
hold [on] for|one|a|while|please|just [moment|second|minute]
~ hold on
[just] one|a|few|couple @wee please|while|and
= [just] one|a @wee
[give|allow|bear] give|bear|allow|let me|with me|just|a|one [a|one|just|moment] @wee
bear with me
be|ill right back
[let] put|place|putting|placing .. hold
on hold
stay|remain on the line
dont hang up
one moment|second|minute|sec [please]
while i|we look|check|pull|verify|find|get|bring|review|see`,
  'thanks-for-waiting': `@thank [you] [so] [much] [for] [your] waiting|holding|patience|wait|patient
@thank you .. patience|holding|waiting
sorry|apologize [for|about] .. wait|delay|hold`,
  empathy: `so|very|really|deeply sorry
sorry to|for|about|that you|hear|about|your|happened|the
sorry .. hear|trouble|inconvenience|experience|loss|happened|frustration
i|we|completely|totally [can|do] understand [how|that|your|what|completely|why|the]
i [can] [only] imagine
i would|d [feel|be] [the] same|upset
[that|this|it] must be|have|feel
that [is|s|sounds|must|really] .. @bad
apologize|apologies|apologise [for|about|that]
dont|no|not worry|worries
glad|thank|relieved .. okay|safe|alright|hurt
are|is you|everyone|anyone|everybody okay|alright|safe|hurt|injured
im|were here to help
take [a] [deep] breath|your|time
[you] have every right
thats|is [a|so] tough|shame|unfortunate|awful|terrible|horrible`,
  solution: `~ @done
i|we [will|ll|can|am] @doing`,
  outcome: `[have|has|been|is|are|was|were|be|ive|i|we|its|get|got|gotten|getting] [been|just|it|that] @done .. $own|@thing|you|for|to|up
$own|@thing|it|that|appointment [has|have|is|was|will|been|are|should] [been|be|already|now] @done
[has|have|had] been|just|be|already|go|gone @done
i|ive|we|weve [have|just|has|went|already|got] @done
ill|well|i|we|im|were [will|am|are|going|gonna|to] [to|and|be|get|go|ahead] @doing .. $own|@thing|it|that >!from|which <!how|what|which|where
your|the|current|that .. balance|available|total [is|s|of|on|in] .. #
balance .. #
$own [is|of] #
[is|are|were] open|hours [from|is|are|on] .. #
open .. #
hours [is|are|from] .. #
close|closes|closed|closing [at|on] #
# [am|a] [m] [to|through|until|till] #
from # [am|a] [m] to|until|till|through #
monday|weekdays|weekday .. friday|saturday
scheduled|appointment|booked|set|down|see [is|for|you|up|on|at] .. #|@when
you|youre|were|thats|thats|its [are|is] all|good [set|to|taken|done|go]
[thats|is|been|its|should] [all] taken care
[new|replacement|a|another|your] @thing will|should|is|shall|would [be] on|out|arrive|arriving|sent|coming|there|in|delivered|mailed|here
you|youll [should|will|can|gonna] [be] get|receive|receiving|see|expect .. $own|@thing|@when|email|link
on [its] [the] way
~~ @promise
in|within # [to] [business] [days|hours|weeks|minutes]
temporary password
go ahead|ahead and @doing|@done`,
  'protocol-number': `@number .. ##
@reportnoun [number] .. ##
## .. is .. @number
your @number|@reportnoun [number] is .. #
[write|take|note] down .. #`,
  'transfer-notice': `[ill|going|let|i|will|can|to] [me] transfer|transferring|connect|connecting|forward|pass|put [you|your|call|through] [to|over|with|through] .. department|colleague|specialist|agent|representative|supervisor|team|manager
transfer|connect you|your [call] [to|with]`,
  'anything-else': `[is|was|there|be|any|with] anything|something|anythings else|more|additional|further <!if|should|whenever|or
anything|what else [that] [i|we|you] [@can] [@help|do|need] [you|for|with|today] <!if|should|what|whenever|someone|or
what|how else @can|do|may i|we|you
any|have|some|are|you more|other|further|additional|any questions|concerns|question|issues|questions|requests <!if|should|whenever
is there any .. @help|else <!if
other|another|more thing|things|issue|question|way [i|that|we|you] [@can] [@help] <!if|one
any other|more way|questions|thing|help|service|assistance <!if
[will|would|is] that|it [be] all|everything [for|today|you] <!thats
answer|answers|answered|cover|covers|covered [all] [of] your questions|everything
all set [for|today]
can i help|assist [you] .. else|more
need|needed [any] else|more|further`,
  'survey-invitation': `survey
rate|feedback .. call|service|experience|representative
stay .. line .. survey`,
  closing: `have|has|hope|enjoy|with [yourself] [a|an|you|have|the|your] [very|really|have] great|good|nice|wonderful|lovely|fantastic|blessed|awesome|pleasant|beautiful|rest|amazing|wonderful|one|day|safe [day|one|evening|night|afternoon|weekend|rest|today|morning|yourself|of]
[have] [a] [great|good|nice|wonderful|lovely] great|good|nice|wonderful|lovely day|evening|night|afternoon|weekend|one|rest|morning
~ @thank [you] [very|so] [much]
@thank [you] [so|very|for] [much] [for] calling|call|choosing|banking|contacting|business|using
goodbye|bye|byebye
take care
@thank you|again|so [for] [your|again] [business|call|time|today|day|much]
talk to you later
you too [have]
my pleasure
~ welcome
glad|happy i|we could @help
call [us] back|again [if|any]`,
};
