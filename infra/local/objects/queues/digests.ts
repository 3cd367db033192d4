import { createHash } from 'node:crypto';
import type { MessageAttribute } from './queue-store.ts';

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const STRING_TYPE = 1;
const BINARY_TYPE = 2;

/** Length-prefixed, big-endian, as SQS documents the digest of message attributes. */
const field = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** MD5 over the attributes sorted by name, or `undefined` when there are none. */
export const md5OfAttributes = (attributes: Readonly<Record<string, MessageAttribute>>): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const { DataType, StringValue, BinaryValue } = attributes[name] ?? { DataType: '' };
    hash.update(field(Buffer.from(name))).update(field(Buffer.from(DataType)));
    hash.update(Buffer.from([BinaryValue === undefined ? STRING_TYPE : BINARY_TYPE]));
    hash.update(field(BinaryValue === undefined ? Buffer.from(StringValue ?? '') : Buffer.from(BinaryValue, 'base64')));
  }
  return hash.digest('hex');
};
