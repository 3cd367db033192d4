import type { Log } from '../../log.ts';
import type { State } from '../state/state.ts';
import type { BusEvent } from './event.ts';
import type { Rule } from './rules.ts';

/** EventBridge: events in, deliveries to the targets of the rules they match out. */
export type EventBus = {
  readonly knows: (busName: string) => boolean;
  /**
   * All deliveries of the event are queued durably when this returns; inside a running transaction they become
   * durable together with it, so that a stored object and its event are one.
   */
  readonly accept: (event: BusEvent, busName?: string) => void;
};

type BusRequest = {
  readonly state: State;
  readonly rules: readonly Rule[];
  readonly busNames: readonly string[];
  readonly log: Log;
};

export const createEventBus = ({ state, rules, busNames, log }: BusRequest): EventBus => ({
  knows: (busName) => busName === 'default' || busNames.includes(busName),
  accept: (event, busName = 'default') =>
    state.transaction(() => {
      const matching = rules.filter((rule) => rule.busName === busName && rule.matches(event));
      for (const rule of matching) rule.deliver(event);
      const fields = { id: event.id, type: event['detail-type'], rules: matching.length };
      state.afterCommit(() => log.debug('event', fields));
    }),
});
