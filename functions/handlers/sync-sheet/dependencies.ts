import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createLease } from '../../adapters/dynamodb/lease.ts';
import { createPeopleStore } from '../../adapters/dynamodb/people-store.ts';
import { openTable } from '../../adapters/dynamodb/table.ts';
import { createTeamStore } from '../../adapters/dynamodb/team-store.ts';
import { createGoogleClient } from '../../adapters/google-sheets/client.ts';
import { createWorkbook } from '../../adapters/google-sheets/workbook.ts';
import { readEnvironment } from '../../adapters/lambda/environment.ts';
import { once } from '../../adapters/lambda/once.ts';
import { openBucket } from '../../adapters/s3/object-store.ts';
import { createWorkbookStateStore } from '../../adapters/s3/workbook-state-store.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import { makeSyncWorkbook } from '../../application/use-cases/sync-workbook.ts';
import { environmentSchema } from './env.ts';

/** Opens the call in its row: the fragment is the workbook page's, and harmless in Google. */
const callLink = (workbookUrl: string | undefined): string | undefined =>
  workbookUrl === undefined ? undefined : `${workbookUrl}#call={callId}`;

export const dependencies = once(() => {
  const environment = readEnvironment(environmentSchema);
  const table = openTable(environment.TABLE_NAME);
  const teams = createTeamStore(table);
  const google = createGoogleClient(
    {
      credentials: environment.GOOGLE_CREDENTIALS,
      sheetsRootUrl: environment.SHEETS_ROOT_URL,
      driveRootUrl: environment.DRIVE_ROOT_URL,
    },
    { nowMs: Date.now, pause, random: Math.random },
  );
  const syncWorkbook = makeSyncWorkbook({
    teams,
    calls: createCallStore(table),
    people: createPeopleStore(table),
    workbook: createWorkbook(google),
    states: createWorkbookStateStore(openBucket(environment.BUCKET_NAME)),
    lease: createLease({ table, clock: systemClock, newHolder: randomUUID }),
    clock: systemClock,
    pause,
    newId: randomUUID,
    webhookAddress: environment.WEBHOOK_URL,
    callLink: callLink(environment.WORKBOOK_URL),
    defaultTimeZone: environment.DEFAULT_TIME_ZONE,
  });
  return { syncWorkbook, teams };
});
