import type { CompiledScript } from '../script/compile.ts';
import { type JudgeOptions, judgeSpeech } from './judge.ts';
import { AGENT, CUSTOMER, roomForTurns, roomForWords, type Speech, UNKNOWN } from './speech.ts';
import { type Heard, hearItems } from './transcribe-items.ts';
import { fromUtf8 } from './utf8.ts';
import type { CallVerdicts } from './verdict.ts';

/**
 * Judging a call from the bytes of Transcribe's JSON. Parsing such a file whole takes longer than judging it; here one walk
 * over the bytes takes what the engine needs (words, times, confidences, channels) and makes no objects. What it hears is
 * what `transcriptFromTranscribe` would hear (a test holds them to it).
 */

/** A silence longer than this inside one speaker's words starts a new turn (as in from-transcribe.ts). */
const PAUSE_MS = 1000;

/** First words of turns, in the sequence of the words. */
const cutTurns = ({ words, channel, start, end }: Heard): number[] => {
  const firsts: number[] = [];
  for (let at = 0; at < words; at++) {
    const goesOn =
      at > 0 &&
      channel[at] === channel[at - 1] &&
      (start[at] as number) - (end[at - 1] as number) <= PAUSE_MS &&
      (start[at] as number) >= (start[at - 1] as number) - PAUSE_MS * 2;
    if (!goesOn) firsts.push(at);
  }
  return firsts;
};

/** Reads Transcribe's JSON into `speech`. `agent` is the agent's channel (or speaker label); all are unknown without it. */
export const hearTranscribe = (
  bytes: Uint8Array,
  compiled: CompiledScript,
  speech: Speech,
  agent: number | undefined,
): Speech => {
  const { heard, separation } = hearItems(bytes, compiled);
  const { words, channel, start } = heard;
  const firsts = cutTurns(heard);
  const turnEnds = new Map(firsts.map((first, turn) => [first, firsts[turn + 1] ?? words]));
  // Channels follow one another in the file; in the call people take turns.
  if (separation === 'channels')
    firsts.sort(
      (one, other) =>
        (start[one] as number) - (start[other] as number) || (channel[one] as number) - (channel[other] as number),
    );
  roomForTurns(speech, firsts.length);
  roomForWords(speech, words);
  speech.turns = firsts.length;
  speech.words = 0;
  for (const [turn, first] of firsts.entries()) {
    const isKnown = separation !== 'none' && agent !== undefined;
    speech.speaker[turn] = !isKnown ? UNKNOWN : channel[first] === agent ? AGENT : CUSTOMER;
    speech.firstWord[turn] = speech.words;
    const end = turnEnds.get(first) ?? words;
    for (let from = first; from < end; from++) {
      const at = speech.words++;
      speech.reading[at] = heard.reading[from] as number;
      speech.startMs[at] = start[from] as number;
      speech.endMs[at] = heard.end[from] as number;
      speech.confidence[at] = heard.confidence[from] as number;
      speech.source[at] = from;
    }
  }
  speech.firstWord[speech.turns] = speech.words;
  speech.textOf = (word) => {
    const from = speech.source[word] as number;
    return (
      (heard.unescaped.get(from) ?? fromUtf8(bytes, heard.textStart[from] as number, heard.textEnd[from] as number)) +
      fromUtf8(bytes, heard.markStart[from] as number, heard.markEnd[from] as number)
    );
  };
  return speech;
};

/** Verdicts from the bytes of Transcribe's JSON. Throws `NotTranscribeError` on other bytes. */
export const judgeTranscribeBytes = (
  bytes: Uint8Array,
  compiled: CompiledScript,
  options: JudgeOptions & { readonly agentChannel?: number } = {},
): CallVerdicts => {
  compiled.vocabulary.tidy();
  const speech = hearTranscribe(bytes, compiled, compiled.workspace.speech, options.agentChannel);
  return judgeSpeech(speech, compiled, options);
};
