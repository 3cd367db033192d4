/** Fillers that a listener writes down or not as the mood takes him. */
const FILLERS = new Set(['um', 'uh', 'uhm', 'mm', 'hmm', 'mhm']);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 0..99 in words; larger numbers stay digits, because people read them in too many ways. */
const spelled = (digits: string): readonly string[] => {
  const value = Number(digits);
  if (!/^\d{1,2}$/.test(digits)) return [digits];
  const small = ONES[value];
  if (small !== undefined) return [small];
  const ten = TENS[Math.floor(value / 10) - 2] ?? digits;
  const one = value % 10 === 0 ? undefined : ONES[value % 10];
  return one === undefined ? [ten] : [ten, one];
};

/**
 * Words as they are compared: lower case, no punctuation, no fillers, numbers under a hundred spelled out (English),
 * bracketed noises (`[laughter]`) dropped.
 */
export const comparableWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '' && !FILLERS.has(word))
    .flatMap((word) => (/^\d+$/.test(word) ? spelled(word) : [word]));

export type WordErrors = {
  /** Substituted, missing and added words. */
  readonly errors: number;
  /** Words of the reference. */
  readonly words: number;
};

/** Fewest edits that turn the heard words into the reference. */
export const wordErrors = (reference: readonly string[], heard: readonly string[]): WordErrors => {
  let row = Array.from({ length: heard.length + 1 }, (_, i) => i);
  reference.forEach((expected, i) => {
    const next = [i + 1];
    heard.forEach((word, j) => {
      const substituted = (row[j] ?? 0) + (word === expected ? 0 : 1);
      next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return { errors: row.at(-1) ?? 0, words: reference.length };
};

export const addErrors = (a: WordErrors, b: WordErrors): WordErrors => ({
  errors: a.errors + b.errors,
  words: a.words + b.words,
});

/** A reference as `offset TAB speaker TAB text` lines, as words by speaker. */
export const wordsBySpeaker = (reference: string): ReadonlyMap<string, readonly string[]> => {
  const words = new Map<string, readonly string[]>();
  for (const line of reference.split('\n')) {
    const [, speaker = '', text = ''] = line.split('\t');
    if (speaker !== '') words.set(speaker, [...(words.get(speaker) ?? []), ...comparableWords(text)]);
  }
  return words;
};

/**
 * Errors of a two-channel transcript against a reference by speaker, with channels paired to speakers in the cheaper
 * way: which channel is whose is another question than what was said.
 */
export const errorsOfCall = (
  reference: ReadonlyMap<string, readonly string[]>,
  channels: readonly (readonly string[])[],
): WordErrors => {
  const speakers = [...reference.values()];
  const pairings = [channels, [...channels].reverse()].map((order) =>
    speakers.map((words, i) => wordErrors(words, order[i] ?? [])).reduce(addErrors, { errors: 0, words: 0 }),
  );
  return pairings.reduce((best, pairing) => (pairing.errors < best.errors ? pairing : best));
};
