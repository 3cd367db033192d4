import { setTimeout as pause } from 'node:timers/promises';
import { callsResponseSchema, workbooksResponseSchema } from '../../../functions/contracts/api.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { LOCAL_ADMIN } from '../service.ts';

type WaitOptions = {
  readonly origin: string;
  readonly issuer: Issuer;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
};

/** A first look is worth more than a complete one: after this long the address is printed whatever is ready. */
const PATIENCE_MS = 45_000;
const EVERY_MS = 500;

/** Waits until every team's workbook exists and its first calls are in it. */
export const waitForWorkbooks = async ({ origin, issuer, onProgress }: WaitOptions): Promise<void> => {
  const token = await issuer.issue({ email: LOCAL_ADMIN });
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${origin}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}`);
    return response.json();
  };
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { workbooks } = workbooksResponseSchema.parse(await get('/workbooks'));
    const lists = await Promise.all(
      workbooks.map(
        async ({ teamId }) => callsResponseSchema.parse(await get(`/calls?team=${teamId}&limit=200`)).calls,
      ),
    );
    const calls = lists.flat();
    const done = calls.filter(({ state }) => isFinal(state)).length;
    onProgress({ done, total: calls.length });
    const booksThere = workbooks.length > 0 && workbooks.every(({ spreadsheetId }) => spreadsheetId !== undefined);
    if (booksThere && calls.length > 0 && done === calls.length) return;
    await pause(EVERY_MS);
  }
};
