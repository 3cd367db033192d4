import type { Language } from './languages/language.ts';
import { wordsOf } from './vocabulary.ts';

/** Sets of words that judging looks at around a match. -1 when the language has none. */
export type Marks = {
  readonly nothing: number;
  /** Whom a secret must not be told (`con nadie`). */
  readonly nobody: number;
  readonly secret: number;
  readonly other: number;
  /** Days to come, and units in the plural: a time even when its number was not understood. One set, for it is asked of every word. */
  readonly time: number;
  readonly unit: number;
  /** What stands before an hour (`a las seis`). */
  readonly clock: number;
  /** Auxiliary verbs, between a "no" and what it denies. */
  readonly aux: number;
  /** "of", and whose name may be asked for. */
  readonly of: number;
  readonly owner: number;
  readonly name: number;
  /** People who are not on the line, verbs of saying and asking, those that are others' by themselves (`dijeron`), and the agent's person. */
  readonly others: number;
  readonly telling: number;
  readonly theyTold: number;
  readonly self: number;
  /** Where a customer is told to turn later (`llámenos`, `website`), and what makes such a word a noun (`this call`). */
  readonly elsewhere: number;
  readonly determiner: number;
  /** What makes of "my name is" a question for somebody else's. */
  readonly whose: number;
  readonly which: number;
  readonly question: number;
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

/** Marks whose words are those of the class of the same name. */
const CLASSES = [
  'nothing',
  'nobody',
  'secret',
  'other',
  'unit',
  'clock',
  'aux',
  'of',
  'owner',
  'others',
  'telling',
  'theyTold',
  'self',
  'elsewhere',
  'determiner',
  'whose',
  'which',
  'question',
  'mine',
  'need',
  'counted',
  'but',
  'offer',
] as const satisfies readonly (keyof Marks)[];

/** The marks of a language, their words numbered by `setOf`. */
export const marksOf = (language: Language | undefined, setOf: (words: readonly string[]) => number): Marks => {
  const { classes = {}, data = {} } = language ?? {};
  const mark = (...lists: readonly (string | undefined)[]): number => {
    const words = wordsOf(lists.join(' '));
    return words.length === 0 ? -1 : setOf(words);
  };
  const byClass = Object.fromEntries(CLASSES.map((name) => [name, mark(classes[name])]));
  return {
    ...(byClass as Record<(typeof CLASSES)[number], number>),
    time: mark(classes.deadlineday, classes.units),
    named: mark(classes.number, classes.reportnoun),
    data: mark(...Object.entries(data).flatMap(([kind, words]) => (kind === 'ticket' ? [] : [words]))),
    name: mark(data.name),
  };
};
