import { classifyKey } from './companion.ts';
import type { FactProblem } from './fact-problem.ts';
import { type CallListRow, fileNameInRow } from './sources.ts';

/** A call list that can be asked for the row of a recording. */
export type CallListIndex = {
  readonly rowOf: (recordingName: string) => CallListRow | undefined;
  /** Rows that a recording can reach, with the file name as written. */
  readonly named: readonly { readonly row: CallListRow; readonly written: string }[];
  /** Rows that name no file, or a file that an earlier row names: the first wins. */
  readonly problems: readonly FactProblem[];
};

/**
 * Finds rows by file name as people write it: with or without folders and extension, in any case, accents composed or
 * not. A row with another extension is another file.
 */
export const indexCallList = (rows: readonly CallListRow[]): CallListIndex => {
  const byName = new Map<string, { readonly row: CallListRow; readonly written: string }>();
  const problems: FactProblem[] = [];
  for (const row of rows) {
    const written = fileNameInRow(row);
    const place = { source: 'call-list', file: row.list, row: row.row } as const;
    if (written === undefined) problems.push({ ...place, kind: 'row-without-file' });
    else if (byName.has(foldFileName(written).name)) problems.push({ ...place, kind: 'duplicate-row', value: written });
    else byName.set(foldFileName(written).name, { row, written });
  }
  return {
    rowOf: (recordingName) => {
      const { name, stem } = foldFileName(recordingName);
      return (byName.get(name) ?? byName.get(stem))?.row;
    },
    named: [...byName.values()],
    problems,
  };
};

/** What a list and the recordings beside it do not have in common: rows whose file is not there, files without a row. */
export const reconcileCallList = (
  { rowOf, named }: CallListIndex,
  recordings: readonly string[],
): readonly FactProblem[] => {
  const met = new Set(recordings.map(rowOf));
  const list = named[0]?.row.list;
  const withoutRow = recordings
    .filter((recording) => rowOf(recording) === undefined)
    .map((value): FactProblem => {
      const problem = { source: 'call-list', kind: 'file-without-row', value } as const;
      return list === undefined ? problem : { ...problem, file: list };
    });
  const withoutFile = named
    .filter(({ row }) => !met.has(row))
    .map(({ row, written }): FactProblem => {
      return { source: 'call-list', kind: 'row-without-file', file: row.list, row: row.row, value: written };
    });
  return [...withoutFile, ...withoutRow];
};

const foldFileName = (written: string): { readonly name: string; readonly stem: string } =>
  classifyKey(written.replaceAll('\\', '/').normalize('NFC').toLowerCase());
