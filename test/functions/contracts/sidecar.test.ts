import { describe, expect, it } from 'vitest';
import { parseSidecar } from '../../../functions/contracts/sidecar.ts';

const read = (text: string) => parseSidecar(new TextEncoder().encode(text));

describe('a sidecar', () => {
  it('is one JSON object, with or without a byte order mark', () => {
    expect(read('{"agentId": 4}')).toEqual({ agentId: 4 });
    expect(read('\ufeff{}')).toEqual({});
  });

  it.each(['', '[]', '"x"', 'null', '{"a":', 'agentId: 4'])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is none when it is no UTF-8 or far too large', () => {
    expect(parseSidecar(new Uint8Array([0x7b, 0xff, 0x7d]))).toBeUndefined();
    expect(parseSidecar(new Uint8Array(1_000_001).fill(32))).toBeUndefined();
  });
});
