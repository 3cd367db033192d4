import type { TableDefinition } from '../dynamodb/dynamodb.ts';
import type { Log } from '../log.ts';
import type { ObjectStore } from '../objects/buckets/object-model.ts';
import { createObjectService } from '../objects/buckets/object-service.ts';
import { openObjectStore } from '../objects/buckets/object-store.ts';
import { createQueueService } from '../objects/queues/queue-service.ts';
import { openQueues, type QueueStore } from '../objects/queues/queue-store.ts';
import { LOCAL_CREDENTIALS, type LocalService } from '../service.ts';
import { createEventBus, type EventBus } from './events/bus.ts';
import { toBusEvent } from './events/event.ts';
import { createPutEvents } from './events/put-events.ts';
import { readRules } from './events/rules.ts';
import { createTargetFinder } from './events/targets.ts';
import { createAsyncInvocations } from './functions/async-invocations.ts';
import { readAsyncPolicies } from './functions/async-policies.ts';
import { createFunctions, type Functions } from './functions/functions.ts';
import { createHttpApi, type HttpApi } from './http-api/http-api.ts';
import { createMappings } from './mappings/mappings.ts';
import type { LocalTables } from './mappings/tables-port.ts';
import { createScheduler } from './schedules/scheduler.ts';
import { readSchedules } from './schedules/schedules.ts';
import type { State } from './state/state.ts';
import { readBuckets } from './template/buckets.ts';
import { checkCatalogue } from './template/catalogue.ts';
import { readQueues } from './template/queues.ts';
import { createRefusals } from './template/refusals.ts';
import type { Stack } from './template/resolve.ts';

/** Everything of the template that runs here. */
export type Runtime = {
  readonly queues: QueueStore;
  readonly objects: ObjectStore;
  readonly bus: EventBus;
  readonly functions: Functions;
  readonly services: { readonly queues: LocalService; readonly objects: LocalService; readonly events: LocalService };
  readonly httpApi: HttpApi | undefined;
  /** Starts what acts by itself: mappings, waiting invocations, schedules. */
  readonly start: () => void;
  /** Lets what is running end, for a moment; the rest goes on after the next start. */
  readonly close: () => Promise<void>;
};

export type RuntimeOptions = {
  readonly stack: Stack;
  readonly state: State;
  /** For object bodies. */
  readonly objectsFolder: string;
  readonly bundlesFolder: string;
  readonly tables: LocalTables | undefined;
  readonly log: Log;
  readonly threadsPerFunction: number;
  /** Pauses before an asynchronous event is tried again; Lambda's own unless told otherwise. */
  readonly retryDelaysMs?: readonly number[];
};

/** How long a stop waits for functions in the middle of an event. What they leave undone is done after a restart. */
const STOP_GRACE_MS = 1500;

const ensureTables = async (
  stack: Stack,
  tables: LocalTables | undefined,
  refuse: ReturnType<typeof createRefusals>,
) => {
  for (const { logicalId, type, identity, properties } of stack.ofType('AWS::DynamoDB::Table')) {
    if (!tables) {
      refuse.add({ logicalId, type, why: 'no table service was given' });
      continue;
    }
    try {
      // The table service checks every property itself.
      await tables.ensureTable({ ...properties, TableName: identity.name } as TableDefinition);
    } catch (error) {
      refuse.add({ logicalId, type, why: error instanceof Error ? error.message : String(error) });
    }
  }
};

/**
 * Builds the running system from the template. Nothing moves before `start`.
 *
 * @throws CloudError `template-refused` with everything that is not implemented, `missing-bundle`.
 */
export const createRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { stack, state, log, tables } = options;
  const refusals = createRefusals();
  checkCatalogue(stack.resources, refusals);
  refusals.throwIfAny();

  const queues = openQueues(state, readQueues(stack, refusals));
  const { threadsPerFunction, bundlesFolder } = options;
  const functions = createFunctions({ stack, bundlesFolder, threadsPerFunction, log, refusals });
  const invocations = createAsyncInvocations({
    state,
    functions,
    queues,
    policyOf: readAsyncPolicies(stack, refusals),
    log,
    ...(options.retryDelaysMs && { retryDelaysMs: options.retryDelaysMs }),
  });
  const targets = createTargetFinder({ queues, functions, invocations });
  const rules = readRules({ stack, targets, refusals });
  const busNames = stack.ofType('AWS::Events::EventBus').map(({ identity }) => identity.name);
  const bus = createEventBus({ state, rules, busNames, log });
  const schedules = readSchedules({ stack, targets, rules, refusals });
  const mappings = createMappings({ stack, functions, queues, tables, state, log, refusals });
  const httpApi = createHttpApi({ stack, functions, prefix: '/api', log, refusals });
  const buckets = readBuckets(stack, refusals);
  refusals.throwIfAny();
  await ensureTables(stack, tables, refusals);
  refusals.throwIfAny();

  const objects = await openObjectStore({
    state,
    folder: options.objectsFolder,
    buckets,
    emit: (event) => bus.accept(toBusEvent(event)),
  });
  const scheduler = createScheduler({ state, schedules, log });
  const services = {
    queues: createQueueService(queues),
    objects: createObjectService({ store: objects, credentials: LOCAL_CREDENTIALS, log }),
    events: createPutEvents(bus),
  };

  return {
    queues,
    objects,
    bus,
    functions,
    services,
    httpApi,
    start: () => {
      for (const queue of queues.definitions) queues.releaseInFlight(queue);
      for (const mapping of mappings) mapping.start();
      invocations.start();
      scheduler.start();
    },
    close: async () => {
      scheduler.close();
      await services.queues.close();
      const quiet = Promise.all([...mappings.map((mapping) => mapping.close()), invocations.close()]);
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise((resolve) => {
        timer = setTimeout(resolve, STOP_GRACE_MS);
      });
      await Promise.race([quiet, grace]);
      clearTimeout(timer);
      await functions.close();
      await quiet;
    },
  };
};
