/** The little of the protobuf wire format that editing a model's graph takes. */

export type WireField = {
  readonly number: number;
  /** Tag, length and content as they stand in the message. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
};

const readVarint = (bytes: Uint8Array, at: number): readonly [value: number, next: number] => {
  let value = 0;
  let scale = 1;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 128) return [value, next + 1];
  }
  throw new Error('model file ends inside a number');
};

/** The fields of a message in order. */
export function* wireFields(message: Uint8Array): Generator<WireField> {
  let at = 0;
  while (at < message.length) {
    const start = at;
    const [tag, afterTag] = readVarint(message, at);
    let from = afterTag;
    switch (tag & 7) {
      case 0:
        [, at] = readVarint(message, afterTag);
        break;
      case 1:
        at = afterTag + 8;
        break;
      case 2: {
        const [length, next] = readVarint(message, afterTag);
        from = next;
        at = next + length;
        break;
      }
      case 5:
        at = afterTag + 4;
        break;
      default:
        throw new Error(`model file holds wire type ${tag & 7}`);
    }
    if (at > message.length) throw new Error('model file ends inside a field');
    yield { number: Math.floor(tag / 8), whole: message.subarray(start, at), content: message.subarray(from, at) };
  }
}

const varint = (value: number): Uint8Array => {
  const out: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    out.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Uint8Array.from(out);
};

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** A message as its pieces, so that a model of 40 MB is edited without copying it at every level. */
export type Pieces = readonly Uint8Array[];

/** A length-delimited field: bytes, a string or a message. */
export const bytesField = (number: number, content: Pieces): Pieces => {
  const length = content.reduce((sum, piece) => sum + piece.length, 0);
  return [varint(number * 8 + 2), varint(length), ...content];
};

export const varintField = (number: number, value: number): Pieces => [varint(number * 8), varint(value)];

export const textBytes = (text: string): Pieces => [new TextEncoder().encode(text)];
export const bytesText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
