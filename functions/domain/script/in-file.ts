import { bankProblems } from './bank-problems.ts';
import type { Script, ScriptOrder, ScriptStep } from './script.ts';

/** The same shape with every field possibly given as `undefined`, as parsers give it. */
type Loose<Shape> = Shape extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Shape extends object
    ? { readonly [Field in keyof Shape]: Loose<Shape[Field]> | undefined }
    : Shape;

/** What a script file says, once its shape was checked (`functions/contracts/script-file.ts`). */
export type ScriptInFile = {
  readonly id: string;
  readonly language: string;
  readonly service: string;
  readonly version?: number | undefined;
  readonly ordered?: boolean | undefined;
  readonly order?: ScriptOrder | undefined;
  /** ISO 8601: from when calls are judged by it. Publishing decides when absent. */
  readonly effectiveFrom?: string | undefined;
  readonly steps: readonly Loose<ScriptStep>[];
};

/** What is wrong with a script; each code has a text in the catalogue (`adherence.script.CODE`). */
export const SCRIPT_PROBLEMS = [
  'duplicate-step-id',
  'unknown-after-step',
  'after-itself',
  'condition-on-unconditional',
  'conditional-without-condition',
  'empty-condition',
  'step-without-phrases',
  'phrase-without-words',
  'phrase-duplicated',
  'unbalanced-braces',
  'slot-not-used',
  'forbidden-with-window',
  'forbidden-with-intent',
  'window-too-small',
  'excluded-not-in-bank',
  'order-contradicts-ordered',
  'language-without-bank',
  'too-large',
  'script-repeated',
  'service-shared',
] as const;
export type ScriptProblemCode = (typeof SCRIPT_PROBLEMS)[number];

export type ScriptProblem = {
  readonly code: ScriptProblemCode;
  /** The step concerned; absent when the whole script is. */
  readonly stepId?: string;
  /** Where in the file: `steps[3].phrases[0]`; empty for the whole script. */
  readonly path: string;
  /** The offending value as written. */
  readonly found?: string;
  /** Values that the author may have meant. */
  readonly near?: readonly string[];
  /** What `found` may be at most. */
  readonly limit?: string;
  /** Id of another script that has to do with it. */
  readonly other?: string;
};

/** What an author should know at publishing; each code has a text in the catalogue. */
export const SCRIPT_WARNINGS = ['own-phrases-only'] as const;
export type ScriptWarning = Pick<ScriptProblem, 'path' | 'found'> & {
  readonly code: (typeof SCRIPT_WARNINGS)[number];
};

const BRACES = /\{([^{}]*)\}/g;

/** Names of the slots of a phrase, or `undefined` when its braces do not match. */
export const slotsOf = (phrase: string): readonly string[] | undefined => {
  const names = [...phrase.matchAll(BRACES)].map((match) => (match[1] ?? '').trim());
  const rest = phrase.replace(BRACES, '');
  return rest.includes('{') || rest.includes('}') || names.some((name) => !/^[\p{L}\p{N}_ -]+$/u.test(name))
    ? undefined
    : names;
};

/** Problems of one step that can be seen without the other steps. */
const problemsInStep = (step: ScriptInFile['steps'][number], at: string): ScriptProblem[] => {
  const problems: ScriptProblem[] = [];
  const id = step.id ?? '';
  const say = (code: ScriptProblemCode, path: string, found?: string) =>
    problems.push({ code, stepId: id, path: `${at}${path}`, ...(found === undefined ? {} : { found }) });

  const phrases = step.phrases ?? [];
  if (phrases.length === 0 && step.intent === undefined) say('step-without-phrases', '.phrases');
  const seen = new Set<string>();
  const used = new Set<string>();
  for (const [index, phrase] of phrases.entries()) {
    const path = `.phrases[${index}]`;
    const slots = slotsOf(phrase);
    if (slots === undefined) say('unbalanced-braces', path, phrase);
    for (const slot of slots ?? []) used.add(slot);
    if (!/\p{L}/u.test(phrase.replace(BRACES, ''))) say('phrase-without-words', path, phrase);
    const key = phrase.trim().toLowerCase();
    if (seen.has(key)) say('phrase-duplicated', path, phrase);
    seen.add(key);
  }
  for (const slot of Object.keys(step.slots ?? {})) if (!used.has(slot)) say('slot-not-used', `.slots.${slot}`, slot);

  if (step.kind === 'forbidden' && step.window !== undefined) say('forbidden-with-window', '.window');
  if (step.kind === 'forbidden' && step.intent !== undefined) say('forbidden-with-intent', '.intent', step.intent);
  if (step.kind === 'conditional' && step.condition === undefined) say('conditional-without-condition', '.condition');
  if (step.kind !== 'conditional' && step.condition !== undefined) say('condition-on-unconditional', '.condition');
  if (
    step.condition !== undefined &&
    Object.values(step.condition).every((value) => value === undefined || value === '')
  )
    say('empty-condition', '.condition');
  if (step.window?.seconds !== undefined && step.window.seconds < 1) say('window-too-small', '.window.seconds');
  if (step.condition?.afterPhrase !== undefined && slotsOf(step.condition.afterPhrase) === undefined)
    say('unbalanced-braces', '.condition.afterPhrase', step.condition.afterPhrase);
  return problems;
};

/** What a schema cannot see: names that point nowhere, phrases that match nothing, rules that contradict. */
export const scriptProblems = (file: ScriptInFile): readonly ScriptProblem[] => {
  const problems: ScriptProblem[] = [];
  const ids = new Set<string>();
  for (const [index, step] of file.steps.entries()) {
    const id = step.id ?? '';
    if (ids.has(id)) problems.push({ code: 'duplicate-step-id', stepId: id, path: `steps[${index}].id`, found: id });
    ids.add(id);
    problems.push(...problemsInStep(step, `steps[${index}]`));
  }
  for (const [index, step] of file.steps.entries()) {
    const after = step.condition?.afterStep;
    if (after === undefined) continue;
    const path = `steps[${index}].condition.afterStep`;
    const stepId = step.id ?? '';
    if (after === step.id) problems.push({ code: 'after-itself', stepId, path, found: after });
    else if (!ids.has(after)) problems.push({ code: 'unknown-after-step', stepId, path, found: after });
  }
  if (file.ordered !== undefined && file.order !== undefined && file.ordered !== (file.order !== 'none'))
    problems.push({ code: 'order-contradicts-ordered', path: 'order', found: file.order });
  return [...problems, ...bankProblems(file, asScript(file, file.version ?? 1))];
};

const orderOf = (file: ScriptInFile): ScriptOrder => file.order ?? (file.ordered === true ? 'total' : 'none');

/** The file as the engine takes it, right or wrong. */
const asScript = (file: ScriptInFile, version: number): Script => ({
  id: file.id,
  language: file.language,
  service: file.service,
  version,
  order: orderOf(file),
  steps: file.steps.map((step): ScriptStep => {
    const known = Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));
    return { phrases: [], ...known } as unknown as ScriptStep;
  }),
});

/**
 * A script from its file, or what is wrong with it. `version` is the file's own, else the one given (the product numbers
 * versions when it publishes).
 */
export const scriptFromFile = (
  file: ScriptInFile,
  version = 1,
): { readonly script: Script } | { readonly problems: readonly ScriptProblem[] } => {
  const problems = scriptProblems(file);
  return problems.length > 0 ? { problems } : { script: asScript(file, file.version ?? version) };
};
