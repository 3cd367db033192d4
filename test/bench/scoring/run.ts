/**
 * How fast calls are judged: five-minute calls of 750 words against twelve steps with their banks, one core. Run by
 * `npm run -s bench:scoring`; the last line is JSON. Figures are calls a second of processor time (the machine may be busy
 * with other things), and ratios within this one run: absolute numbers belong to the machine.
 */
import { judgeCompact } from '../../../functions/domain/adherence/compact.ts';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { judgeTranscribeBytes } from '../../../functions/domain/adherence/transcribe-bytes.ts';
import { BASELINES, fitsOf, phraseWords } from '../adherence/baselines.ts';
import { benchCall, bytesOf, compactOf, compiledBench, transcriptOf } from './calls.ts';
import { measureMillion } from './million.ts';

const CALLS = 200;
const quick = process.argv.includes('--quick');
/** Processor time spent on each figure. */
const MEASURE_MS = quick ? 300 : 2_000;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs work on numbered items until enough time was measured; items a second. */
const rate = (work: (item: number) => unknown, least = CALLS): number => {
  for (let item = 0; item < least; item++) work(item % CALLS);
  const start = processorMs();
  let done = 0;
  while (processorMs() - start < MEASURE_MS) for (let item = 0; item < 20; item++) work(done++ % CALLS);
  return Math.round((done * 1000) / (processorMs() - start));
};

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

const json = rate((item) => judgeTranscribeBytes(bytes[item] as Uint8Array, compiled, { agentChannel: 0 }));
const compactRate = rate((item) => judgeCompact(compact[item] as Uint8Array, compiled));
const parseAlone = rate((item) => JSON.parse(text.decode(bytes[item])), 20);
const parsed = rate((item) => judgeCall(transcriptOf(JSON.parse(text.decode(bytes[item]))), compiled), 20);

console.log(
  `calls of ${Math.round(words)} words, ${compiled.steps.length} steps with ${compiled.steps.reduce((sum, step) => sum + step.patterns.length, 0)} patterns; Transcribe JSON ${Math.round((bytes[0]?.length ?? 0) / 1024)} KB (both item lists), compact ${((compact[0]?.length ?? 0) / 1024).toFixed(1)} KB`,
);
console.log(`from Transcribe JSON bytes   ${json} calls/s`);
console.log(`from the compact form        ${compactRate} calls/s`);
console.log(`JSON.parse alone             ${parseAlone} calls/s`);
console.log(`parsed, then judged          ${parsed} calls/s`);

const phrases = compiled.script.steps.map((step) => step.phrases.map(phraseWords));
const baselines: Record<string, number> = {};
for (const baseline of BASELINES) {
  baselines[baseline.name] = rate(
    (item) => fitsOf(transcripts[item] as (typeof transcripts)[number], compiled.script, phrases, baseline),
    1,
  );
  console.log(`${baseline.name.padEnd(28)} ${baselines[baseline.name]} calls/s (script's phrases only, from words)`);
}

/** Microseconds a word for calls of growing length: flat means linear. */
const lengths = [250, 750, 3_000, 9_000].map((length) => {
  const long = compactOf(benchCall(3, length));
  const { turns } = transcriptOf(benchCall(3, length));
  const count = turns.reduce((sum, turn) => sum + turn.words.length, 0);
  return { words: count, microsecondsPerWord: 1e6 / rate(() => judgeCompact(long, compiled), 5) / count };
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
  adversarial[name] = 1e6 / rate(() => judgeCall(transcript, compiled), 3) / 2_000 / medianPerWord;
  console.log(`${name.padEnd(28)} ${(adversarial[name] ?? 0).toFixed(1)} × the median per word`);
}

const million = await measureMillion(quick ? [1_000, 2_000, 4_000] : [12_500, 25_000, 50_000, 100_000]);
for (const { calls, milliseconds, processor } of million.marks)
  console.log(
    `${String(calls).padStart(6)} different stored calls on two cores: ${(milliseconds / 1000).toFixed(1)} s, ${((processor * 2000) / calls).toFixed(0)} µs of a processor a call`,
  );
console.log(
  `one million stored calls on two cores: ${million.seconds.toFixed(0)} s by the clock, ${million.processorSeconds.toFixed(0)} s of each processor's time`,
);
console.log(
  JSON.stringify({
    callsPerSecond: { json, compact: compactRate },
    baselines: { 'JSON.parse alone': parseAlone, 'parsed, then judged': parsed, ...baselines },
    words: Math.round(words),
    lengths,
    adversarial,
    million,
  }),
);
