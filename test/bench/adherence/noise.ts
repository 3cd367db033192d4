/**
 * What recognisers do to words. At an error rate of r, one word in 1/r is wrong: replaced by one that sounds like it or by a
 * short common word, left out, preceded by a word nobody said, cut in two, or run together with the next.
 */
export type Noise = {
  readonly random: () => number;
  readonly fillers: readonly string[];
  readonly shortWords: readonly string[];
};

const SOUNDS_LIKE: Readonly<Record<string, string>> = {
  a: 'eo',
  b: 'vp',
  c: 'sk',
  d: 't',
  e: 'ia',
  f: 'p',
  g: 'j',
  i: 'e',
  j: 'g',
  l: 'r',
  m: 'n',
  n: 'm',
  o: 'u',
  p: 'b',
  r: 'l',
  s: 'zc',
  t: 'd',
  u: 'o',
  v: 'bf',
  z: 's',
};

export const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

const misheard = (word: string, { random, shortWords }: Noise): string => {
  const at = Math.floor(random() * word.length);
  const letter = (word[at] ?? '').normalize('NFD')[0] ?? '';
  const chance = random();
  const others = SOUNDS_LIKE[letter];
  if (chance < 0.55 && others !== undefined) return word.slice(0, at) + pick([...others], random) + word.slice(at + 1);
  if (chance < 0.75 && word.length > 3) return word.slice(0, at) + word.slice(at + 1);
  if (chance < 0.9) return word + pick(['s', 'n', 'r'], random);
  return pick(shortWords, random);
};

/** The words as they would be recognised at an error rate (0..1). */
export const recognise = (words: readonly string[], rate: number, noise: Noise): string[] => {
  const { random } = noise;
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (random() >= rate) {
      out.push(word);
      continue;
    }
    const kind = random();
    const next = words[at + 1];
    if (kind < 0.45) out.push(misheard(word, noise));
    else if (kind < 0.6) continue;
    else if (kind < 0.75) out.push(pick([...noise.fillers, ...noise.shortWords], random), word);
    else if (kind < 0.88 && word.length > 4) {
      const cut = 2 + Math.floor(random() * (word.length - 3));
      out.push(word.slice(0, cut), word.slice(cut));
    } else if (next !== undefined) {
      out.push(word + next);
      at++;
    } else out.push(misheard(word, noise));
  }
  return out;
};
