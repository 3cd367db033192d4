/**
 * How fast calls are judged: five-minute calls of 750 words against twelve steps with their banks, one core. Run by
 * `npm run -s bench:scoring`; the last line is JSON. Figures are calls a second of processor time, of the rounds that
 * nothing else on the machine disturbed, with the median beside them, and ratios within this one run: absolute numbers belong to the machine.
 */
import { judgeCompact } from '../../../functions/domain/adherence/compact.ts';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { judgeTranscribeBytes } from '../../../functions/domain/adherence/transcribe-bytes.ts';
import { BASELINES, fitsOf, phraseWords } from '../adherence/baselines.ts';
import { benchCall, bytesOf, compactOf, compiledBench, transcriptOf } from './calls.ts';
import { measureMillion } from './million.ts';
import type { KindOfCalls } from './stored-calls.ts';

const CALLS = 200;
const quick = process.argv.includes('--quick');
/** Processor time spent on each figure. */
const MEASURE_MS = quick ? 300 : 2_000;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Items a second: of the rounds that nothing else on the machine disturbed (the fastest tenth), and of all (the median). */
type Pace = { readonly undisturbed: number; readonly median: number };

const ROUND = 20;

/** Runs work on numbered items, in rounds, until enough time was measured. */
const paceOf = (work: (item: number) => unknown, least = CALLS): Pace => {
  for (let item = 0; item < least; item++) work(item % CALLS);
  const rounds: number[] = [];
  const end = processorMs() + MEASURE_MS;
  for (let done = 0; processorMs() < end; done += ROUND) {
    const start = processorMs();
    for (let item = done; item < done + ROUND; item++) work(item % CALLS);
    rounds.push((ROUND * 1000) / (processorMs() - start));
  }
  rounds.sort((one, other) => one - other);
  const at = (share: number) => Math.round(rounds[Math.floor(rounds.length * share)] ?? Number.NaN);
  return { undisturbed: at(0.9), median: at(0.5) };
};

const shown = ({ undisturbed, median }: Pace): string => `${undisturbed} calls/s (median ${median})`;

const compiled = compiledBench();
const shapes = Array.from({ length: CALLS }, (_, index) => benchCall(index + 1));
const bytes = shapes.map(bytesOf);
const compact = shapes.map(compactOf);
const transcripts = shapes.map(transcriptOf);
const words =
  transcripts.reduce((sum, { turns }) => sum + turns.reduce((turn, { words: own }) => turn + own.length, 0), 0) / CALLS;
const text = new TextDecoder();

for (const [index, transcript] of transcripts.entries()) {
  const expected = JSON.stringify(judgeCall(transcript, compiled));
  const fromBytes = JSON.stringify(judgeTranscribeBytes(bytes[index] as Uint8Array, compiled, { agentChannel: 0 }));
  const fromCompact = JSON.stringify(judgeCompact(compact[index] as Uint8Array, compiled));
  if (expected !== fromBytes || expected !== fromCompact) throw new Error(`call ${index}: the three forms disagree`);
}

const json = paceOf((item) => judgeTranscribeBytes(bytes[item] as Uint8Array, compiled, { agentChannel: 0 }));
const fromCompact = paceOf((item) => judgeCompact(compact[item] as Uint8Array, compiled));
const parseAlone = paceOf((item) => JSON.parse(text.decode(bytes[item])), 20);
const parsed = paceOf((item) => judgeCall(transcriptOf(JSON.parse(text.decode(bytes[item]))), compiled), 20);

console.log(
  `calls of ${Math.round(words)} words, ${compiled.steps.length} steps with ${compiled.steps.reduce((sum, step) => sum + step.patterns.length, 0)} patterns; Transcribe JSON ${Math.round((bytes[0]?.length ?? 0) / 1024)} KB (both item lists), compact ${((compact[0]?.length ?? 0) / 1024).toFixed(1)} KB`,
);
console.log(`from Transcribe JSON bytes   ${shown(json)}`);
console.log(`from the compact form        ${shown(fromCompact)}`);
console.log(`JSON.parse alone             ${shown(parseAlone)}`);
console.log(`parsed, then judged          ${shown(parsed)}`);

