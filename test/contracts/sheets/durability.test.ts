import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { auth, sheets } from '@googleapis/sheets';
import { afterEach, expect, it } from 'vitest';
import type { Log } from '../../../infra/local/log.ts';
import { CorruptDataFolder } from '../../../infra/local/sheets/journal.ts';
import { openSheets } from '../../../infra/local/sheets/local-sheets.ts';
import { newBook, SERVICE_TOKEN, startLoopback, temporaryFolder } from './loopback.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

const startChild = async (folder: string) => {
  const script = path.join(import.meta.dirname, 'writer-process.ts');
  const started = spawn(process.execPath, [script, folder, SERVICE_TOKEN], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const port = await new Promise<string>((done, fail) => {
    started.stdout.once('data', (data) => done(String(data).trim()));
    started.once('exit', () => fail(new Error('the writer ended early')));
  });
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: SERVICE_TOKEN });
  return {
    api: sheets({ version: 'v4', rootUrl: `http://127.0.0.1:${port}/google/`, auth: client, retry: false }),
    kill: async () => {
      const gone = new Promise((done) => started.once('exit', done));
      started.kill('SIGKILL');
      await gone;
    },
  };
};

const ROWS = 400;

/** Every cell of the tab in one request, all with the same number: a torn write would show two numbers. */
const generation = (number: number) => ({
  updateCells: {
    start: { sheetId: 0 },
    rows: Array.from({ length: ROWS }, () => ({
      values: Array.from({ length: 10 }, () => ({ userEnteredValue: { numberValue: number } })),
    })),
    fields: 'userEnteredValue',
  },
});

it('a kill in mid-write loses nothing that was acknowledged and leaves no half of a batch', async () => {
  const folder = temporaryFolder();
  let id = '';
  let acknowledged = 0;
  for (let round = 0; round < 4; round++) {
    const { api, kill } = await startChild(folder);
    if (round === 0) {
      id = await newBook(api);
      const grow = { appendDimension: { sheetId: 0, dimension: 'ROWS', length: ROWS } };
      await api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests: [grow] } });
    }
    let dead = false;
    const writing = (async () => {
      for (let number = acknowledged + 1; !dead; number++) {
        // The metadata grows in the same batch: both parts must agree after the kill.
        const requests = [
          generation(number),
          {
            createDeveloperMetadata: {
              developerMetadata: { metadataKey: `g${number}`, visibility: 'DOCUMENT', location: { spreadsheet: true } },
            },
          },
        ];
        await api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
        acknowledged = number;
      }
    })().catch(() => {});
    await sleep(150 + round * 110);
    await kill();
    dead = true;
    await writing;

    const local = await openSheets({ folder, log: collectedLog().log, token: SERVICE_TOKEN });
    const rows = local.tab(id, 0).rows;
    const numbers = new Set(rows.slice(0, ROWS).flatMap((row) => row.map((cell) => cell?.value)));
    expect(numbers.size).toBe(1);
    const [stored] = numbers;
    // The last request may have been on disk before its answer was out: that is one more, never one less.
    expect([acknowledged, acknowledged + 1]).toContain(stored ?? 0);
    acknowledged = Number(stored ?? 0);
    await local.close();
    expect(await metadataKeys(folder, id)).toEqual(Array.from({ length: acknowledged }, (_, at) => `g${at + 1}`));
  }
  expect(acknowledged).toBeGreaterThan(8);
});

const metadataKeys = async (folder: string, id: string) => {
  const { api, close } = await startLoopback({ folder });
  const { data } = await api.spreadsheets.get({ spreadsheetId: id, fields: 'developerMetadata.metadataKey' });
  await close();
  return (data.developerMetadata ?? []).map((item) => item.metadataKey);
};

const collectedLog = () => {
  const warnings: string[] = [];
  const log: Log = { debug: () => {}, info: () => {}, warn: (message) => warnings.push(message), error: () => {} };
  return { log, warnings };
};

