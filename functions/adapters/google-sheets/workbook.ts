import type { sheets_v4 } from '@googleapis/sheets';
import * as z from 'zod';
import type { Workbook, WorkbookLayout, WriteOutcome } from '../../application/ports/workbook.ts';
import { MONITORING_COLUMNS, TAB_METADATA_KEY } from '../../domain/sheet/columns.ts';
import { batchRequests } from './batch.ts';
import type { GoogleClient } from './client.ts';
import { asPlace } from './place.ts';
import { FIRST_ROWS, preparationRequests } from './preparation.ts';
import { READ_FIELDS, readWorkbook } from './reading.ts';
import { failureOf } from './retry.ts';

/** Spreadsheet locales of the product's languages. */
const SPREADSHEET_LOCALES: Readonly<Record<string, string>> = { 'es-MX': 'es_MX', 'pt-BR': 'pt_BR', en: 'en_US' };

const watchAnswerSchema = z.object({ expiration: z.coerce.number().optional() });

const isGone = (error: unknown): boolean => {
  const { status } = failureOf(error);
  return status === 404 || status === 403;
};

/** A team's spreadsheet, through Google's own client. */
export const createWorkbook = (google: GoogleClient): Workbook => {
  /** Safe to repeat: the fence in it lets it through once. */
  const send = async (spreadsheetId: string, requests: readonly sheets_v4.Schema$Request[]): Promise<WriteOutcome> => {
    try {
      await google.repeatable((api) =>
        api.spreadsheets.batchUpdate({
          spreadsheetId,
          requestBody: { requests: [...requests] },
          fields: 'spreadsheetId',
        }),
      );
      return { outcome: 'written' };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.status === 400) return { outcome: 'outdated', reason: failure.message };
      throw error;
    }
  };

  /** Our tabs by their marks, with all their cells, in one request. */
  const readMarked = async (spreadsheetId: string): Promise<readonly sheets_v4.Schema$Sheet[]> => {
    const { sheets = [] } = await google.repeatable((api) =>
      api.spreadsheets.getByDataFilter({
        spreadsheetId,
        fields: `sheets(${READ_FIELDS})`,
        requestBody: {
          includeGridData: true,
          dataFilters: [{ developerMetadataLookup: { metadataKey: TAB_METADATA_KEY, locationType: 'SHEET' } }],
        },
      }),
    );
    return sheets;
  };

  /** Every tab, for a workbook in which our marks are not (yet) complete. */
  const readAll = async (spreadsheetId: string): Promise<readonly sheets_v4.Schema$Sheet[]> => {
    const { sheets = [] } = await google.repeatable((api) =>
      api.spreadsheets.get({ spreadsheetId, includeGridData: true, fields: `sheets(${READ_FIELDS})` }),
    );
    return sheets;
  };

  return {
    create: async (layout: WorkbookLayout) => {
      const { spreadsheetId } = await google.once((api) =>
        api.spreadsheets.create({
          fields: 'spreadsheetId',
          requestBody: {
            properties: {
              title: layout.title,
              locale: SPREADSHEET_LOCALES[layout.locale] ?? 'en_US',
              timeZone: layout.timeZone,
            },
            sheets: [
              {
                properties: {
                  title: layout.monitoringTab,
                  gridProperties: { rowCount: FIRST_ROWS, columnCount: MONITORING_COLUMNS.length },
                },
              },
            ],
          },
        }),
      );
      if (!spreadsheetId) throw new Error('Google made a spreadsheet and did not say which.');
      return spreadsheetId;
    },

    read: async (spreadsheetId, layout) => {
      try {
        const marked = readWorkbook(await readMarked(spreadsheetId), layout, []);
        if (marked.outcome === 'ready') return marked;
        const all = await readAll(spreadsheetId);
        const taken = all.flatMap((tab) => tab.properties?.sheetId ?? []);
        return readWorkbook(all, layout, taken);
      } catch (error) {
        if (isGone(error)) return { outcome: 'gone' };
        throw error;
      }
    },

    prepare: (spreadsheetId, layout, reading) =>
      send(spreadsheetId, preparationRequests(asPlace(reading.place), reading.missing, layout)),

    write: async (spreadsheetId, place, batch) => {
      for (const requests of batchRequests(asPlace(place), batch)) {
        const sent = await send(spreadsheetId, requests);
        if (sent.outcome === 'outdated') return sent;
      }
      return { outcome: 'written' };
    },

    share: async (spreadsheetId, email) => {
      await google.drive({
        method: 'POST',
        path: `drive/v3/files/${encodeURIComponent(spreadsheetId)}/permissions`,
        params: { sendNotificationEmail: 'false', supportsAllDrives: 'true' },
        body: { type: 'user', role: 'writer', emailAddress: email },
      });
    },

    watch: async (spreadsheetId, channel) => {
      const answer = await google.drive<unknown>({
        method: 'POST',
        path: `drive/v3/files/${encodeURIComponent(spreadsheetId)}/watch`,
        params: { supportsAllDrives: 'true' },
        body: {
          id: channel.id,
          type: 'web_hook',
          address: channel.address,
          token: channel.token,
          expiration: String(Date.parse(channel.until)),
        },
      });
      const { expiration } = watchAnswerSchema.parse(answer);
      return expiration === undefined ? channel.until : new Date(expiration).toISOString();
    },
  };
};
