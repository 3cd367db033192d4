import { expect, it } from 'vitest';
import { OWNER } from '../../../../infra/local/sheets/actor.ts';
import { violates } from '../../../../infra/local/sheets/data-validation.ts';
import { Transaction } from '../../../../infra/local/sheets/transaction.ts';
import { writeRows } from '../../../../infra/local/sheets/values.ts';
import { emptyParts, newSheet, newWorkbook } from '../../../../infra/local/sheets/workbook.ts';

const book = newWorkbook('book', {
  properties: { title: 'x', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
  namedRanges: [],
  developerMetadata: [],
  permissions: [],
});
const tab = newSheet(0, emptyParts({ title: 'Criteria', gridProperties: { rowCount: 20, columnCount: 5 } }));
book.sheets = [tab];
writeRows(new Transaction(book, OWNER, 0), tab, { row: 1, column: 0 }, [['meets'], ['does not meet'], [2]], 'RAW');

const rule = (type: string, ...values: string[]) => ({
  condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
  strict: true,
});

it.each([
  [rule('BOOLEAN'), [true, false], ['yes', 1]],
  [rule('BOOLEAN', 'sim', 'não'), ['sim', 'não'], [true, 'talvez']],
  [rule('ONE_OF_LIST', 'Y', 'N', '1'), ['Y', 1], ['y', 'NA', 2]],
  [rule('ONE_OF_RANGE', '=Criteria!A2:A'), ['meets', 2], ['Meets', 3]],
  [rule('NUMBER_BETWEEN', '0', '100'), [0, 100, 50.5], [-1, 101, 'ten']],
  [rule('NUMBER_NOT_BETWEEN', '0', '100'), [-1, 101], [0, 50, 100]],
  [rule('NUMBER_GREATER', '3'), [4], [3, 2]],
  [rule('TEXT_CONTAINS', 'ok'), ['it is OK'], ['no']],
  [rule('CUSTOM_FORMULA', '=A1>2'), ['anything'], []],
])('%j lets through what it should', (wire, good, bad) => {
  for (const value of good) expect([value, violates(book, wire, value)]).toEqual([value, false]);
  for (const value of bad) {
    expect([value, violates(book, wire, value)]).toEqual([value, true]);
    expect(violates(book, { ...wire, strict: false }, value)).toBe(false);
  }
  expect(violates(book, wire, undefined)).toBe(false);
});
