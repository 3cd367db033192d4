import { EMPTY, FILLER } from '../reading-table.ts';
import { CUSTOMER, type Speech } from '../speech.ts';
import type { Stream } from '../stream.ts';

/** The customer answers within so many turns. */
const ANSWER_TURNS = 3;

export const nextCustomerTurn = (speech: Speech, from: number): number => {
  for (let turn = from + 1; turn <= from + ANSWER_TURNS && turn < speech.turns; turn++)
    if (speech.speaker[turn] === CUSTOMER) return turn;
  return -1;
};

/** Whether one of the first words of a turn (-1: no turn) passes; hesitation is not counted. */
export const turnHas = (
  speech: Speech,
  { table }: Stream,
  turn: number,
  words: number,
  passes: (reading: number) => boolean,
): boolean => {
  if (turn < 0 || turn >= speech.turns) return false;
  const end = speech.firstWord[turn + 1] as number;
  let counted = 0;
  for (let word = speech.firstWord[turn] as number; word < end && counted < words; word++) {
    const reading = speech.reading[word] as number;
    if (((table.flags[reading] as number) & (EMPTY | FILLER)) !== 0) continue;
    counted++;
    if (passes(reading)) return true;
  }
  return false;
};
