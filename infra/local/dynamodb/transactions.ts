import { createHash } from 'node:crypto';
import { type Item, itemBytes } from './attribute-values.ts';
import { addUp, type Consumption, consumedCapacity, readUnits, wantsCapacity } from './capacity.ts';
import { consumptionOf, type ItemChange } from './changes.ts';
import { type Database, identityOf } from './database.ts';
import { type CheckedRequest, engine, rejectInvalid } from './dynalite.ts';
import { dataFault, Fault, validationFault } from './fault.ts';
import { TOKENS, tokenKey, within } from './keys.ts';
import type { Operation } from './level-store.ts';
import { MAX_TRANSACTION_BYTES, MAX_TRANSACTION_ITEMS, TOKEN_LIFE_MS } from './limits.ts';
import { checkRequest, isRecord, type RawRequest, refuseUnknown } from './requests.ts';
import { checkWrite, keyOfWrite, type PlannedWrite, planWrite, type Write, type WriteKind } from './writes.ts';

type RememberedToken = { readonly fingerprint: string; readonly expiresAtMs: number };
type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: unknown };

const KINDS = { Put: 'put', Update: 'update', Delete: 'delete', ConditionCheck: 'check' } as const;
const isKind = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

const REASON_CODES: Readonly<Record<string, string>> = {
  ConditionalCheckFailedException: 'ConditionalCheckFailed',
  ValidationException: 'ValidationError',
};

/** Prepare and commit: a transaction consumes twice what its items would alone. Indexes follow later, at the usual price. */
const TRANSACTION_FACTOR = 2;

const TOO_LARGE = 'Collective size of items in the transaction cannot exceed 4 MB';
const REPEATED_ITEM = 'Transaction request cannot include multiple operations on one item';

/** Equal for equal values, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );

const parseActions = (raw: RawRequest): readonly unknown[] => {
  const actions = raw.TransactItems;
  if (!Array.isArray(actions) || actions.length === 0 || actions.length > MAX_TRANSACTION_ITEMS) {
    throw validationFault(
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length between 1 and ${MAX_TRANSACTION_ITEMS}`,
    );
  }
  return actions;
};

const checkAction = (action: unknown): Write => {
  const names = isRecord(action) ? Object.keys(action).filter((name) => (action[name] ?? null) !== null) : [];
  const [name = ''] = names;
  const request = isRecord(action) ? action[name] : undefined;
  if (names.length !== 1 || !isKind(name) || !isRecord(request)) {
    throw validationFault(
      'TransactItems can only contain one of ConditionCheck, Put, Update or Delete, and each member exactly one of them',
    );
  }
  const kind: WriteKind = KINDS[name];
  for (const field of ['ReturnValues', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics']) {
    if (request[field] !== undefined) throw validationFault(`${name} in a transaction cannot have ${field}`);
  }
  if (kind === 'check' && request.ConditionExpression === undefined) {
    throw validationFault('The expression can not be empty; ConditionCheck needs ConditionExpression');
  }
  if (kind === 'update' && request.UpdateExpression === undefined) {
    throw validationFault('Update in a transaction needs UpdateExpression');
  }
  return checkWrite(kind, request);
};

/** Throws when two actions name one item. Actions whose key does not fit are left to their own reason. */
const refuseRepeatedItems = (database: Database, writes: readonly Write[]): void => {
  const seen = new Set<string>();
  for (const write of writes) {
    const table = database.table(write.request.TableName);
    let identity: string;
    try {
      identity = identityOf(table, keyOfWrite(table, write));
    } catch (error) {
      if (error instanceof Fault) continue;
      throw error;
    }
    if (seen.has(identity)) {
      throw validationFault(REPEATED_ITEM);
    }
    seen.add(identity);
  }
};

