import type { Language } from './language.ts';

export const portuguese: Language = {
  code: 'pt',
  light: `o a os as um uma uns umas de do da dos das no na nos nas em e ou que se me te lhe lo la seu sua meu minha e esta este isso
 isto esse essa por para pra pro com sem foi ja mais muito ser ta to voce senhor senhora eu ele ela gente nao sim favor`,
  fillers: 'eh ah hum hm ne ahn ha ai ta entao olha',
  negators: 'nao nunca nem jamais sem num',
  numbers: `zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 meia=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13
 quatorze=14 catorze=14 quinze=15 dezesseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50
 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 mil=1000 milhao=1000000`,
  numberJoiner: 'e',
  classes: {
    help: 'ajudar ajud* auxiliar auxili* atender atend* servir',
  },
  data: { name: 'nome' },
  bank: {
    'offer-help': 'em|no|como que|posso [posso] @help',
    'anything-else': 'mais alguma|algo coisa|duvida\nalgo mais\nmais alguma coisa',
    closing: 'tenha .. dia|tarde|noite\nate logo|mais',
    'self-identification': 'meu nome e _\naqui e _\nfala com _\nquem fala e _',
    greeting: 'obrigado|obrigada por ligar .. $brand\n$brand bom|boa dia|tarde|noite',
    'customer-identification': 'seu nome\ncom quem falo|eu',
  },
  forbidden: {},
};
