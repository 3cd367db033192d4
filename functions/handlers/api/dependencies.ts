import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createPeopleStore } from '../../adapters/dynamodb/people-store.ts';
import { createScriptStore } from '../../adapters/dynamodb/script-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { createTeamStore } from '../../adapters/dynamodb/team-store.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createObjectStore, openBucket } from '../../adapters/s3/object-store.ts';
import { createTranscriptStore } from '../../adapters/s3/transcript-store.ts';
import { createWorkbookStateStore } from '../../adapters/s3/workbook-state-store.ts';
import { createWorkQueue } from '../../adapters/sqs/work-queue.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { makeCorrectCall } from '../../application/use-cases/correct-call.ts';
import { makePublishScripts } from '../../application/use-cases/publish-scripts.ts';
import { makeRequestUpload } from '../../application/use-cases/request-upload.ts';
import { environmentSchema } from './env.ts';
import { callRoutes } from './routes/calls.ts';
import { hookRoutes } from './routes/hooks.ts';
import { scriptRoutes } from './routes/scripts.ts';
import { teamRoutes } from './routes/teams.ts';
import { uploadRoutes } from './routes/uploads.ts';

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const table = openTable(environment.TABLE_NAME);
  const bucket = openBucket(environment.BUCKET_NAME);
  const clock = systemClock;
  const calls = createCallStore(table);
  const teams = createTeamStore(table);
  const scripts = createScriptStore(table);
  const objects = createObjectStore(bucket);
  const states = createWorkbookStateStore(bucket);
  const queue = createWorkQueue({
    transcription: environment.TRANSCRIPTION_QUEUE_URL,
    flag: environment.FLAG_QUEUE_URL,
    sheet: environment.SHEET_QUEUE_URL,
  });
  const correctCall = makeCorrectCall(
    { calls, teams, scripts, queue, clock },
    { defaultLanguage: environment.DEFAULT_LANGUAGE, timeZone: environment.DEFAULT_TIME_ZONE },
  );
  return {
    adminEmails: environment.ADMIN_EMAILS,
    teams,
    calls: callRoutes({
      calls,
      people: createPeopleStore(table),
      transcripts: createTranscriptStore(bucket),
      scripts,
      objects,
      correctCall,
      clock,
    }),
    scripts: scriptRoutes({ scripts, publishScripts: makePublishScripts({ scripts, teams, calls, queue, clock }) }),
    team: teamRoutes({
      teams,
      queue,
      states,
      sheetsRootUrl: environment.SHEETS_ROOT_URL,
      workbookUrl: environment.WORKBOOK_URL,
    }),
    uploads: uploadRoutes({ requestUpload: makeRequestUpload({ objects, clock }) }),
    hooks: hookRoutes({ workbooks: states, queue }),
  };
});

export type Dependencies = Awaited<ReturnType<typeof dependencies>>;
