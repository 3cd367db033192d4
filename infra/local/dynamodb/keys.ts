/**
 * Where things lie in LevelDB. Table and index names have no `~`, which sorts after every character of an encoded key,
 * so a prefix followed by `~` bounds its own range from above.
 */

import type { Item } from './attribute-values.ts';
import { engine, type IndexSchema, type TableSchema } from './dynalite.ts';
import type { KeyRange } from './level-store.ts';

/** Digits of a stream's sequence numbers: fixed, so that they sort as text. */
const SEQUENCE_DIGITS = 21;
const EPOCH_DIGITS = 12;

export const within = (prefix: string): KeyRange => ({ gte: prefix, lt: `${prefix}~` });

export const TABLES = 'table~';
export const TOKENS = 'token~';
export const tableKey = (table: string): string => `${TABLES}${table}`;
export const tokenKey = (token: string): string => `${TOKENS}${token}`;
export const sequenceKey = (table: string): string => `sequence~${table}`;
export const trimmedKey = (table: string): string => `trimmed~${table}`;

export const itemPrefix = (table: string): string => `item~${table}~`;
export const indexPrefix = (table: string, index: string): string => `index~${table}~${index}~`;
export const streamPrefix = (table: string): string => `stream~${table}~`;
export const ttlPrefix = (table: string): string => `ttl~${table}~`;
export const checkpointPrefix = (table: string): string => `checkpoint~${table}~`;
export const checkpointKey = (table: string, consumer: string): string =>
  checkpointPrefix(table) + encodeURIComponent(consumer).replaceAll('~', '%7E');

export const itemKey = (table: TableSchema, keyOrItem: Item): string =>
  itemPrefix(table.TableName) + engine.createKey(keyOrItem, table);

/**
 * The place of an item in an index. dynalite ends it with six hexadecimal digits of a hash of the item's key, which two
 * items can share; the item's whole key after them makes it unique.
 */
export const indexSuffix = (table: TableSchema, index: IndexSchema, item: Item): string =>
  `${engine.createIndexKey(item, table, index.KeySchema)}/${engine.createKey(item, table)}`;

export const formatSequence = (sequence: bigint | string): string => String(sequence).padStart(SEQUENCE_DIGITS, '0');
export const streamKey = (table: string, sequence: string): string => streamPrefix(table) + formatSequence(sequence);

export const ttlBound = (table: string, epochSeconds: number): string =>
  ttlPrefix(table) + String(Math.max(0, Math.floor(epochSeconds))).padStart(EPOCH_DIGITS, '0');
export const ttlKey = (table: string, epochSeconds: number, key: string): string =>
  `${ttlBound(table, epochSeconds)}/${key}`;
