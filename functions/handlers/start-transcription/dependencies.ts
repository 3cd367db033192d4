import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createWorkQueue } from '../../adapters/sqs/work-queue.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { createTranscriber } from '../../adapters/transcribe/transcriber.ts';
import { makeStartTranscriptions } from '../../application/use-cases/start-transcriptions.ts';
import { environmentSchema } from './env.ts';

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const startTranscriptions = makeStartTranscriptions(
    {
      calls: createCallStore(openTable(environment.TABLE_NAME)),
      transcriber: createTranscriber(environment.BUCKET_NAME),
      queue: createWorkQueue({ transcription: environment.TRANSCRIPTION_QUEUE_URL }),
      clock: systemClock,
    },
    { maxJobsInFlight: environment.MAX_JOBS_IN_FLIGHT, redact: environment.REDACT_TRANSCRIPTS },
  );
  return { startTranscriptions };
});
