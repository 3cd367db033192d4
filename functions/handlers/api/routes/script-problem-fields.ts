import type { Locale } from '../../../contracts/team.ts';
import type { ScriptProblem } from '../../../domain/script/in-file.ts';
import { scriptProblemText } from '../../../i18n/messages/script-problems.ts';

/** What is wrong with a script, at its place in the request: `root` is where the script stands there. */
export const scriptProblemFields = (
  root: string,
  problems: readonly ScriptProblem[],
  locale: Locale,
): readonly { readonly path: string; readonly message: string }[] =>
  problems.map((problem) => ({
    path: problem.path === '' ? root : `${root}.${problem.path}`,
    message: scriptProblemText(problem, locale),
  }));
