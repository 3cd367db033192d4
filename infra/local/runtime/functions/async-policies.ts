import * as z from 'zod';
import { number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Stack } from '../template/resolve.ts';
import { type AsyncPolicy, DEFAULT_ASYNC_POLICY } from './async-invocations.ts';

const TYPE = 'AWS::Lambda::EventInvokeConfig';
const QUEUE = 'AWS::SQS::Queue';

const configSchema = z.looseObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST', 'versions and aliases are not implemented'),
  MaximumRetryAttempts: number.default(DEFAULT_ASYNC_POLICY.maximumRetryAttempts),
  MaximumEventAgeInSeconds: number.default(DEFAULT_ASYNC_POLICY.maximumAgeSeconds),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
});

/** How each function's asynchronous events are retried, by its ARN. */
export const readAsyncPolicies = (stack: Stack, refusals: Refusals): ((functionArn: string) => AsyncPolicy) => {
  const policies = new Map<string, AsyncPolicy>();
  for (const resource of stack.ofType(TYPE)) {
    const properties = readProperties(resource, configSchema, refusals);
    if (!properties) continue;
    const { logicalId } = resource;
    const fn = stack.find('AWS::Lambda::Function', properties.FunctionName);
    if (!fn) refusals.add({ logicalId, type: TYPE, property: 'FunctionName', why: 'no such function' });
    const destination = properties.DestinationConfig?.OnFailure?.Destination;
    if (destination !== undefined && !stack.find(QUEUE, destination))
      refusals.add({ logicalId, type: TYPE, property: 'DestinationConfig', why: 'only queues are implemented' });
    if (fn)
      policies.set(fn.identity.arn, {
        maximumRetryAttempts: properties.MaximumRetryAttempts,
        maximumAgeSeconds: properties.MaximumEventAgeInSeconds,
        ...(destination !== undefined && { onFailureArn: destination }),
      });
  }
  for (const resource of stack.ofType('AWS::Lambda::Function')) {
    const target = (resource.properties.DeadLetterConfig as { TargetArn?: string } | undefined)?.TargetArn;
    const { logicalId, type } = resource;
    if (target !== undefined && !stack.find(QUEUE, target))
      refusals.add({ logicalId, type, property: 'DeadLetterConfig', why: 'only queues are implemented' });
  }
  return (functionArn) => policies.get(functionArn) ?? DEFAULT_ASYNC_POLICY;
};
