import { type JsonScanner, type Literal, OPEN_LIST, OPEN_OBJECT, QUOTE } from './json-scanner.ts';
import { CONFIDENCE_PARTS } from './speech.ts';

/** What the engine takes from an item of Transcribe's lists: the one that was taken last. */
export const item = {
  isWord: true,
  /** Milliseconds; -1 where the item has none. */
  start: -1,
  end: -1,
  confidence: CONFIDENCE_PARTS,
  /** The bytes of what was said. */
  textStart: 0,
  textEnd: 0,
  /** Its text, when it was written with escapes: rare. */
  unescaped: '',
  /** Number of its label, -1 without one. */
  speaker: -1,
};

const ITEM_KEYS = ['type', 'start_time', 'end_time', 'alternatives', 'channel_label', 'speaker_label'] as const;
const ALTERNATIVE_KEYS = ['confidence', 'content'] as const;

/** Values that differ from item to item. */
type Field = 'start_time' | 'end_time' | 'confidence' | 'content' | 'other';

const takeField = (scan: JsonScanner, field: Field) => {
  if (field === 'start_time') item.start = scan.milliseconds();
  else if (field === 'end_time') item.end = scan.milliseconds();
  else if (field === 'content') {
    scan.text();
    item.textStart = scan.start;
    item.textEnd = scan.end;
    item.unescaped = scan.escaped ? scan.unescaped() : '';
  } else if (field === 'confidence' && scan.peek() === QUOTE) item.confidence = scan.confidence();
  else scan.skip();
};

/** Takes back what is known of the item before. */
const forget = () => {
  item.isWord = true;
  item.start = item.end = item.speaker = -1;
  item.confidence = CONFIDENCE_PARTS;
  item.textStart = item.textEnd = 0;
  item.unescaped = '';
};

/** How a word was written: what stood before each of its fields, and behind the last. */
type Layout = {
  readonly fields: readonly Field[];
  readonly before: readonly Literal[];
  readonly behind: Literal;
  /** Its label, which is part of the layout, and whether it was asked for. */
  readonly speaker: number;
  readonly labels: boolean;
};

/** Files write all their words alike: as long as they do, only the fields are read. */
let layout: Layout | undefined;

const takeAs = ({ fields, before, behind, speaker }: Layout, scan: JsonScanner): boolean => {
  for (let index = 0; index < fields.length; index++) {
    if (!scan.literal(before[index] as Literal)) return false;
    takeField(scan, fields[index] as Field);
  }
  item.speaker = speaker;
  return scan.literal(behind);
};

/** Fields of the item that is being taken, and where each begins and ends. */
const noted = { fields: [] as Field[], bounds: [] as number[] };

const takeAndNote = (scan: JsonScanner, field: Field) => {
  scan.peek();
  const start = scan.at;
  takeField(scan, field);
  noted.fields.push(field);
  noted.bounds.push(start, scan.at);
};

/** The layout of the item that was taken, which began at `start`. */
const layoutFrom = (start: number, scan: JsonScanner, labels: boolean): Layout => {
  const { fields, bounds } = noted;
  const edges = [start, ...bounds, scan.at];
  const literals = Array.from({ length: fields.length + 1 }, (_, index) =>
    scan.literalOf(edges[index * 2] as number, edges[index * 2 + 1] as number),
  );
  const behind = literals.pop() as Literal;
  return { fields, before: literals, behind, speaker: item.speaker, labels };
};

/** Takes the best of an item's alternatives, which comes first. */
const takeAlternatives = (scan: JsonScanner) => {
  if (!scan.enter(OPEN_LIST)) return;
  if (scan.enter(OPEN_OBJECT))
    do takeAndNote(scan, scan.key(ALTERNATIVE_KEYS) ?? 'other');
    while (scan.more(OPEN_OBJECT));
  while (scan.more(OPEN_LIST)) scan.skip();
};

/** Takes an item of a list into `item`. Who speaks it is asked for only where `labels` may tell. */
export const takeItem = (scan: JsonScanner, labels: boolean): void => {
  const start = scan.at;
  forget();
  if (layout?.labels === labels) {
    if (takeAs(layout, scan)) return;
    scan.at = start;
    forget();
  }
  noted.fields = [];
  noted.bounds = [];
  if (!scan.enter(OPEN_OBJECT)) return;
  do {
    const key = scan.key(ITEM_KEYS);
    if (key === 'alternatives') takeAlternatives(scan);
    else if (key === 'start_time' || key === 'end_time') takeAndNote(scan, key);
    else if (key === 'type') {
      scan.text();
      item.isWord = !scan.is('punctuation');
    } else if (labels && key !== undefined) item.speaker = scan.label();
    else if (scan.peek() === QUOTE) scan.text();
    else takeAndNote(scan, 'other');
  } while (scan.more(OPEN_OBJECT));
  if (item.isWord) layout = layoutFrom(start, scan, labels);
};
