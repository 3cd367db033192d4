import type { Item } from './attribute-values.ts';
import { addUp, consumedCapacity, wantsCapacity } from './capacity.ts';
import { checkItem, consumptionOf, type ItemChange } from './changes.ts';
import { satisfies } from './conditions.ts';
import { type Database, identityOf } from './database.ts';
import { type CheckedRequest, engine, rejectInvalid } from './dynalite.ts';
import { dataFault, validationFault } from './fault.ts';
import { checkRequest, type RawRequest, wantsItemOnFailure } from './requests.ts';
import type { StoredTable } from './table-definition.ts';
import { applyUpdateExpression } from './updates.ts';

export type WriteKind = 'put' | 'update' | 'delete' | 'check';

/** A checked write that has not looked at the table yet. */
export type Write = { readonly kind: WriteKind; readonly request: CheckedRequest; readonly itemOnFailure: boolean };

/** What a write will do, seen from the item as it is now. */
export type PlannedWrite = { readonly change: ItemChange; readonly returned?: Item };

const OPERATION = { put: 'PutItem', update: 'UpdateItem', delete: 'DeleteItem', check: 'DeleteItem' } as const;

export const checkWrite = (kind: WriteKind, raw: RawRequest): Write => ({
  kind,
  itemOnFailure: wantsItemOnFailure(raw),
  request: checkRequest(OPERATION[kind], raw),
});

/** The attributes of the primary key that a write names. Throws when they do not fit the table. */
export const keyOfWrite = (table: StoredTable, { kind, request }: Write): Item => {
  if (kind === 'put') {
    const item = request.Item ?? {};
    checkItem(table, item);
    return item;
  }
  const key = request.Key ?? {};
  rejectInvalid(engine.validateKey(key, table));
  return key;
};

const conditionFailed = (before: Item | undefined, withItem: boolean): Error =>
  dataFault(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    withItem && before !== undefined ? { Item: before } : {},
  );

const change = (table: StoredTable, key: Item, before: Item | undefined, after: Item | undefined): ItemChange => ({
  table,
  key,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/**
 * Works out a write against the stored item; call it inside `exclusive` and commit the change before leaving.
 * Throws `ConditionalCheckFailedException`, or a validation fault when the result cannot be stored.
 */
export const planWrite = async (database: Database, write: Write): Promise<PlannedWrite> => {
  const { kind, request, itemOnFailure } = write;
  const table = database.table(request.TableName);
  const key = keyOfWrite(table, write);
  rejectInvalid(engine.validateKeyPaths(request._condition?.nestedPaths, table));
  const before = await database.item(table, key);
  if (!satisfies(request._condition, before)) throw conditionFailed(before, itemOnFailure);
  const old = request.ReturnValues === 'ALL_OLD' && before !== undefined ? { returned: before } : {};
  switch (kind) {
    case 'check':
      return { change: change(table, key, before, before) };
    case 'delete':
      return { change: change(table, key, before, undefined), ...old };
    case 'put':
      return { change: change(table, key, before, request.Item), ...old };
    case 'update': {
      const { after, returned } = await applyUpdateExpression(table, request, before);
      checkItem(table, after);
      return { change: change(table, key, before, after), ...(returned !== undefined && { returned }) };
    }
  }
};

const single = async (database: Database, kind: 'put' | 'update' | 'delete', raw: RawRequest): Promise<unknown> => {
  const write = checkWrite(kind, raw);
  return database.exclusive(async () => {
    const planned = await planWrite(database, write);
    await database.commit([planned.change]);
    const wanted = write.request.ReturnConsumedCapacity;
    return {
      Attributes: planned.returned,
      ...(wantsCapacity(wanted) && { ConsumedCapacity: consumedCapacity(consumptionOf(planned.change), wanted) }),
    };
  });
};

export const putItem = (database: Database, raw: RawRequest): Promise<unknown> => single(database, 'put', raw);
export const updateItem = (database: Database, raw: RawRequest): Promise<unknown> => single(database, 'update', raw);
export const deleteItem = (database: Database, raw: RawRequest): Promise<unknown> => single(database, 'delete', raw);

type BatchEntry = { readonly PutRequest?: { readonly Item: Item }; readonly DeleteRequest?: { readonly Key: Item } };

/** Up to 25 puts and deletes. All of them are written, so nothing is ever unprocessed. */
export const batchWriteItem = async (database: Database, raw: RawRequest): Promise<unknown> => {
  const request = checkRequest('BatchWriteItem', raw);
  const tables = Object.entries(request.RequestItems ?? {}) as [string, readonly BatchEntry[]][];
  const writes = tables.flatMap(([TableName, entries]) =>
    entries.map(
      ({ PutRequest, DeleteRequest }): Write => ({
        kind: PutRequest === undefined ? 'delete' : 'put',
        itemOnFailure: false,
        request: { TableName, ...PutRequest, ...DeleteRequest },
      }),
    ),
  );
  if (writes.length > 25) throw validationFault('Too many items requested for the BatchWriteItem call');
  return database.exclusive(async () => {
    const seen = new Set<string>();
    const changes: ItemChange[] = [];
    for (const write of writes) {
      const planned = await planWrite(database, write);
      const identity = identityOf(planned.change.table, planned.change.key);
      if (seen.has(identity)) throw validationFault('Provided list of item keys contains duplicates');
      seen.add(identity);
      changes.push(planned.change);
    }
    await database.commit(changes);
    const wanted = request.ReturnConsumedCapacity;
    return {
      UnprocessedItems: {},
      ...(wantsCapacity(wanted) && {
        ConsumedCapacity: addUp(changes.map(consumptionOf)).map((entry) => consumedCapacity(entry, wanted)),
      }),
    };
  });
};
