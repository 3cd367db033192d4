import type { Speaker, Transcript, Turn } from '../../../functions/domain/transcript/transcript.ts';
import { generateCall } from '../adherence/generate.ts';
import { type Noise, pick, recognise } from '../adherence/noise.ts';
import { spanish } from '../adherence/templates/spanish.ts';
import { chance, FILLING } from './calls.ts';

/** Most word errors a call may have; a call's own rate lies anywhere below. */
const MOST_ERRORS = 0.15;
/** Words of a turn of small talk. */
const TALK = { least: 6, most: 40 } as const;

type Said = { readonly speaker: Speaker; readonly words: readonly string[] };

/** What people speak of besides the steps. */
const TALKED_OF = [...spanish.agentTalk, ...FILLING, ...spanish.customerTalk].join(' ').split(' ');

/** Consecutive words from anywhere in it, now and then a number or a name. */
const talk = (random: () => number): string[] => {
  const length = TALK.least + Math.floor(random() * (TALK.most - TALK.least));
  const start = Math.floor(random() * (TALKED_OF.length - length));
  return TALKED_OF.slice(start, start + length).map((word) => {
    const kind = random();
    if (kind < 0.02) return String(Math.floor(random() * 10_000));
    return kind < 0.04 ? pick(spanish.names, random) : word;
  });
};

/**
 * A call like no other: steps said in many ways, missing, denied or said by the customer, much talk between them, and up to
 * 15 % of the words misheard. The seed decides all of it.
 */
export const variedCall = (seed: number, words = 750): Transcript => {
  const random = chance(seed);
  const rate = random() * MOST_ERRORS;
  const noise: Noise = { random, fillers: spanish.fillers, shortWords: spanish.shortWords };
  const { transcript } = generateCall(spanish, random() < 0.5 ? 'development' : 'test', rate, seed);
  const said: Said[] = transcript.turns.map((turn) => ({
    speaker: turn.speaker,
    words: turn.words.map(({ text }) => text),
  }));
  let count = said.reduce((sum, turn) => sum + turn.words.length, 0);
  for (let agent = true; count < words; agent = !agent) {
    const heard = recognise(talk(random), rate, noise);
    count += heard.length;
    const place = 2 + Math.floor(random() * Math.max(1, said.length - 4));
    said.splice(place, 0, { speaker: agent ? 'agent' : 'customer', words: heard });
  }
  let ms = 800;
  const turns = said.map(({ speaker, words: own }): Turn => {
    const heard = own.map((text) => {
      const startMs = ms;
      ms += 160 + Math.floor(random() * 300);
      return { text, startMs, endMs: ms - 40, confidence: 1 - rate * random() };
    });
    ms += 500;
    return {
      speaker,
      startMs: heard[0]?.startMs ?? ms,
      endMs: heard.at(-1)?.endMs ?? ms,
      text: own.join(' '),
      confidence: 1 - rate / 2,
      words: heard,
    };
  });
  return { ...transcript, durationMs: ms, turns };
};
