import { parseDelimited } from '../../functions/contracts/delimited-text.ts';
import { type ScriptFile, scriptFileSchema } from '../../functions/contracts/script-file.ts';
import { sizeProblems } from '../../functions/contracts/script-size.ts';
import type { Locale } from '../../functions/contracts/team.ts';
import { scriptProblems } from '../../functions/domain/script/in-file.ts';
import type { CellPlace } from '../../functions/domain/script/sheet-form/problem.ts';
import { readScriptRows, type SheetScript } from '../../functions/domain/script/sheet-form/read.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { issueText } from '../../functions/i18n/issue-text.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { quotedBefore, scriptProblemText } from '../../functions/i18n/messages/script-problems.ts';
import { SCRIPT_SHEET_VOCABULARY } from '../../functions/i18n/messages/script-sheet.ts';
import { columnTitle, sheetProblemText } from '../../functions/i18n/messages/script-sheet-problems.ts';
import type { LocatedFile, LocatedProblem, TablePlace } from './located-file.ts';
import { fieldPath } from './located-file.ts';
import { unguardCell } from './render/formula-guard.ts';

export type ScriptTable = LocatedFile<ScriptFile> & {
  readonly problems: readonly LocatedProblem[];
  /** Titles of columns that are somebody's own. */
  readonly ignored: readonly string[];
};

/**
 * Scripts of a table (CSV, TSV), one row a step, with everything that is wrong with them: cells that cannot be read, what
 * the schema refuses, and what contradicts itself. `items` are the scripts of right shape.
 */
export const readScriptTable = (bytes: Uint8Array, locale: Locale): ScriptTable => {
  const parsed = parseDelimited(bytes);
  if (parsed.kind === 'unreadable') {
    const problem = { row: parsed.row, column: 0, title: '', message: text(messages.tableUnreadable, locale) };
    return { items: [], locate: () => problem, problems: [problem], ignored: [] };
  }
  const rows = parsed.table.map((cells) => cells.map(unguardCell));
  const sheet = readScriptRows(rows, SCRIPT_SHEET_VOCABULARY, parsed.firstRow);
  const placeIn = (place: CellPlace): TablePlace => ({
    row: place.row,
    column: place.position,
    title: columnTitle(place, locale),
  });
  const unread = new Set(sheet.problems.map(({ place }) => cellKey(placeIn(place))));
  const problems: LocatedProblem[] = sheet.problems.map((problem) => ({
    ...placeIn(problem.place),
    message: sheetProblemText(problem, locale),
  }));
  const scripts: { readonly file: ScriptFile; readonly locate: SheetScript['locate'] }[] = [];
  for (const { content, locate } of sheet.scripts) {
    const say = (path: readonly PropertyKey[], message: string): void => {
      const place = placeIn(locate(path));
      // What was said of a cell already needs no second complaint that follows from the first.
      if (!unread.has(cellKey(place))) problems.push({ ...place, message });
    };
    const checked = scriptFileSchema.safeParse(content);
    if (checked.success) {
      scripts.push({ file: checked.data, locate });
      for (const problem of [...sizeProblems(checked.data), ...scriptProblems(checked.data)])
        say(fieldPath(problem.path), scriptProblemText(problem, locale));
    } else
      for (const issue of checked.error.issues) {
        const message = issueText(issue, content, locale);
        const value = valueAt(content, issue.path);
        say(issue.path, value === undefined ? message : quotedBefore(value, message, locale));
      }
  }
  return {
    items: scripts.map(({ file }) => file),
    locate: (index, path) => placeIn(scripts[index]?.locate(path) ?? { row: parsed.firstRow, position: 0 }),
    problems,
    ignored: sheet.ignored,
  };
};

const cellKey = ({ row, column }: TablePlace): string => `${row}:${column}`;

/** The offending value as text; `undefined` when there is none, or a whole group of them. */
const valueAt = (content: unknown, path: readonly PropertyKey[]): string | undefined => {
  let value = content;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
