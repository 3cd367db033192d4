import fs from 'node:fs';
import { applyEffect, type Effect } from './effect.ts';
import { decodeEffect, type EncodedEffect, encodeEffect } from './effect-encoding.ts';
import { CorruptDataFolder, checkedLine, readCheckedLines, writeFileAtomically } from './journal.ts';
import { type BookParts, newWorkbook, type Workbook } from './workbook.ts';

/** Rows a line: small enough that no line comes near the longest string, large enough to stay quick. */
const ROWS_PER_LINE = 2_000;
const FORMAT = 1;

type Head = {
  readonly format: typeof FORMAT;
  readonly spreadsheetId: string;
  readonly revision: number;
  readonly modifiedAtMs: number;
  readonly parts: BookParts;
};

/** A workbook as the effects that build it from nothing. */
function* effectsOf(book: Workbook): Generator<Effect> {
  for (const [index, { sheetId, parts, grid }] of book.sheets.entries()) {
    yield { type: 'sheet-added', sheetId, index, parts };
    for (const dimension of ['ROWS', 'COLUMNS'] as const) {
      const values = grid.properties(dimension);
      if (values.some((value) => value !== undefined))
        yield { type: 'dimension-properties', sheetId, dimension, index: 0, values };
    }
    for (let row = 0; row < grid.rows.length; row += ROWS_PER_LINE) {
      const cells = grid.rows.slice(row, row + ROWS_PER_LINE).map((line) => line ?? []);
      yield { type: 'cells', sheetId, row, column: 0, cells };
    }
  }
}

function* linesOf(book: Workbook): Generator<Buffer> {
  const { spreadsheetId, revision, modifiedAtMs, parts } = book;
  yield checkedLine({ format: FORMAT, spreadsheetId, revision, modifiedAtMs, parts } satisfies Head);
  let effects = 0;
  for (const effect of effectsOf(book)) {
    effects++;
    yield checkedLine(encodeEffect(effect));
  }
  yield checkedLine({ end: effects });
}

/** Replaces the snapshot whole; returns its size in bytes. */
export const writeSnapshot = (file: string, book: Workbook): number => writeFileAtomically(file, linesOf(book));

/** Reads a snapshot. Any damage, also a missing end, throws CorruptDataFolder. */
export const readSnapshot = (file: string): { readonly book: Workbook; readonly bytes: number } => {
  const bytes = fs.readFileSync(file);
  const { records, tail } = readCheckedLines(bytes);
  if (tail.length > 0) throw new CorruptDataFolder(file, `line ${records.length + 1} is damaged`);
  const head = records[0] as Head | undefined;
  const end = records.at(-1) as { readonly end?: number } | undefined;
  if (head?.format !== FORMAT) throw new CorruptDataFolder(file, 'it is not a workbook of this version');
  if (end?.end !== records.length - 2) throw new CorruptDataFolder(file, 'its end is missing');
  const book = newWorkbook(head.spreadsheetId, head.parts);
  book.revision = head.revision;
  book.modifiedAtMs = head.modifiedAtMs;
  for (const record of records.slice(1, -1)) applyEffect(book, decodeEffect(record as EncodedEffect));
  return { book, bytes: bytes.length };
};
