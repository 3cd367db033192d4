import { type ScriptFile, scriptFileSchema, stepFileSchema } from '../../functions/contracts/script-file.ts';
import type { Locale } from '../../functions/contracts/team.ts';
import { type ScriptInFile, type ScriptProblem, scriptProblems } from '../../functions/domain/script/in-file.ts';
import { fieldProblems } from '../../functions/i18n/issue-text.ts';
import { scriptProblemText } from '../../functions/i18n/messages/script-problems.ts';
import { fieldPath } from './located-file.ts';
import type { ItemCheck } from './yaml-file.ts';

/**
 * Checks a script of a file, all at once: what the schema refuses, and what contradicts itself in the steps of right
 * shape. `alsoCheck` is asked about scripts whose shape is right throughout.
 */
export const scriptCheck =
  (locale: Locale, alsoCheck: (file: ScriptFile) => readonly ScriptProblem[] = () => []): ItemCheck<ScriptFile> =>
  (value) => {
    const told = (problems: readonly ScriptProblem[]) =>
      problems.map((problem) => ({ path: fieldPath(problem.path), message: scriptProblemText(problem, locale) }));
    const checked = scriptFileSchema.safeParse(value);
    if (!checked.success) {
      const ofShape = checked.error.issues.flatMap((issue) => fieldProblems(issue, value, locale));
      return { problems: [...ofShape, ...told(problemsOfRightSteps(value))] };
    }
    const problems = told([...alsoCheck(checked.data), ...scriptProblems(checked.data)]);
    return problems.length === 0 ? { item: checked.data } : { problems };
  };

/** Told from the language alone: nothing can be said about them while that is wrong. */
const OF_LANGUAGE: readonly ScriptProblem['code'][] = ['language-without-bank', 'excluded-not-in-bank'];

const { language: languageSchema, ordered: orderedSchema, order: orderSchema } = scriptFileSchema.shape;

/**
 * What contradicts itself in a script that has the wrong shape somewhere else. Steps of wrong shape still lend their ids
 * and phrases to the others, and nothing more is said about them.
 */
const problemsOfRightSteps = (value: unknown): readonly ScriptProblem[] => {
  const steps = fieldOf(value, 'steps');
  if (!Array.isArray(steps)) return [];
  const read = steps.map((step: unknown) => stepFileSchema.safeParse(step));
  const language = languageSchema.safeParse(fieldOf(value, 'language')).data;
  const readable: ScriptInFile = {
    id: '',
    service: '',
    language: language ?? '',
    ordered: orderedSchema.safeParse(fieldOf(value, 'ordered')).data,
    order: orderSchema.safeParse(fieldOf(value, 'order')).data,
    steps: read.map(({ data }, index) => data ?? remnantOf(steps[index])),
  };
  return scriptProblems(readable).filter(({ code, path }) => {
    if (language === undefined && OF_LANGUAGE.includes(code)) return false;
    const [, index] = fieldPath(path);
    return typeof index !== 'number' || read[index]?.success === true;
  });
};

/** What other steps may refer to in a step of wrong shape. */
const remnantOf = (step: unknown): ScriptInFile['steps'][number] => {
  const [id, phrases] = [fieldOf(step, 'id'), fieldOf(step, 'phrases')];
  return {
    id: typeof id === 'string' ? id : '',
    title: '',
    kind: 'required',
    phrases: (Array.isArray(phrases) ? phrases : []).filter((phrase) => typeof phrase === 'string'),
  };
};

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