const phrases = compiled.script.steps.map((step) => step.phrases.map(phraseWords));
const baselines: Record<string, Pace> = { 'JSON.parse alone': parseAlone, 'parsed, then judged': parsed };
for (const baseline of BASELINES) {
  const pace = paceOf(
    (item) => fitsOf(transcripts[item] as (typeof transcripts)[number], compiled.script, phrases, baseline),
    1,
  );
  baselines[baseline.name] = pace;
  console.log(`${baseline.name.padEnd(28)} ${shown(pace)}, script's phrases only, from words`);
}

/** Microseconds a word for calls of growing length: flat means linear. */
const lengths = [250, 750, 3_000, 9_000].map((length) => {
  const long = compactOf(benchCall(3, length));
  const { turns } = transcriptOf(benchCall(3, length));
  const count = turns.reduce((sum, turn) => sum + turn.words.length, 0);
  return { words: count, microsecondsPerWord: 1e6 / paceOf(() => judgeCompact(long, compiled), 5).undisturbed / count };
});
for (const { words: count, microsecondsPerWord } of lengths)
  console.log(`${String(count).padStart(6)} words: ${microsecondsPerWord.toFixed(3)} µs a word`);

/** Speech meant to be slow: anchors only, one word over and over, letters, numbers, words nobody has. */
const medianPerWord = lengths[1]?.microsecondsPerWord ?? 1;
const hostile: Record<string, (index: number) => string> = {
  'one anchor word': () => 'nombre',
  'anchors only': (index) =>
    ['folio', 'nombre', 'llamada', 'grabada', 'momento', 'ayudar', 'nacimiento', 'domicilio'][index % 8] as string,
  'a phrase over and over': (index) =>
    'me confirma su fecha de nacimiento y su domicilio'.split(' ')[index % 9] as string,
  'single letters': (index) => 'bcdfgh'[index % 6] as string,
  digits: (index) => String(index % 10),
  'words nobody has': (index) => `zq${index}xw`,
  'very long words': (index) => `${'abc'.repeat(200)}${index}`,
};
const adversarial: Record<string, number> = {};
for (const [name, word] of Object.entries(hostile)) {
  const said = Array.from({ length: 2_000 }, (_, index) => ({
    text: word(index),
    startMs: index * 100,
    endMs: index * 100 + 90,
    confidence: 0.9,
  }));
  const transcript = {
    language: 'es-MX',
    durationMs: 200_000,
    turns: [{ speaker: 'agent' as const, startMs: 0, endMs: 200_000, text: '', confidence: 0.9, words: said }],
    provenance: { engine: 'supplied' as const, separation: 'channels' as const },
  };
  adversarial[name] = 1e6 / paceOf(() => judgeCall(transcript, compiled), 3).undisturbed / 2_000 / medianPerWord;
  console.log(`${name.padEnd(28)} ${(adversarial[name] ?? 0).toFixed(1)} × the median per word`);
}

/** A million stored calls of a kind, from as many as fit. */
const millionOf = async (kind: KindOfCalls) => {
  const million = await measureMillion(kind, quick ? [1_000, 2_000, 4_000] : [12_500, 25_000, 50_000, 100_000]);
  for (const { calls, milliseconds, processor } of million.marks)
    console.log(
      `${String(calls).padStart(6)} stored calls (${kind}) on two cores: ${(milliseconds / 1000).toFixed(1)} s, ${((processor * 2000) / calls).toFixed(0)} µs of a processor a call`,
    );
  console.log(
    `one million stored calls (${kind}) on two cores: ${million.seconds.toFixed(0)} s by the clock, ${million.processorSeconds.toFixed(0)} s of each processor's time, ${million.undisturbedSeconds.toFixed(0)} s at the pace of undisturbed portions`,
  );
  return million;
};
const alike = await millionOf('alike');
const varied = await millionOf('varied');
console.log(
  JSON.stringify({
    callsPerSecond: { json: json.undisturbed, compact: fromCompact.undisturbed },
    medians: { json: json.median, compact: fromCompact.median },
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, pace]) => [name, pace.undisturbed])),
    words: Math.round(words),
    lengths,
    adversarial,
    million: { alike, varied },
  }),
);
