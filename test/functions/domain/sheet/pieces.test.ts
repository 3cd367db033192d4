import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findColumns } from '../../../../functions/domain/sheet/column-finder.ts';
import { COLUMN_IDS, type ColumnId } from '../../../../functions/domain/sheet/columns.ts';
import { mergeCell } from '../../../../functions/domain/sheet/merge.ts';
import { readPeopleCells } from '../../../../functions/domain/sheet/people-cells.ts';
import { formatStamp, parseStamp, plainStamp, uniqueStamp } from '../../../../functions/domain/sheet/stamp.ts';
import { durationSerial, teamClock } from '../../../../functions/domain/sheet/team-time.ts';
import { callOf } from '../../../simulation/sheet/call-builder.ts';
import { render } from './facts.ts';

describe('three-way merge of a cell', () => {
  const value = fc.constantFrom('a', 'b', 'c');

  test('a side that did not move gives way; two that moved apart are a conflict unless a person decided', () => {
    fc.assert(
      fc.property(value, value, value, fc.boolean(), (base, sheet, store, decided) => {
        const moved = [sheet !== base, store !== base];
        const expected =
          sheet === store
            ? 'agreed'
            : moved[0] && moved[1]
              ? decided
                ? 'from-sheet'
                : 'conflict'
              : moved[0]
                ? 'from-sheet'
                : 'from-store';
        expect(mergeCell({ base, sheet, store, decided })).toBe(expected);
      }),
    );
  });

  test('a cell that cannot be read says nothing', () => {
    expect(mergeCell({ base: 'a', sheet: undefined, store: 'b', decided: true })).toBe('unknown');
  });
});

describe('stamps', () => {
  test('come back as they were, also when made one of a kind', () => {
    const word = fc.stringMatching(/^[0-9a-f]{1,14}$/);
    const mark = fc.record(
      {
        conflict: fc.record({ sheet: word, store: word }),
        copy: fc.record({ people: word, edited: fc.boolean() }),
        editedCopy: word,
        unreadable: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(word, fc.nat(), word, word, mark, (id, revision, style, cells, marked) => {
        const stamp = { callId: `call_${id}`, revision, style, cells, mark: marked };
        const text = formatStamp(stamp);
        expect(parseStamp(text)).toEqual(stamp);
        expect(parseStamp(uniqueStamp(uniqueStamp(text, '1.1'), '2.5'))).toEqual(stamp);
        expect(plainStamp(uniqueStamp(text, '1.1'))).toBe(text);
      }),
    );
  });

  test('what the server did not write is no stamp', () => {
    for (const text of ['', 'x', '1|2|3', 'call_1|x|s|c|', 'call_1|1|s|c|?', '!unknown|s'])
      expect(parseStamp(text)).toBeUndefined();
  });
});

describe('people’s cells', () => {
  test.each([
    [true, true],
    ['VERDADERO', true],
    ['sim', true],
    ['x', true],
    [null, false],
    ['não', false],
    [0, false],
    ['maybe', undefined],
  ])('a tick cell with %j reads as %j', (cell, expected) => {
    expect(readPeopleCells({ reviewed: cell, note: null }).values.reviewed).toBe(expected);
  });

  test('a note keeps its text, whatever it looks like; a column that is missing is unknown, not empty', () => {
    expect(readPeopleCells({ reviewed: undefined, note: '=1+1\r\n2' }).values).toEqual({ note: '=1+1\n2' });
    expect(readPeopleCells({ reviewed: undefined, note: undefined })).toEqual({ values: {}, unreadable: [] });
  });
});

describe('columns', () => {
  const aliases = Object.fromEntries(COLUMN_IDS.map((id) => [id, [`${id} header`, `Ñandú ${id}`]])) as Record<
    ColumnId,
    string[]
  >;
  const header = COLUMN_IDS.map((id) => `${id} header`);

  test('are found by their marks wherever people moved them and whatever they call them', () => {
    const marks = COLUMN_IDS.map((id, at) => ({ id, position: COLUMN_IDS.length - at }));
    const found = findColumns({ marks, header: ['mine', ...header.map(() => 'renamed')], aliases });
    expect(found).toMatchObject({ missing: [], unmarked: [] });
    expect(found.positions.key).toBe(COLUMN_IDS.length);
  });

  test('are found by header in any language, accents and case aside, where the mark is lost', () => {
    const found = findColumns({
      marks: [],
      header: header.map((text) => text.replace('note header', '  nandu NOTE ')),
      aliases,
    });
    expect(found.missing).toEqual([]);
    expect(found.unmarked).toHaveLength(COLUMN_IDS.length);
  });

  test('a deleted column is missing, and no column is taken for two', () => {
    const without = header.filter((text) => text !== 'note header');
    expect(findColumns({ marks: [{ id: 'agent', position: 0 }], header: without, aliases }).missing).toEqual<
      ColumnId[]
    >(['key', 'note']);
  });
});

describe('times of the team', () => {
  test('agree with the wall clock, also around changes of daylight saving time', () => {
    const zone = fc.constantFrom('America/Mexico_City', 'America/Sao_Paulo', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(
        zone,
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (timeZone, date) => {
          const found = teamClock(timeZone)(date.toISOString());
          const shown = new Date(Math.round(((found?.date ?? 0) - 25_569 + (found?.time ?? 0)) * 86_400) * 1000);
          expect(shown.toISOString().slice(0, 19).replace('T', ' ')).toBe(
            date.toLocaleString('sv-SE', { timeZone }).slice(0, 19),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('what is no instant has no time', () => {
    expect(teamClock('UTC')('yesterday')).toBeUndefined();
  });

  test('a duration is a share of a day, to the second', () => {
    expect(durationSerial(86_400_000)).toBe(1);
    expect(durationSerial(61_400)).toBeCloseTo(61 / 86_400, 12);
  });
});

describe('a call as cells', () => {
  test('what is not known yet is empty, what is unknown is said', () => {
    const { summary: _none, ...call } = callOf(1);
    expect(render({ ...call, state: 'received', facts: {} })).toMatchObject({
      agent: '(unknown)',
      adherence: null,
      steps: null,
      flags: null,
      script: null,
      state: 'received',
    });
  });

  test('flags are named worst first and cut where a row would overflow', () => {
    const call = callOf(1);
    const flags = Array.from({ length: 8 }, (_, at) => ({
      kind: 'missing' as const,
      stepId: `${at}`,
      title: `Step ${at}`,
      critical: at === 0,
    }));
    const summary = { scriptId: 's', scriptVersion: 1, adherence: { score: null, n: 0 }, flags };
    expect(render({ ...call, summary }).flags).toBe('⚠ Step 0; Step 1; Step 2; Step 3; Step 4; and 3 more');
  });

  test('where steps are only suggested, n leaves them out and the row says so beside its other problems', () => {
    const { summary, ...call } = callOf(1);
    const adherence = { score: 50, n: 2, onlySuggested: 3 };
    const row = { ...call, problems: ['low-confidence'] as const, summary: { ...summary, adherence } as never };
    expect(render(row)).toMatchObject({ adherence: 50, steps: 2, problems: 'low-confidence 3 only suggested' });
  });
});
