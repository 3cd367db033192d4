/**
 * What a row shows beside the call's own cells. It is part of the row's stamp, so that the sheet itself remembers what
 * people have been told: no crash can make the server believe that it showed something it did not.
 */
export type Mark = {
  /** A conflict between sheet and store is shown: fingerprints of the two values. */
  readonly conflict?: { readonly sheet: string; readonly store: string };
  /** This row is a copy that is not followed: fingerprint of its people's cells when that was decided. */
  readonly copy?: { readonly people: string; readonly edited: boolean };
  /** An edited copy exists elsewhere: its fingerprint. */
  readonly editedCopy?: string;
  /** The tick's cell is neither yes nor no. */
  readonly unreadable?: true;
};

/** The hidden version cell: whose cells stand in the row, how new they are, in which style they were rendered. */
export type Stamp = {
  readonly callId: string;
  readonly revision: number;
  /** Changes with language, time zone and layout: rows of another style are rendered again. */
  readonly style: string;
  /** Fingerprint of the call's cells as they were written: tells a cell that somebody typed over. */
  readonly cells: string;
  readonly mark: Mark;
};

const markText = (mark: Mark): string =>
  [
    ...(mark.conflict ? [`c.${mark.conflict.sheet}.${mark.conflict.store}`] : []),
    ...(mark.copy ? [`d.${mark.copy.people}.${mark.copy.edited ? 1 : 0}`] : []),
    ...(mark.editedCopy === undefined ? [] : [`e.${mark.editedCopy}`]),
    ...(mark.unreadable ? ['u'] : []),
  ].join('+');

const parseMark = (text: string): Mark | undefined => {
  let mark: Mark = {};
  for (const part of text === '' ? [] : text.split('+')) {
    const [kind, first = '', second = ''] = part.split('.');
    if (kind === 'c') mark = { ...mark, conflict: { sheet: first, store: second } };
    else if (kind === 'd') mark = { ...mark, copy: { people: first, edited: second === '1' } };
    else if (kind === 'e') mark = { ...mark, editedCopy: first };
    else if (kind === 'u') mark = { ...mark, unreadable: true };
    else return undefined;
  }
  return mark;
};

export const sameMark = (left: Mark, right: Mark): boolean => markText(left) === markText(right);

export const formatStamp = (stamp: Stamp): string =>
  `${stamp.callId}|${stamp.revision}|${stamp.style}|${stamp.cells}|${markText(stamp.mark)}`;

/** Stands before the part of a stamp that no other row has. */
const UNIQUE = '~';

/**
 * Makes a stamp one of a kind: the row that a write of people's cells has hit can then be told from all others, also
 * from copies of the row that was meant.
 */
export const uniqueStamp = (stamp: string, write: string): string => `${plainStamp(stamp)}${UNIQUE}${write}`;

/** A stamp without what makes it one of a kind. */
export const plainStamp = (stamp: string): string => stamp.split(UNIQUE)[0] ?? '';

/** `undefined` for anything that the server did not write. */
export const parseStamp = (text: string): Stamp | undefined => {
  const [callId = '', revision = '', style, cells, marks, ...more] = plainStamp(text).split('|');
  if (style === undefined || cells === undefined || marks === undefined || more.length > 0) return undefined;
  if (callId === '' || !/^\d+$/.test(revision)) return undefined;
  const mark = parseMark(marks);
  return mark && { callId, revision: Number(revision), style, cells, mark };
};

/** Stamp of a row whose key no longer names a call of the team. */
export const unknownKeyStamp = (style: string): string => `!unknown|${style}`;

/** Stamp of a row whose key was erased while it showed a call. */
export const blankKeyStamp = (callId: string): string => `!blank|${callId}`;

export const isBlankKeyStamp = (text: string): boolean => text.startsWith('!blank|');
