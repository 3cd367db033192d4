import type { CompiledScript } from '../script/compile.ts';
import type { Transcript, Turn } from '../transcript/transcript.ts';
import type { Match } from './align.ts';
import { isNumeric, type Token, wordsOfTurn } from './stream.ts';

/** Words of an answer that are looked at. */
const ANSWER_WORDS = 6;
/** Words around a promise or a number within which its time or digits must be. */
const NEARBY = 14;
const NUMBER_NEARBY = 10;
/** Log-odds: what is missing or says something else makes a match worthless; an answer makes it sure. */
const WORTHLESS = -5;
/** What a phrasing loses that says little (1) or next to nothing (2) by itself; context gives it back. */
export const WEAKNESS = [0, 2.4, 4.5] as const;
const ANSWERED = 1.2;
const GAVE_DATA = 3;

const has = (token: Token | undefined, set: number): boolean => {
  if (token === undefined || set < 0) return false;
  const { exact, close } = token.reading;
  return (((exact[set >>> 5] ?? 0) | (close[set >>> 5] ?? 0)) & (1 << (set & 31))) !== 0;
};

const isNumber = (token: Token | undefined): boolean => token !== undefined && isNumeric(token);

/** Whether a time to come is named in the words around a match: a day, or a number with its unit. */
const namesTime = (match: Match, tokens: readonly Token[], { marks }: CompiledScript): boolean => {
  const first = tokens[match.from]?.turn ?? 0;
  const last = tokens[match.to]?.turn ?? 0;
  for (let at = Math.max(0, match.from - NEARBY); at <= match.to + NEARBY; at++) {
    const token = tokens[at];
    if (token === undefined || token.turn < first || token.turn > last) continue;
    if (has(token, marks.deadline)) return true;
    if (token.reading.article && has(tokens[at + 1], marks.unit)) return true;
    if (isNumber(token) && (has(tokens[at + 1], marks.unit) || has(tokens[at + 2], marks.unit))) return true;
  }
  return false;
};

const namesNumber = (match: Match, tokens: readonly Token[]): boolean => {
  const first = tokens[match.from]?.turn ?? 0;
  const last = tokens[match.to]?.turn ?? 0;
  for (let at = Math.max(0, match.from - NUMBER_NEARBY); at <= match.to + NUMBER_NEARBY; at++) {
    const token = tokens[at];
    if (token !== undefined && token.turn >= first && token.turn <= last && isNumber(token)) return true;
  }
  return false;
};

const says = (turn: Turn | undefined, set: number, compiled: CompiledScript, words = ANSWER_WORDS): boolean => {
  if (turn === undefined || set < 0) return false;
  for (const word of wordsOfTurn(turn).slice(0, words)) {
    const { exact } = compiled.vocabulary.read(word.text);
    if (((exact[set >>> 5] ?? 0) & (1 << (set & 31))) !== 0) return true;
  }
  return false;
};

const givesNumber = (turn: Turn | undefined, { vocabulary }: CompiledScript): boolean =>
  turn !== undefined &&
  wordsOfTurn(turn)
    .slice(0, 3 * ANSWER_WORDS)
    .some((word) => vocabulary.read(word.text).value >= 0);

const nextCustomerTurn = (turns: readonly Turn[], from: number): Turn | undefined => {
  for (let at = from + 1; at <= from + 3 && at < turns.length; at++)
    if (turns[at]?.speaker === 'customer') return turns[at];
  return undefined;
};

/** Log-odds added to a match by what stands around it and what the customer answers. */
export const contextOdds = (
  match: Match,
  tokens: readonly Token[],
  transcript: Transcript,
  compiled: CompiledScript,
): number => {
  const compiledStep = compiled.steps[match.pattern.step];
  const anchor = tokens[match.anchorAt];
  if (compiledStep === undefined || anchor === undefined) return 0;
  const { marks } = compiled;
  if (compiledStep.needsTime)
    return namesTime(match, tokens, compiled) ? (WEAKNESS[match.pattern.weakness] ?? 0) : WORTHLESS;
  if (compiledStep.needsNumber && !namesNumber(match, tokens)) return WORTHLESS;
  switch (compiledStep.step.intent) {
    case 'anything-else': {
      const before = transcript.turns[anchor.turn - 1];
      if (match.pattern.alone && before?.speaker === 'customer') {
        const echoed = wordsOfTurn(before).some(
          (word) => compiled.vocabulary.read(word.text).folded === anchor.reading.folded,
        );
        if (echoed) return WORTHLESS;
      }
      return says(nextCustomerTurn(transcript.turns, anchor.turn), marks.nothing, compiled) ? ANSWERED : 0;
    }
    case 'customer-identification':
    case 'data-confirmation':
    case 'detail-request': {
      for (let at = match.from; at <= match.to; at++) if (has(tokens[at], marks.secret)) return WORTHLESS;
      const answer = nextCustomerTurn(transcript.turns, anchor.turn);
      const given = match.pattern.weakness === 2 && givesNumber(answer, compiled) ? GAVE_DATA : 0;
      if (compiledStep.step.intent !== 'customer-identification') return given;
      for (let at = match.from; at <= match.to + 3; at++)
        if (has(tokens[at], marks.other) && tokens[at]?.turn === anchor.turn) return WORTHLESS;
      return 0;
    }
    default:
      return 0;
  }
};
