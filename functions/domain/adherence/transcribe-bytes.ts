import type { CompiledScript } from '../script/compile.ts';
import { type JudgeOptions, judgeSpeech } from './judge.ts';
import { AGENT, CONFIDENCE_PARTS, CUSTOMER, roomForTurns, roomForWords, type Speech, UNKNOWN } from './speech.ts';
import { fromUtf8 } from './utf8.ts';
import type { CallVerdicts } from './verdict.ts';

/**
 * Judging a call from the bytes of Transcribe's JSON. Parsing such a file whole takes longer than judging it; here one walk
 * over the bytes takes what the engine needs (words, times, confidences, channels) and makes no objects. What it hears is
 * what `transcriptFromTranscribe` would hear (a test holds them to it).
 */

/** Bytes that are not Transcribe's JSON, and where they stop being it. */
export class NotTranscribeError extends Error {
  override readonly name = 'NotTranscribeError';
  readonly at: number;
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`);
    this.at = at;
  }
}

/** A silence longer than this inside one speaker's words starts a new turn (as in from-transcribe.ts). */
const PAUSE_MS = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const ZERO = 0x30;
const POINT = 0x2e;

/** Words as they come, before turns are put in order. Grows; reused from call to call. */
type Heard = {
  words: number;
  start: Int32Array;
  end: Int32Array;
  confidence: Uint8Array;
  channel: Int32Array;
  textStart: Int32Array;
  textEnd: Int32Array;
  /** Punctuation after the word, 0 to 0 for none. */
  markStart: Int32Array;
  markEnd: Int32Array;
  /** Texts that were written with escapes, by word: rare. */
  unescaped: Map<number, string>;
};

const emptyHeard = (length: number): Heard => ({
  words: 0,
  start: new Int32Array(length),
  end: new Int32Array(length),
  confidence: new Uint8Array(length),
  channel: new Int32Array(length),
  textStart: new Int32Array(length),
  textEnd: new Int32Array(length),
  markStart: new Int32Array(length),
  markEnd: new Int32Array(length),
  unescaped: new Map(),
});

let heard = emptyHeard(4096);

const widen = () => {
  const wider = emptyHeard(heard.start.length * 2);
  for (const key of ['start', 'end', 'channel', 'textStart', 'textEnd', 'markStart', 'markEnd'] as const)
    wider[key].set(heard[key]);
  wider.confidence.set(heard.confidence);
  wider.words = heard.words;
  wider.unescaped = heard.unescaped;
  heard = wider;
};

/** A walk over JSON bytes. Every method leaves `at` behind what it took. */
class Walk {
  at = 0;
  readonly bytes: Uint8Array;
  /** Content of the string taken last. */
  start = 0;
  end = 0;
  /** It has backslashes: its bytes are not yet its text. */
  escaped = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  fail(what: string): never {
    throw new NotTranscribeError(what, this.at);
  }

  /** The next byte that is not white space, not taken. */
  peek(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at] as number;
    while (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) byte = bytes[++at] as number;
    this.at = at;
    if (byte === undefined) this.fail('the end');
    return byte;
  }

  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Takes a string; `start` and `end` are around its content. */
  string(): void {
    if (!this.take(QUOTE)) this.fail('no text');
    const { bytes } = this;
    this.start = this.at;
    this.escaped = false;
    let at = this.at;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) this.fail('text without end');
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        this.escaped = true;
        at++;
      }
      at++;
    }
    this.end = at;
    this.at = at + 1;
  }

  /** Skips a value of any kind. */
  skip(): void {
    const first = this.peek();
    if (first === QUOTE) {
      this.string();
      return;
    }
    const { bytes } = this;
    let { at } = this;
    if (first !== OPEN_OBJECT && first !== OPEN_LIST) {
      for (;;) {
        const byte = bytes[at];
        if (byte === undefined || byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte <= 0x20) break;
        at++;
      }
      if (at === this.at) this.fail('no value');
      this.at = at;
      return;
    }
    let depth = 0;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) this.fail('value without end');
      if (byte === QUOTE) {
        for (;;) {
          const inside = bytes[at++];
          if (inside === undefined) this.fail('text without end');
          if (inside === QUOTE) break;
          if (inside === BACKSLASH) at++;
        }
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --depth === 0) break;
    }
    this.at = at;
  }

  /** Whether the string taken last is this name. */
  is(name: string): boolean {
    if (this.end - this.start !== name.length) return false;
    for (let index = 0; index < name.length; index++)
      if (this.bytes[this.start + index] !== name.charCodeAt(index)) return false;
    return true;
  }

  /** Calls back for each key of an object, with `at` before the value; the callback takes the value. */
  object(each: () => void): void {
    if (!this.take(OPEN_OBJECT)) this.fail('no object');
    if (this.take(CLOSE_OBJECT)) return;
    do {
      this.string();
      if (!this.take(COLON)) this.fail('no colon');
      each();
    } while (this.take(COMMA));
    if (!this.take(CLOSE_OBJECT)) this.fail('object without end');
  }

  list(each: () => void): void {
    if (!this.take(OPEN_LIST)) this.fail('no list');
    if (this.take(CLOSE_LIST)) return;
    do each();
    while (this.take(COMMA));
    if (!this.take(CLOSE_LIST)) this.fail('list without end');
  }

  /** Milliseconds of the seconds in the string taken last. */
  milliseconds(): number {
    let whole = 0;
    let at = this.start;
    const { bytes, end } = this;
    for (; at < end && bytes[at] !== POINT; at++) whole = whole * 10 + this.digit(at);
    let parts = 0;
    let scale = 100;
    if (end - at > 4 || at === this.start) return this.slowMilliseconds();
    for (at++; at < end; at++) {
      parts += this.digit(at) * scale;
      scale /= 10;
    }
    return whole * 1000 + parts;
  }

  private slowMilliseconds(): number {
    const value = Math.round(Number(fromUtf8(this.bytes, this.start, this.end)) * 1000);
    if (this.start === this.end || !Number.isFinite(value) || value < 0) this.fail('no time');
    return value;
  }

  private digit(at: number): number {
    const digit = (this.bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) this.fail('no time');
    return digit;
  }

  /** Confidence of the string taken last, in parts. */
  parts(): number {
    let digits = 0;
    let scale = 0;
    for (let at = this.start; at < this.end; at++) {
      const byte = this.bytes[at] as number;
      if (byte === POINT && scale === 0) {
        scale = 1;
        continue;
      }
      const digit = byte - ZERO;
      if (digit < 0 || digit > 9 || digits > 1e14) return this.slowParts();
      digits = digits * 10 + digit;
      if (scale > 0) scale *= 10;
    }
    const value = scale > 1 ? digits / scale : digits;
    return Math.round(Math.min(1, value) * CONFIDENCE_PARTS);
  }

  private slowParts(): number {
    const value = Number(fromUtf8(this.bytes, this.start, this.end));
    return Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * CONFIDENCE_PARTS) : CONFIDENCE_PARTS;
  }

  /** The number at the end of a label such as `ch_1`. */
  label(): number {
    let at = this.end;
    let value = 0;
    let scale = 1;
    while (at > this.start) {
      const digit = (this.bytes[at - 1] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value += digit * scale;
      scale *= 10;
      at--;
    }
    return value;
  }
}

/** Takes one item of a list of items. `channel` is its channel unless it says itself who speaks. */
const takeItem = (walk: Walk, channel: number, own: { labelled: boolean; last: number }) => {
  let start = -1;
  let end = -1;
  let parts = CONFIDENCE_PARTS;
  let textStart = 0;
  let textEnd = 0;
  let text: string | undefined;
  let pronounced = true;
  let speaker = channel;
  walk.object(() => {
    switch (walk.end - walk.start) {
      case 4: // type
        if (!walk.is('type')) return walk.skip();
        walk.string();
        pronounced = !walk.is('punctuation');
        return;
      case 8:
        if (!walk.is('end_time')) return walk.skip();
        walk.string();
        end = walk.milliseconds();
        return;
      case 10:
        if (!walk.is('start_time')) return walk.skip();
        walk.string();
        start = walk.milliseconds();
        return;
      case 12: {
        if (!walk.is('alternatives')) return walk.skip();
        let first = true;
        return walk.list(() => {
          if (!first) return walk.skip();
          first = false;
          walk.object(() => {
            if (walk.is('content')) {
              walk.string();
              textStart = walk.start;
              textEnd = walk.end;
              text = walk.escaped ? (JSON.parse(`"${fromUtf8(walk.bytes, textStart, textEnd)}"`) as string) : undefined;
            } else if (walk.is('confidence') && walk.peek() === QUOTE) {
              walk.string();
              parts = walk.parts();
            } else walk.skip();
          });
        });
      }
      case 13:
        if (channel >= 0 || !(walk.is('speaker_label') || walk.is('channel_label'))) return walk.skip();
        walk.string();
        speaker = walk.label();
        own.labelled = true;
        return;
      default:
        walk.skip();
    }
  });
  const before = heard.words - 1;
  if (!pronounced) {
    if (before >= 0 && heard.markEnd[before] === 0) {
      heard.markStart[before] = textStart;
      heard.markEnd[before] = textEnd;
    }
    return;
  }
  if (start < 0 || end < start) walk.fail('a word without time');
  if (heard.words === heard.start.length) widen();
  const at = heard.words++;
  if (speaker < 0) speaker = own.last;
  own.last = speaker;
  heard.start[at] = start;
  heard.end[at] = end;
  heard.confidence[at] = parts;
  heard.channel[at] = speaker;
  heard.textStart[at] = textStart;
  heard.textEnd[at] = textEnd;
  heard.markStart[at] = 0;
  heard.markEnd[at] = 0;
  if (text !== undefined) heard.unescaped.set(at, text);
};

const takeChannels = (walk: Walk) =>
  walk.object(() => {
    if (!walk.is('channels')) return walk.skip();
    walk.list(() => {
      let channel = 0;
      let items = -1;
      const own = { labelled: true, last: 0 };
      walk.object(() => {
        if (walk.is('channel_label')) {
          walk.string();
          channel = walk.label();
        } else if (walk.is('items')) {
          items = walk.peek() === OPEN_LIST ? walk.at : -1;
          const first = heard.words;
          walk.list(() => takeItem(walk, channel, own));
          // The label may come after the items.
          if (items >= 0) own.last = first;
        } else walk.skip();
      });
      if (items >= 0) for (let at = own.last; at < heard.words; at++) heard.channel[at] = channel;
    });
  });

/** Turns found so far: first word, after last word. */
let turnFirst = new Int32Array(512);
let turnEnd = new Int32Array(512);

const cutTurns = (): number => {
  let turns = 0;
  for (let at = 0; at < heard.words; at++) {
    const goesOn =
      at > 0 &&
      heard.channel[at] === heard.channel[at - 1] &&
      (heard.start[at] as number) - (heard.end[at - 1] as number) <= PAUSE_MS &&
      (heard.start[at] as number) >= (heard.start[at - 1] as number) - PAUSE_MS * 2;
    if (goesOn) {
      turnEnd[turns - 1] = at + 1;
      continue;
    }
    if (turns === turnFirst.length) {
      const widerFirst = new Int32Array(turns * 2);
      const widerEnd = new Int32Array(turns * 2);
      widerFirst.set(turnFirst);
      widerEnd.set(turnEnd);
      turnFirst = widerFirst;
      turnEnd = widerEnd;
    }
    turnFirst[turns] = at;
    turnEnd[turns] = at + 1;
    turns++;
  }
  return turns;
};

/** Reads Transcribe's JSON into `speech`. `agent` is the agent's channel (or speaker label); all are unknown without it. */
export const hearTranscribe = (
  bytes: Uint8Array,
  compiled: CompiledScript,
  speech: Speech,
  agent: number | undefined,
): Speech => {
  const walk = new Walk(bytes);
  heard.words = 0;
  heard.unescaped = new Map();
  let items = -1;
  let byChannel = false;
  const own = { labelled: false, last: 0 };
  let seen = false;
  walk.object(() => {
    if (!walk.is('results')) return walk.skip();
    seen = true;
    walk.object(() => {
      if (walk.is('channel_labels')) {
        if (walk.peek() !== OPEN_OBJECT) return walk.skip();
        takeChannels(walk);
        byChannel = true;
      } else if (walk.is('items')) {
        items = walk.at;
        walk.skip();
      } else walk.skip();
    });
  });
  if (!seen) walk.fail('no results');
  if (!byChannel && items >= 0) {
    walk.at = items;
    walk.list(() => takeItem(walk, -1, own));
  }
  const known = byChannel || own.labelled;
  const turns = cutTurns();
  const order = Array.from({ length: turns }, (_, turn) => turn);
  if (byChannel)
    order.sort((one, other) => {
      const a = turnFirst[one] as number;
      const b = turnFirst[other] as number;
      return (
        (heard.start[a] as number) - (heard.start[b] as number) ||
        (heard.channel[a] as number) - (heard.channel[b] as number)
      );
    });
  speech.turns = 0;
  speech.words = 0;
  const which = new Int32Array(heard.words);
  for (const turn of order) {
    roomForTurns(speech, speech.turns + 1);
    const first = turnFirst[turn] as number;
    speech.speaker[speech.turns] =
      !known || agent === undefined ? UNKNOWN : heard.channel[first] === agent ? AGENT : CUSTOMER;
    speech.firstWord[speech.turns] = speech.words;
    for (let from = first; from < (turnEnd[turn] as number); from++) {
      roomForWords(speech, speech.words + 1);
      const at = speech.words++;
      const start = heard.textStart[from] as number;
      const end = heard.textEnd[from] as number;
      const text = heard.unescaped.size === 0 ? undefined : heard.unescaped.get(from);
      speech.reading[at] =
        text === undefined ? compiled.byteWords.readingOf(bytes, start, end) : compiled.vocabulary.read(text);
      speech.startMs[at] = heard.start[from] as number;
      speech.endMs[at] = heard.end[from] as number;
      speech.confidence[at] = heard.confidence[from] as number;
      which[at] = from;
    }
    speech.turns++;
  }
  speech.firstWord[speech.turns] = speech.words;
  const { textStart, textEnd, markStart, markEnd, unescaped } = heard;
  speech.textOf = (word) => {
    const from = which[word] as number;
    return (
      (unescaped.get(from) ?? fromUtf8(bytes, textStart[from] as number, textEnd[from] as number)) +
      fromUtf8(bytes, markStart[from] as number, markEnd[from] as number)
    );
  };
  return speech;
};

/** Verdicts from the bytes of Transcribe's JSON. Throws `NotTranscribeError` on other bytes. */
export const judgeTranscribeBytes = (
  bytes: Uint8Array,
  compiled: CompiledScript,
  options: JudgeOptions & { readonly agentChannel?: number } = {},
): CallVerdicts => {
  compiled.vocabulary.tidy();
  const speech = hearTranscribe(bytes, compiled, compiled.workspace.speech, options.agentChannel);
  return judgeSpeech(speech, compiled, options);
};
