/** Bytes of an object key that are left for a name: S3 allows 1,024 for the whole key. */
const MAX_NAME_BYTES = 800;

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/**
 * A file's name as the last part of an object key: folders and control characters go, everything that a person can
 * read stays (accents, spaces, emoji), in composed form. Too long a name keeps its ending, which says what it is.
 */
export const safeKeyName = (fileName: string): string => {
  const last = fileName.split(/[/\\]/).pop() ?? '';
  const readable = last
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, (character) => (character === '\u200D' ? character : ''))
    .trim();
  const name = readable === '' || readable === '.' || readable === '..' ? 'unnamed' : readable;
  if (bytesOf(name) <= MAX_NAME_BYTES) return name;
  const characters = [...name];
  const ending = characters.slice(-40);
  const room = MAX_NAME_BYTES - bytesOf(ending.join('')) - 3;
  let kept = '';
  let used = 0;
  for (const character of characters) {
    used += bytesOf(character);
    if (used > room) break;
    kept += character;
  }
  return `${kept}…${ending.join('')}`;
};
