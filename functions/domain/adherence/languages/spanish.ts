import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  light: `el la los las un una unos unas de del al a en y o u que se me te le les lo nos su sus mi tu es son esta este esto ese eso
 por para con sin ha he han muy ya si no mas pues ser fue como cual quien favor usted ustedes yo senor senora`,
  fillers: 'eh este mmm mhm ah aja em um pues bueno oye oiga mire fijese',
  negators: 'no nunca ni tampoco sin jamas',
  numbers: `cero=0 uno=1 un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14
 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24
 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70
 ochenta=80 noventa=90 cien=100 ciento=100 mil=1000 millon=1000000`,
  numberJoiner: 'y',
  classes: {
    help: 'ayudar ayud* apoyar apoy* asistir asist* servir sirv* atender atiend*',
  },
  data: { name: 'nombre' },
  bank: {
    'offer-help': 'en|como que|le|te [le|te] [puedo|podemos] @help',
    'anything-else': 'algo mas|adicional\nalguna otra cosa|duda|pregunta',
    closing: 'que tenga .. dia|tarde|noche\nhasta luego|pronto',
    'self-identification': 'mi nombre es _\nle|lo|la atiende|saluda _\nsoy _',
    greeting: 'gracias por llamar|comunicarse [a] $brand\n$brand buenos|buenas|buen',
    'customer-identification': 'su nombre\ncon quien tengo|hablo',
  },
  forbidden: {},
};
