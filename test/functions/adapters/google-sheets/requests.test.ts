import { describe, expect, test } from 'vitest';
import { batchRequests } from '../../../../functions/adapters/google-sheets/batch.ts';
import { credentialsText } from '../../../../functions/adapters/google-sheets/credentials.ts';
import { createPace } from '../../../../functions/adapters/google-sheets/pace.ts';
import type { Place } from '../../../../functions/adapters/google-sheets/place.ts';
import { failureOf, patiently } from '../../../../functions/adapters/google-sheets/retry.ts';
import { COLUMN_IDS, type ColumnId } from '../../../../functions/domain/sheet/columns.ts';
import type { NewRow } from '../../../../functions/domain/sheet/snapshot.ts';

describe('the pace of one account', () => {
  test('never lets more than fifty requests start within any minute, and wastes no time before that', async () => {
    let now = 0;
    const pace = createPace({
      nowMs: () => now,
      pause: async (milliseconds) => {
        now += milliseconds;
      },
    });
    const started: number[] = [];
    for (let request = 0; request < 180; request++) {
      await pace();
      started.push(now);
      now += 137;
    }
    for (const [at, time] of started.entries())
      expect(started.slice(0, at + 1).filter((other) => other > time - 60_000).length).toBeLessThanOrEqual(50);
    expect(started[49]).toBe(49 * 137);
    expect(started.at(-1)).toBeLessThan(4 * 60_000);
  });
});

describe('patience', () => {
  const answer = (status: number) => Object.assign(new Error(`answered ${status}`), { response: { status } });

  test('outlasts a quota window of a minute, with growing, scattered pauses', async () => {
    const pauses: number[] = [];
    let left = 7;
    const sent = patiently(
      async () => {
        if (left-- > 0) throw answer(429);
        return 'done';
      },
      { pause: async (milliseconds) => void pauses.push(milliseconds), random: () => 0.5 },
    );
    expect(await sent).toBe('done');
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 32_000]);
  });

  test('is not wasted on a refusal', async () => {
    let tries = 0;
    const sent = patiently(
      async () => {
        tries++;
        throw answer(400);
      },
      { pause: async () => {}, random: () => 0 },
    );
    await expect(sent).rejects.toThrow('answered 400');
    expect(tries).toBe(1);
  });

  test('does not take a bug of ours for a lost connection', () => {
    expect(() => failureOf(new TypeError('x is not a function'))).toThrow(TypeError);
    expect(failureOf(Object.assign(new Error('reset'), { code: 'ECONNRESET' })).status).toBeUndefined();
  });
});

describe('credentials', () => {
  test('say what is wrong without repeating what was given', () => {
    for (const secret of [
      'not json with s3cret',
      '{"type":"service_account","private_key":"s3cret"}',
      '{"type":"access_token"}',
    ]) {
      const parsed = credentialsText.safeParse(secret);
      expect(parsed.success).toBe(false);
      expect(JSON.stringify(parsed.error?.issues)).not.toContain('s3cret');
    }
    expect(credentialsText.parse('{"type":"access_token","token":"t"}')).toEqual({ type: 'access_token', token: 't' });
  });
});

describe('a batch as requests', () => {
  const positions = Object.fromEntries(COLUMN_IDS.map((id, at) => [id, at])) as Record<ColumnId, number>;
  const place: Place = {
    kind: 'workbook-place',
    tab: {
      sheetId: 1,
      marked: true,
      positions,
      unmarked: [],
      rowCount: 100,
      columnCount: 18,
      usedColumns: 18,
      fences: [],
    },
    journal: { sheetId: 2, rowCount: 100, entries: 0 },
    takenSheetIds: [],
  };
  const row = (length: number): NewRow => ({
    cells: { key: 'call_1', flags: 'x'.repeat(length) },
    people: { reviewed: false, note: '=IMPORTDATA("x")' },
  });
  const batch = { fence: 0, updates: [], journal: 'restart' as const };

  test('keeps every request below two megabytes, and each has its own fence', () => {
    const bodies = batchRequests(place, {
      ...batch,
      newRows: { at: 5, rows: Array.from({ length: 3_000 }, () => row(2_000)) },
    });
    for (const body of bodies) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(2_000_000);
    const fences = bodies.map((body) => body[0]?.createDeveloperMetadata?.developerMetadata?.metadataId);
    expect(new Set(fences).size).toBe(bodies.length);
    const inserted = bodies.flatMap((body) => body.flatMap((request) => request.insertDimension?.range ?? []));
    expect(inserted[0]?.startIndex).toBe(5);
    expect(inserted.at(-1)?.endIndex).toBe(3_005);
  });

  test('says nothing that a sheet could take for a formula', () => {
    const text = JSON.stringify(batchRequests(place, { ...batch, newRows: { at: 5, rows: [row(3)] } }));
    expect(text).toContain('{"stringValue":"=IMPORTDATA(\\"x\\")"}');
    expect(text).not.toContain('formulaValue');
  });

  test('copies what people’s cells hold before it writes them', () => {
    const update = {
      index: 7,
      key: 'call_1',
      stamp: 'old',
      cells: { version: 'new' },
      people: { expected: { note: '' }, written: { note: 'n' }, mends: false },
    };
    const [body = []] = batchRequests(place, { ...batch, updates: [update], newRows: { at: 9, rows: [] } });
    const kinds = body.map((request) => Object.keys(request)[0]);
    expect(kinds.lastIndexOf('copyPaste')).toBeLessThan(kinds.lastIndexOf('updateCells'));
    expect(kinds.filter((kind) => kind === 'copyPaste')).toHaveLength(4);
    expect(body.findLast((request) => request.copyPaste)?.copyPaste?.source).toMatchObject({
      sheetId: 1,
      startRowIndex: 7,
    });
  });
});
