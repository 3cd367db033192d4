import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createCorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import { createScriptStore } from '../../adapters/dynamodb/script-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { createObjectStore, openBucket } from '../../adapters/s3/object-store.ts';
import { createTranscriptStore } from '../../adapters/s3/transcript-store.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { createTranscriber } from '../../adapters/transcribe/transcriber.ts';
import { makeFlagCall } from '../../application/use-cases/flag-call.ts';
import { makeStepModes } from '../../application/use-cases/measure-steps.ts';
import { makeRestateCall } from '../../application/use-cases/restate-call.ts';
import { environmentSchema } from './env.ts';

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const table = openTable(environment.TABLE_NAME);
  const bucket = openBucket(environment.BUCKET_NAME);
  const scripts = createScriptStore(table);
  const corrections = createCorrectionStore(table);
  const stores = {
    calls: createCallStore(table),
    scripts,
    transcripts: createTranscriptStore(bucket),
    corrections,
    stepModes: makeStepModes({ scripts, corrections }, { bar: environment.PREFILL_BAR }),
  };
  const flagCall = makeFlagCall({
    ...stores,
    objects: createObjectStore(bucket),
    transcriber: createTranscriber(environment.BUCKET_NAME),
    clock: systemClock,
  });
  return { flagCall, restateCall: makeRestateCall(stores) };
});
