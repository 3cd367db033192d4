/** UTF-8 without the platform's encoder: the engine also runs where there is none (Apps Script). */

/** The bytes of a text. Lone surrogates become the replacement character, as everywhere. */
export const toUtf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0xfffd;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
};

/** The text of bytes from `start` to before `end`. */
export const fromUtf8 = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (let at = start; at < end; ) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
    if (more === 0 || at + more > end) {
      text += '\ufffd';
      continue;
    }
    let code = lead & (0x3f >> more);
    for (let count = 0; count < more; count++) code = (code << 6) | ((bytes[at++] as number) & 63);
    text += code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  }
  return text;
};
