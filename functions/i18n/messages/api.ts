import { defineMessages } from '../catalogue.ts';

/** What the API answers when it does not do what was asked. */
export const API_MESSAGES = defineMessages({
  invalid: {
    en: 'The request is not right: {where}',
    'es-MX': 'La solicitud no es correcta: {where}',
    'pt-BR': 'A solicitação não está correta: {where}',
  },
  unauthenticated: { en: 'Sign in first.', 'es-MX': 'Primero inicia sesión.', 'pt-BR': 'Entre primeiro.' },
  forbidden: {
    en: 'You may not do this. Ask your supervisor.',
    'es-MX': 'No tienes permiso para esto. Pídelo a tu supervisor.',
    'pt-BR': 'Você não tem permissão para isto. Fale com seu supervisor.',
  },
  callNotFound: {
    en: 'There is no such call.',
    'es-MX': 'No existe esa llamada.',
    'pt-BR': 'Esta chamada não existe.',
  },
  scriptNotFound: {
    en: 'There is no such script.',
    'es-MX': 'No existe ese guion.',
    'pt-BR': 'Este roteiro não existe.',
  },
  versionNotFound: {
    en: 'Script {id} has no version {version}; it has: {versions}.',
    'es-MX': 'El guion {id} no tiene la versión {version}; tiene: {versions}.',
    'pt-BR': 'O roteiro {id} não tem a versão {version}; tem: {versions}.',
  },
  teamNotFound: { en: 'There is no such team.', 'es-MX': 'No existe ese equipo.', 'pt-BR': 'Esta equipe não existe.' },
  routeNotFound: { en: 'There is nothing here.', 'es-MX': 'Aquí no hay nada.', 'pt-BR': 'Não há nada aqui.' },
  conflict: {
    en: 'Somebody changed this in the meantime. Look at it again.',
    'es-MX': 'Alguien cambió esto mientras tanto. Revísalo de nuevo.',
    'pt-BR': 'Alguém alterou isto nesse meio-tempo. Verifique novamente.',
  },
  versionConflict: {
    en: 'Script {id}: the next version is {version}.',
    'es-MX': 'Guion {id}: la siguiente versión es la {version}.',
    'pt-BR': 'Roteiro {id}: a próxima versão é a {version}.',
  },
  tooLarge: {
    en: 'The file is larger than the limit of {megabytes} MB.',
    'es-MX': 'El archivo rebasa el límite de {megabytes} MB.',
    'pt-BR': 'O arquivo ultrapassa o limite de {megabytes} MB.',
  },
  busy: {
    en: 'Busy. Try again shortly.',
    'es-MX': 'Ocupado. Intenta en un momento.',
    'pt-BR': 'Ocupado. Tente em instantes.',
  },
  internal: {
    en: 'Something went wrong on our side. Try again; if it stays, tell the administrator: {request}',
    'es-MX': 'Algo falló de nuestro lado. Intenta de nuevo; si sigue, avisa a la administración: {request}',
    'pt-BR': 'Algo falhou do nosso lado. Tente novamente; se continuar, avise a administração: {request}',
  },
});
