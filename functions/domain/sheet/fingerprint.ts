/**
 * A short name (up to 14 hexadecimal digits) of a text, to see whether it is still the same. Two FNV-1a sums over
 * 32 bits with different seeds: no defence against an attacker, who could type the text itself anyway.
 */
export const fingerprint = (text: string): string => {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + index), 0x85ebca6b);
  }
  return (first >>> 0).toString(16).padStart(8, '0') + ((second >>> 0) % 0x1000000).toString(16).padStart(6, '0');
};
