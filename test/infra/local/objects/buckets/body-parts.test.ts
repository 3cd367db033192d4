import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDigest } from '../../../../../infra/local/objects/buckets/checksums.ts';
import { decodeChunked, type Trailers } from '../../../../../infra/local/objects/buckets/chunked-body.ts';
import { parseRange } from '../../../../../infra/local/objects/buckets/range.ts';
import { elementsOf, textOf, toXml } from '../../../../../infra/local/objects/buckets/xml.ts';

const decode = async (pieces: readonly Buffer[], trailers: Trailers = new Map()): Promise<Buffer> => {
  const source = (async function* () {
    yield* pieces;
  })();
  const decoded: Buffer[] = [];
  for await (const piece of decodeChunked(source, trailers)) decoded.push(piece);
  return Buffer.concat(decoded);
};

describe('an aws-chunked body', () => {
  test('comes out whole however the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }),
        async (chunks, cuts) => {
          const framed = Buffer.concat([
            ...chunks.flatMap((chunk) => [
              Buffer.from(`${chunk.length.toString(16)};x=y\r\n`),
              Buffer.from(chunk),
              Buffer.from('\r\n'),
            ]),
            Buffer.from('0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n'),
          ]);
          const pieces: Buffer[] = [];
          for (let at = 0, turn = 0; at < framed.length; turn += 1) {
            const size = cuts[turn % cuts.length] ?? 1;
            pieces.push(framed.subarray(at, at + size));
            at += size;
          }
          const trailers: Trailers = new Map();
          expect(await decode(pieces, trailers)).toEqual(Buffer.concat(chunks));
          expect(trailers.get('x-amz-checksum-crc32')).toBe('AAAA');
        },
      ),
    );
  });

  test.each(['5\r\nabc', 'zz\r\nabc\r\n0\r\n\r\n', '3\r\nabcd\r\n0\r\n\r\n', '3\r\nabc\r\n'])(
    '%j is refused',
    async (text) => {
      await expect(decode([Buffer.from(text)])).rejects.toMatchObject({ code: 'IncompleteBody' });
    },
  );
});

test('checksums match the known answers of "123456789"', () => {
  const of = (name: Parameters<typeof createDigest>[0]): string => {
    const digest = createDigest(name);
    for (const piece of ['1234', '56789']) digest.update(Buffer.from(piece));
    return Buffer.from(digest.finish(), 'base64').toString('hex');
  };
  expect(of('crc32')).toBe('cbf43926');
  expect(of('crc32c')).toBe('e3069283');
  expect(of('crc32')).toBe(crc32('123456789').toString(16));
  expect(of('sha1')).toBe('f7c3bc1d808e04732adf679965ccc34ca7ae3441');
});

test('ranges agree with slicing', () => {
  const bytes = Array.from({ length: 20 }, (_, index) => index);
  fc.assert(
    fc.property(fc.nat(25), fc.nat(25), fc.nat(20), (first, last, size) => {
      const some = bytes.slice(0, size);
      const taken = (header: string) => {
        const range = parseRange(header, size);
        return range === 'unsatisfiable' || range === undefined ? range : some.slice(range.first, range.last + 1);
      };
      const closed = some.slice(first, last + 1);
      if (last < first) expect(taken(`bytes=${first}-${last}`)).toBeUndefined();
      else expect(taken(`bytes=${first}-${last}`)).toEqual(closed.length === 0 ? 'unsatisfiable' : closed);
      expect(taken(`bytes=${first}-`)).toEqual(first >= size ? 'unsatisfiable' : some.slice(first));
      expect(taken(`bytes=-${last}`)).toEqual(last === 0 || size === 0 ? 'unsatisfiable' : some.slice(-last));
    }),
  );
});

test('keys survive XML both ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (key) => {
      expect(textOf(toXml('Root', { Key: key }), 'Key')).toBe(key);
    }),
  );
  expect(elementsOf('<D><Object><Key>a</Key></Object><Object><Key>b</Key></Object></D>', 'Object')).toHaveLength(2);
});
