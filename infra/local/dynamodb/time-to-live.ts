import type { Item } from './attribute-values.ts';
import { expirySeconds, type ItemChange } from './changes.ts';
import type { Database } from './database.ts';
import { dataFault, validationFault } from './fault.ts';
import { ttlBound } from './keys.ts';
import { TTL_HORIZON_SECONDS } from './limits.ts';
import { isRecord, type RawRequest, refuseUnknown } from './requests.ts';
import type { StoredTable } from './table-definition.ts';
import { setTimeToLive } from './tables.ts';

/** Items deleted in one batch: a long sweep must not hold up writers. */
const SWEEP_BATCH = 100;

/** Marks the records of expired items; consumers tell a deletion by time from a deletion by a caller with it. */
const TTL_IDENTITY = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;

const tableOf = (database: Database, raw: RawRequest): StoredTable => {
  if (typeof raw.TableName !== 'string') throw validationFault("The parameter 'TableName' is required");
  return database.table(raw.TableName);
};

export const describeTimeToLive = async (database: Database, raw: RawRequest): Promise<unknown> => {
  refuseUnknown(raw, ['TableName'], 'DescribeTimeToLive');
  const { ttlAttribute } = tableOf(database, raw);
  return {
    TimeToLiveDescription:
      ttlAttribute === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: ttlAttribute },
  };
};

export const updateTimeToLive = async (database: Database, raw: RawRequest): Promise<unknown> => {
  refuseUnknown(raw, ['TableName', 'TimeToLiveSpecification'], 'UpdateTimeToLive');
  const wanted = raw.TimeToLiveSpecification;
  if (!isRecord(wanted) || typeof wanted.Enabled !== 'boolean' || typeof wanted.AttributeName !== 'string') {
    throw validationFault('TimeToLiveSpecification needs AttributeName and Enabled');
  }
  refuseUnknown(wanted, ['AttributeName', 'Enabled'], 'TimeToLiveSpecification');
  const attribute = wanted.AttributeName;
  const enabled = wanted.Enabled;
  return database.exclusive(async () => {
    const table = tableOf(database, raw);
    if (enabled === (table.ttlAttribute !== undefined)) {
      throw dataFault('ValidationException', `TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`);
    }
    if (!enabled && table.ttlAttribute !== attribute) {
      throw validationFault(
        `TimeToLive is active on a different AttributeName: current AttributeName is ${table.ttlAttribute}`,
      );
    }
    await setTimeToLive(database, table, enabled ? attribute : undefined);
    return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } };
  });
};

/** Deletes up to a batch of expired items; returns how many were due. */
const sweepBatch = (database: Database, table: StoredTable): Promise<number> =>
  database.exclusive(async () => {
    const current = database.findTable(table.TableName);
    if (current?.ttlAttribute === undefined) return 0;
    const nowSeconds = Math.floor(database.now() / 1000);
    const earliest = nowSeconds - TTL_HORIZON_SECONDS;
    const range = {
      gte: ttlBound(current.TableName, earliest),
      lt: ttlBound(current.TableName, nowSeconds),
      limit: SWEEP_BATCH,
    };
    const expired: ItemChange[] = [];
    for await (const [, key] of database.store.entries<Item>(range)) {
      const before = await database.item(current, key);
      const seconds = expirySeconds(current, before);
      if (before !== undefined && seconds !== undefined && seconds < nowSeconds) {
        expired.push({ table: current, key, before });
      }
    }
    await database.commit(expired, { identity: TTL_IDENTITY });
    return expired.length;
  });

/** Deletes what has expired in every table that has a time to live. Returns how many items went. */
export const sweepExpired = async (database: Database): Promise<number> => {
  let swept = 0;
  for (const table of database.tables()) {
    let batch = SWEEP_BATCH;
    while (batch === SWEEP_BATCH) {
      batch = await sweepBatch(database, table);
      swept += batch;
    }
  }
  return swept;
};
