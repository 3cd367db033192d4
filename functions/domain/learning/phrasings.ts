import { judgeCall } from '../adherence/judge.ts';
import { type CompiledScript, compileScript } from '../script/compile.ts';
import type { Script, ScriptStep } from '../script/script.ts';
import { foldWords, splitWords } from '../transcript/spelling.ts';
import type { Transcript, Turn } from '../transcript/transcript.ts';
import { withoutName } from './without-name.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Words that a person confirmed as a step of the script, where the machine had not found it. */
export type Lesson = {
  readonly callId: string;
  readonly stepId: string;
  readonly words: string;
  /** Who spoke, if known: their name has no place in a phrasing. */
  readonly agentName?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type Suggestion = {
  readonly stepId: string;
  /** As said, without its numbers and the agent's name. */
  readonly phrase: string;
  /** Calls in which people confirmed it. */
  readonly count: number;
  /** Some of them, newest first. */
  readonly callIds: readonly string[];
  readonly lastAt: string;
};

export type Suggestions = {
  readonly suggestions: readonly Suggestion[];
  /** Confirmed turns that are too long to be a phrasing: the person did not say which words it was. */
  readonly unspecific: number;
};

const EXAMPLES = 5;
/** More words are a story, not a phrasing. */
const LONGEST = 40;
/** A word every 300 ms, as people speak; the times only have to be plausible. */
const WORD_MS = 300;

/**
 * A call of two words is none to the engine, which abstains. A minute later the speaker therefore says three words of no
 * language, too far away to be taken for part of the first.
 */
const NO_WORDS = ['zzq', 'zzq', 'zzq'];
const LATER_MS = 60_000;

const turnOf = (speaker: 'agent' | 'customer', spoken: readonly string[], startMs: number): Turn => {
  const words = spoken.map((text, at) => ({
    text,
    startMs: startMs + at * WORD_MS,
    endMs: startMs + (at + 1) * WORD_MS,
    confidence: 1,
  }));
  const endMs = startMs + words.length * WORD_MS;
  return { speaker, startMs, endMs, text: spoken.join(' '), confidence: 1, words };
};

/** A call in which somebody says nothing but this. */
const onlySaying = (words: string, speaker: 'agent' | 'customer', language: string): Transcript => {
  const said = turnOf(speaker, splitWords(words), 0);
  const rest = turnOf(speaker, NO_WORDS, said.endMs + LATER_MS);
  return {
    language,
    durationMs: rest.endMs,
    turns: [said, rest],
    provenance: { engine: 'supplied', separation: 'channels' },
  };
};

/** Steps by themselves: what they wait for, and when they are due, says nothing about their words. */
const wordsOnly = (script: Script, steps: readonly ScriptStep[]): CompiledScript =>
  compileScript({
    ...script,
    order: 'none',
    steps: steps.map(({ window: _window, condition: _condition, ...step }) => ({
      ...step,
      kind: step.kind === 'conditional' ? 'required' : step.kind,
    })),
  });

type Reader = {
  /** Whether the script finds the step in these words already. */
  readonly knows: (words: string) => boolean;
  /** The sentences of a turn that no other step of the script accounts for; all of them when none is left. */
  readonly ownPart: (words: string) => string;
};

const readerOf = (script: Script, step: ScriptStep): Reader => {
  const speaker = step.speaker === 'customer' ? 'customer' : 'agent';
  const own = wordsOnly(script, [step]);
  const others = script.steps.filter(({ id }) => id !== step.id);
  const rest = others.length === 0 ? undefined : wordsOnly(script, others);
  const isFound = (words: string, compiled: CompiledScript): boolean =>
    judgeCall(onlySaying(words, speaker, script.language), compiled).steps.some(({ verdict }) => verdict === 'said');
  const written = new Set(step.phrases.map((phrase) => foldWords(phrase).join(' ')));
  return {
    knows: (words) => written.has(foldWords(words).join(' ')) || isFound(words, own),
    ownPart: (words) => {
      if (rest === undefined) return words;
      const sentences = words.split(/(?<=[.!?…])\s+/u);
      const kept = sentences.filter((sentence) => !isFound(sentence, rest));
      return kept.length === 0 ? words : kept.join(' ');
    },
  };
};

/**
 * Phrasings that people confirmed and that the script does not find yet, by step in the script's order, the most
 * frequent first. The same words in another case, with other accents, numbers or agents' names are the same phrasing.
 */
export const suggestPhrasings = (lessons: readonly Lesson[], script: Script): Suggestions => {
  let unspecific = 0;
  const suggestions = script.steps.flatMap((step): readonly Suggestion[] => {
    const ofStep = lessons.filter(({ stepId }) => stepId === step.id);
    if (ofStep.length === 0) return [];
    const reader = readerOf(script, step);
    const groups = new Map<string, { phrase: string; lessons: Lesson[] }>();
    for (const lesson of [...ofStep].sort((one, other) => (one.at < other.at ? 1 : -1))) {
      if (reader.knows(lesson.words)) continue;
      const own = withoutNumbers(reader.ownPart(lesson.words), script.language);
      const phrase = withoutName(own, lesson.agentName ?? '');
      const words = foldWords(phrase);
      if (words.length > LONGEST) unspecific += 1;
      if (words.length === 0 || words.length > LONGEST) continue;
      const group = groups.get(words.join(' ')) ?? { phrase, lessons: [] };
      group.lessons.push(lesson);
      groups.set(words.join(' '), group);
    }
    return [...groups.values()]
      .map(({ phrase, lessons: confirmed }): Suggestion => {
        const callIds = [...new Set(confirmed.map(({ callId }) => callId))];
        return {
          stepId: step.id,
          phrase,
          count: callIds.length,
          callIds: callIds.slice(0, EXAMPLES),
          lastAt: confirmed[0]?.at ?? '',
        };
      })
      .sort((one, other) => other.count - one.count || (one.lastAt < other.lastAt ? 1 : -1));
  });
  return { suggestions, unspecific };
};
