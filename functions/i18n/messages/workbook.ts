import { defineMessages } from '../catalogue.ts';

/** What the local workbook page says around the sheet. */
export const workbookPageMessages = defineMessages({
  pageTitle: { 'es-MX': 'Libro de monitoreo', 'pt-BR': 'Planilha de monitoria', en: 'Monitoring workbook' },
  team: { 'es-MX': 'Equipo', 'pt-BR': 'Equipe', en: 'Team' },
  chooseWorkbook: { 'es-MX': 'Libro', 'pt-BR': 'Planilha', en: 'Workbook' },
  person: { 'es-MX': 'Trabajo como', 'pt-BR': 'Trabalho como', en: 'Working as' },
  roleAdmin: { 'es-MX': 'administración', 'pt-BR': 'administração', en: 'administrator' },
  roleSupervisor: { 'es-MX': 'supervisor(a)', 'pt-BR': 'supervisor(a)', en: 'supervisor' },
  roleMonitor: { 'es-MX': 'monitorista', 'pt-BR': 'monitor(a)', en: 'monitor' },
  roleAgent: { 'es-MX': 'asesor(a)', 'pt-BR': 'atendente', en: 'agent' },
  tableView: { 'es-MX': 'Vista de tabla', 'pt-BR': 'Vista em tabela', en: 'Table view' },
  tableViewHelp: {
    'es-MX': 'La misma pestaña como tabla, para lectores de pantalla',
    'pt-BR': 'A mesma aba como tabela, para leitores de tela',
    en: 'The same tab as a table, for screen readers',
  },
  backToSheet: { 'es-MX': 'Volver a la hoja', 'pt-BR': 'Voltar à planilha', en: 'Back to the sheet' },
  callPanel: { 'es-MX': 'Panel de la llamada', 'pt-BR': 'Painel da chamada', en: 'Call panel' },
  showPanel: { 'es-MX': 'Mostrar panel', 'pt-BR': 'Mostrar painel', en: 'Show panel' },
  hidePanel: { 'es-MX': 'Ocultar panel', 'pt-BR': 'Ocultar painel', en: 'Hide panel' },
  menu: { 'es-MX': 'Monitoria', 'pt-BR': 'Monitoria', en: 'Monitoria' },
  sheetGrid: { 'es-MX': 'Hoja de cálculo', 'pt-BR': 'Planilha', en: 'Spreadsheet' },
  opening: { 'es-MX': 'Abriendo el libro…', 'pt-BR': 'Abrindo a planilha…', en: 'Opening the workbook…' },
  noWorkbooks: {
    'es-MX': 'Todavía no hay libros. Aparecen aquí en cuanto un equipo recibe su primera llamada.',
    'pt-BR': 'Ainda não há planilhas. Elas aparecem aqui assim que uma equipe recebe a primeira chamada.',
    en: 'No workbooks yet. They appear here as soon as a team receives its first call.',
  },
  noSuchWorkbook: {
    'es-MX': 'Ese libro no existe.',
    'pt-BR': 'Essa planilha não existe.',
    en: 'There is no such workbook.',
  },
  progress: {
    'es-MX': '{ready} de {total} llamadas listas',
    'pt-BR': '{ready} de {total} chamadas prontas',
    en: '{ready} of {total} calls ready',
  },
  progressFailed: {
    'es-MX': '{ready} de {total} llamadas listas, {failed} con problema',
    'pt-BR': '{ready} de {total} chamadas prontas, {failed} com problema',
    en: '{ready} of {total} calls ready, {failed} with a problem',
  },
  protectedCell: {
    'es-MX': 'Esta celda la llena Monitoria y está protegida. Lo suyo va en las columnas blancas.',
    'pt-BR': 'Esta célula é preenchida pelo Monitoria e está protegida. O que é seu vai nas colunas brancas.',
    en: 'Monitoria fills this cell and it is protected. Yours are the white columns.',
  },
  changedMeanwhile: {
    'es-MX': 'Las filas cambiaron mientras tanto. Ya está al día: inténtelo otra vez.',
    'pt-BR': 'As linhas mudaram enquanto isso. Já está atualizado: tente outra vez.',
    en: 'The rows changed meanwhile. You see them as they are now: try again.',
  },
  rowGone: {
    'es-MX': 'Esa fila ya no existe; lo que escribió no se guardó.',
    'pt-BR': 'Essa linha não existe mais; o que você escreveu não foi salvo.',
    en: 'That row no longer exists; what you typed was not saved.',
  },
  notPossible: {
    'es-MX': 'La hoja no permite ese cambio.',
    'pt-BR': 'A planilha não permite essa alteração.',
    en: 'The sheet does not allow that change.',
  },
  offline: {
    'es-MX': 'Sin conexión. Lo que escriba se guardará cuando vuelva.',
    'pt-BR': 'Sem conexão. O que você escrever será salvo quando ela voltar.',
    en: 'Not connected. What you type is saved when the connection is back.',
  },
  saving: { 'es-MX': 'Guardando…', 'pt-BR': 'Salvando…', en: 'Saving…' },
  saved: { 'es-MX': 'Guardado', 'pt-BR': 'Salvo', en: 'Saved' },
  keptYours: {
    'es-MX': 'Alguien cambió esa celda mientras usted escribía; quedó lo suyo.',
    'pt-BR': 'Alguém alterou essa célula enquanto você escrevia; ficou o seu texto.',
    en: 'Somebody changed that cell while you were typing; yours was kept.',
  },
  openLink: { 'es-MX': 'Abrir enlace', 'pt-BR': 'Abrir link', en: 'Open link' },
  tab: { 'es-MX': 'Pestaña', 'pt-BR': 'Aba', en: 'Tab' },
  yes: { 'es-MX': 'sí', 'pt-BR': 'sim', en: 'yes' },
  no: { 'es-MX': 'no', 'pt-BR': 'não', en: 'no' },
  rows: { 'es-MX': '{n} filas', 'pt-BR': '{n} linhas', en: '{n} rows' },
});
