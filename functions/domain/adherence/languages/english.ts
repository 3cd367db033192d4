import { englishBank } from '../intents/english.ts';
import { englishFirstNames } from './first-names/english.ts';
import type { Language } from './language.ts';

/** English as spoken in contact centres of the United States. */
export const english: Language = {
  code: 'en',
  light: `a all am an and are as at be been by can could d did do does for from get got had has have he her him his i id if ill im in is it its ive just ll
m may me might my now of on or our please s she should so sir maam mr mrs miss that thats the their them there they this those to today up us was we well were
weve will with would you your youre youd yours ma also then here out re hes shes theyre itd theyd`,
  common: `wet house face hand always much little after between went came street part door store letter price man woman son daughter wife husband family work job
times water light gas side front left big old bad charge when still every others less cost seen took past inside near far only half photo form same
game mine live love leave held hole pen ein afraid sorry able aware confused certain perfect exactly weird strange normal common usual unusual
temporary included important urgent free crazy simple possible likely because why really very quite pretty actually basically probably maybe
definitely absolutely unfortunately currently somebody seeing showing pulling sending telling asking putting making coming checking reading typing
closing opening running starting finishing changing updating hearing feeling assuming guessing thinking wondering hoping clicking pressing down dead
stuck loose fast busy unplugged disconnected upstairs two three four five sure done finished along since small short low late soft hot cold clean weak
round sharp loud quick tired angry rude smart most least such own whole enough each none final main think thought knew known guess figured gives puts
makes keeps kept leaves sees looked feels felt seem sound sounds likes hate hopes tries starts started began ends uses used worked run runs ran moves
pull talks writes reads sends pays sell sold owe spend spent finds shown lived lives sit stand eat drove fell win lose threw cut filled men guy guys
kid kids boy mother dad sister floor wall yard town place area bus plane bike tire seat laptop button cable cord router modem mouse monitor charger
outlet wire forms bag books key food lunch dog cat head hands arm leg eye heart class everyone everybody ways parts piece lots bit couple pair words
ever often anyway though yep wow gosh lists files video map weather rain snow storm ice heat power red blue white black pink tight tall fees rates
begins mean fair poor both meant suppose turns found baby girl room window fact even picture green somewhere whatever saved life shut staff step leak
tv early true false empty dirty dark heavy sick hungry honest funny serious silly cheap expensive dangerous worse worst either third turned moving
break stayed friend mom brother kitchen corner bottom middle wheel battery coffee usually twice although instead almost sheet hospital extra
deductible premium depends frozen unit terminal pick due built`,
  fillers: 'uh um uhm uhh umm erm hmm mm mhm ah oh huh er eh well ok yeah',
  negators:
    'not no never dont cant cannot wont isnt arent wasnt didnt doesnt couldnt without nor unable havent hasnt wouldnt shouldnt hadnt werent aint nobody neither',
  numbers: `half=1 zero=0 oh=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000`,
  numberJoiner: 'and',
  classes: {
    firstname: englishFirstNames,
    help: 'help helping assist assisting assistance serve service',
    can: 'can may could might shall should will would',
    call: 'call calls conversation line phone',
    // No pattern says `@record` or `@good`: these are ordinary at the beginning of a sentence, no company's name (`fill.ts`).
    record: 'recorded recording recordings record monitored monitoring taped',
    what: 'what whats whatre whatd whatve whatll',
    say: 'tell explain share state describe give say',
    tell: 'give tell provide confirm verify share spell state say repeat remind validate pass indicate supply',
    dept: `department desk team support claims sales service services center loans intake dispatch office branch insurance banking care mortgage accounts cards fraud
security helpdesk technical billing servicing customer bank mutual line pharmacy renewals scheduling reservations returns warranty legal commercial`,
    holder: 'holder policyholder cardholder accountholder owner insured',
    time: 'months days weeks years calls times hours payments statements bills month week year time',
    gear: `error code message model version serial tag sticker label floor building site location extension username login program application app system printer browser asset
computer device department shift screen`,
    fixed: `fixed resolved solved sorted straightened corrected repaired working works restored handled squared posted approved enrolled reapplied merged moved online activated installed enabled unlocked cleared lifted reversed refunded
credited removed waived adjusted reinstated released available printing active`,
    undo: 'reverse waive refund credit remove adjust correct lift release reissue escalate unlock stop reactivate extend lower switch clear drop',
    crew: `someone somebody technician tech engineer team specialist crew contractor adjuster inspector driver tow truck appraiser locksmith plumber agent supervisor
they theyll hell shell he she manager expert check payment rental trucks adjusters`,
    visit:
      'call calls calling contact contacts reach come comes coming stop stops by out there arrive arrives visit visits touch inspect look follow headed way sent back',
    ref: 'reference confirmation ticket case claim tracking incident report file folio protocol dispute complaint request order inquiry reservation references tickets cases claims rma req',
    elseguard: `bring owe tried try change changed see saw say says show shows hear heard notice touch touched damaged dont doesnt didnt isnt wont not ask someone cant does
remember give gave told buy bought use using bill cost`,
    elseafter:
      'know buy isnt covered lost when damaged screen say says trunk wrong broken hurt show car plugged must changed call opened opens unplugged they would cost costs did does happened he she',
    good: 'good okay fine alright anything everything working set',
    love: 'love appreciate like value welcome want',
    wee: 'moment second minute minutes seconds sec secs moments',
    ask: `give tell provide confirm verify have get need know share spell state say repeat read check remind validate`,
    clock: 'from till at by between around before until',
    theyTold: 'named',
    others:
      'driver store clinic office they theyll theyd theyre theyve he hes shell she shes adjuster adjusters nurse nurses doctor technician colleague coworker supervisor someone somebody anyone anybody nobody',
    telling:
      'had has ask asks asked asking tell tells told say says said saying want wants going will need needs offer',
    self: 'i im ill ive id me my we well let can may could please',
    elsewhere: 'manual booklet call visit contact reach email text website page portal app online',
    but: 'but however',
    offer: 'let ill we can could ask check find get transfer connect look have theres there try',
    mine: 'my mine',
    counted:
      'dollars dollar bucks cents percent degrees years year miles feet times megs january february march april may june july august september october november december',
    tells: 'know dont see thats find told ask them at they means',
    need: 'need have necessary ask asking request',
    question: 'what which when where how who whom',
    whose: 'your his her their',
    which: 'who whom what',
    determiner: 'this the your our a for on that',
    promise: `clear clears hit hits post posts hands opens count call contact reach email receive receiving arrive arriving comes come coming calls goes sending visits touch take takes wait allow expect inspect pass passes wrapped ready away eta gets there resolve resolved fix fixed process processed refund refunded credit credited show complete completed
follow technician someone somebody team department agent specialist representative answer response back delivered deliver restored visit appointment hear update ship shipped mailed posted`,
    unsure:
      'were had called isnt dont since did was when if told said supposed took promise guarantee anyone anybody who never didnt havent saying says last where whether',
    deadlineday:
      'lunchtime lunch today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday noon midnight',
    units: 'hour week minutes hours days weeks months',
    unit: 'minutes minute hours hour days day weeks week months month am pm oclock business',
    done: `split repaired restored sent ordered transferred paid scheduled booked reset updated changed completed processed submitted placed issued replaced mailed canceled cancelled activated unlocked
made voided stripped grabbed rebuilt reopened matched swapped rebooked upgraded downgraded suspended merged synced refreshed rerouted unblocked authorized reflected applied okayed rescheduled expedited recorded approved set done confirmed deposited moved added created closed opened resolved fixed registered filed requested shipped locked blocked deactivated credited refunded taken posted dispatched finished waived removed escalated reversed cleared adjusted corrected lifted released switched pushed
installed restarted rebooted extended lowered gave given enabled granted reinstated reactivated logged raised documented noted stopped straightened sorted forwarded solved reissued assigned handled squared bumped spread bounced kicked passed`,
    doing: `send order transfer pay schedule book reset update change complete process submit issue replace mail cancel activate unlock move open close ship lock block sending ordering transferring
paying scheduling mailing get getting put swap swapping switch cover covering add adding canceling changing updating replacing issuing applying shipping overnighting reversing escalating waiving refunding crediting removing unlocking installing processing restoring releasing submitting`,
    thing:
      'card cards check checks checkbook checkbooks account balance payment bill transfer appointment password address money order request funds replacement book statement',
    number: 'number reference confirmation ticket case code id',
    reportnoun: 'complaint dispute ticket case claim reference confirmation request order report incident',
    when: `today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours day days week weeks month months am pm noon morning afternoon evening
january february march april june july august september october november december business`,
    embed: 'told them doesnt matter thats depends whatever if ill dont nobody asked means regardless see no',
    norec: 'meter reading usage voicemail payment deed not message was did greeting video camera',
    nonote: 'every again last yesterday message',
    nobody: 'anyone anybody',
    nothing: 'no nope nothing thanks thats thank all nah',
    other: `company business bank street mothers branch network plan label shop store model printer boss manager supervisor doctor driver drivers neighbor neighbors technicians technician agent agents
garage road city program folder product`,
    secret: 'password pin passcode cvv',
    aux: 'is being be will are been was were may might to we going',
    of: 'of for',
    owner: 'account policy holder customer caller yours you person cardholder file',
    thank: 'thank thanks appreciate thankyou obliged grateful',
    either: `moving parked stopped running phone iphone android tablet wifi wired wireless cable vpn office home building front back driver passenger left right fast slow solid blinking color black red green amber before after
morning today yesterday new old one both just all everybody email paper mac windows pc chrome edge outlook inside outside work personal shoulder lane straight turning first second always sometimes page blank error nothing
laptop desktop ethernet remote incoming outgoing upstairs downstairs single multiple business online`,
    acts: `done made gone change changed try tried restart restarted reboot rebooted update updated install installed move moved touch touched drop dropped worked working unplug unplugged notice noticed happen happened delete deleted reset
submit submitted see seen saw click clicked lose lost hit add added use used check checked log logged upgrade upgraded receive received cancel canceled switch switched sign signed order ordered buy bought report reported start started come`,
    moving: `introduce introducing transfer transferring connect connecting forward forwarding pass passing send sending patch patching route routing hand handing redirect redirecting endorse endorsing escalate escalating move moving switch switching
turn turning walk walking bump bumping get getting put putting kick kicking give giving bring bringing take taking conferencing shoot shooting ring ringing flip`,
    who: `person specialist specialists agent rep representative manager supervisor supervisors boss coworker colleague someone somebody lead unit side people pharmacist nurse doctor expert experts
tier level group counter retention collections cancellations escalations networking cardiology dispatcher folks guys lady partner partners area section`,
    notyet:
      'was shouldve not dont cant cannot if did they theyll who before without could couldve want wanted tried he she last when someone every havent didnt',
    unreal: `before ever never needs if when once until unless would wouldve should shouldve could couldve supposed said says told did didnt not hasnt havent wasnt isnt who whoever try trying tried lets want wanted maybe might whether`,
    item: `account charge charges card cards line lines bill bills claim claims policy things thing concern concerns question questions issue issues request requests order orders way fires problem problems matter topic need needs`,
    upset:
      'worried upset frustrated stressed scared angry mad anxious nervous frightened exhausted fed annoyed freezing overwhelmed hurry',
    sorry: 'sorry apologize apologise apologies apology excuse pardon forgive',
    awful: `frustrating stressful upsetting terrible awful horrible annoying aggravating maddening devastating disappointing exhausting unacceptable inconvenient unfortunate scary rough dreadful terrified worried frightening frustrated heartbreaking sad
nightmare`,
    bad: '@awful @upset inconvenience trouble situation concern concerns frustration feel mess headache hassle runaround confusion mixup loss pain worry ordeal',
    thanked:
      'that information confirming holding waiting patience verifying address name hold wait staying sticking hanging patient bearing remaining sitting minute moment number',
  },
  data: {
    name: 'name names surname',
    identity: 'social ssn license passport identification',
    policy: 'policy member customer contract membership',
    birth: 'birth birthday born birthdate dob',
    address: 'address zip street postal city',
    phone: 'phone cell mobile telephone callback',
    email: 'email mail',
    digits: 'digits maiden ssn',
    vehicle: 'plate plates vin model license tag',
    employee: 'employee badge worker extension username department',
    ticket: 'ticket',
  },
  bank: englishBank,
  forbidden: {
    refusal: `not|isnt !a|your my|our problem|job|fault|department|concern|responsibility
not . on . us|me
nothing i|we can|could do
nothing i|we can
cant|cannot|unable|couldnt|wont help you
not|isnt my|our problem|department|responsibility
youll|you|just deal|figure|handle|sort .. yourself|yourselves|own
youll|gotta|you have|need|will figure|deal|sort|handle it|that <!can|if|dont|no
thats|its|is your|yours|you problem|fault|issue
thats|its|thatll on you
youre|you on your own
between you and
take it up with
dont blame|yell us|me
not responsible
wash my|our hands
hands are tied
nothing to do with us|me
couldnt|dont care less|about
not something|anything we|i
what do you want|expect me|us
too bad
tough luck
we|i dont . do|handle . that|those`,
    dontknow: `[i] dont|dunno know !if|whether|how|yet|about|why|what|your|you <!you|they|if
dont know what tell|say
dunno
i [really|honestly] dont know !if|whether|how|yet|about|why|what|your|you
i do not know !if|whether|how|why|what
no idea
no idea|clue
clue <!no
not sure|certain|positive <!you|youre|if|make
im|am unsure|uncertain
couldnt|cant|wouldnt|cannot tell|say you|know
wouldnt know
beats me
who knows
guess is as good
not that i know`,
    secret: `give|tell|provide|confirm|say|spell|share|read|type|repeat|state|dictate password|pin|passcode|cvv <!never|ever|dont|not >!in|box|expired
can|may|could|let i|me have|get|know .. password|pin|passcode|cvv
[i|id] need|require !to [have|know] ... password|pin|passcode|cvv <!you|youll|dont|no|never
what|whats|which .. password|pin|passcode|cvv >!expired|has
password|pin|passcode|cvv do|did you use|have
password|pin|passcode|cvv please
= and your|the password|pin|passcode|cvv
= go ahead .. password|pin|passcode
security code !is|was
what|whats|give|tell|read|need .. code .. texted|sent|text|message|phone
three digit|digits|numbers .. back
sixteen . digit|digits
full|complete password|passcode`,
    hold: `hold on
one second|moment|minute|sec
hang on
= hold please
wait`,
  },
};
