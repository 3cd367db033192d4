import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createWorkQueue } from '../../adapters/sqs/work-queue.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { makeSweepCalls } from '../../application/use-cases/sweep-calls.ts';
import { environmentSchema } from './env.ts';

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const sweepCalls = makeSweepCalls({
    calls: createCallStore(openTable(environment.TABLE_NAME)),
    queue: createWorkQueue({
      transcription: environment.TRANSCRIPTION_QUEUE_URL,
      flag: environment.FLAG_QUEUE_URL,
    }),
    clock: systemClock,
  });
  return { sweepCalls };
});
