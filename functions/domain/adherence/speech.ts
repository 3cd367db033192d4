import { splitWords } from '../transcript/spelling.ts';
import type { Speaker, Transcript, Turn } from '../transcript/transcript.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers of speakers in `Speech.speaker`. */
export const AGENT = 0;
export const CUSTOMER = 1;
export const UNKNOWN = 2;

/** Confidences are kept as whole parts of this many, in every form a call has, so that all forms get the same verdicts. */
export const CONFIDENCE_PARTS = 200;

/**
 * A call as the engine reads it, whatever it came from (a transcript, Transcribe's bytes, the compact form): numbers only,
 * in arrays that are reused from call to call.
 */
export type Speech = {
  turns: number;
  words: number;
  /** By turn. */
  speaker: Uint8Array;
  /** First word of each turn, and after the last one the number of words. */
  firstWord: Int32Array;
  /** By word: its reading in the vocabulary, times in milliseconds, confidence in parts of `CONFIDENCE_PARTS`. */
  reading: Int32Array;
  startMs: Int32Array;
  endMs: Int32Array;
  confidence: Uint8Array;
  /** Where its form has the word's text. */
  source: Int32Array;
  /** The word as recognised. */
  textOf: (word: number) => string;
};

export const emptySpeech = (): Speech => ({
  turns: 0,
  words: 0,
  speaker: new Uint8Array(256),
  firstWord: new Int32Array(257),
  reading: new Int32Array(2048),
  startMs: new Int32Array(2048),
  endMs: new Int32Array(2048),
  confidence: new Uint8Array(2048),
  source: new Int32Array(2048),
  textOf: () => '',
});

const widened = <Numbers extends Uint8Array | Int32Array>(numbers: Numbers, length: number): Numbers => {
  const wider = numbers instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length);
  wider.set(numbers);
  return wider as Numbers;
};

/** Makes room for so many turns. */
export const roomForTurns = (speech: Speech, turns: number): void => {
  if (turns <= speech.speaker.length) return;
  speech.speaker = widened(speech.speaker, turns * 2);
  speech.firstWord = widened(speech.firstWord, turns * 2 + 1);
};

/** Makes room for so many words. */
export const roomForWords = (speech: Speech, words: number): void => {
  if (words <= speech.reading.length) return;
  for (const key of ['reading', 'startMs', 'endMs', 'source'] as const) speech[key] = widened(speech[key], words * 2);
  speech.confidence = widened(speech.confidence, words * 2);
};

const SPEAKER_NUMBERS: Readonly<Record<Speaker, number>> = { agent: AGENT, customer: CUSTOMER, unknown: UNKNOWN };

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

export const partsOfConfidence = (confidence: number): number =>
  Math.max(0, Math.min(CONFIDENCE_PARTS, Math.round(confidence * CONFIDENCE_PARTS)));

/** Reads a transcript into `speech`. Evidence points at turns by their index in the transcript. */
export const hearTranscript = (transcript: Transcript, vocabulary: Vocabulary, speech: Speech): Speech => {
  const texts: string[] = [];
  speech.turns = 0;
  speech.words = 0;
  for (const turn of transcript.turns) {
    roomForTurns(speech, speech.turns + 1);
    speech.speaker[speech.turns] = SPEAKER_NUMBERS[turn.speaker];
    speech.firstWord[speech.turns] = speech.words;
    for (const word of wordsOfTurn(turn)) {
      roomForWords(speech, speech.words + 1);
      const at = speech.words++;
      speech.reading[at] = vocabulary.read(word.text);
      speech.startMs[at] = word.startMs;
      speech.endMs[at] = word.endMs;
      speech.confidence[at] = partsOfConfidence(word.confidence);
      texts.push(word.text);
    }
    speech.turns++;
  }
  speech.firstWord[speech.turns] = speech.words;
  speech.textOf = (word) => texts[word] ?? '';
  return speech;
};
