/**
 * File names, quotes and notes come from anywhere: control characters in them could move the cursor or recolour the
 * terminal, and bidirectional marks could turn a line round. They are shown as a replacement sign.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
};

/** The text, cut to a width in columns. */
export const fitTo = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = used + widthOf(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return `${kept}…`;
};

/** The text's end, cut to a width in columns. */
export const fitEndTo = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of [...graphemes.segment(text)].reverse()) {
    const next = used + widthOf(segment);
    if (next > width - 1) break;
    kept = segment + kept;
    used = next;
  }
  return `…${kept}`;
};
