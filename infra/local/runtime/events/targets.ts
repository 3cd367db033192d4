import type { QueueDefinition, QueueStore } from '../../objects/queues/queue-store.ts';
import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { Functions } from '../functions/functions.ts';

/** Somewhere a rule or a schedule sends to. Delivery is durable when it returns, within the running transaction. */
export type Target = { readonly deliver: (payload: unknown, options?: { readonly mergeKey?: string }) => void };

type TargetRequest = {
  readonly arn: string;
  readonly messageGroupId: string | undefined;
};

export type TargetFinder = {
  /** `undefined` when the ARN is no queue and no function of the template. */
  readonly find: (request: TargetRequest) => Target | undefined;
};

type Places = {
  readonly queues: QueueStore;
  readonly functions: Functions;
  readonly invocations: Pick<AsyncInvocations, 'accept'>;
};

const queueTarget = (queues: QueueStore, queue: QueueDefinition, groupId: string | undefined): Target => ({
  deliver: (payload) => {
    queues.send(queue, { body: JSON.stringify(payload), ...(groupId !== undefined && { groupId }) });
  },
});

/**
 * Delivery to a queue or to Lambda's own queue of events cannot fail here, so a target's `RetryPolicy` and
 * `DeadLetterConfig` have nothing to do: as deployed, they are about delivery, not about what the function then does.
 */
export const createTargetFinder = ({ queues, functions, invocations }: Places): TargetFinder => ({
  find: ({ arn, messageGroupId }) => {
    const queue = queues.byArn(arn);
    if (queue) return queueTarget(queues, queue, messageGroupId);
    const fn = functions.find(arn);
    if (!fn) return undefined;
    return {
      deliver: (payload, { mergeKey } = {}) =>
        invocations.accept({ functionArn: fn.fn.arn, payload, ...(mergeKey !== undefined && { mergeKey }) }),
    };
  },
});
