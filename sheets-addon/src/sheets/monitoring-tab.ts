import { HEADER_ROWS } from '../../../functions/domain/sheet/columns.ts';
import type { PeopleCells, SelectionAnswer } from '../contract.ts';
import { type Columns, columnsOf } from './columns.ts';
import { fingerprint } from './fingerprint.ts';
import { setPlainText } from './plain-text.ts';

const CALL_ID = /^call_[0-9a-f]+$/;

const asTick = (value: unknown): boolean => value === true || value === 'TRUE';

type Tab = {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly columns: Columns & { readonly key: number };
};

const activeTab = (): Tab | undefined => {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const columns = columnsOf(sheet);
  return columns.key === undefined ? undefined : { sheet, columns: { ...columns, key: columns.key } };
};

/** Values of one column below the header, or blanks when the tab lacks it. */
const columnValues = ({ sheet }: Tab, column: number | undefined, rows: number): unknown[] =>
  column === undefined || rows === 0
    ? Array.from({ length: rows }, () => '')
    : sheet
        .getRange(HEADER_ROWS + 1, column, rows, 1)
        .getValues()
        .map((row) => row[0]);

const peopleCells = (tab: Tab, row: number): PeopleCells => ({
  reviewed: tab.columns.reviewed !== undefined && asTick(tab.sheet.getRange(row, tab.columns.reviewed).getValue()),
  note: tab.columns.note === undefined ? '' : String(tab.sheet.getRange(row, tab.columns.note).getValue()),
});

/** What is selected, and whether people's cells changed since the last question. Reads the sheet only. */
export const readSelection = (): SelectionAnswer => {
  const tab = activeTab();
  if (tab === undefined)
    return { selection: { kind: 'none', reason: 'not-monitoring' }, peopleHash: null, rowHash: null };
  const rows = Math.max(0, tab.sheet.getLastRow() - HEADER_ROWS);
  const keys = columnValues(tab, tab.columns.key, rows);
  const reviewed = columnValues(tab, tab.columns.reviewed, rows);
  const notes = columnValues(tab, tab.columns.note, rows);
  // Sorted by key, so that a sort, which changes no person's answer, does not look like one.
  const people = keys
    .map((key, index) => ({ key: String(key), cells: [key, reviewed[index], notes[index]] }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  const peopleHash = fingerprint(people.map(({ cells }) => cells));

  const row = tab.sheet.getActiveCell().getRow();
  const callId = String(keys[row - HEADER_ROWS - 1] ?? '');
  if (!CALL_ID.test(callId))
    return { selection: { kind: 'none', reason: 'no-call-in-row' }, peopleHash, rowHash: null };
  const cells = peopleCells(tab, row);
  const owned = new Set([tab.columns.reviewed, tab.columns.note]);
  const line = tab.sheet.getRange(row, 1, 1, tab.sheet.getLastColumn()).getValues()[0] ?? [];
  const serverCells = line.filter((_, index) => !owned.has(index + 1));
  return {
    selection: { kind: 'call', callId, row, people: cells },
    peopleHash,
    rowHash: fingerprint([serverCells]),
  };
};

/** One-based row of a call, by its key: rows move while people work. `undefined` when no row has it. */
const rowOfCall = (tab: Tab, callId: string): number | undefined => {
  const rows = Math.max(0, tab.sheet.getLastRow() - HEADER_ROWS);
  const index = columnValues(tab, tab.columns.key, rows).indexOf(callId);
  return index < 0 ? undefined : index + HEADER_ROWS + 1;
};

type PeopleChange = { readonly callId: string } & ({ readonly reviewed: boolean } | { readonly note: string });

/**
 * Writes one of people's cells for a call. The document lock keeps two sidebars from finding a row and writing it
 * around each other. `undefined` when the tab has no such row or column.
 */
export const writePeopleCell = (change: PeopleChange): PeopleCells | undefined => {
  const lock = LockService.getDocumentLock();
  lock.waitLock(10_000);
  try {
    const tab = activeTab();
    const row = tab && rowOfCall(tab, change.callId);
    const column = 'reviewed' in change ? tab?.columns.reviewed : tab?.columns.note;
    if (tab === undefined || row === undefined || column === undefined) return undefined;
    const range = tab.sheet.getRange(row, column);
    if ('reviewed' in change) range.setValue(change.reviewed);
    else setPlainText(range, change.note);
    SpreadsheetApp.flush();
    return peopleCells(tab, row);
  } finally {
    lock.releaseLock();
  }
};
