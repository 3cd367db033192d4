/** Judges stored calls that no other worker has, portion after portion: only the judging is timed. */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { judgeCompact } from '../../../functions/domain/adherence/compact.ts';
import { compiledBench } from './calls.ts';
import type { MillionWork } from './million.ts';
import { STORED_CALLS } from './stored-calls.ts';

const { kind, calls, marks } = workerData as MillionWork;

/** Calls that lie in memory at the same time. */
const PORTION = 500;
/** Share of the portions that nothing else on the machine disturbed. */
const UNDISTURBED = 0.1;
/** Seeds of a worker's calls begin here, times its number. */
const FAR_APART = 1e8;

const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const compiled = compiledBench();
let milliseconds = 0;
let processor = 0;
/** Milliseconds a call of each portion. */
const paces: number[] = [];
for (let done = 0; done < calls; ) {
  const size = Math.min(PORTION, calls - done);
  const stored = Array.from({ length: size }, (_, index) => STORED_CALLS[kind](threadId * FAR_APART + done + index));
  const start = performance.now();
  const startProcessor = processorMs();
  for (const call of stored) judgeCompact(call, compiled);
  const took = performance.now() - start;
  milliseconds += took;
  paces.push(took / size);
  processor += processorMs() - startProcessor;
  done += size;
  if (!marks.includes(done)) continue;
  paces.sort((one, other) => one - other);
  parentPort?.postMessage({
    calls: done,
    milliseconds,
    processor,
    undisturbed: paces[Math.floor(paces.length * UNDISTURBED)],
  });
}
