import { defineMessages } from '../catalogue.ts';

/** What `npm start` says. */
export const START_MESSAGES = defineMessages({
  help: {
    en: `Runs Monitoria on this machine.

  npm start -- [options]

  --data FOLDER     where everything is kept (.monitoria)
  --port N          port on 127.0.0.1 (8787)
  --demo none       start empty; without it a new folder gets a small contact centre
  --model tiny      the small English model, for machines with less than 1 GB to spare
  --no-open         open no browser
  --log-level L     debug, info, warn, error or silent (warn)
  --json            one JSON object a line, for machines
  --help            this text`,
    'es-MX': `Ejecuta Monitoria en esta máquina.

  npm start -- [opciones]

  --data CARPETA    dónde se guarda todo (.monitoria)
  --port N          puerto en 127.0.0.1 (8787)
  --demo none       empieza vacío; sin esto, una carpeta nueva recibe un pequeño centro de contacto
  --model tiny      el modelo chico de inglés, para máquinas con menos de 1 GB libre
  --no-open         no abre el navegador
  --log-level L     debug, info, warn, error o silent (warn)
  --json            un objeto JSON por línea, para máquinas
  --help            este texto`,
    'pt-BR': `Executa o Monitoria nesta máquina.

  npm start -- [opções]

  --data PASTA      onde tudo fica guardado (.monitoria)
  --port N          porta em 127.0.0.1 (8787)
  --demo none       começa vazio; sem isso, uma pasta nova recebe uma pequena central de atendimento
  --model tiny      o modelo pequeno de inglês, para máquinas com menos de 1 GB livre
  --no-open         não abre o navegador
  --log-level L     debug, info, warn, error ou silent (warn)
  --json            um objeto JSON por linha, para máquinas
  --help            este texto`,
  },
  building: {
    en: 'Building the functions',
    'es-MX': 'Construyendo las funciones',
    'pt-BR': 'Construindo as funções',
  },
  starting: {
    en: 'Starting the services',
    'es-MX': 'Iniciando los servicios',
    'pt-BR': 'Iniciando os serviços',
  },
  loadingDemo: {
    en: 'Loading the demo contact centre: {done} of {total}',
    'es-MX': 'Cargando el centro de contacto de ejemplo: {done} de {total}',
    'pt-BR': 'Carregando a central de exemplo: {done} de {total}',
  },
  recognising: {
    en: 'Listening to the calls: {done} of {total} ready',
    'es-MX': 'Escuchando las llamadas: {done} de {total} listas',
    'pt-BR': 'Ouvindo as chamadas: {done} de {total} prontas',
  },
  preparingWorkbooks: {
    en: 'Preparing the workbook',
    'es-MX': 'Preparando el libro',
    'pt-BR': 'Preparando a planilha',
  },
  ready: {
    en: 'The workbook is at {url}',
    'es-MX': 'El libro está en {url}',
    'pt-BR': 'A planilha está em {url}',
  },
  stopHint: {
    en: 'Calls that are still being listened to appear by themselves. Ctrl+C stops; everything is kept in {folder}.',
    'es-MX': 'Las llamadas que aún se escuchan aparecen solas. Ctrl+C detiene; todo queda guardado en {folder}.',
    'pt-BR': 'As chamadas ainda em escuta aparecem sozinhas. Ctrl+C encerra; tudo fica guardado em {folder}.',
  },
  stopping: { en: 'Stopping', 'es-MX': 'Deteniendo', 'pt-BR': 'Encerrando' },
  badOption: {
    en: '{option}: {value} is not possible. --help lists the options.',
    'es-MX': '{option}: {value} no es posible. --help muestra las opciones.',
    'pt-BR': '{option}: {value} não é possível. --help mostra as opções.',
  },
  portInUse: {
    en: 'Port {port} is in use. Stop what uses it, or choose another with --port.',
    'es-MX': 'El puerto {port} está ocupado. Detén lo que lo usa o elige otro con --port.',
    'pt-BR': 'A porta {port} está em uso. Encerre o que a usa ou escolha outra com --port.',
  },
  folderInUse: {
    en: 'The data folder {folder} is used by another server. Stop it, or name another folder with --data.',
    'es-MX': 'Otro servidor usa la carpeta de datos {folder}. Deténlo o indica otra carpeta con --data.',
    'pt-BR': 'Outro servidor usa a pasta de dados {folder}. Encerre-o ou indique outra pasta com --data.',
  },
  folderInUseBy: {
    en: 'The data folder {folder} is used by another server (process {process}). Stop it, or name another folder with --data.',
    'es-MX':
      'Otro servidor (proceso {process}) usa la carpeta de datos {folder}. Deténlo o indica otra carpeta con --data.',
    'pt-BR':
      'Outro servidor (processo {process}) usa a pasta de dados {folder}. Encerre-o ou indique outra pasta com --data.',
  },
  folderNotWritable: {
    en: 'The data folder {folder} cannot be written. Change its permissions, or name another with --data.',
    'es-MX': 'No se puede escribir en la carpeta de datos {folder}. Cambia sus permisos o indica otra con --data.',
    'pt-BR': 'Não é possível gravar na pasta de dados {folder}. Altere as permissões ou indique outra com --data.',
  },
  folderCorrupt: {
    en: 'The data folder {folder} is damaged: {detail} Move it away to start anew, or name another with --data.',
    'es-MX':
      'La carpeta de datos {folder} está dañada: {detail} Muévela para empezar de nuevo o indica otra con --data.',
    'pt-BR': 'A pasta de dados {folder} está danificada: {detail} Mova-a para recomeçar ou indique outra com --data.',
  },
  unexpected: {
    en: 'Could not start: {detail}',
    'es-MX': 'No se pudo iniciar: {detail}',
    'pt-BR': 'Não foi possível iniciar: {detail}',
  },
});
