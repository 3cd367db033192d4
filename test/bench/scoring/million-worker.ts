/** Judges stored calls that no other worker has, portion after portion: only the judging is timed. */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { encodeCompact, judgeCompact } from '../../../functions/domain/adherence/compact.ts';
import { compiledBench } from './calls.ts';
import { variedCall } from './varied-calls.ts';

const { calls, marks } = workerData as { readonly calls: number; readonly marks: readonly number[] };

/** Calls that lie in memory at the same time. */
const PORTION = 500;
/** Seeds of a worker's calls begin here, times its number. */
const FAR_APART = 1e8;

const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const compiled = compiledBench();
let milliseconds = 0;
let processor = 0;
for (let done = 0; done < calls; ) {
  const size = Math.min(PORTION, calls - done);
  const stored = Array.from({ length: size }, (_, index) =>
    encodeCompact(variedCall(threadId * FAR_APART + done + index)),
  );
  const start = performance.now();
  const startProcessor = processorMs();
  for (const call of stored) judgeCompact(call, compiled);
  milliseconds += performance.now() - start;
  processor += processorMs() - startProcessor;
  done += size;
  if (marks.includes(done)) parentPort?.postMessage({ calls: done, milliseconds, processor });
}
