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

type Cursor = { at: number };

/** Nearly all numbers have one byte or two. */
const takeNumber = (bytes: Uint8Array, cursor: Cursor): number => {
  const { at } = cursor;
  const first = bytes[at] as number;
  cursor.at = at + 1;
  if (first < 0x80) return first;
  const second = bytes[at + 1] as number;
  cursor.at = at + 2;
  return second < 0x80 ? first - 0x80 + second * 0x80 : takeLong(bytes, cursor, first, second);
};

/** Goes on with a number of three bytes or more. */
const takeLong = (bytes: Uint8Array, cursor: Cursor, first: number, second: number): number => {
  let value = (first & 0x7f) + (second & 0x7f) * 0x80;
  let scale = 0x80 * 0x80;
  for (;;) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) throw new NotCompactError('ends too early');
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 0x80;
  }
};

/** Reads a compact call into `speech`; words are looked up without making strings of them. */
export const hearCompact = (bytes: Uint8Array, compiled: CompiledScript, speech: Speech): Speech => {
  if (bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1] || bytes[2] !== VERSION)
    throw new NotCompactError('not a compact call');
  const { byteWords } = compiled;
  const source = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  const cursor = { at: 3 };
  const turns = takeNumber(bytes, cursor);
  const words = takeNumber(bytes, cursor);
  const different = takeNumber(bytes, cursor);
  if (turns > bytes.length || words > bytes.length || different > words) throw new NotCompactError('counts do not fit');
  // Each different word's text ends where the next one's length stands.
  const readings = new Int32Array(different);
  const sources = new Int32Array(different);
  for (let index = 0; index < different; index++) {
    sources[index] = cursor.at;
    const length = takeNumber(bytes, cursor);
    const start = cursor.at;
    cursor.at += length;
    if (cursor.at > bytes.length) throw new NotCompactError('ends too early');
    readings[index] = byteWords.readingOf(source, start, cursor.at);
  }
  roomForTurns(speech, turns);
  roomForWords(speech, words);
  let counted = 0;
  for (let turn = 0; turn < turns; turn++) {
    const speaker = bytes[cursor.at++] as number;
    speech.speaker[turn] = speaker === AGENT || speaker === CUSTOMER ? speaker : UNKNOWN;
    speech.firstWord[turn] = counted;
    counted += takeNumber(bytes, cursor);
  }
  if (counted !== words) throw new NotCompactError('words do not add up');
  speech.firstWord[turns] = words;
  speech.turns = turns;
  speech.words = words;
  const { reading, source: origin, startMs, endMs, confidence } = speech;
  let before = 0;
  for (let word = 0; word < words; word++) {
    const index = takeNumber(bytes, cursor);
    if (index >= different) throw new NotCompactError('names an unknown word');
    const jump = takeNumber(bytes, cursor);
    before += (jump >>> 1) ^ -(jump & 1);
    reading[word] = readings[index] as number;
    origin[word] = sources[index] as number;
    startMs[word] = before;
    endMs[word] = before + takeNumber(bytes, cursor);
    confidence[word] = bytes[cursor.at++] as number;
  }
  if (cursor.at > bytes.length) throw new NotCompactError('ends too early');
  speech.textOf = (word) => {
    const text = { at: origin[word] as number };
    const length = takeNumber(bytes, text);
    return byteWords.textOf(source, text.at, text.at + length);
  };
  return speech;
};

/** Verdicts of a stored call. Equal to those of its transcript; throws `NotCompactError` on other bytes. */
export const judgeCompact = (bytes: Uint8Array, compiled: CompiledScript, options: JudgeOptions = {}): CallVerdicts => {
  compiled.vocabulary.tidy();
  return judgeSpeech(hearCompact(bytes, compiled, compiled.workspace.speech), compiled, options);
};
