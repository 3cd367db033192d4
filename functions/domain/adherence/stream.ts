import { splitWords } from '../transcript/spelling.ts';
import type { Speaker, Transcript, Turn } from '../transcript/transcript.ts';
import type { Reading, Vocabulary } from './vocabulary.ts';

/** One comparable unit of speech: a word, a number of several words, or two pieces joined. */
export type Token = {
  readonly reading: Reading;
  /** Digits of a number, however spoken; 0 for words. */
  readonly digits: number;
  /** Letters read out one by one (`c p f`). */
  readonly spelled: boolean;
  /** The turn answers somebody: what it says does not go on from the speaker's turn before. */
  readonly fresh: boolean;
  readonly turn: number;
  /** First and last word of the turn that it came from. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence: number;
};

/** Up to so many words of the other side ("ah, tá bom") do not interrupt a sentence. */
const BACKCHANNEL_WORDS = 3;

type Heard = { readonly text: string; readonly startMs: number; readonly endMs: number; readonly confidence: number };

/** A turn's words; a turn that has only text gets words with times spread over it. */
export const wordsOfTurn = (turn: Turn): readonly Heard[] => {
  if (turn.words.length > 0) return turn.words;
  const texts = splitWords(turn.text);
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0) || 1;
  let before = 0;
  return texts.map((text) => {
    const startMs = Math.round(turn.startMs + ((turn.endMs - turn.startMs) * before) / length);
    before += text.length + 1;
    const endMs = Math.round(turn.startMs + ((turn.endMs - turn.startMs) * before) / length);
    return { text, startMs, endMs, confidence: turn.confidence };
  });
};

/** A consonant by itself, or letters gathered so far, to which a next single letter belongs. */
const isSpelled = (token: Token): boolean =>
  token.spelled || (token.reading.folded.length === 1 && !'aeiouy'.includes(token.reading.folded));

const isNumber = (reading: Reading | undefined): boolean => reading !== undefined && reading.value >= 0;

/** How many digits a number word stands for when a code is read out: `cuatro` one, `cincuenta` two, `4471` four. */
const digitsOf = (reading: Reading): number => (reading.value < 0 ? 0 : String(reading.value).length);

/** A text as tokens, as if it had been said in one turn: scripts' phrases are read like calls. */
export const tokensOfText = (text: string, vocabulary: Vocabulary): Token[] => {
  const turn: Turn = { speaker: 'agent', startMs: 0, endMs: 0, text, confidence: 1, words: [] };
  const transcript: Transcript = {
    language: '',
    durationMs: 0,
    turns: [turn],
    provenance: { engine: 'supplied', separation: 'none' },
  };
  return streamOf(transcript, vocabulary, () => true);
};

/** Whether a token is a number by itself (`un` in `un momento` is not). */
export const isNumeric = (token: Token): boolean =>
  token.reading.value >= 0 && !(token.reading.article && token.digits <= 1);

/** The words of one side of the call as tokens: fillers left out, cut words joined, run-together words cut. */
export const streamOf = (
  transcript: Transcript,
  vocabulary: Vocabulary,
  speaks: (speaker: Speaker) => boolean,
): Token[] => {
  const tokens: Token[] = [];
  let fresh = true;
  for (const [turnIndex, turn] of transcript.turns.entries()) {
    if (!speaks(turn.speaker)) {
      if (splitWords(turn.text).length > BACKCHANNEL_WORDS) fresh = true;
      continue;
    }
    const first = tokens.length;
    for (const [index, word] of wordsOfTurn(turn).entries()) {
      const reading = vocabulary.read(word.text);
      if (reading.folded === '' || reading.filler) continue;
      const common = {
        spelled: false,
        fresh,
        turn: turnIndex,
        firstWord: index,
        lastWord: index,
        startMs: word.startMs,
        endMs: word.endMs,
        confidence: word.confidence,
      };
      if (reading.parts !== undefined) {
        for (const part of reading.parts) tokens.push({ ...common, reading: part, digits: digitsOf(part) });
        continue;
      }
      const before = tokens.length > first ? tokens.at(-1) : undefined;
      if (before !== undefined && reading.folded.length === 1 && isSpelled(before)) {
        tokens[tokens.length - 1] = {
          ...before,
          reading: vocabulary.read(before.reading.folded + reading.folded),
          spelled: true,
          lastWord: index,
          endMs: Math.max(before.endMs, word.endMs),
          confidence: Math.min(before.confidence, word.confidence),
        };
        continue;
      }
      if (before !== undefined) {
        const joined = vocabulary.join(before.reading, reading);
        const runs = isNumber(before.reading) && isNumber(reading);
        if (joined !== undefined || runs) {
          tokens[tokens.length - 1] = {
            ...before,
            reading: joined ?? reading,
            digits: joined === undefined ? before.digits + digitsOf(reading) : 0,
            lastWord: index,
            endMs: Math.max(before.endMs, word.endMs),
            confidence: Math.min(before.confidence, word.confidence),
          };
          continue;
        }
      }
      tokens.push({ ...common, reading, digits: digitsOf(reading) });
    }
    fresh = false;
  }
  return tokens;
};
