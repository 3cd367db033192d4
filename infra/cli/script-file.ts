import type { ScriptFile } from '../../functions/contracts/script-file.ts';
import { sizeProblems } from '../../functions/contracts/script-size.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import type { CliContext } from './context.ts';
import { CliFailure, EXIT } from './failure.ts';
import { fileFailure, type LocatedFile, readSmallFile } from './located-file.ts';
import { checkYaml } from './yaml-file.ts';

/** Files of this kind hold scripts as rows. */
export const isTableFile = (path: string): boolean => /\.(?:csv|tsv|tab)$/i.test(path);

/** A workbook is a zip archive (`PK`) or an old Office file: not what a person can publish from, but easily made so. */
const WORKBOOK = /\.(?:xlsx?|ods|numbers)$/i;

/**
 * Reads scripts from YAML or JSON (one or a list) or from a table (CSV, TSV: one row a step). What is wrong is said all at
 * once, with line and field or row and column, in the person's language (exit code 2).
 */
export const readScriptFile = async (
  path: string,
  { locale, remark }: Pick<CliContext, 'locale' | 'remark'>,
): Promise<LocatedFile<ScriptFile>> => {
  if (WORKBOOK.test(path))
    throw new CliFailure({
      kind: 'unreadable-file',
      message: text(messages.workbookNotCsv, locale, { path }),
      exitCode: EXIT.usage,
    });
  // What contradicts the banks is checked too: code of three languages that no other command needs.
  if (isTableFile(path)) {
    const { readScriptTable } = await import('./script-table.ts');
    const table = readScriptTable(await readSmallFile(path, locale), locale);
    if (table.problems.length > 0) throw fileFailure(path, table.problems, locale);
    if (table.ignored.length > 0)
      remark(text(messages.columnsIgnored, locale, { path, columns: table.ignored.join(', ') }));
    return table;
  }
  const [{ scriptCheck }, { repetitionCheck }] = await Promise.all([
    import('./script-check.ts'),
    import('../../functions/domain/script/repetition.ts'),
  ]);
  const repetitions = repetitionCheck();
  // A script of megabytes would not even reach whoever refuses it.
  const check = scriptCheck(locale, (script) => [...sizeProblems(script), ...repetitions(script)]);
  const file = checkYaml(await readSmallFile(path, locale), check, locale);
  if (file.problems.length > 0) throw fileFailure(path, file.problems, locale);
  return file;
};
