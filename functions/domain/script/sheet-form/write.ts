import type { ScriptInFile } from '../in-file.ts';
import { toCell, toLine } from './cell-text.ts';
import { SCRIPT_COLUMNS, type ScriptColumn, type SheetWords } from './columns.ts';
import { writeNumber } from './numbers.ts';
import { writeWindow } from './window-cell.ts';

type Step = ScriptInFile['steps'][number];
type Row = Readonly<Partial<Record<ScriptColumn, string>>>;

/** Lines `name=value` of what is there. */
const pairs = (entries: readonly (readonly [string, string | undefined])[]): string =>
  entries.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join('\n');

const word = <Value extends string>(words: Readonly<Record<Value, string>>, value: Value | undefined): string =>
  value === undefined ? '' : words[value];

const stepRow = (step: Step, words: SheetWords): Row => {
  const { choices, decimalComma } = words;
  const { condition } = step;
  const said = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : value === '' ? '' : toLine(value);
  return {
    step: toLine(step.id ?? ''),
    title: toLine(step.title ?? ''),
    kind: word(choices.kind, step.kind),
    intent: word(choices.intent, step.intent),
    phrases: toCell((step.phrases ?? []).map((phrase) => phrase ?? '')),
    excluded: toCell((step.excludedPhrases ?? []).map((phrase) => phrase ?? '')),
    slots: pairs(
      Object.entries(step.slots ?? {}).map(([name, type]) => [toLine(name), type && choices.slotType[type]]),
    ),
    window: step.window === undefined ? '' : writeWindow(step.window, words),
    speaker: word(choices.speaker, step.speaker),
    condition: pairs([
      [choices.condition.service, said(condition?.service)],
      [choices.condition.tag, said(condition?.tag)],
      [choices.condition.afterStep, said(condition?.afterStep)],
      [choices.condition.afterPhrase, said(condition?.afterPhrase)],
    ]),
    class: word(choices.class, step.errorClass),
    weight: step.weight === undefined ? '' : writeNumber(step.weight, decimalComma),
  };
};

/** What is said once of a script: all of it on the first row; what people sort and filter by on every row. */
const wholeScript = (script: ScriptInFile, { choices }: SheetWords, isFirst: boolean): Row => {
  const everywhere: Row = { service: toLine(script.service), script: script.id };
  if (!isFirst) return everywhere;
  const order = script.order ?? (script.ordered === undefined ? undefined : script.ordered ? 'total' : 'none');
  return {
    ...everywhere,
    language: script.language,
    order: word(choices.order, order),
    version: script.version === undefined ? '' : String(script.version),
    since: script.effectiveFrom ?? '',
  };
};

/** A form to edit shows what an author may say; a version and an instant only where a file brings them along. */
const ONLY_WHEN_SAID: readonly ScriptColumn[] = ['version', 'since'];

/**
 * Scripts as rows of a sheet, headers first, one row a step. `wordsOf` gives the words of a language (BCP 47): headers are in
 * that of the first script, values in each script's own. Reading the rows back gives the same scripts (`ordered` comes back
 * as `order`; an empty list and none are one empty cell).
 */
export const scriptRows = (
  scripts: readonly ScriptInFile[],
  wordsOf: (language: string) => SheetWords,
): readonly (readonly string[])[] => {
  const rows = scripts.flatMap((script) => {
    const words = wordsOf(script.language);
    return script.steps.map(
      (step, index): Row => ({ ...wholeScript(script, words, index === 0), ...stepRow(step, words) }),
    );
  });
  const columns = SCRIPT_COLUMNS.filter(
    (column) => !ONLY_WHEN_SAID.includes(column) || rows.some((row) => (row[column] ?? '') !== ''),
  );
  const { headers } = wordsOf(scripts[0]?.language ?? '');
  return [columns.map((column) => headers[column]), ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
};
