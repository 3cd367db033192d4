import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import { type ScriptProblem, scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { scoreMessages } from '../../../functions/i18n/messages/adherence.ts';
import { SCRIPT_PROBLEM_TEXTS } from '../../../functions/i18n/messages/script-problems.ts';

const problemText = ({ code, found }: ScriptProblem, locale: Locale): string =>
  found === undefined ? SCRIPT_PROBLEM_TEXTS[code][locale] : `${SCRIPT_PROBLEM_TEXTS[code][locale]} (${found})`;

/** Reads a file of one script or a list (JSON or YAML), compiled, by id; or the problems, one a line. */
export const readScripts = (
  file: string,
  locale: Locale,
): { readonly scripts: ReadonlyMap<string, CompiledScript>; readonly problems: readonly string[] } => {
  const scripts = new Map<string, CompiledScript>();
  const problems: string[] = [];
  let parsed: unknown;
  try {
    const content = readFileSync(file, 'utf8');
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
      for (const problem of made.problems) say(problem.path, problemText(problem, locale));
      continue;
    }
    const before = scripts.get(made.script.id);
    if (before === undefined || before.script.version < made.script.version)
      scripts.set(made.script.id, compileScript(made.script));
  }
  return { scripts, problems };
};
