import { type ByteWords, makeByteWords } from '../adherence/byte-words.ts';
import { type Brand, brandOf, fillsOf } from '../adherence/fill.ts';
import type { Language } from '../adherence/languages/language.ts';
import { languageOf } from '../adherence/lexicon.ts';
import { type Marks, marksOf } from '../adherence/marks.ts';
import { setsIn } from '../adherence/own-words.ts';
import { parsePattern } from '../adherence/pattern.ts';
import { patternOfPhrase } from '../adherence/phrase-pattern.ts';
import { readable } from '../adherence/phrasings.ts';
import { isAct, isFloating } from '../adherence/place.ts';
import { emptySpeech, type Speech } from '../adherence/speech.ts';
import { BY_AGENT, BY_ANYONE, BY_CUSTOMER, emptyStream, type Stream } from '../adherence/stream.ts';
import { makeTriggers, type Triggers } from '../adherence/triggers.ts';
import type { Vocabulary } from '../adherence/vocabulary.ts';
import { foldWords } from '../transcript/spelling.ts';
import type { CompiledPattern, Draft } from './compiled-pattern.ts';
import { forbiddenDrafts, linesOf } from './forbidden.ts';
import { indexOf, makeNumbering } from './pattern-index.ts';
import type { Script, ScriptStep } from './script.ts';
import { slotTypeOf } from './slot-type.ts';

export type CompiledStep = {
  readonly step: ScriptStep;
  readonly patterns: readonly CompiledPattern[];
  /** The sets of words that they are made of (`own-words.ts`). */
  readonly ownSets: Uint32Array;
  /** Every phrasing of the step names a time (a number): what does not is only half of it. */
  readonly needsTime: boolean;
  readonly needsNumber: boolean;
  /** Whose words count: see `stream.ts`. */
  readonly by: number;
  readonly floating: boolean;
  /** Done by saying it, so that it matters who says or asks it. */
  readonly isAct: boolean;
};

/** A script made ready for judging: build once, judge any number of calls. */
export type CompiledScript = {
  readonly script: Script;
  readonly language: Language | undefined;
  readonly steps: readonly CompiledStep[];
  readonly vocabulary: Vocabulary;
  /** Patterns that a word makes the engine look for. */
  readonly triggers: Triggers;
  /** Of the authors' own phrases alone: all that is asked of the side a step is not for. */
  readonly phraseTriggers: Triggers;
  /** Pseudo-step (after the last real one) whose phrase a conditional step waits for, by step. */
  readonly conditions: ReadonlyMap<number, number>;
  /** Sides of the call that are looked at. */
  readonly sides: readonly number[];
  readonly marks: Marks;
  readonly brand: Brand;
  /** Readings of words that are still bytes. */
  readonly byteWords: ByteWords;
  /** Arrays reused from call to call; judging is synchronous, so one set is enough. */
  readonly workspace: { readonly speech: Speech; readonly streams: readonly Stream[] };
};

/** Prepares a script: its phrases, and the banks of its steps' intents, as patterns over one vocabulary. */
export const compileScript = (script: Script): CompiledScript => {
  const language = languageOf(script.language);
  const brand = brandOf(script, language);
  const fills = fillsOf(script, language, brand);
  const drafts = script.steps.flatMap((step, index): Draft[] => {
    if (step.kind === 'forbidden') return forbiddenDrafts(step, index, language);
    const own = step.phrases.map(
      (phrase): Draft => ({
        step: index,
        source: 'phrase',
        phrasing: phrase,
        pattern: patternOfPhrase(phrase, language),
      }),
    );
    const excluded = new Set((step.excludedPhrases ?? []).map((phrase) => foldWords(phrase).join(' ')));
    const bank = linesOf(step.intent === undefined ? undefined : language?.bank[step.intent]).flatMap(
      (line): Draft[] => {
        const pattern = parsePattern(line, language?.classes ?? {}, fills[index]);
        const phrasing = readable(pattern);
        return excluded.has(foldWords(phrasing).join(' ')) ? [] : [{ step: index, source: 'bank', phrasing, pattern }];
      },
    );
    return [...own, ...bank];
  });
  const conditions = new Map<number, number>();
  for (const [index, { condition }] of script.steps.entries()) {
    if (condition?.afterPhrase === undefined) continue;
    const pseudo = script.steps.length + conditions.size;
    conditions.set(index, pseudo);
    const pattern = patternOfPhrase(condition.afterPhrase, language);
    drafts.push({ step: pseudo, source: 'phrase', phrasing: condition.afterPhrase, pattern });
  }
  const numbering = makeNumbering();
  const marks = marksOf(language, numbering.setOf);
  const index = indexOf(drafts, language, numbering, brand.words, marks);
  const steps = script.steps.map((step, position): CompiledStep => {
    const needs = (types: readonly string[]) =>
      step.phrases.length > 0 &&
      step.phrases.every((phrase) =>
        [...phrase.matchAll(/\{([^{}]*)\}/g)].some((slot) => types.includes(slotTypeOf((slot[1] ?? '').trim(), step))),
      );
    const patterns = index.patterns.filter((pattern) => pattern.step === position);
    const isResult = step.intent === 'outcome' || step.intent === 'solution';
    return {
      step,
      patterns,
      ownSets: setsIn(patterns, index.vocabulary.stride),
      needsTime: isResult && needs(['time', 'date']),
      by: step.speaker === 'customer' ? BY_CUSTOMER : step.speaker === 'either' ? BY_ANYONE : BY_AGENT,
      floating: isFloating(step.intent),
      isAct: isAct(step.intent),
      needsNumber: step.intent === 'protocol-number' || (isResult && needs(['number', 'money', 'code'])),
    };
  });
  return {
    script,
    language,
    steps,
    vocabulary: index.vocabulary,
    triggers: index.triggers,
    phraseTriggers: makeTriggers(
      index.patterns.filter(({ source }) => source === 'phrase'),
      index.vocabulary,
    ),
    conditions,
    sides: [...new Set([BY_AGENT, ...steps.map(({ by }) => by), ...(conditions.size > 0 ? [BY_ANYONE] : [])])],
    marks,
    brand,
    byteWords: makeByteWords(index.vocabulary),
    workspace: { speech: emptySpeech(), streams: [0, 1, 2].map(() => emptyStream(index.vocabulary)) },
  };
};
