import { englishBank } from '../intents/english.ts';
import { englishFirstNames } from './first-names.ts';
import type { Language } from './language.ts';

/** English as spoken in contact centres of the United States. */
export const english: Language = {
  code: 'en',
  light: `a all am an and are as at be been by can could d did do does for from get got had has have he her him his i id if ill im in is it its ive just ll
m may me might my now of on or our please s she should so sir maam mr mrs miss that thats the their them there they this those to today up us was we well were
weve will with would you your youre youd yours ma also then here out`,
  common: `house thing things face hand nothing always much little before after between where went came come home car street part door store letter price man woman son
daughter wife husband family work job time times water light gas point side front back left right big new old bad charge charged when still every other others less
case cost told seen put took take left past change out inside near far only way half photo form same game fine mine line live love leave hello held hole hope`,
  fillers: 'uh um uhm uhh umm erm hmm mm mhm ah oh huh er eh well okay ok alright yeah',
  negators: 'not no never dont cant cannot wont isnt arent wasnt didnt doesnt couldnt without nor unable havent hasnt',
  numbers: `half=1 zero=0 oh=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000`,
  numberJoiner: 'and',
  classes: {
    firstname: englishFirstNames,
    help: 'help helping assist assisting assistance serve service',
    can: 'can may could might shall should will would',
    call: 'call calls conversation line phone',
    record: 'recorded recording recordings record monitored monitoring taped',
    wait: 'hold wait holding',
    wee: 'moment second minute minutes seconds sec moments',
    ask: `give tell provide confirm verify have get need know share spell state say repeat read check remind validate`,
    confirm: 'confirm verify validate check double make',
    clock: 'at by',
    elsewhere: 'call visit see check go contact reach email text website page portal app online',
    but: 'but however',
    offer: 'let ill we can could ask check find get transfer connect look have theres there try',
    mine: 'my mine',
    need: 'need have necessary',
    whose: 'your who whom what',
    determiner: 'this the your our a for on that',
    promise: `call contact reach email receive receiving arrive arriving there resolve resolved fix fixed process processed refund refunded credit credited show ready complete completed
follow technician someone somebody team department agent specialist representative answer response back delivered deliver restored visit appointment hear update expect ship shipped mailed posted`,
    deadlineday: 'today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday noon midnight',
    units: 'minutes hours days weeks months',
    unit: 'minutes minute hours hour days day weeks week months month am pm oclock business',
    done: `sent ordered transferred paid scheduled booked reset updated changed completed processed submitted placed issued replaced mailed canceled cancelled activated unlocked
approved made set done confirmed deposited moved added created closed opened resolved fixed registered filed requested shipped locked blocked deactivated credited refunded taken posted dispatched finished`,
    doing: `send order transfer pay schedule book reset update change complete process submit issue replace mail cancel activate unlock move open close ship lock block sending ordering transferring
paying scheduling mailing get getting put`,
    thing:
      'card cards check checks checkbook checkbooks account balance payment bill transfer appointment password address money order request funds replacement book statement',
    number: 'number reference confirmation ticket case code id',
    reportnoun: 'ticket case claim reference confirmation request order report incident',
    when: `today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours day days week weeks month months am pm noon morning afternoon evening
january february march april june july august september october november december business`,
    nothing: 'no nope nothing thanks thats thank all nah',
    other: 'company business bank street mothers',
    secret: 'password pin passcode cvv',
    aux: 'is being be will are been was were may might to we going',
    of: 'of for',
    owner: 'account policy holder customer caller yours you person cardholder file',
    thank: 'thank thanks appreciate thankyou',
    bad: 'frustrating difficult hard stressful upsetting terrible awful horrible tough annoying inconvenient inconvenience trouble situation concern concerns frustration feel upset unfortunate',
  },
  data: {
    name: 'name names surname',
    identity: 'social ssn license passport identification',
    policy: 'policy member customer contract membership',
    birth: 'birth birthday born birthdate dob age',
    address: 'address zip street postal city',
    phone: 'phone cell mobile telephone callback',
    email: 'email mail',
    digits: 'digits last four maiden security',
    vehicle: 'plate vin model make license',
  },
  bank: englishBank,
  forbidden: {
    refusal: `not my|our problem|job|fault|department|concern
nothing [that|else] i|we can|could do
[theres|is] nothing i|we can
cant|cannot|unable [to] help you
[thats] [that] not|isnt my|our problem|department|responsibility
deal|figure|handle|sort .. yourself`,
    dontknow: `i dont|dunno know !if|whether|how|yet|about
i [really|honestly] dont know
i do not know
no idea
[i] [have] no idea|clue
not [really|too] sure
im not [really] sure`,
    secret: `give|tell|provide|confirm|need|say|spell|have|get|read .. password|pin|passcode|cvv
what|whats [is|s] .. password|pin|passcode|cvv
[your] password|pin|passcode please
security code
full|complete password|passcode`,
    hold: `hold on
one second|moment|minute|sec
hang on`,
  },
};
