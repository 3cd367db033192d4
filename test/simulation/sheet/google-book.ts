import { createWorkbook } from '../../../functions/adapters/google-sheets/workbook.ts';
import { openGrid } from '../../contracts/sync-sheet/grid.ts';
import { type SheetsServer, startSheets } from '../../contracts/sync-sheet/sheets-server.ts';
import type { OpenBook } from './simulate.ts';

/**
 * The same stories through the real adapter and Google's client, against the local Sheets API: people act when a
 * request has reached the server, some requests fail with 429 and 503, and some answers get lost on the way back.
 */
export const openGoogleBooks = async (): Promise<{ readonly open: OpenBook; readonly close: () => Promise<void> }> => {
  let beforeRequest = (): void => {};
  const server: SheetsServer = await startSheets({ beforeRequest: () => beforeRequest() });
  const open: OpenBook = ({ act, losesNext }) => {
    beforeRequest = () => {};
    const spreadsheetId = server.sheets.create({
      properties: { title: 'Story' },
      sheets: [{ properties: { title: 'Monitoring' } }],
    });
    const sheetId = server.sheets.workbook(spreadsheetId).tabs[0]?.sheetId ?? 0;
    const port = createWorkbook(server.google);
    server.sheets.counters.reset();
    // People come when the tab has its columns: before that there is nothing of ours to disturb.
    const isPrepared = (): boolean => server.sheets.tab(spreadsheetId, sheetId).marks.length > 0;
    beforeRequest = () => {
      if (!isPrepared()) return;
      act();
      if (losesNext()) server.sheets.faults.plan({ operation: '*', times: 1, outcome: { kind: 'error', code: 503 } });
      if (losesNext())
        server.sheets.faults.plan({
          operation: 'spreadsheets.batchUpdate',
          times: 1,
          outcome: { kind: 'lost-response' },
        });
    };
    const here =
      <Given extends unknown[], Answer>(method: (id: string, ...rest: Given) => Answer) =>
      (_id: string, ...rest: Given): Answer =>
        method(spreadsheetId, ...rest);
    return {
      port: { ...port, read: here(port.read), prepare: here(port.prepare), write: here(port.write) },
      grid: openGrid(server.sheets, spreadsheetId, sheetId),
      isOpen: isPrepared,
      deliverLate: () => {},
      writes: () => server.sheets.counters.read().writes,
    };
  };
  return { open, close: server.close };
};
