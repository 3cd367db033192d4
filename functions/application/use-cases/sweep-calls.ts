import type { Call } from '../../domain/call/call.ts';
import { nudged, sweepDecision, toFailed } from '../../domain/call/transitions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { WorkQueue } from '../ports/work-queue.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'listOpen' | 'save'>;
  readonly queue: Pick<WorkQueue, 'requestTranscription' | 'requestFlag'>;
  readonly clock: Clock;
};

export type SweepOutcome = { readonly open: number; readonly nudged: number; readonly givenUp: number };

/**
 * Asks again for the next step of every call that stayed too long where it is: the event was lost, the worker died, the
 * queue gave up. Transcribe's events are best effort, so this is a way home, not an exception.
 */
export const makeSweepCalls = ({ calls, queue, clock }: Ports) => {
  const askAgain = (call: Call): Promise<void> =>
    call.state === 'received'
      ? queue.requestTranscription({ callId: call.id })
      : queue.requestFlag({ callId: call.id, reason: 'sweep' });

  return async (): Promise<SweepOutcome> => {
    const open = await calls.listOpen();
    let nudges = 0;
    let givenUp = 0;
    for (const call of open) {
      const decision = sweepDecision(call, clock.now());
      if (decision === 'give-up') {
        if ((await calls.save(toFailed(call, 'deadline-passed', clock.now(), call.state))) === 'saved') givenUp += 1;
      } else if (decision === 'nudge' && (await calls.save(nudged(call, clock.now()))) === 'saved') {
        await askAgain(call);
        nudges += 1;
      }
    }
    return { open: open.length, nudged: nudges, givenUp };
  };
};
