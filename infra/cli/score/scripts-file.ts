import type { ScriptFile } from '../../../functions/contracts/script-file.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import { CliFailure } from '../failure.ts';
import { type LocatedProblem, problemLines, readSmallFile } from '../located-file.ts';
import { scriptCheck } from '../script-check.ts';
import { isTableFile } from '../script-file.ts';
import { readScriptTable } from '../script-table.ts';
import { checkYaml } from '../yaml-file.ts';

type ReadScripts = { readonly scripts: ReadonlyMap<string, CompiledScript>; readonly problems: readonly string[] };

type Checked = { readonly items: readonly ScriptFile[]; readonly problems: readonly LocatedProblem[] };

/**
 * Reads a file of one script or several (JSON, YAML, CSV), compiled, by id; and the problems, one a line. Scripts without
 * problems are there whatever is wrong with others.
 */
export const readScripts = async (file: string, locale: Locale): Promise<ReadScripts> => {
  const scripts = new Map<string, CompiledScript>();
  let bytes: Uint8Array;
  try {
    bytes = await readSmallFile(file, locale);
  } catch (error) {
    if (error instanceof CliFailure) return { scripts, problems: [error.message] };
    throw error;
  }
  const { items, problems } = isTableFile(file)
    ? rightTable(readScriptTable(bytes, locale))
    : checkYaml(bytes, scriptCheck(locale), locale);
  for (const item of items) {
    const made = scriptFromFile(item);
    if (!('script' in made)) continue;
    const { script } = made;
    const before = scripts.get(script.id);
    if (before === undefined || before.script.version < script.version) scripts.set(script.id, compileScript(script));
  }
  return { scripts, problems: problemLines(file, problems, locale) };
};

/** A row with an error may belong to any script: calls are judged by none rather than by half of one. */
const rightTable = ({ items, problems }: Checked): Checked => ({ items: problems.length > 0 ? [] : items, problems });
