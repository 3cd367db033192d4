import * as z from 'zod';
import type { Log } from '../../log.ts';
import type { QueueStore } from '../../objects/queues/queue-store.ts';
import { PatternError } from '../events/pattern.ts';
import type { Functions, RunningFunction } from '../functions/functions.ts';
import type { State } from '../state/state.ts';
import { flag, number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Resource, Stack } from '../template/resolve.ts';
import { compileFilter, type Filter } from './filter.ts';
import { createQueueMapping, type Mapping } from './queue-mapping.ts';
import { createStreamMapping } from './stream-mapping.ts';
import type { LocalTables } from './tables-port.ts';

const TYPE = 'AWS::Lambda::EventSourceMapping';

/** Lambda's defaults. */
const QUEUE_BATCH = 10;
const STREAM_BATCH = 100;
/** Lambda writes "without end" as -1. */
const WITHOUT_END = -1;

const mappingSchema = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: flag.default(true),
  BatchSize: number.optional(),
  MaximumBatchingWindowInSeconds: number.default(0),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })).default([]) })
    .default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: number.optional() }).optional(),
  StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON'], 'only LATEST and TRIM_HORIZON are implemented').optional(),
  MaximumRetryAttempts: number.default(WITHOUT_END),
  MaximumRecordAgeInSeconds: number.default(WITHOUT_END),
  BisectBatchOnFunctionError: flag.default(false),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
});
type MappingProperties = z.output<typeof mappingSchema>;

type MappingsRequest = {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly queues: QueueStore;
  readonly tables: LocalTables | undefined;
  readonly state: State;
  readonly log: Log;
  readonly refusals: Refusals;
};

const endless = (value: number): number | undefined => (value === WITHOUT_END ? undefined : value);

export const createMappings = (request: MappingsRequest): readonly Mapping[] => {
  const { stack, functions, queues, tables, state, log, refusals } = request;

  const filterOf = (properties: MappingProperties, refuse: (property: string, why: string) => void): Filter => {
    try {
      return compileFilter(properties.FilterCriteria.Filters.map(({ Pattern }) => Pattern));
    } catch (error) {
      if (!(error instanceof PatternError || error instanceof SyntaxError)) throw error;
      refuse('FilterCriteria', error.message);
      return () => false;
    }
  };

  const fromQueue = (
    properties: MappingProperties,
    fn: RunningFunction,
    refuse: (property: string, why: string) => void,
  ): Mapping[] => {
    const queue = queues.byArn(properties.EventSourceArn);
    if (!queue) return [];
    if (queue.visibilityTimeoutSeconds * 1000 < fn.timeoutMs) {
      const why = `its queue shows a message again after ${queue.visibilityTimeoutSeconds} s, before the function's time-out; AWS refuses that`;
      refuse('EventSourceArn', why);
    }
    if (properties.StartingPosition) refuse('StartingPosition', 'queues have no position');
    const batchSize = properties.BatchSize ?? QUEUE_BATCH;
    if (batchSize > QUEUE_BATCH && properties.MaximumBatchingWindowInSeconds < 1)
      refuse('BatchSize', `above ${QUEUE_BATCH} AWS wants a batching window of a second or more`);
    const limit = properties.ScalingConfig?.MaximumConcurrency ?? Number.POSITIVE_INFINITY;
    return [
      createQueueMapping({
        queue,
        queues,
        fn,
        log,
        batchSize,
        windowSeconds: properties.MaximumBatchingWindowInSeconds,
        filter: filterOf(properties, refuse),
        reportsFailures: properties.FunctionResponseTypes.length > 0,
        concurrency: Math.min(limit, fn.pool.concurrency),
      }),
    ];
  };

  const fromStream = (
    resource: Resource,
    properties: MappingProperties,
    fn: RunningFunction,
    refuse: (property: string, why: string) => void,
  ): Mapping[] => {
    const table = stack.find('AWS::DynamoDB::Table', properties.EventSourceArn);
    if (!table?.properties.StreamSpecification) return [];
    if (!tables) {
      refuse('EventSourceArn', 'no table service was given');
      return [];
    }
    if (!properties.StartingPosition) refuse('StartingPosition', 'a stream needs it');
    const destination = properties.DestinationConfig?.OnFailure?.Destination;
    const onFailure = destination === undefined ? undefined : queues.byArn(destination);
    if (destination !== undefined && !onFailure)
      refuse('DestinationConfig', `${destination} is no queue of the template; only queues are implemented`);
    const maximumRetryAttempts = endless(properties.MaximumRetryAttempts);
    const maximumRecordAgeSeconds = endless(properties.MaximumRecordAgeInSeconds);
    return [
      createStreamMapping({
        consumer: resource.logicalId,
        table: table.identity.name,
        streamArn: properties.EventSourceArn,
        fn,
        tables,
        queues,
        state,
        log,
        batchSize: properties.BatchSize ?? STREAM_BATCH,
        windowSeconds: properties.MaximumBatchingWindowInSeconds,
        filter: filterOf(properties, refuse),
        reportsFailures: properties.FunctionResponseTypes.length > 0,
        startingPosition: properties.StartingPosition ?? 'TRIM_HORIZON',
        bisects: properties.BisectBatchOnFunctionError,
        ...(maximumRetryAttempts !== undefined && { maximumRetryAttempts }),
        ...(maximumRecordAgeSeconds !== undefined && { maximumRecordAgeSeconds }),
        ...(onFailure && { onFailure }),
      }),
    ];
  };

  const create = (resource: Resource): Mapping[] => {
    const properties = readProperties(resource, mappingSchema, refusals);
    if (!properties) return [];
    const { logicalId } = resource;
    const refuse = (property: string, why: string): void => refusals.add({ logicalId, type: TYPE, property, why });
    const fn = functions.find(properties.FunctionName);
    if (!fn) {
      refuse('FunctionName', `${properties.FunctionName} is no function of the template`);
      return [];
    }
    const made = [...fromQueue(properties, fn, refuse), ...fromStream(resource, properties, fn, refuse)];
    if (made.length === 0)
      refuse('EventSourceArn', `${properties.EventSourceArn} is no queue and no stream of the template`);
    return properties.Enabled ? made : [];
  };

  return stack.ofType(TYPE).flatMap(create);
};
