import { type ByteWords, makeByteWords } from '../adherence/byte-words.ts';
import { KIND_NUMBERS } from '../adherence/element-kind.ts';
import { type Brand, brandOf, fillsOf } from '../adherence/fill.ts';
import type { Language } from '../adherence/languages/language.ts';
import { languageOf } from '../adherence/lexicon.ts';
import { makeTriggers, matchesIn, type Triggers } from '../adherence/matches.ts';
import { type Pattern, parsePattern } from '../adherence/pattern.ts';
import { patternOfPhrase } from '../adherence/phrase-pattern.ts';
import { readable } from '../adherence/phrasings.ts';
import { isFloating } from '../adherence/place.ts';
import { emptySpeech, type Speech } from '../adherence/speech.ts';
import { BY_AGENT, BY_ANYONE, BY_CUSTOMER, emptyStream, type Stream, streamOfText } from '../adherence/stream.ts';
import { makeVocabulary, type Vocabulary } from '../adherence/vocabulary.ts';
import { foldWords, splitWords } from '../transcript/spelling.ts';
import type { Script, ScriptStep } from './script.ts';
import { slotTypeOf } from './slot-type.ts';

export type CompiledPattern = {
  readonly step: number;
  readonly source: 'phrase' | 'bank';
  /** The phrasing as a person reads it. */
  readonly phrasing: string;
  /** Its elements, in parallel arrays. */
  readonly length: number;
  /** Numbers of `element-kind.ts`. */
  readonly kinds: Uint8Array;
  /** Index of each element's set of words in the vocabulary; -1 for numbers and free words. */
  readonly sets: Int32Array;
  readonly weights: Float64Array;
  readonly optional: Uint8Array;
  /** Without it the rest means something else: a denial, a name that was to be given. */
  readonly vital: Uint8Array;
  readonly reaches: Int32Array;
  /** The nearest element on either side that cannot be left out (-1: none), and how far from the anchor it may be. */
  readonly needRight: number;
  readonly needRightWithin: number;
  readonly needLeft: number;
  readonly needLeftWithin: number;
  /** How many elements must be said. */
  readonly required: number;
  /** The element whose words make the engine look closer; it cannot be left out. */
  readonly anchor: number;
  /** Sum of the weights of what must be said. */
  readonly total: number;
  /** Weight that may be missing. */
  readonly budget: number;
  readonly alone: boolean;
  readonly atEnd: boolean;
  readonly weakness: number;
  /** Sets of words that must not come just before (after) it; -1 when anything may. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Says "no" itself, so a "no" before it does not deny it. */
  readonly denies: boolean;
  /** A forbidden phrase that is none when an alternative follows ("no sé, pero ahorita le pregunto"). */
  readonly forgivable: boolean;
};

export type CompiledStep = {
  readonly step: ScriptStep;
  readonly patterns: readonly CompiledPattern[];
  /** Every phrasing of the step names a time (a number): what does not is only half of it. */
  readonly needsTime: boolean;
  readonly needsNumber: boolean;
  /** Whose words count: see `stream.ts`. */
  readonly by: number;
  readonly floating: boolean;
};

/** Sets of words that judging looks at around a match. -1 when the language has none. */
export type Marks = {
  readonly nothing: number;
  readonly secret: number;
  readonly other: number;
  readonly deadline: number;
  readonly unit: number;
  /** Units in the plural: a time even when its number was not understood. */
  readonly units: number;
  /** What stands before an hour (`a las seis`). */
  readonly clock: number;
  /** Auxiliary verbs, between a "no" and what it denies. */
  readonly aux: number;
  /** "of", and whose name may be asked for. */
  readonly of: number;
  readonly owner: number;
  readonly name: number;
  /** Where a customer is told to turn later (`llámenos`, `website`), and what makes such a word a noun (`this call`). */
  readonly elsewhere: number;
  readonly determiner: number;
  /** What makes of "my name is" a question for somebody else's. */
  readonly whose: number;
  readonly which: number;
  /** Data of the speaker's own, and a need that a "no" before it takes away ("no hace falta que me dé su nombre"). */
  readonly mine: number;
  readonly need: number;
  /** What a number before it counts, and data that are not the number of a case. */
  readonly counted: number;
  /** What the number of a case is called. */
  readonly named: number;
  readonly data: number;
  /** "I do not know, but let me ask": what announces an alternative, and what is one. */
  readonly but: number;
  readonly offer: number;
};