const cancelled = (reasons: readonly Reason[]): Fault => {
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`;
  return dataFault('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons });
};

const reasonOf = (fault: Fault): Reason => {
  const Code = REASON_CODES[fault.kind];
  if (Code === undefined) throw fault;
  return { Code, Message: fault.message, ...(fault.body.Item !== undefined && { Item: fault.body.Item }) };
};

/** Plans every action on the items as they are: no action sees another. Throws with every reason when one cannot be done. */
const planAll = async (database: Database, writes: readonly Write[]): Promise<readonly PlannedWrite[]> => {
  const planned: PlannedWrite[] = [];
  const reasons: Reason[] = [];
  for (const write of writes) {
    try {
      planned.push(await planWrite(database, write));
      reasons.push({ Code: 'None' });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      reasons.push(reasonOf(error));
    }
  }
  if (planned.length < writes.length) throw cancelled(reasons);
  return planned;
};

const largest = ({ before, after }: ItemChange): number =>
  Math.max(before === undefined ? 0 : itemBytes(before), after === undefined ? 0 : itemBytes(after));

const doubled = (consumption: Consumption): Consumption => ({
  ...consumption,
  tableUnits: consumption.tableUnits * TRANSACTION_FACTOR,
});

const capacityAnswer = (
  consumptions: () => readonly Consumption[],
  level: unknown,
  kind: 'ReadCapacityUnits' | 'WriteCapacityUnits',
): RawRequest =>
  wantsCapacity(level)
    ? { ConsumedCapacity: addUp(consumptions()).map((entry) => consumedCapacity(entry, level, kind)) }
    : {};

/** What reading items in a transaction consumes, absent ones included. */
const readConsumptions = (
  found: readonly { readonly table: string; readonly item: Item | undefined }[],
): readonly Consumption[] =>
  found.map(({ table, item }) => ({
    table,
    tableUnits: readUnits(item === undefined ? 0 : itemBytes(item), true) * TRANSACTION_FACTOR,
    indexUnits: {},
  }));

const checkToken = (raw: RawRequest): string | undefined => {
  const token = raw.ClientRequestToken ?? undefined;
  if (token === undefined) return undefined;
  if (typeof token !== 'string' || token.length < 1 || token.length > 36) {
    throw validationFault(
      "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: Member must have length between 1 and 36",
    );
  }
  return token;
};

const CAPACITY_LEVELS: readonly unknown[] = ['INDEXES', 'TOTAL', 'NONE', undefined, null];

const checkTransaction = (raw: RawRequest, operation: string, known: readonly string[]): void => {
  refuseUnknown(raw, known, operation);
  if (!CAPACITY_LEVELS.includes(raw.ReturnConsumedCapacity)) {
    throw validationFault(
      "1 validation error detected: Value at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]",
    );
  }
};

/** What the first call of a token did is not done again: a later one reads the items, and costs reads. */
const replay = async (database: Database, writes: readonly Write[], level: unknown): Promise<RawRequest> => {
  const found = await Promise.all(
    writes.map(async (write) => {
      const table = database.table(write.request.TableName);
      return { table: table.TableName, item: await database.item(table, keyOfWrite(table, write)) };
    }),
  );
  return capacityAnswer(() => readConsumptions(found), level, 'ReadCapacityUnits');
};

/** Whether a token was used in the last ten minutes. Throws when it was, for other actions. */
const isRemembered = async (database: Database, token: string, fingerprint: string): Promise<boolean> => {
  const remembered = await database.store.get<RememberedToken>(tokenKey(token));
  if (remembered === undefined || remembered.expiresAtMs <= database.now()) return false;
  if (remembered.fingerprint === fingerprint) return true;
  throw dataFault(
    'IdempotentParameterMismatchException',
    'ClientRequestToken was used in the last ten minutes with other parameters',
  );
};

const remember = (database: Database, token: string, fingerprint: string): Operation => ({
  type: 'put',
  key: tokenKey(token),
  value: { fingerprint, expiresAtMs: database.now() + TOKEN_LIFE_MS } satisfies RememberedToken,
});

/**
 * All actions or none, in one batch. Throws `TransactionCanceledException` with a reason for each action, and
 * `IdempotentParameterMismatchException` when a token comes back with other actions within ten minutes. Tokens are stored
 * with what they did, so that a retry after a crash is still recognised.
 */
export const transactWriteItems = async (database: Database, raw: RawRequest): Promise<unknown> => {
  checkTransaction(raw, 'TransactWriteItems', [
    'TransactItems',
    'ClientRequestToken',
    'ReturnConsumedCapacity',
    'ReturnItemCollectionMetrics',
  ]);
  const actions = parseActions(raw);
  const token = checkToken(raw);
  const fingerprint = createHash('sha256').update(canonical(actions)).digest('hex');
  const writes = actions.map(checkAction);
  return database.exclusive(async () => {
    if (token !== undefined && (await isRemembered(database, token, fingerprint))) {
      return replay(database, writes, raw.ReturnConsumedCapacity);
    }
    refuseRepeatedItems(database, writes);
    const changes = (await planAll(database, writes)).map(({ change }) => change);
    if (changes.reduce((bytes, change) => bytes + largest(change), 0) > MAX_TRANSACTION_BYTES) {
      throw validationFault(TOO_LARGE);
    }
    await database.commit(changes, {
      alongside: token === undefined ? [] : [remember(database, token, fingerprint)],
    });
    return capacityAnswer(
      () => changes.map((change) => doubled(consumptionOf(change))),
      raw.ReturnConsumedCapacity,
      'WriteCapacityUnits',
    );
  });
};

const checkGet = (action: unknown): CheckedRequest => {
  const get = isRecord(action) && Object.keys(action).length === 1 ? action.Get : undefined;
  if (!isRecord(get)) throw validationFault('TransactItems can only contain Get, exactly one in each member');
  refuseUnknown(get, ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'], 'Get');
  return checkRequest('GetItem', get);
};

/** Reads up to 100 items as they are at one moment. */
export const transactGetItems = async (database: Database, raw: RawRequest): Promise<unknown> => {
  checkTransaction(raw, 'TransactGetItems', ['TransactItems', 'ReturnConsumedCapacity']);
  const requests = parseActions(raw).map(checkGet);
  return database.exclusive(async () => {
    const found: { readonly table: string; readonly item: Item | undefined; readonly shown: Item | undefined }[] = [];
    const seen = new Set<string>();
    for (const request of requests) {
      const table = database.table(request.TableName);
      const key = request.Key ?? {};
      rejectInvalid(engine.validateKey(key, table));
      const identity = identityOf(table, key);
      if (seen.has(identity)) throw validationFault(REPEATED_ITEM);
      seen.add(identity);
      rejectInvalid(engine.validateKeyPaths(request._projection?.nestedPaths, table));
      const item = await database.item(table, key);
      const paths = request._projection?.paths;
      found.push({ table: table.TableName, item, shown: item && paths ? engine.mapPaths(paths, item) : item });
    }
    const bytes = found.reduce((total, { item }) => total + (item === undefined ? 0 : itemBytes(item)), 0);
    if (bytes > MAX_TRANSACTION_BYTES) {
      throw validationFault(TOO_LARGE);
    }
    return {
      Responses: found.map(({ shown }) => (shown === undefined ? {} : { Item: shown })),
      ...capacityAnswer(() => readConsumptions(found), raw.ReturnConsumedCapacity, 'ReadCapacityUnits'),
    };
  });
};

/** Forgets tokens whose ten minutes are over. */
export const forgetTokens = async (database: Database): Promise<void> => {
  const over: Operation[] = [];
  for await (const [key, { expiresAtMs }] of database.store.entries<RememberedToken>(within(TOKENS))) {
    if (expiresAtMs <= database.now()) over.push({ type: 'del', key });
  }
  await database.store.write(over);
};
