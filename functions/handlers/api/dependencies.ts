import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createCorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import { createPeopleStore } from '../../adapters/dynamodb/people-store.ts';
import { createScriptStore } from '../../adapters/dynamodb/script-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { createTeamStore } from '../../adapters/dynamodb/team-store.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { lazily } from '../../adapters/lambda/lazily.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createObjectLinks } from '../../adapters/s3/object-links.ts';
import { openBucket } from '../../adapters/s3/object-store.ts';
import { createTranscriptStore } from '../../adapters/s3/transcript-store.ts';
import { createWorkbookStateStore } from '../../adapters/s3/workbook-state-store.ts';
import { createWorkQueue } from '../../adapters/sqs/work-queue.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { makeCorrectCall } from '../../application/use-cases/correct-call.ts';
import { makeDecideStep } from '../../application/use-cases/decide-step.ts';
import { makeDescribeLearning } from '../../application/use-cases/describe-learning.ts';
import { makeMeasureSteps, makeStepModes } from '../../application/use-cases/measure-steps.ts';
import { makeRequestRestating } from '../../application/use-cases/request-restating.ts';
import { makeRequestUpload } from '../../application/use-cases/request-upload.ts';
import { environmentSchema } from './env.ts';
import { callRoutes } from './routes/calls.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { hookRoutes } from './routes/hooks.ts';
import { learningRoutes } from './routes/learning.ts';
import { scriptRoutes } from './routes/scripts.ts';
import { teamRoutes } from './routes/teams.ts';
import { uploadRoutes } from './routes/uploads.ts';

const withEngine = () => import('./with-engine.ts');

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const table = openTable(environment.TABLE_NAME);
  const bucket = openBucket(environment.BUCKET_NAME);
  const clock = systemClock;
  const calls = createCallStore(table);
  const teams = createTeamStore(table);
  const scripts = createScriptStore(table);
  const links = createObjectLinks(bucket);
  const transcripts = createTranscriptStore(bucket);
  const corrections = createCorrectionStore(table);
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
  const bar = { bar: environment.PREFILL_BAR };
  const stepModes = makeStepModes({ scripts, corrections }, bar);
  const describeLearning = makeDescribeLearning({ corrections, transcripts, stepModes });
  return {
    adminEmails: environment.ADMIN_EMAILS,
    teams,
    calls: callRoutes({
      calls,
      people: createPeopleStore(table),
      transcripts,
      scripts,
      links,
      teams,
      defaultTimeZone: environment.DEFAULT_TIME_ZONE,
      correctCall,
      describeLearning,
      queue,
      clock,
    }),
    corrections: correctionRoutes({
      calls,
      transcripts,
      scripts,
      decideStep: makeDecideStep({
        calls,
        scripts,
        transcripts,
        corrections,
        stepModes,
        requestRestating: makeRequestRestating({ calls, teams, queue, clock }),
        clock,
      }),
      describeLearning,
    }),
    learning: learningRoutes({
      teams,
      suggestPhrasings: lazily(async () =>
        (await withEngine()).makeSuggestPhrasings({ calls, scripts, corrections, transcripts }),
      ),
      measureSteps: makeMeasureSteps({ scripts, corrections }, bar),
      backtestScript: lazily(async () =>
        (await withEngine()).makeBacktestScript({ calls, scripts, transcripts, clock }),
      ),
    }),
    scripts: scriptRoutes({
      scripts,
      publishScripts: lazily(async () =>
        (await withEngine()).makePublishScripts({ scripts, teams, calls, queue, clock }),
      ),
    }),
    team: teamRoutes({
      teams,
      queue,
      states,
      sheetsRootUrl: environment.SHEETS_ROOT_URL,
      workbookUrl: environment.WORKBOOK_URL,
      defaultTimeZone: environment.DEFAULT_TIME_ZONE,
    }),
    uploads: uploadRoutes({ requestUpload: makeRequestUpload({ links, clock }) }),
    hooks: hookRoutes({ workbooks: states, queue }),
  };
});

export type Dependencies = Awaited<ReturnType<typeof dependencies>>;
