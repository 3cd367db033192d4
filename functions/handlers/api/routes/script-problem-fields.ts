import type { Locale } from '../../../contracts/team.ts';
import type { ScriptProblem } from '../../../domain/script/in-file.ts';
import { text } from '../../../i18n/catalogue.ts';
import { SCRIPT_PROBLEM_TEXTS } from '../../../i18n/messages/script-problems.ts';

/** What is wrong with a script, at its place in the request: `root` is where the script stands there. */
export const scriptProblemFields = (
  root: string,
  problems: readonly ScriptProblem[],
  locale: Locale,
): readonly { readonly path: string; readonly message: string }[] =>
  problems.map(({ path, code }) => ({
    path: `${root}.${path}`,
    message: text(SCRIPT_PROBLEM_TEXTS[code], locale),
  }));
