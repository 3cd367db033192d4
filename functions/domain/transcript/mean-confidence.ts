import type { Transcript } from './transcript.ts';

/** Mean confidence of all words, 0..1; 0 when nothing was said. */
export const meanConfidence = ({ turns }: Transcript): number => {
  let sum = 0;
  let words = 0;
  for (const turn of turns)
    for (const { confidence } of turn.words) {
      sum += confidence;
      words += 1;
    }
  return words === 0 ? 0 : sum / words;
};
