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

/** The marks of a language, their words numbered by `setOf`. */
export const marksOf = (language: Language | undefined, setOf: (words: readonly string[]) => number): Marks => {
  const markWords = (list: string | undefined): number => {
    const words = wordsOf(list);
    return words.length === 0 ? -1 : setOf(words);
  };
  const mark = (name: string): number => markWords(language?.classes[name]);
  return {
    nothing: mark('nothing'),
    nobody: mark('nobody'),
    secret: mark('secret'),
    other: mark('other'),
    time: markWords(`${language?.classes.deadlineday ?? ''} ${language?.classes.units ?? ''}`),
    unit: mark('unit'),
    clock: mark('clock'),
    aux: mark('aux'),
    of: mark('of'),
    owner: mark('owner'),
    others: mark('others'),
    telling: mark('telling'),
    theyTold: mark('theytold'),
    self: mark('self'),
    elsewhere: mark('elsewhere'),
    determiner: mark('determiner'),
    whose: mark('whose'),
    which: mark('which'),
    question: mark('question'),
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
};
