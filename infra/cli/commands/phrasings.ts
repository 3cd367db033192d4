import { isInBank, type Phrasing, phrasingsOf } from '../../../functions/domain/adherence/phrasings.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import type { Intent, Script, ScriptStep } from '../../../functions/domain/script/script.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { scriptProblemText } from '../../../functions/i18n/messages/script-problems.ts';
import { scriptSheetWords } from '../../../functions/i18n/messages/script-sheet.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { fieldPath, fileFailure } from '../located-file.ts';
import { printable } from '../render/printable.ts';
import { kindText } from '../render/words.ts';
import { readScriptFile } from '../script-file.ts';

export type PhrasingsOptions = { readonly intent?: Intent; readonly language?: string };

/** A line of a bank, as it counts in a step. */
type BankLine = Phrasing & { readonly excluded: boolean };

/** Examples of a line that a person reads; programs get all of them. */
const SHOWN_EXAMPLES = 3;

/** Prints what counts as saying each step of a script, or the bank of one intent. Needs no server. */
export const showPhrasings = async (
  context: CliContext,
  path: string | undefined,
  { intent, language }: PhrasingsOptions,
): Promise<ExitCode> => {
  const { locale, emit, say } = context;
  if ((path === undefined) === (intent === undefined))
    throw new CliFailure({ kind: 'usage', message: text(messages.fileOrIntent, locale), exitCode: EXIT.usage });
  if (intent !== undefined) {
    const spoken = language ?? locale;
    const bank = phrasingsOf(intent, spoken).map((line): BankLine => ({ ...line, excluded: false }));
    emit({ type: 'bank', intent, language: spoken, bank });
    for (const line of bankLines(intent, bank, context)) say(printable(line));
  }
  for (const script of path === undefined ? [] : await readScripts(path, context)) {
    say(printable(`${script.id} · ${script.service} · ${script.language}`));
    for (const [index, step] of script.steps.entries()) {
      const bank = bankOf(script, step, index);
      const { id: stepId, phrases } = step;
      emit({
        type: 'step',
        scriptId: script.id,
        stepId,
        ...(step.intent ? { intent: step.intent } : {}),
        phrases,
        bank,
      });
      for (const line of stepLines(step, bank, context)) say(printable(line));
    }
    say('');
  }
  say(text(messages.bankHint, locale, { column: scriptSheetWords(locale).headers.excluded }));
  return EXIT.ok;
};

const readScripts = async (path: string, context: CliContext): Promise<readonly Script[]> => {
  const { items, locate } = await readScriptFile(path, context);
  return items.map((file, index) => {
    const made = scriptFromFile(file);
    if ('script' in made) return made.script;
    const problems = made.problems.map((problem) => ({
      ...locate(index, fieldPath(problem.path)),
      message: scriptProblemText(problem, context.locale),
    }));
    throw fileFailure(path, problems, context.locale);
  });
};

/** The bank as this step of this script uses it: company and data are the script's own. */
const bankOf = (script: Script, step: ScriptStep, index: number): readonly BankLine[] => {
  if (step.kind === 'forbidden') return sameMeaning(script, index);
  if (step.intent === undefined) return [];
  const excluded = (step.excludedPhrases ?? []).map((phrase): Phrasing => ({ text: phrase, examples: [] }));
  return phrasingsOf(step.intent, script.language, script, index).map((line) => ({
    ...line,
    excluded: isInBank(line.text, excluded),
  }));
};

/** What the engine takes for the same as a forbidden step's phrases: it needs no intent, and nothing of it is excluded. */
const sameMeaning = (script: Script, index: number): readonly BankLine[] => {
  const patterns = compileScript(script).steps[index]?.patterns ?? [];
  const lines = new Set(patterns.filter(({ source }) => source === 'bank').map(({ phrasing }) => phrasing));
  return [...lines].map((line) => ({ text: line, examples: [], excluded: false }));
};

const stepLines = (step: ScriptStep, bank: readonly BankLine[], context: CliContext): readonly string[] => {
  const { locale } = context;
  const own = step.phrases.map((phrase) => `    “${phrase}”`);
  return [
    '',
    `${step.id}  ${step.title} [${kindText(step.kind, locale)}]`,
    ...(own.length === 0 ? [] : [`  ${text(messages.ownPhrases, locale)}`, ...own]),
    ...bankLines(step.intent, bank, context).map((line) => `  ${line}`),
  ];
};

const bankLines = (
  intent: Intent | undefined,
  bank: readonly BankLine[],
  { locale }: Pick<CliContext, 'locale'>,
): readonly string[] => {
  if (bank.length === 0) return [text(messages.bankNone, locale)];
  const n = bank.length;
  return [
    intent === undefined
      ? text(messages.bankSameMeaning, locale, { n })
      : text(messages.bankOf, locale, { intent: scriptSheetWords(locale).choices.intent[intent], n }),
    ...bank.flatMap(({ text: line, examples, excluded }) => {
      const others = examples.filter((example) => example !== line).slice(0, SHOWN_EXAMPLES);
      const mark = excluded ? `✗ ${line}  (${text(messages.bankExcluded, locale)})` : `· ${line}`;
      const shown = others.map((example) => `“${example}”`).join(', ');
      return [
        `  ${mark}`,
        ...(shown === '' ? [] : [`      ${text(messages.bankExample, locale, { examples: shown })}`]),
      ];
    }),
  ];
};
