import type { Answer } from '../contract.ts';
import { callApi } from './api.ts';

type Workbooks = {
  readonly workbooks: readonly { readonly teamId: string; readonly spreadsheetId?: string | undefined }[];
};

const TEAM_PROPERTY = 'TEAM_ID';

/** The team whose workbook this is. Asked of the API once, then kept with the document. */
export const teamOfWorkbook = (): Answer<string> => {
  const properties = PropertiesService.getDocumentProperties();
  const known = properties.getProperty(TEAM_PROPERTY);
  if (known) return { ok: true, value: known };
  const answer = callApi<Workbooks>({ method: 'get', path: '/workbooks' });
  if (!answer.ok) return answer;
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const teamId = answer.value.workbooks.find((workbook) => workbook.spreadsheetId === spreadsheetId)?.teamId;
  if (teamId === undefined) return { ok: false, kind: 'not-found', message: '' };
  properties.setProperty(TEAM_PROPERTY, teamId);
  return { ok: true, value: teamId };
};
