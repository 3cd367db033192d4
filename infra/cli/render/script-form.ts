import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { stringify as stringifyYaml } from 'yaml';
import type { PublishedScript, ScriptFile } from '../../../functions/contracts/script-file.ts';
import { scriptRows } from '../../../functions/domain/script/sheet-form/write.ts';
import { localeOf } from '../../../functions/i18n/catalogue.ts';
import { scriptSheetWords } from '../../../functions/i18n/messages/script-sheet.ts';
import { guardCell } from './formula-guard.ts';

/** What an author wrote of a published version: to edit and publish again, when it gets a number and an instant of its own. */
export const formOf = ({ id, language, service, order, steps }: PublishedScript): ScriptFile => ({
  id,
  language,
  service,
  order,
  steps,
});

/** Scripts as CSV, one row a step, in the words of their language; a spreadsheet computes nothing of it. */
export const scriptCsv = (scripts: readonly ScriptFile[]): string => {
  const rows = scriptRows(scripts, (language) => scriptSheetWords(localeOf(language)));
  // Without the mark Excel takes accents for Windows-1252.
  return stringifyCsv(
    rows.map((row) => row.map(guardCell)),
    { bom: true },
  );
};

/** A script as YAML, without what says nothing. */
export const scriptYaml = (script: ScriptFile): string => {
  const steps = script.steps.map(({ phrases, ...step }) => (phrases.length > 0 ? { ...step, phrases } : step));
  return stringifyYaml({ ...script, steps }, { lineWidth: 0 });
};
