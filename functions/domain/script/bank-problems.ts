import { languageOf } from '../adherence/lexicon.ts';
import { isInBank, type Phrasing, phrasingsOf } from '../adherence/phrasings.ts';
import { foldWords } from '../transcript/spelling.ts';
import type { ScriptInFile, ScriptProblem, ScriptWarning } from './in-file.ts';
import type { Script } from './script.ts';

/** Lines of the bank that are named beside one that it does not have. */
const NEAREST = 3;

/** Lines of a bank that share most words with a text, best first; those that share none are left out. */
export const nearestPhrasings = (text: string, phrasings: readonly Phrasing[]): readonly string[] => {
  const wanted = new Set(foldWords(text));
  return phrasings
    .map((phrasing) => {
      const words = new Set(foldWords(phrasing.text));
      const shared = [...words].filter((word) => wanted.has(word)).length;
      return { text: phrasing.text, likeness: shared / Math.max(1, words.size + wanted.size - shared) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, NEAREST)
    .map(({ text: line }) => line);
};

/** What a script says about the banks of its intents and cannot be: `script` is the file as the engine would take it. */
export const bankProblems = (file: ScriptInFile, script: Script): readonly ScriptProblem[] => {
  const isKnown = languageOf(file.language) !== undefined;
  return script.steps.flatMap((step, index): ScriptProblem[] => {
    const at = `steps[${index}]`;
    const { id: stepId, intent } = step;
    const unjudgeable: ScriptProblem[] =
      isKnown || intent === undefined || step.phrases.length > 0
        ? []
        : [{ code: 'language-without-bank', stepId, path: `${at}.phrases`, found: file.language }];
    const excluded = step.excludedPhrases ?? [];
    if (excluded.length === 0) return unjudgeable;
    // A forbidden step is refused for its intent already; what it excludes is not looked at.
    if (step.kind === 'forbidden' && intent !== undefined) return unjudgeable;
    const bank = intent === undefined ? [] : phrasingsOf(intent, file.language, script, index);
    const unknown = excluded.flatMap((phrase, position): ScriptProblem[] => {
      if (isInBank(phrase, bank)) return [];
      const near = nearestPhrasings(phrase, bank);
      const path = `${at}.excludedPhrases[${position}]`;
      return [{ code: 'excluded-not-in-bank', stepId, path, found: phrase, ...(near.length > 0 ? { near } : {}) }];
    });
    return [...unjudgeable, ...unknown];
  });
};

/** What an author should know though nothing is wrong: in a language without banks only the script's own phrases count. */
export const scriptWarnings = (file: ScriptInFile): readonly ScriptWarning[] =>
  languageOf(file.language) === undefined && file.steps.some(({ intent }) => intent !== undefined)
    ? [{ code: 'own-phrases-only', path: 'language', found: file.language }]
    : [];
