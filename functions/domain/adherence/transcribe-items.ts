import type { CompiledScript } from '../script/compile.ts';
import { JsonScanner, OPEN_LIST, OPEN_OBJECT } from './json-scanner.ts';
import { item, takeItem } from './transcribe-item.ts';

/** The words of Transcribe's JSON as they come, before turns are put in order. Grows; reused from call to call. */
export type Heard = {
  words: number;
  reading: Int32Array;
  start: Int32Array;
  end: Int32Array;
  confidence: Int32Array;
  channel: Int32Array;
  textStart: Int32Array;
  textEnd: Int32Array;
  /** Punctuation after the word, 0 to 0 for none. */
  markStart: Int32Array;
  markEnd: Int32Array;
  /** Texts that were written with escapes, by word: rare. */
  unescaped: Map<number, string>;
};

const COLUMNS = [
  'reading',
  'start',
  'end',
  'confidence',
  'channel',
  'textStart',
  'textEnd',
  'markStart',
  'markEnd',
] as const;

const emptyHeard = (length: number): Heard => ({
  words: 0,
  reading: new Int32Array(length),
  start: new Int32Array(length),
  end: new Int32Array(length),
  confidence: new Int32Array(length),
  channel: new Int32Array(length),
  textStart: new Int32Array(length),
  textEnd: new Int32Array(length),
  markStart: new Int32Array(length),
  markEnd: new Int32Array(length),
  unescaped: new Map(),
});

const heard = emptyHeard(4096);

const widen = () => {
  for (const key of COLUMNS) {
    const wider = new Int32Array(heard[key].length * 2);
    wider.set(heard[key]);
    heard[key] = wider;
  }
};

/**
 * Takes a list of items. Their channel is `channel`, or what they say themselves (-1): then items without a label are the
 * last speaker's. Returns whether any had a label.
 */
const takeItems = (scan: JsonScanner, { byteWords, vocabulary }: CompiledScript, channel: number): boolean => {
  let labelled = false;
  let speaker = Math.max(0, channel);
  if (!scan.enter(OPEN_LIST)) return labelled;
  do {
    takeItem(scan, channel < 0);
    if (item.speaker >= 0) labelled = true;
    if (!item.isWord) {
      const before = heard.words - 1;
      if (before < 0 || heard.markEnd[before] !== 0) continue;
      heard.markStart[before] = item.textStart;
      heard.markEnd[before] = item.textEnd;
      continue;
    }
    if (item.start < 0 || item.end < item.start) scan.fail('a word without time');
    if (item.speaker >= 0) speaker = item.speaker;
    if (heard.words === heard.reading.length) widen();
    const at = heard.words++;
    const { textStart, textEnd, unescaped } = item;
    heard.reading[at] = unescaped === '' ? byteWords.readingOf(scan, textStart, textEnd) : vocabulary.read(unescaped);
    heard.start[at] = item.start;
    heard.end[at] = item.end;
    heard.confidence[at] = item.confidence;
    heard.channel[at] = speaker;
    heard.textStart[at] = textStart;
    heard.textEnd[at] = textEnd;
    heard.markStart[at] = heard.markEnd[at] = 0;
    if (unescaped !== '') heard.unescaped.set(at, unescaped);
  } while (scan.more(OPEN_LIST));
  return labelled;
};

const takeChannels = (scan: JsonScanner, compiled: CompiledScript) => {
  if (!scan.enter(OPEN_LIST)) return;
  do {
    let channel = 0;
    const first = heard.words;
    if (scan.enter(OPEN_OBJECT))
      do {
        const key = scan.key(['channel_label', 'items']);
        if (key === 'channel_label') channel = scan.label();
        else if (key === 'items') takeItems(scan, compiled, channel);
        else scan.skip();
      } while (scan.more(OPEN_OBJECT));
    // The label may come after the items.
    heard.channel.fill(channel, first, heard.words);
  } while (scan.more(OPEN_LIST));
};

const takeLabels = (scan: JsonScanner, compiled: CompiledScript) => {
  if (!scan.enter(OPEN_OBJECT)) return;
  do {
    if (scan.key(['channels'])) takeChannels(scan, compiled);
    else scan.skip();
  } while (scan.more(OPEN_OBJECT));
};

/** How voices are told apart: by channels, by labels of the items, or not at all. */
export type Separation = 'channels' | 'labels' | 'none';

const takeResults = (scan: JsonScanner, compiled: CompiledScript): Separation => {
  let items = -1;
  let byChannel = false;
  if (scan.enter(OPEN_OBJECT))
    do {
      const key = scan.key(['channel_labels', 'items']);
      if (key === 'channel_labels' && scan.peek() === OPEN_OBJECT) {
        byChannel = true;
        takeLabels(scan, compiled);
        // Behind the channels lie all their words again, in one list: nobody needs to walk through it.
        scan.jumpBehindLastList();
      } else {
        if (key === 'items') items = scan.at;
        scan.skip();
      }
    } while (scan.more(OPEN_OBJECT));
  if (byChannel) return 'channels';
  if (items < 0) return 'none';
  const behind = scan.at;
  scan.at = items;
  const labelled = takeItems(scan, compiled, -1);
  scan.at = behind;
  return labelled ? 'labels' : 'none';
};

/** Hears the words of Transcribe's JSON. What is returned is good until the next call. */
export const hearItems = (
  bytes: Uint8Array,
  compiled: CompiledScript,
): { readonly heard: Heard; readonly separation: Separation } => {
  const scan = new JsonScanner(bytes);
  heard.words = 0;
  heard.unescaped.clear();
  let separation: Separation | undefined;
  if (scan.enter(OPEN_OBJECT))
    do {
      if (scan.key(['results'])) separation = takeResults(scan, compiled);
      else scan.skip();
    } while (scan.more(OPEN_OBJECT));
  return { heard, separation: separation ?? scan.fail('no results') };
};
