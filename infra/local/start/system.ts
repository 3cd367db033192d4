import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddon } from '../../../sheets-addon/build.ts';
import { openAppsScript } from '../apps-script/apps-script-host.ts';
import { type Cloud, startCloud } from '../cloud.ts';
import { openDynamoDb } from '../dynamodb/dynamodb.ts';
import type { Log } from '../log.ts';
import { LOCAL_ADMIN, LOCAL_GOOGLE_TOKEN } from '../service.ts';
import { type LocalSheets, openSheets } from '../sheets/local-sheets.ts';
import { createRecogniser } from '../speech/recogniser.ts';
import { type LocalTranscribe, openTranscribe } from '../transcribe/open-transcribe.ts';
import { openWorkbookPage } from '../workbook/page-service.ts';
import { gridOfSheets } from '../workbook/sheets-grid.ts';
import { copyBundles, type OwnBundles } from './own-bundles.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export type SystemOptions = {
  /** Synthesized CloudFormation, parsed. */
  readonly template: unknown;
  readonly bundlesFolder: string;
  readonly dataFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  readonly model?: 'base' | 'tiny';
  /** For tests of what happens when Transcribe's event never comes. */
  readonly completionEvents?: 'emit' | 'drop';
  /** Google's quotas on the local Sheets; `unlimited` only where a test is about something else. */
  readonly sheetQuotas?: 'unlimited';
  /** Without the workbook page, which is bundled at its first start. */
  readonly page?: false;
  /** Values that replace the defaults of a machine without an account. */
  readonly parameters?: Readonly<Record<string, string>>;
};

export type System = {
  readonly cloud: Cloud;
  readonly sheets: LocalSheets;
  readonly transcribe: LocalTranscribe;
  readonly stop: () => Promise<void>;
};

/** Audience of the local issuer's tokens: the template's default. */
const AUDIENCE = 'monitoria';

/** What an installation decides, decided for one machine. English is the language that it can do by itself. */
const localParameters = (origin: string): Record<string, string> => ({
  TokenIssuer: `${origin}/issuer`,
  TokenAudience: AUDIENCE,
  AdminEmails: LOCAL_ADMIN,
  GoogleCredentials: JSON.stringify({ type: 'access_token', token: LOCAL_GOOGLE_TOKEN }),
  SheetsRootUrl: `${origin}/google/`,
  DriveRootUrl: `${origin}/google/`,
  WorkbookUrl: `${origin}/w/{spreadsheetId}`,
  DefaultLanguage: 'en-US',
});

/** The whole system on this machine: the template's functions, and every service that they use. */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const { log } = options;
  const recogniser = createRecogniser({ log, model: options.model ?? 'base' });
  let bundles: OwnBundles | undefined;
  let sheets: LocalSheets | undefined;
  let transcribe: LocalTranscribe | undefined;
  try {
    bundles = await copyBundles(options.bundlesFolder);
    const { folder: bundlesFolder, remove: removeBundles } = bundles;
    const cloud = await startCloud({
      template: options.template,
      bundlesFolder,
      dataFolder: options.dataFolder,
      port: options.port,
      log,
      audience: AUDIENCE,
      parameters: (origin) => ({ ...localParameters(origin), ...options.parameters }),
      services: {
        dynamodb: ({ folder }) => openDynamoDb({ folder: folder('table'), log }),
        transcribe: async ({ folder, objects, emit }) => {
          transcribe = await openTranscribe({
            folder: folder('transcribe'),
            recogniser,
            objects,
            emit,
            log,
            ...(options.completionEvents ? { completionEvents: options.completionEvents } : {}),
          });
          return transcribe;
        },
        sheets: async ({ folder }) => {
          sheets = await openSheets({
            folder: folder('sheets'),
            log,
            token: LOCAL_GOOGLE_TOKEN,
            ...(options.sheetQuotas ? { quotas: options.sheetQuotas } : {}),
          });
          return sheets;
        },
        ...(options.page === false
          ? {}
          : {
              page: async ({ origin, folder, issuer }) => {
                if (!sheets) throw new Error('the page needs the sheets');
                const grid = gridOfSheets(sheets);
                const identityToken = (email: string) => issuer.issue({ email });
                const apiBaseUrl = `${origin}/api`;
                const appsScript = await openAppsScript({
                  addon: await buildAddon(apiBaseUrl),
                  grid,
                  scriptProperties: { API_URL: apiBaseUrl },
                  identityToken,
                  folder: folder('apps-script'),
                  log,
                });
                const page = await openWorkbookPage({
                  grid,
                  appsScript,
                  dist: join(root, 'dist'),
                  apiBaseUrl,
                  identityToken,
                  operatorEmail: LOCAL_ADMIN,
                  log,
                });
                return {
                  handle: page.handle,
                  close: async () => {
                    await page.close();
                    await appsScript.close();
                  },
                };
              },
            }),
      },
    });
    if (!sheets || !transcribe) throw new Error('the cloud started without its services');
    return {
      cloud,
      sheets,
      transcribe,
      stop: async () => {
        await cloud.stop();
        await recogniser.close();
        await removeBundles();
      },
    };
  } catch (error) {
    await recogniser.close();
    await bundles?.remove();
    throw error;
  }
};
