import * as z from 'zod';
import type { QueueDefinition } from '../../objects/queues/queue-store.ts';
import { flag, number, readProperties } from './properties.ts';
import type { Refusals } from './refusals.ts';
import type { Stack } from './resolve.ts';

const TYPE = 'AWS::SQS::Queue';

/** SQS's defaults. */
const queueSchema = z.looseObject({
  VisibilityTimeout: number.default(30),
  DelaySeconds: number.default(0),
  MessageRetentionPeriod: number.default(4 * 86_400),
  MaximumMessageSize: number.default(1_048_576),
  ReceiveMessageWaitTimeSeconds: number.default(0),
  FifoQueue: flag.default(false),
  ContentBasedDeduplication: flag.default(false),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: number }).optional(),
});

export const readQueues = (stack: Stack, refusals: Refusals): readonly QueueDefinition[] => {
  const queues = stack.ofType(TYPE).flatMap((resource): QueueDefinition[] => {
    const properties = readProperties(resource, queueSchema, refusals);
    if (!properties) return [];
    const { identity, logicalId } = resource;
    const redrive = properties.RedrivePolicy;
    if (redrive && !stack.find(TYPE, redrive.deadLetterTargetArn)) {
      const why = `${redrive.deadLetterTargetArn} is no queue of the template`;
      refusals.add({ logicalId, type: TYPE, property: 'RedrivePolicy', why });
    }
    return [
      {
        name: identity.name,
        arn: identity.arn,
        url: identity.ref,
        visibilityTimeoutSeconds: properties.VisibilityTimeout,
        delaySeconds: properties.DelaySeconds,
        retentionSeconds: properties.MessageRetentionPeriod,
        maximumMessageBytes: properties.MaximumMessageSize,
        receiveWaitSeconds: properties.ReceiveMessageWaitTimeSeconds,
        fifo: properties.FifoQueue,
        contentBasedDeduplication: properties.ContentBasedDeduplication,
        ...(redrive && {
          redrive: { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
        }),
      },
    ];
  });
  return queues;
};
