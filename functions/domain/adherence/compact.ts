import type { CompiledScript } from '../script/compile.ts';
import type { Speaker, Transcript } from '../transcript/transcript.ts';
import { type JudgeOptions, judgeSpeech } from './judge.ts';
import {
  AGENT,
  CUSTOMER,
  partsOfConfidence,
  roomForTurns,
  roomForWords,
  type Speech,
  UNKNOWN,
  wordsOfTurn,
} from './speech.ts';
import { toUtf8 } from './utf8.ts';
import type { CallVerdicts } from './verdict.ts';

/**
 * The compact form of a call: what the engine needs to judge it again, a few kilobytes instead of a hundred.
 *
 *     "MC", version 1
 *     turns, words, different words          (variable-length integers)
 *     the different words                    (length, UTF-8), the most frequent first
 *     for each turn: speaker, words
 *     for each word: which, start after the word before (signed), duration, confidence in parts of 200
 */
const MAGIC = [0x4d, 0x43] as const;
const VERSION = 1;
/** Bits that a number of variable length may have; from `THREE_BYTES` on it has three bytes or more. */
const LONGEST_NUMBER = 35;
const THREE_BYTES = 1 << 14;

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'unknown'];

const pushNumber = (bytes: number[], value: number) => {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
};

/** Signed numbers with the sign in the lowest bit, so that small ones stay small. */
const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);

/** Encodes a transcript. Times are kept to the millisecond; redaction and punctuation stay as they are. */
export const encodeCompact = (transcript: Transcript): Uint8Array => {
  const turns = transcript.turns.map((turn) => ({ speaker: turn.speaker, words: wordsOfTurn(turn) }));
  const counts = new Map<string, number>();
  let words = 0;
  for (const turn of turns)
    for (const word of turn.words) {
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
      words++;
    }
  const different = [...counts].sort((one, other) => other[1] - one[1]).map(([text]) => text);
  const numbers = new Map(different.map((text, index) => [text, index]));
  const bytes: number[] = [...MAGIC, VERSION];
  pushNumber(bytes, turns.length);
  pushNumber(bytes, words);
  pushNumber(bytes, different.length);
  for (const text of different) {
    const letters = toUtf8(text);
    pushNumber(bytes, letters.length);
    bytes.push(...letters);
  }
  for (const turn of turns) {
    bytes.push(SPEAKERS.indexOf(turn.speaker));
    pushNumber(bytes, turn.words.length);
  }
  let before = 0;
  for (const turn of turns)
    for (const word of turn.words) {
      const start = Math.round(word.startMs);
      pushNumber(bytes, numbers.get(word.text) ?? 0);
      pushNumber(bytes, zigzag(start - before));
      pushNumber(bytes, Math.max(0, Math.round(word.endMs) - start));
      bytes.push(partsOfConfidence(word.confidence));
      before = start;
    }
  return Uint8Array.from(bytes);
};

/** Bytes that are not a compact call, or a damaged one. */
export class NotCompactError extends Error {
  override readonly name = 'NotCompactError';
}

/** Numbers of variable length, one after the other. */
type Numbers = { at: number; readonly take: () => number };

const numbersFrom = (bytes: Uint8Array, start: number): Numbers => {
  const reader = {
    at: start,
    take: (): number => {
      let value = bytes[reader.at++] as number;
      for (let shift = 7; value >= 1 << shift && shift < LONGEST_NUMBER; shift += 7)
        value += ((bytes[reader.at++] as number) - 1) << shift;
      return value;
    },
  };
  return reader;
};

/** Different words of the call that is read: where they begin and end, their readings and numbers. Reused. */
let starts = new Int32Array(1024);
let ends = new Int32Array(1024);
let readings = new Int32Array(1024);
let wordNumbers = new Int32Array(1024);

const roomForDifferent = (different: number) => {
  if (different <= starts.length) return;
  starts = new Int32Array(different * 2);
  ends = new Int32Array(different * 2);
  readings = new Int32Array(different * 2);
  wordNumbers = new Int32Array(different * 2);
};

/** Reads the words from where the numbers before them end; returns where the words end. */
const hearWords = (speech: Speech, bytes: Uint8Array, numbers: Numbers, different: number): number => {
  const { words, reading, source, startMs, endMs, confidence } = speech;
  let { at } = numbers;
  let start = 0;
  for (let word = 0; word < words; word++) {
    // Nearly all numbers have one byte or two, and are read in place: half of the time that a stored call takes to be heard.
    numbers.at = at;
    let which = bytes[at++] as number;
    if (which >= 0x80) which += ((bytes[at++] as number) - 1) << 7;
    let jump = bytes[at++] as number;
    if (jump >= 0x80) jump += ((bytes[at++] as number) - 1) << 7;
    let duration = bytes[at++] as number;
    if (duration >= 0x80) duration += ((bytes[at++] as number) - 1) << 7;
    if ((which | jump | duration) >= THREE_BYTES) {
      which = numbers.take();
      jump = numbers.take();
      duration = numbers.take();
      ({ at } = numbers);
    }
    if (!(which < different)) throw new NotCompactError('names an unknown word');
    start += (jump >>> 1) ^ -(jump & 1);
    reading[word] = readings[which] as number;
    source[word] = which;
    startMs[word] = start;
    endMs[word] = start + duration;
    confidence[word] = bytes[at++] as number;
  }
  return at;
};

/** Reads a compact call into `speech`; words are looked up without making strings of them. */
export const hearCompact = (bytes: Uint8Array, { byteWords }: CompiledScript, speech: Speech): Speech => {
  if (bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1] || bytes[2] !== VERSION)
    throw new NotCompactError('not a compact call');
  const source = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  const numbers = numbersFrom(bytes, MAGIC.length + 1);
  const turns = numbers.take();
  const words = numbers.take();
  const different = numbers.take();
  if (!(turns <= bytes.length && words <= bytes.length && different <= words))
    throw new NotCompactError('counts do not fit');
  roomForDifferent(different);
  for (let index = 0; index < different; index++) {
    const length = numbers.take();
    starts[index] = numbers.at;
    numbers.at += length;
    if (!(numbers.at <= bytes.length)) throw new NotCompactError('ends too early');
    ends[index] = numbers.at;
  }
  byteWords.readingsOf(source, starts, ends, different, readings, wordNumbers);
  roomForTurns(speech, turns);
  roomForWords(speech, words);
  let counted = 0;
  for (let turn = 0; turn < turns; turn++) {
    const speaker = bytes[numbers.at++] as number;
    speech.speaker[turn] = speaker === AGENT || speaker === CUSTOMER ? speaker : UNKNOWN;
    speech.firstWord[turn] = counted;
    counted += numbers.take();
  }
  if (counted !== words) throw new NotCompactError('words do not add up');
  speech.firstWord[turns] = words;
  speech.turns = turns;
  speech.words = words;
  if (hearWords(speech, bytes, numbers, different) > bytes.length) throw new NotCompactError('ends too early');
  speech.textOf = (word) => {
    const which = speech.source[word] as number;
    return byteWords.textOf(wordNumbers[which] as number, source, starts[which] as number, ends[which] as number);
  };
  return speech;
};

/** Verdicts of a stored call. Equal to those of its transcript; throws `NotCompactError` on other bytes. */
export const judgeCompact = (bytes: Uint8Array, compiled: CompiledScript, options: JudgeOptions = {}): CallVerdicts => {
  compiled.vocabulary.tidy();
  return judgeSpeech(hearCompact(bytes, compiled, compiled.workspace.speech), compiled, options);
};