/** A script made ready for judging: build once, judge any number of calls. */
export type CompiledScript = {
  readonly script: Script;
  readonly language: Language | undefined;
  readonly steps: readonly CompiledStep[];
  readonly vocabulary: Vocabulary;
  /** Patterns that a word makes the engine look for. */
  readonly triggers: Triggers;
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

/** A pattern before its words are numbered. */
type Draft = {
  readonly step: number;
  readonly source: 'phrase' | 'bank';
  readonly phrasing: string;
  readonly pattern: Pattern;
  readonly forgivable?: boolean;
};

const LIGHT_WEIGHT = 0.3;
/** Share of an author's phrase that may be missing; short phrases have less to spare. */
const PHRASE_SLACK = { long: 0.38, short: 0.2, longFrom: 2.5 } as const;

const wordSet = (list: string | undefined): ReadonlySet<string> => new Set((list ?? '').split(/\s+/));

type Numbering = { readonly sets: string[][]; readonly setOf: (words: readonly string[]) => number };

const makeNumbering = (): Numbering => {
  const sets: string[][] = [];
  const known = new Map<string, number>();
  return {
    sets,
    setOf: (words) => {
      const key = [...words].sort().join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      sets.push([...words]);
      known.set(key, sets.length - 1);
      return sets.length - 1;
    },
  };
};

/** The element that tells most: what the author named, then content words, then the longest. -1 when none can. */
const anchorOf = (pattern: Pattern, weights: Float64Array): number => {
  let anchor = -1;
  let most = 0;
  for (const [index, written] of pattern.elements.entries()) {
    if (written.kind !== 'words' || written.optional) continue;
    if (written.words.length === 0) return -1;
    const shortest = Math.min(...written.words.map((word) => word.length));
    const telling = shortest + (weights[index] === 1 ? 100 : 0) + (written.fromScript ? 200 : 0);
    if (telling > most) {
      most = telling;
      anchor = index;
    }
  }
  return anchor;
};

const compilePattern = (
  { pattern, step, source, phrasing, forgivable = false }: Draft,
  { setOf }: Numbering,
  light: ReadonlySet<string>,
  negators: ReadonlySet<string>,
): CompiledPattern | undefined => {
  const weights = Float64Array.from(pattern.elements, (element) => {
    if (element.kind === 'not') return 0;
    if (element.kind === 'any') return LIGHT_WEIGHT;
    const lightWords = element.words.filter((word) => light.has(word)).length;
    return element.kind === 'words' && lightWords * 2 >= element.words.length ? LIGHT_WEIGHT : 1;
  });
  const anchor = anchorOf(pattern, weights);
  if (anchor < 0) return undefined;
  const isRequired = pattern.elements.map((element) => !element.optional && element.kind !== 'not');
  const required = isRequired.filter(Boolean).length;
  const total = weights.reduce((sum, weight, index) => sum + (isRequired[index] ? weight : 0), 0);
  const heavy = weights.filter((weight, index) => weight === 1 && isRequired[index]).length;
  const slack = total > PHRASE_SLACK.longFrom ? PHRASE_SLACK.long : PHRASE_SLACK.short;
  const budget = source === 'phrase' ? total * slack : heavy >= 3 ? 1 : heavy >= 2 ? LIGHT_WEIGHT : 0;
  const isVital = pattern.elements.map(
    (element) =>
      !element.optional &&
      (element.kind === 'code' ||
        element.kind === 'number' ||
        (element.kind === 'any' && source === 'bank') ||
        element.words.some((word) => negators.has(word))),
  );
  const need = (step: 1 | -1): { readonly element: number; readonly within: number } => {
    let within = 0;
    for (let at = anchor + step; at >= 0 && at < pattern.elements.length; at += step) {
      const element = pattern.elements[at];
      if (element === undefined || element.kind === 'not') continue;
      within += 1 + (pattern.elements[step === 1 ? at : at + 1]?.reach ?? 0);
      if (isRequired[at] && (isVital[at] || (weights[at] ?? 0) > budget + 1e-9)) return { element: at, within };
    }
    return { element: -1, within: 0 };
  };
  const right = need(1);
  const left = need(-1);
  return {
    step,
    source,
    phrasing,
    needRight: right.element,
    needRightWithin: right.within,
    needLeft: left.element,
    needLeftWithin: left.within,
    length: pattern.elements.length,
    kinds: Uint8Array.from(pattern.elements, (element) => KIND_NUMBERS[element.kind]),
    sets: Int32Array.from(pattern.elements, (element) =>
      element.kind === 'words' || element.kind === 'not' ? setOf(element.words) : -1,
    ),
    weights,
    optional: Uint8Array.from(pattern.elements, (element) => (element.optional ? 1 : 0)),
    vital: Uint8Array.from(isVital, (vital) => (vital ? 1 : 0)),
    reaches: Int32Array.from(pattern.elements, (element) => element.reach),
    required,
    anchor,
    total,
    budget,
    alone: pattern.alone,
    atEnd: pattern.atEnd,
    weakness: pattern.weakness,
    notBefore: pattern.notBefore.length === 0 ? -1 : setOf(pattern.notBefore),
    notAfter: pattern.notAfter.length === 0 ? -1 : setOf(pattern.notAfter),
    forgivable,
    denies: pattern.elements.some(
      (element) => element.kind === 'words' && element.words.some((word) => negators.has(word)),
    ),
  };
};

type Index = {
  readonly patterns: readonly CompiledPattern[];
  readonly triggers: Triggers;
  readonly vocabulary: Vocabulary;
};

const indexOf = (
  drafts: readonly Draft[],
  language: Language | undefined,
  numbering: Numbering,
  names: readonly string[],
): Index => {
  const light = wordSet(language?.light);
  const negators = wordSet(language?.negators);
  const patterns = drafts.flatMap((draft) => compilePattern(draft, numbering, light, negators) ?? []);
  const bySet: CompiledPattern[][] = numbering.sets.map(() => []);
  for (const pattern of patterns) bySet[pattern.sets[pattern.anchor] ?? -1]?.push(pattern);
  const vocabulary = makeVocabulary(numbering.sets, language, names);
  return { patterns, triggers: makeTriggers(bySet, vocabulary), vocabulary };
};

const linesOf = (bank: string | undefined): string[] => (bank ?? '').split('\n').filter((line) => line.trim() !== '');

/** Families of forbidden speech, ready to be recognised in an author's phrases; made once a language. */
const families = new Map<string, { readonly names: readonly string[]; readonly index: Index }>();

const familiesOf = (language: Language): { readonly names: readonly string[]; readonly index: Index } => {
  const known = families.get(language.code);
  if (known !== undefined) return known;
  const names = Object.keys(language.forbidden);
  const drafts = names.flatMap((name, step) =>
    linesOf(language.forbidden[name]).map((line): Draft => {
      const pattern = parsePattern(line, language.classes);
      return { step, source: 'bank', phrasing: readable(pattern), pattern };
    }),
  );
  const made = { names, index: indexOf(drafts, language, makeNumbering(), []) };
  families.set(language.code, made);
  return made;
};

/** Which families of forbidden speech a phrase belongs to. */
const familiesIn = (phrase: string, language: Language): ReadonlySet<string> => {
  const { names, index } = familiesOf(language);
  const stream = streamOfText(phrase, index.vocabulary);
  const found = new Set<string>();
  for (const match of matchesIn(stream, index.triggers)) found.add(names[match.pattern.step] ?? '');
  return found;
};

/** A phrase of a few words ("no sé") is too common to stand for more than itself. */
const SHORT_PHRASE_WORDS = 5;

/** Not to know or not to be able is no fault when an alternative follows. */
const isForgivable = (family: string): boolean => family === 'dontknow' || family === 'refusal';

/** Patterns of a forbidden step: its phrases, and what else people say when they mean the same. */
const forbiddenDrafts = (step: ScriptStep, index: number, language: Language | undefined): Draft[] => {
  const drafts: Draft[] = [];
  const meant = new Set<string>();
  for (const phrase of step.phrases) {
    const pattern = patternOfPhrase(phrase, language);
    const short = splitWords(phrase).length <= SHORT_PHRASE_WORDS;
    const found = language === undefined ? new Set<string>() : familiesIn(phrase, language);
    const onHold = short && found.has('hold') && !found.has('secret');
    for (const family of found) if (short || (family !== 'dontknow' && family !== 'hold')) meant.add(family);
    if (found.size > 0 && !onHold && splitWords(phrase).length <= 3) continue;
    const forgivable = [...found].some(isForgivable);
    drafts.push({
      step: index,
      source: 'phrase',
      phrasing: phrase,
      pattern: { ...pattern, alone: onHold },
      forgivable,
    });
  }
  for (const family of meant) {
    for (const line of linesOf(language?.forbidden[family])) {
      const pattern = parsePattern(line, language?.classes ?? {});
      drafts.push({
        step: index,
        source: 'bank',
        phrasing: readable(pattern),
        pattern: family === 'hold' ? { ...pattern, alone: true } : pattern,
        forgivable: isForgivable(family),
      });
    }
  }
  return drafts;
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
  const markWords = (list: string | undefined): number => {
    const words = (list ?? '').split(/\s+/).filter((word) => word !== '');
    return words.length === 0 ? -1 : numbering.setOf(words);
  };
  const mark = (name: string): number => markWords(language?.classes[name]);
  const marks: Marks = {
    nothing: mark('nothing'),
    secret: mark('secret'),
    other: mark('other'),
    deadline: mark('deadlineday'),
    unit: mark('unit'),
    units: mark('units'),
    clock: mark('clock'),
    aux: mark('aux'),
    of: mark('of'),
    owner: mark('owner'),
    elsewhere: mark('elsewhere'),
    determiner: mark('determiner'),
    whose: mark('whose'),
    which: mark('which'),
    mine: mark('mine'),
    need: mark('need'),
    counted: mark('counted'),
    named: markWords(`${language?.classes.number ?? ''} ${language?.classes.reportnoun ?? ''}`),
    data: markWords(
      Object.entries(language?.data ?? {})
        .flatMap(([kind, words]) => (kind === 'ticket' ? [] : [words]))
        .join(' '),
    ),
    but: mark('but'),
    offer: mark('offer'),
    name: markWords(language?.data.name),
  };
  const index = indexOf(drafts, language, numbering, brand.words);
  const steps = script.steps.map((step, position): CompiledStep => {
    const needs = (types: readonly string[]) =>
      step.phrases.length > 0 &&
      step.phrases.every((phrase) =>
        [...phrase.matchAll(/\{([^{}]*)\}/g)].some((slot) => types.includes(slotTypeOf((slot[1] ?? '').trim(), step))),
      );
    const isResult = step.intent === 'outcome' || step.intent === 'solution';
    return {
      step,
      patterns: index.patterns.filter((pattern) => pattern.step === position),
      needsTime: isResult && needs(['time', 'date']),
      by: step.speaker === 'customer' ? BY_CUSTOMER : step.speaker === 'either' ? BY_ANYONE : BY_AGENT,
      floating: isFloating(step.intent),
      needsNumber: step.intent === 'protocol-number' || (isResult && needs(['number', 'money', 'code'])),
    };
  });
  return {
    script,
    language,
    steps,
    vocabulary: index.vocabulary,
    triggers: index.triggers,
    conditions,
    sides: [...new Set([BY_AGENT, ...steps.map(({ by }) => by), ...(conditions.size > 0 ? [BY_ANYONE] : [])])],
    marks,
    brand,
    byteWords: makeByteWords(index.vocabulary),
    workspace: { speech: emptySpeech(), streams: [0, 1, 2].map(() => emptyStream(index.vocabulary)) },
  };
};
