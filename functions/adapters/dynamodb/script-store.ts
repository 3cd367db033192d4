import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ScriptStore } from '../../application/ports/script-store.ts';
import { type PublishedScript, publishedScriptSchema } from '../../contracts/script-file.ts';
import { serviceKey } from '../../domain/script/service-key.ts';
import { readItem } from './stored-item.ts';
import { type Item, type Key, pause, queryAll, type StoreTable, transactionFailure } from './table.ts';

const version6 = (version: number): string => String(version).padStart(6, '0');

/** A transaction is also cancelled while another one holds its items, and the client does not try again by itself. */
const PUBLISH_ATTEMPTS = 6;

/** One spelling of an instant, with milliseconds: as text, 10:00:00Z would sort after 10:00:00.500Z. */
const instant = (iso: string): string => new Date(iso).toISOString();

const versionKey = (id: string, version: number): Key => ({ pk: `SCRIPT#${id}`, sk: `VERSION#${version6(version)}` });
const latestKey = (id: string): Key => ({ pk: 'SCRIPTS', sk: id });
const inForceKey = (script: PublishedScript): Key => ({
  pk: `SERVICE#${serviceKey(script.service)}`,
  sk: `${instant(script.effectiveFrom)}#${version6(script.version)}#${script.id}`,
});

const pointerSchema = z.object({ scriptId: z.string(), version: z.number().int() });

const toScript = (item: Item): PublishedScript =>
  readItem(publishedScriptSchema, item, `script ${String(item.pk)} ${String(item.sk)}`);

/**
 * Script versions in DynamoDB. A version is written once, together with the pointers to the newest version and to the
 * version in force of its service; published versions never change, so they are kept in memory once read.
 */
export const createScriptStore = (table: StoreTable): ScriptStore => {
  const { client, name: TableName } = table;
  const read = new Map<string, PublishedScript>();

  const getVersion = async (scriptId: string, version: number): Promise<PublishedScript | undefined> => {
    const cacheKey = `${scriptId}@${version}`;
    const known = read.get(cacheKey);
    if (known) return known;
    const { Item: item } = await client.send(
      new GetCommand({ TableName, Key: versionKey(scriptId, version), ConsistentRead: true }),
    );
    if (!item) return undefined;
    const script = toScript(item);
    read.set(cacheKey, script);
    return script;
  };

  const resolve = async (pointers: readonly Item[]): Promise<readonly PublishedScript[]> => {
    const scripts = await Promise.all(
      pointers.map((item) => {
        const pointer = readItem(pointerSchema, item, `script pointer ${String(item.sk)}`);
        return getVersion(pointer.scriptId, pointer.version);
      }),
    );
    return scripts.filter((script) => script !== undefined);
  };

  const publish = async (script: PublishedScript): Promise<'published' | 'exists' | 'disturbed'> => {
    const pointer = { scriptId: script.id, version: script.version };
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: { ...versionKey(script.id, script.version), ...script },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
            {
              Put: {
                TableName,
                Item: { ...latestKey(script.id), ...pointer },
                ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':version': script.version },
              },
            },
            { Put: { TableName, Item: { ...inForceKey(script), ...pointer } } },
          ],
        }),
      );
      return 'published';
    } catch (error) {
      const cause = transactionFailure(error);
      if (cause === undefined) throw error;
      return cause === 'condition' ? 'exists' : 'disturbed';
    }
  };

  return {
    publish: async (script) => {
      for (let attempt = 1; attempt <= PUBLISH_ATTEMPTS; attempt += 1) {
        const outcome = await publish(script);
        if (outcome !== 'disturbed') return outcome;
        await pause(50 * 2 ** attempt);
      }
      throw new Error(`script ${script.id} could not be published: other publications kept its items busy`);
    },

    listLatest: async () =>
      resolve(
        await queryAll(table, {
          KeyConditionExpression: 'pk = :scripts',
          ExpressionAttributeValues: { ':scripts': 'SCRIPTS' },
          ConsistentRead: true,
        }),
      ),

    listVersions: async (scriptId) =>
      (
        await queryAll(table, {
          KeyConditionExpression: 'pk = :script',
          ExpressionAttributeValues: { ':script': `SCRIPT#${scriptId}` },
          ScanIndexForward: false,
          ConsistentRead: true,
        })
      ).map(toScript),

    getVersion,

    inForce: async (service, at) => {
      const page = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :service AND sk < :after',
          ExpressionAttributeValues: {
            ':service': `SERVICE#${serviceKey(service)}`,
            // Everything effective at this instant itself sorts before the tilde.
            ':after': `${instant(at)}~`,
          },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      return (await resolve(page.Items ?? []))[0];
    },
  };
};
