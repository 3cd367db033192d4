import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createScriptStore } from '../../adapters/dynamodb/script-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { createTeamStore } from '../../adapters/dynamodb/team-store.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createObjectStore, openBucket } from '../../adapters/s3/object-store.ts';
import { createWorkQueue } from '../../adapters/sqs/work-queue.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { makeIngestRecording } from '../../application/use-cases/ingest-recording.ts';
import { compileFileNamePatterns } from '../../domain/ingest/file-name.ts';
import { environmentSchema } from './env.ts';

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const table = openTable(environment.TABLE_NAME);
  const ingestRecording = makeIngestRecording(
    {
      objects: createObjectStore(openBucket(environment.BUCKET_NAME)),
      calls: createCallStore(table),
      teams: createTeamStore(table),
      scripts: createScriptStore(table),
      queue: createWorkQueue({
        transcription: environment.TRANSCRIPTION_QUEUE_URL,
        flag: environment.FLAG_QUEUE_URL,
      }),
      clock: systemClock,
    },
    {
      defaultLanguage: environment.DEFAULT_LANGUAGE,
      timeZone: environment.DEFAULT_TIME_ZONE,
      fileNamePatterns: compileFileNamePatterns(
        environment.FILE_NAME_PATTERN.split('\n').filter((pattern) => pattern.trim() !== ''),
      ).patterns,
    },
  );
  return { ingestRecording };
});
