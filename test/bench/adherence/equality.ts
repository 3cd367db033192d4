import { matchesIn } from '../../../functions/domain/adherence/matches.ts';
import { hearTranscript } from '../../../functions/domain/adherence/speech.ts';
import { BY_AGENT, fillStream, type Stream } from '../../../functions/domain/adherence/stream.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';
import { chance } from '../scoring/calls.ts';
import { referenceScore } from './reference.ts';
import { english } from './templates/english.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';

/** Differences between the fast matcher and the slow, obvious one over generated inputs (one input: a pattern and a short speech). */
export type Equality = { readonly inputs: number; readonly compared: number; readonly differences: readonly string[] };

type Prepared = { readonly compiled: CompiledScript; readonly words: readonly string[] };

/** Speech made of some patterns' own words in their order, of words a letter away from them, and of others. */
const speechFrom = (words: readonly string[], phrasings: readonly string[], random: () => number): Transcript => {
  const turns = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
    const length = 2 + Math.floor(random() * 8);
    const phrasing = (phrasings[Math.floor(random() * phrasings.length)] ?? '')
      .split(/[\s,.?¿!{}…]+/)
      .filter((word) => word !== '');
    const said = Array.from({ length: Math.max(length, phrasing.length) }, (_, position) => {
      const own = random() < 0.8 ? phrasing[position] : undefined;
      const word = own ?? words[Math.floor(random() * words.length)] ?? 'x';
      const chanceOf = random();
      if (chanceOf < 0.1) return `${word}s`;
      if (chanceOf < 0.2) return String(Math.floor(random() * 9999));
      return chanceOf < 0.25 ? 'zafiro' : word;
    });
    return {
      speaker: random() < 0.8 ? ('agent' as const) : ('customer' as const),
      startMs: index * 5000,
      endMs: index * 5000 + 4000,
      text: said.join(' '),
      confidence: 1,
      words: [],
    };
  });
  return { language: 'es-MX', durationMs: 20_000, turns, provenance: { engine: 'supplied', separation: 'channels' } };
};

const prepared: readonly Prepared[] = [spanish, portuguese, english].map(({ script, development }) => ({
  compiled: compileScript(script),
  words: [...Object.values(development).flat(), ...script.steps.flatMap((step) => step.phrases)]
    .join(' ')
    .split(/[\s,.?¿!]+/)
    .filter((word) => /^\p{L}+$/u.test(word)),
}));

/** Compares on `inputs` generated inputs. */
export const compareWithReference = (inputs: number, seed = 1): Equality => {
  const random = chance(seed);
  const differences: string[] = [];
  let done = 0;
  let compared = 0;
  while (done < inputs) {
    const { compiled, words } = prepared[Math.floor(random() * prepared.length)] as Prepared;
    const { vocabulary, workspace, triggers, steps } = compiled;
    vocabulary.tidy();
    const patterns = steps.flatMap((step) => step.patterns);
    const some = Array.from({ length: 12 }, () => Math.floor(random() * patterns.length));
    const transcript = speechFrom(
      words,
      some.map((index) => patterns[index]?.phrasing ?? ''),
      random,
    );
    const speech = hearTranscript(transcript, vocabulary, workspace.speech);
    const stream = fillStream(workspace.streams[BY_AGENT] as Stream, speech, BY_AGENT);
    const fast = new Map<string, number>();
    const numbers = new Map(patterns.map((pattern, index) => [pattern, index]));
    for (const match of matchesIn(stream, triggers))
      fast.set(`${numbers.get(match.pattern)}@${match.anchorAt}`, match.score);
    for (const index of some) {
      const pattern = patterns[index];
      if (pattern === undefined || done >= inputs) continue;
      done++;
      for (let at = 0; at < stream.count; at++) {
        const slow = referenceScore(pattern, stream, at);
        const quick = fast.get(`${index}@${at}`);
        if (slow !== undefined || quick !== undefined) compared++;
        if (slow === undefined && quick === undefined) continue;
        if (slow === undefined || quick === undefined || Math.abs(slow - quick) > 1e-9)
          differences.push(
            `${pattern.phrasing} @${at} in "${transcript.turns.map((turn) => turn.text).join(' / ')}": ${slow} ≠ ${quick}`,
          );
      }
    }
  }
  return { inputs: done, compared, differences };
};
