import { turnHas } from './context/answers.ts';
import { BRAND, KNOWN, LIGHT, NAME } from './reading-table.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import type { Stream } from './stream.ts';

/** What the customer says around a turn of the agent tells of it: log-odds. */
export type Reaction = (speech: Speech, stream: Stream, turn: number) => number;

/** A turn that cannot have been the step. */
const NEVER = -99;

/** Words of a customer's turn from which on it is what they called for, no greeting; what is said after it, rather no offer. */
const STORY_WORDS = 5;
const TOLD = -1.2;

/** Words of an answer in which a name begins ("soy yo, Ana"); so many are more than a name. What they add. */
const NAME_WITHIN = 4;
const LONG_ANSWER = 7;
const FULL_NAME = 2.1;
const FIRST_NAME = 0.5;
const UNKNOWN_WORDS = -0.2;
const SHORT = 1.4;

/** Whether the customer has already told what they called for. */
export const afterTelling: Reaction = (speech, stream, turn) => {
  for (let before = 0; before < turn; before++) {
    let words = 0;
    if (speech.speaker[before] !== CUSTOMER) continue;
    if (turnHas(speech, stream, before, STORY_WORDS, () => ++words === STORY_WORDS)) return TOLD;
  }
  return 0;
};

/** Whether the customer has said nothing yet: what a caller says first, they say unasked. */
const isFirst = ({ speaker }: Speech, turn: number): boolean => {
  const first = speaker.indexOf(CUSTOMER);
  return first < 0 || first > turn;
};

/** Whether a word was said before a turn. */
const isRepeated = ({ reading, firstWord }: Speech, word: number, turn: number): boolean =>
  reading.indexOf(word) < (firstWord[turn] as number);

/** A name that nobody had said before begins the answer. */
export const gaveName: Reaction = (speech, stream, turn) => {
  const answer = turn + 1;
  if (speech.speaker[answer] !== CUSTOMER || isFirst(speech, turn)) return NEVER;
  let words = 0;
  let named = 0;
  let odds = NEVER;
  const isOther = turnHas(speech, stream, answer, LONG_ANSWER, (reading) => {
    const flags = stream.table.flags[reading] as number;
    const unknown = (flags & (KNOWN | LIGHT)) === 0;
    words++;
    if (named > 0) {
      if (words === named + 1 && (unknown || (flags & NAME) !== 0))
        odds = odds === FIRST_NAME ? FULL_NAME : UNKNOWN_WORDS;
    } else if ((flags & (NAME | BRAND)) === NAME && words <= NAME_WITHIN && !isRepeated(speech, reading, answer)) {
      named = words;
      odds = FIRST_NAME;
    } else if (words === 1 && unknown) named = words;
    else return (flags & LIGHT) === 0;
    return false;
  });
  return isOther ? NEVER : odds + (words < LONG_ANSWER ? SHORT : 0);
};
