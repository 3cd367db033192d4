import type { sheets_v4 } from '@googleapis/sheets';
import * as z from 'zod';
import { cellText } from '../../domain/sheet/cell.ts';
import { type PeopleValues, readPeopleCells } from '../../domain/sheet/people-cells.ts';
import type { JournalEntry, RowUpdate } from '../../domain/sheet/snapshot.ts';
import { readCell, writeCell } from './cell-data.ts';

/**
 * Columns of the journal tab. The four in the middle are copied by Google, inside the request that overwrites, from
 * wherever the rows stand at that instant; the others are written by us.
 */
export const JOURNAL_COLUMNS = {
  meaning: 0,
  key: 1,
  version: 2,
  reviewed: 3,
  note: 4,
  expectedNote: 5,
  writtenNote: 6,
} as const;
export const JOURNAL_WIDTH = 7;

const meaningSchema = z.object({
  key: z.string(),
  stamp: z.string(),
  writtenStamp: z.string(),
  expected: z.object({ reviewed: z.boolean().exactOptional(), note: z.literal(true).exactOptional() }),
  written: z.object({ reviewed: z.boolean().exactOptional(), note: z.literal(true).exactOptional() }),
  mends: z.boolean(),
});

const parseMeaning = (text: string): z.output<typeof meaningSchema> | undefined => {
  try {
    return meaningSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const valuesOf = (
  { reviewed, note }: { readonly reviewed?: boolean; readonly note?: true },
  noteText: string,
): Partial<PeopleValues> => ({
  ...(reviewed === undefined ? {} : { reviewed }),
  ...(note ? { note: noteText } : {}),
});

/** Entries of the journal tab and the number of rows that they take. A row that is not ours is passed over. */
export const readJournal = (
  rows: readonly sheets_v4.Schema$RowData[],
): { readonly entries: readonly JournalEntry[]; readonly rows: number } => {
  const entries = rows.flatMap((row): JournalEntry[] => {
    const cell = (column: number) => readCell(row.values?.[column]);
    const words = (column: number) => cellText(String(cell(column) ?? ''));
    const meaning = parseMeaning(String(cell(JOURNAL_COLUMNS.meaning) ?? ''));
    if (meaning === undefined) return [];
    const found = readPeopleCells({ reviewed: cell(JOURNAL_COLUMNS.reviewed), note: cell(JOURNAL_COLUMNS.note) });
    return [
      {
        intended: { key: meaning.key, stamp: meaning.stamp },
        writtenStamp: meaning.writtenStamp,
        expected: valuesOf(meaning.expected, words(JOURNAL_COLUMNS.expectedNote)),
        written: valuesOf(meaning.written, words(JOURNAL_COLUMNS.writtenNote)),
        mends: meaning.mends,
        found: {
          key: String(cell(JOURNAL_COLUMNS.key) ?? '').trim(),
          stamp: String(cell(JOURNAL_COLUMNS.version) ?? ''),
          values: found.values,
        },
      },
    ];
  });
  return { entries, rows: rows.length };
};

const marks = ({ reviewed, note }: Partial<PeopleValues>) => ({
  ...(reviewed === undefined ? {} : { reviewed }),
  ...(note === undefined ? {} : { note: true as const }),
});

type PeopleUpdate = RowUpdate & { readonly people: NonNullable<RowUpdate['people']> };

export const writesPeople = (update: RowUpdate): update is PeopleUpdate => update.people !== undefined;

/** Our half of a journal row: what the write means. Google's half is copied in by `copyPaste`. */
export const journalCells = ({ key, stamp, cells, people }: PeopleUpdate) => ({
  meaning: writeCell(
    JSON.stringify({
      key,
      stamp,
      writtenStamp: String(cells.version ?? ''),
      expected: marks(people.expected),
      written: marks(people.written),
      mends: people.mends,
    } satisfies z.input<typeof meaningSchema>),
  ),
  notes: [writeCell(people.expected.note), writeCell(people.written.note)],
});
