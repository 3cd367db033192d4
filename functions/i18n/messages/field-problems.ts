import { defineMessages } from '../catalogue.ts';

/** What is wrong with a field of a file or a request that a person, or their program, wrote. */
export const FIELD_PROBLEMS = defineMessages({
  fieldMissing: { en: 'is missing', 'es-MX': 'falta', 'pt-BR': 'está faltando' },
  fieldUnknown: { en: 'is not a known field', 'es-MX': 'no es un campo conocido', 'pt-BR': 'não é um campo conhecido' },
  fieldType: { en: 'must be {expected}', 'es-MX': 'debe ser {expected}', 'pt-BR': 'deve ser {expected}' },
  fieldOneOf: {
    en: 'must be one of: {values}',
    'es-MX': 'debe ser uno de: {values}',
    'pt-BR': 'deve ser um de: {values}',
  },
  fieldTooSmall: {
    en: 'must be at least {limit}',
    'es-MX': 'debe ser al menos {limit}',
    'pt-BR': 'deve ser no mínimo {limit}',
  },
  fieldNotMore: {
    en: 'must be more than {limit}',
    'es-MX': 'debe ser más de {limit}',
    'pt-BR': 'deve ser mais de {limit}',
  },
  fieldTooBig: {
    en: 'must be at most {limit}',
    'es-MX': 'debe ser a lo más {limit}',
    'pt-BR': 'deve ser no máximo {limit}',
  },
  fieldTooShort: { en: 'must not be empty', 'es-MX': 'no puede estar vacío', 'pt-BR': 'não pode ficar vazio' },
  fieldTooFewCharacters: {
    en: 'must have at least {limit} characters',
    'es-MX': 'debe tener al menos {limit} caracteres',
    'pt-BR': 'deve ter no mínimo {limit} caracteres',
  },
  fieldTooLong: {
    en: 'is too long (limit {limit})',
    'es-MX': 'es demasiado largo (límite {limit})',
    'pt-BR': 'é longo demais (limite {limit})',
  },
  fieldFormat: {
    en: 'is not written as expected',
    'es-MX': 'no está escrito como se espera',
    'pt-BR': 'não está escrito como se espera',
  },
  fieldSecondsOrShare: {
    en: 'give either seconds or share',
    'es-MX': 'indica seconds o share, uno de los dos',
    'pt-BR': 'indique seconds ou share, um dos dois',
  },
  fieldTimeZone: {
    en: 'must be a time zone that exists, spelled as in America/Mexico_City',
    'es-MX': 'debe ser una zona horaria que exista, escrita como en America/Mexico_City',
    'pt-BR': 'deve ser um fuso horário que exista, escrito como em America/Sao_Paulo',
  },
  formatScriptId: {
    en: 'must hold letters, digits, dot, hyphen and underscore, 80 at most',
    'es-MX': 'debe tener letras, dígitos, punto, guion y guion bajo, 80 como máximo',
    'pt-BR': 'deve ter letras, dígitos, ponto, hífen e sublinhado, no máximo 80',
  },
  formatLanguage: {
    en: 'must be a language such as es-MX, pt-BR or en-US',
    'es-MX': 'debe ser un idioma como es-MX, pt-BR o en-US',
    'pt-BR': 'deve ser um idioma como es-MX, pt-BR ou en-US',
  },
  formatTeamId: {
    en: 'starts with team_ and holds lower-case letters, digits and hyphens',
    'es-MX': 'empieza con team_ y tiene minúsculas, dígitos y guiones',
    'pt-BR': 'começa com team_ e tem minúsculas, dígitos e hifens',
  },
  formatEmail: {
    en: 'must be an e-mail address',
    'es-MX': 'debe ser un correo electrónico',
    'pt-BR': 'deve ser um e-mail',
  },
  formatDate: {
    en: 'must be an instant such as 2026-11-21T10:30:00-06:00',
    'es-MX': 'debe ser un instante como 2026-11-21T10:30:00-06:00',
    'pt-BR': 'deve ser um instante como 2026-11-21T10:30:00-03:00',
  },
  typeText: { en: 'text', 'es-MX': 'texto', 'pt-BR': 'texto' },
  typeNumber: { en: 'a number', 'es-MX': 'un número', 'pt-BR': 'um número' },
  typeWholeNumber: { en: 'a whole number', 'es-MX': 'un número entero', 'pt-BR': 'um número inteiro' },
  typeYesNo: { en: 'true or false', 'es-MX': 'true o false', 'pt-BR': 'true ou false' },
  typeList: { en: 'a list', 'es-MX': 'una lista', 'pt-BR': 'uma lista' },
  typeGroup: { en: 'a group of fields', 'es-MX': 'un grupo de campos', 'pt-BR': 'um grupo de campos' },
});
