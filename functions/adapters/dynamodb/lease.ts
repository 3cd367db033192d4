import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../application/ports/clock.ts';
import type { Lease } from '../../application/ports/lease.ts';
import { TABLE } from '../../contracts/table.ts';
import { isConditionFailure, type Key, type StoreTable } from './table.ts';

const leaseKey = (name: string): Key => ({ pk: `LEASE#${name}`, sk: 'LEASE' });

type LeaseOptions = { readonly table: StoreTable; readonly clock: Clock; readonly newHolder: () => string };

/** A lease is one conditional item; it lapses by its own time, and TTL tidies up. */
export const createLease = ({ table, clock, newHolder }: LeaseOptions): Lease => ({
  acquire: async (name, ttlSeconds) => {
    const holder = newHolder();
    const now = Date.parse(clock.now());
    const until = now + ttlSeconds * 1000;
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...leaseKey(name), holder, until, [TABLE.ttl]: Math.ceil(until / 1000) + 3600 },
          ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': now },
        }),
      );
    } catch (error) {
      if (isConditionFailure(error)) return undefined;
      throw error;
    }
    return async () => {
      try {
        await table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: leaseKey(name),
            ConditionExpression: 'holder = :holder',
            ExpressionAttributeValues: { ':holder': holder },
          }),
        );
      } catch (error) {
        // It lapsed and somebody else holds it now: theirs to give back.
        if (!isConditionFailure(error)) throw error;
      }
    };
  },
});
