import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  light: `a an the i you we he she it my your our me us him her them this that these those is am are was be been to of in on at
 for with and or so do does did can could may might will would shall should have has had ill id im youre weve ive thats its there
 please sir maam mr mrs miss just now today here by from if not no dont cant up out get got`,
  fillers: 'uh um uhm erm hmm mm mhm ah oh huh er eh like well okay ok',
  negators: 'not no never dont cant cannot wont isnt arent wasnt didnt doesnt couldnt without nor',
  numbers: `zero=0 oh=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000`,
  numberJoiner: 'and',
  classes: {
    help: 'help assist assistance service serve',
    record: 'recorded recording recordings record monitored taped',
    call: 'call calls conversation line',
  },
  data: { name: 'name names', address: 'address', account: 'account' },
  bank: {
    greeting: `thank|thanks you [for] calling $brand
hello|hi|good [this] [is] $brand`,
    'self-identification': `my name is _
this is _ speaking
you are speaking with _`,
    'offer-help': `how|what can|may|could i|we @help [you]
what can i|we do for you`,
    'customer-identification': `may|can|could i have your .. name
what is|s your .. name`,
    'anything-else': `anything|something else
any other questions|question|concerns`,
    closing: `have|has a .. day|one|evening|night|afternoon|weekend
thank|thanks you for calling
goodbye|bye`,
  },
  forbidden: {},
};
