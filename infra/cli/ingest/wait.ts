import { setTimeout as sleep } from 'node:timers/promises';
import { type CallView, callDetailSchema } from '../../../functions/contracts/api.ts';
import { type CallId, isFinal } from '../../../functions/domain/call/call.ts';
import { type ApiClient, ApiFailure, interrupted } from '../client.ts';
import type { CliContext } from '../context.ts';
import { inParallel } from './in-parallel.ts';

/** What became of a call while it was waited for: its last view, or nothing when it never appeared. */
export type WaitedCall = { readonly call?: CallView; readonly isFinal: boolean };

type WaitOptions = { readonly timeoutMs: number; readonly onFinal: () => void };

/** Between two looks: short at first for small drops, longer while a big one is transcribed. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
const LOOKS_AT_ONCE = 4;

/** Looks at the calls until each is in a final state or the time is over. Never throws for a call that is not there yet. */
export const waitForCalls = async (
  { client, signal, locale }: CliContext,
  ids: readonly CallId[],
  { timeoutMs, onFinal }: WaitOptions,
): Promise<ReadonlyMap<CallId, WaitedCall>> => {
  const waited = new Map<CallId, WaitedCall>(ids.map((id) => [id, { isFinal: false }]));
  const end = Date.now() + timeoutMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.3)) {
    const open = [...waited].filter(([, { isFinal: done }]) => !done).map(([id]) => id);
    await inParallel(open, LOOKS_AT_ONCE, async (id) => {
      const call = await look(client, id);
      if (!call) return;
      waited.set(id, { call, isFinal: isFinal(call.state) });
      if (isFinal(call.state)) onFinal();
    });
    const isDone = [...waited.values()].every(({ isFinal: done }) => done);
    if (isDone || Date.now() + pause > end) return waited;
    await sleep(pause, undefined, { signal }).catch(() => {
      throw interrupted(locale);
    });
  }
};

const look = async (client: ApiClient, id: CallId): Promise<CallView | undefined> => {
  try {
    return (await client.get(`/calls/${id}`, callDetailSchema)).call;
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
};
