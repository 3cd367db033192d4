import { CONFIDENCE_PARTS } from './speech.ts';
import { fromUtf8 } from './utf8.ts';

/** Bytes that are not Transcribe's JSON, and where they stop being it. */
export class NotTranscribeError extends Error {
  override readonly name = 'NotTranscribeError';
  readonly at: number;
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`);
    this.at = at;
  }
}

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const ZERO = 0x30;
const POINT = 0x2e;
/** Brackets of lists differ from those of objects by one bit. */
const EITHER = 0x20;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
export const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** More digits than these are not exact any more. */
const EXACT = 1e14;

/** Bytes to compare with, four at a time. */
export type Literal = { readonly length: number; readonly words: Int32Array; readonly rest: Uint8Array };

/** A walk over JSON bytes that makes no objects. Every method leaves `at` behind what it took. */
export class JsonScanner {
  at = 0;
  readonly bytes: Uint8Array;
  /** Content of the text taken last. */
  start = 0;
  end = 0;
  /** It has backslashes: its bytes are not yet its text. */
  escaped = false;

  readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fail(what: string): never {
    throw new NotTranscribeError(what, this.at);
  }

  /** The next byte that is not white space, not taken. */
  peek(): number {
    let byte = this.bytes[this.at] as number;
    while (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) byte = this.bytes[++this.at] as number;
    if (byte === undefined) this.fail('the end');
    return byte;
  }

  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Goes into an object or a list; false when it is empty, and then behind it. */
  enter(open: number): boolean {
    if (!this.take(open)) this.fail('another kind of value');
    return !this.take(open + 2);
  }

  /** Behind a member: true when another follows, else goes out of the object or list. */
  more(open: number): boolean {
    if (this.take(COMMA)) return true;
    if (!this.take(open + 2)) this.fail('no end');
    return false;
  }

  /** Takes a key and its colon; undefined when it is none of those asked for. */
  key<Name extends string>(names: readonly Name[]): Name | undefined {
    this.text();
    const found = names.find((name) => this.is(name));
    if (!this.take(COLON)) this.fail('no colon');
    return found;
  }

  /** Takes bytes that are expected here; false, and nothing is taken, when others stand here. */
  literal({ words, rest, length }: Literal): boolean {
    const { at, view, bytes } = this;
    if (at + length > bytes.length) return false;
    for (let index = 0; index < words.length; index++) if (view.getInt32(at + index * 4) !== words[index]) return false;
    const behind = at + words.length * 4;
    for (let index = 0; index < rest.length; index++) if (bytes[behind + index] !== rest[index]) return false;
    this.at = at + length;
    return true;
  }

  /** Bytes already seen, to be expected again. */
  literalOf(start: number, end: number): Literal {
    const wholeWords = (end - start) >>> 2;
    return {
      length: end - start,
      words: Int32Array.from({ length: wholeWords }, (_, index) => this.view.getInt32(start + index * 4)),
      rest: this.bytes.slice(start + wholeWords * 4, end),
    };
  }

  /** Takes a text; `start` and `end` are around its content. */
  text(): void {
    if (!this.take(QUOTE)) this.fail('no text');
    const { bytes } = this;
    let { at } = this;
    this.start = at;
    this.escaped = false;
    let byte = bytes[at];
    for (; byte !== QUOTE; byte = bytes[++at]) {
      if (byte === undefined) this.fail('text without end');
      if (byte !== BACKSLASH) continue;
      this.escaped = true;
      at++;
    }
    this.end = at;
    this.at = at + 1;
  }

  /** Skips a value of any kind. */
  skip(): void {
    const first = this.peek();
    if (first === QUOTE) this.text();
    else if ((first | EITHER) === OPEN_OBJECT) this.skipNested();
    else {
      const { bytes } = this;
      const from = this.at;
      for (let byte = bytes[this.at]; byte !== undefined && byte > 0x20 && byte !== COMMA; byte = bytes[++this.at])
        if ((byte | EITHER) === CLOSE_OBJECT) break;
      if (this.at === from) this.fail('no value');
    }
  }

  private skipNested(): void {
    const { bytes } = this;
    let { at } = this;
    let depth = 0;
    do {
      const byte = bytes[at++];
      if (byte === undefined) this.fail('value without end');
      if (byte === QUOTE) {
        let inside = bytes[at++];
        for (; inside !== QUOTE; inside = bytes[at++]) {
          if (inside === undefined) this.fail('text without end');
          if (inside === BACKSLASH) at++;
        }
      } else if ((byte | EITHER) === OPEN_OBJECT) depth++;
      else if ((byte | EITHER) === CLOSE_OBJECT) depth--;
    } while (depth > 0);
    this.at = at;
  }

  /** Takes seconds in a text, as milliseconds. */
  milliseconds(): number {
    if (!this.take(QUOTE)) this.fail('no time');
    const { bytes } = this;
    const start = this.at;
    let at = start;
    let value = 0;
    let digit = (bytes[at] as number) - ZERO;
    for (; digit >= 0 && digit <= 9; digit = (bytes[++at] as number) - ZERO) value = value * 10 + digit;
    let decimals = 0;
    if (bytes[at] === POINT && at > start)
      for (digit = (bytes[++at] as number) - ZERO; decimals < 3 && digit >= 0 && digit <= 9; decimals++) {
        value = value * 10 + digit;
        digit = (bytes[++at] as number) - ZERO;
      }
    for (; decimals < 3; decimals++) value *= 10;
    if (bytes[at] !== QUOTE || at === start) return this.slowMilliseconds();
    this.at = at + 1;
    return value;
  }

  private slowMilliseconds(): number {
    const value = Math.round(this.slowNumber() * 1000);
    if (this.start === this.end || !Number.isFinite(value) || value < 0) this.fail('no time');
    return value;
  }

  /** Takes a confidence in a text, in parts of `CONFIDENCE_PARTS`; sure where it is no number. */
  confidence(): number {
    if (!this.take(QUOTE)) this.fail('no confidence');
    const { bytes } = this;
    let { at } = this;
    let digits = 0;
    let scale = 0;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[++at]) {
      const digit = (byte as number) - ZERO;
      if (byte === POINT && scale === 0) scale = 1;
      else if (digit >= 0 && digit <= 9 && digits < EXACT) {
        digits = digits * 10 + digit;
        scale *= 10;
      } else return this.slowConfidence();
    }
    this.at = at + 1;
    return Math.round(Math.min(1, scale > 1 ? digits / scale : digits) * CONFIDENCE_PARTS);
  }

  private slowConfidence(): number {
    const value = this.slowNumber();
    return Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * CONFIDENCE_PARTS) : CONFIDENCE_PARTS;
  }

  /** The number in a text whose quote was taken already. */
  private slowNumber(): number {
    this.at--;
    this.text();
    return Number(fromUtf8(this.bytes, this.start, this.end));
  }

  /** Takes a text that ends with a number, such as `ch_1`; 0 where it does not. */
  label(): number {
    this.text();
    let value = 0;
    let scale = 1;
    for (let at = this.end - 1; at >= this.start; at--, scale *= 10) {
      const digit = (this.bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value += digit * scale;
    }
    return value;
  }

  /** The text taken last, without its escapes. */
  unescaped(): string {
    try {
      return JSON.parse(`"${fromUtf8(this.bytes, this.start, this.end)}"`);
    } catch {
      return this.fail('no text');
    }
  }

  /** Whether the text taken last is this one. */
  is(text: string): boolean {
    if (this.end - this.start !== text.length) return false;
    for (let index = 0; index < text.length; index++)
      if (this.bytes[this.start + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  /**
   * Goes behind a list yet to come that ends two objects deep at the end of the bytes, as Transcribe's last list does. Such a
   * document was not cut off; it stays here when it ends in another way.
   */
  jumpBehindLastList(): void {
    const { bytes } = this;
    let at = bytes.length;
    const before = (): number => {
      do at--;
      while (at > this.at && (bytes[at] as number) <= 0x20);
      return bytes[at] ?? 0;
    };
    if (before() !== CLOSE_OBJECT || before() !== CLOSE_OBJECT) return;
    const behind = at;
    if (before() === CLOSE_LIST && at > this.at) this.at = behind;
  }
}