const bookWithThreeWrites = async () => {
  const loopback = await startLoopback();
  const id = await newBook(loopback.api);
  for (const value of ['one', 'two', 'three'])
    await loopback.api.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[value]] },
    });
  await loopback.close();
  const book = path.join(loopback.folder, 'books', id);
  return {
    folder: loopback.folder,
    id,
    book,
    journal: path.join(book, 'journal.log'),
    snapshot: path.join(book, 'snapshot.log'),
  };
};

it('a journal cut in mid-line is cut back, with a warning and the cut part kept', async () => {
  const { folder, id, book, journal } = await bookWithThreeWrites();
  const bytes = fs.readFileSync(journal);
  fs.writeFileSync(journal, bytes.subarray(0, bytes.length - 5));
  const { log, warnings } = collectedLog();
  const local = await openSheets({ folder, log, token: SERVICE_TOKEN });
  expect(local.tab(id, 0).rows[0]?.[0]?.value).toBe('two');
  expect(warnings).toEqual(['sheets: the last journal line was cut in mid-write and has been set aside']);
  const aside = fs.readdirSync(book).filter((name) => name.includes('.torn-'));
  expect(aside).toHaveLength(1);
  expect(fs.readFileSync(path.join(book, aside[0] ?? ''), 'utf8')).toContain('"three"');
  local.write({ spreadsheetId: id, sheetId: 0, row: 0, column: 0, values: [['again']], input: 'RAW', source: 'page' });
  await local.close();
  const reopened = await openSheets({ folder, log, token: SERVICE_TOKEN });
  expect(reopened.tab(id, 0).rows[0]?.[0]?.value).toBe('again');
  await reopened.close();
});

it.each([
  ['a journal damaged before good lines', 'journal', (bytes: Buffer) => bytes.fill(0x58, 20, 24)],
  ['a snapshot with a flipped byte', 'snapshot', (bytes: Buffer) => bytes.fill(0x58, 60, 61)],
  ['a snapshot without its end', 'snapshot', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(0x0a) + 1)],
  ['an empty snapshot', 'snapshot', () => Buffer.alloc(0)],
] as const)('%s is refused by name, and left as it is', async (_name, which, damage) => {
  const files = await bookWithThreeWrites();
  const file = files[which];
  fs.writeFileSync(file, damage(fs.readFileSync(file)));
  const damaged = fs.readFileSync(file);
  const { log } = collectedLog();
  const failure = await openSheets({ folder: files.folder, log, token: SERVICE_TOKEN }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(CorruptDataFolder);
  expect(failure).toMatchObject({ code: 'corrupt-data-folder', file });
  expect(fs.readFileSync(file)).toEqual(damaged);
});

it('a long journal becomes a snapshot, and reads back the same', async () => {
  const loopback = await startLoopback();
  const id = await newBook(loopback.api);
  const { local } = loopback;
  const rule = { condition: { type: 'BOOLEAN' }, strict: true };
  local.batchUpdate({
    spreadsheetId: id,
    source: 'api',
    requests: [
      { setDataValidation: { range: { sheetId: 0, startColumnIndex: 9 }, rule } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      { addProtectedRange: { protectedRange: { protectedRangeId: 3, range: { sheetId: 0, endRowIndex: 1 } } } },
    ],
  });
  const long = 'x'.repeat(40_000);
  for (let write = 0; write < 12; write++)
    local.write({
      spreadsheetId: id,
      sheetId: 0,
      row: 0,
      column: 0,
      values: Array.from({ length: 12 }, (_, row) => [`${write} ${row} ${long}`]),
      input: 'RAW',
      source: 'page',
    });
  const journal = path.join(loopback.folder, 'books', id, 'journal.log');
  expect(fs.statSync(journal).size).toBeLessThan(5_000_000);
  const before = { tab: local.tab(id, 0), book: local.workbook(id) };
  await loopback.close();
  const reopened = await openSheets({ folder: loopback.folder, log: collectedLog().log, token: SERVICE_TOKEN });
  expect({ tab: reopened.tab(id, 0), book: reopened.workbook(id) }).toEqual(before);
  await reopened.close();
});
