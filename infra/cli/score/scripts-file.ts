import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import type { Script } from '../../../functions/domain/script/script.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { scoreMessages } from '../../../functions/i18n/messages/adherence.ts';
import { scriptProblemText } from '../../../functions/i18n/messages/script-problems.ts';
import { problemLine } from '../located-file.ts';
import { isTableFile } from '../script-file.ts';
import { readScriptTable } from '../script-table.ts';

type ReadScripts = { readonly scripts: ReadonlyMap<string, CompiledScript>; readonly problems: readonly string[] };

/** Reads a file of one script or several (JSON, YAML, CSV), compiled, by id; and the problems, one a line. */
export const readScripts = (file: string, locale: Locale): ReadScripts => {
  const scripts = new Map<string, CompiledScript>();
  const problems: string[] = [];
  const take = (script: Script): void => {
    const before = scripts.get(script.id);
    if (before === undefined || before.script.version < script.version) scripts.set(script.id, compileScript(script));
  };
  let parsed: unknown;
  try {
    const bytes = readFileSync(file);
    if (isTableFile(file)) {
      const table = readScriptTable(bytes, locale);
      // A row with an error may belong to any script: calls are judged by none rather than by half of one.
      for (const item of table.problems.length > 0 ? [] : table.items) {
        const made = scriptFromFile(item);
        if ('script' in made) take(made.script);
      }
      return { scripts, problems: table.problems.map((problem) => problemLine(file, problem, locale)) };
    }
    const content = bytes.toString('utf8');
    parsed = /\.ya?ml$/i.test(file) ? parseYaml(content) : JSON.parse(content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { scripts, problems: [text(scoreMessages['unreadable-file'], locale, { file, reason })] };
  }
  for (const [index, entry] of (Array.isArray(parsed) ? parsed : [parsed]).entries()) {
    const name = typeof entry?.id === 'string' ? entry.id : `[${index}]`;
    const say = (path: string, problem: string) =>
      problems.push(text(scoreMessages['bad-script'], locale, { file, script: name, path, problem }));
    const checked = scriptFileSchema.safeParse(entry);
    if (!checked.success) {
      for (const issue of checked.error.issues) say(issue.path.join('.'), issue.message);
      continue;
    }
    const made = scriptFromFile(checked.data);
    if ('problems' in made) {
      for (const problem of made.problems) say(problem.path, scriptProblemText(problem, locale));
      continue;
    }
    take(made.script);
  }
  return { scripts, problems };
};
