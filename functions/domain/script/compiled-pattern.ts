import { ANY, KIND_NUMBERS, KINDS, NOT } from '../adherence/element-kind.ts';
import type { Pattern } from '../adherence/pattern.ts';

/** An element of a pattern as the matcher meets it, going outward from the anchor. */
export type Element = {
  /** Number of `element-kind.ts`. */
  readonly kind: number;
  /** Its set of words in the vocabulary; -1 for numbers and free words. */
  readonly set: number;
  /** What it looks for, by one number: a kind or, behind all kinds, a set. */
  readonly sought: number;
  /** What hearing it adds; 0 for one that may be left out anyway. */
  readonly weight: number;
  /** What leaving it out costs; infinite where the rest would mean something else: a denial, a name that was to be given. */
  readonly cost: number;
  /** How many tokens may stand between it and the element before it on the way. */
  readonly reach: number;
  /** How far from the anchor it can be. */
  readonly within: number;
};

export type CompiledPattern = {
  readonly step: number;
  readonly source: 'phrase' | 'bank';
  /** The phrasing as a person reads it. */
  readonly phrasing: string;
  /** How many elements it has. */
  readonly length: number;
  /** The element whose words make the engine look closer; it cannot be left out. */
  readonly anchor: Element;
  /** Elements before the anchor, the last first, and after it. */
  readonly left: readonly Element[];
  readonly right: readonly Element[];
  /** How many elements must be said. */
  readonly required: number;
  /** Sum of the weights of what must be said. */
  readonly total: number;
  /** Weight that may be missing. */
  readonly budget: number;
  readonly alone: boolean;
  readonly atEnd: boolean;
  readonly weakness: number;
  /** Sets of words that must not come just before (after) it; -1 when anything may. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Says "no" itself, so a "no" before it does not deny it. */
  readonly denies: boolean;
  /** A forbidden phrase that is none when an alternative follows ("no sé, pero ahorita le pregunto"). */
  readonly forgivable: boolean;
};

/** A pattern before its words are numbered. */
export type Draft = {
  readonly step: number;
  readonly source: 'phrase' | 'bank';
  readonly phrasing: string;
  readonly pattern: Pattern;
  readonly forgivable?: boolean;
};

const LIGHT_WEIGHT = 0.3;
/** Share of an author's phrase that may be missing; short phrases have less to spare. */
const PHRASE_SLACK = { long: 0.38, short: 0.2, longFrom: 2.5 } as const;

/** The element that tells most: what the author named, then content words, then the longest. -1 when none can. */
const anchorOf = (pattern: Pattern, weights: readonly number[]): number => {
  let anchor = -1;
  let most = 0;
  for (const [index, written] of pattern.elements.entries()) {
    if (written.kind !== 'words' || written.optional) continue;
    if (written.words.length === 0) return -1;
    const shortest = Math.min(...written.words.map((word) => word.length));
    const telling = shortest + (weights[index] === 1 ? 100 : 0) + (written.fromScript ? 200 : 0);
    if (telling > most) {
      most = telling;
      anchor = index;
    }
  }
  return anchor;
};

/** Numbers a draft's words by `setOf`; undefined for a pattern that no word could make the engine look for. */
export const compilePattern = (
  { pattern, step, source, phrasing, forgivable = false }: Draft,
  setOf: (words: readonly string[]) => number,
  light: ReadonlySet<string>,
  negators: ReadonlySet<string>,
): CompiledPattern | undefined => {
  const { elements, notBefore, notAfter } = pattern;
  const weights = elements.map(({ kind, words }): number => {
    if (kind === 'not') return 0;
    if (kind === 'any') return LIGHT_WEIGHT;
    const lightWords = words.filter((word) => light.has(word)).length;
    return kind === 'words' && lightWords * 2 >= words.length ? LIGHT_WEIGHT : 1;
  });
  const anchor = anchorOf(pattern, weights);
  if (anchor < 0) return undefined;
  const isRequired = elements.map((element) => !element.optional && element.kind !== 'not');
  const total = weights.reduce((sum, weight, index) => sum + (isRequired[index] ? weight : 0), 0);
  const heavy = weights.filter((weight, index) => weight === 1 && isRequired[index]).length;
  const slack = total > PHRASE_SLACK.longFrom ? PHRASE_SLACK.long : PHRASE_SLACK.short;

  const compiled = elements.map(({ kind, words, optional, reach }, index): Element => {
    const vital =
      kind === 'code' ||
      kind === 'number' ||
      (kind === 'any' && source === 'bank') ||
      words.some((word) => negators.has(word));
    const set = kind === 'words' || kind === 'not' ? setOf(words) : -1;
    const weight = optional ? 0 : (weights[index] ?? 0);
    return {
      kind: KIND_NUMBERS[kind],
      set,
      sought: set < 0 ? KIND_NUMBERS[kind] : KINDS + set,

      weight,
      cost: vital && !optional && kind !== 'not' ? Number.POSITIVE_INFINITY : weight,
      reach,
      within: 0,
    };
  });
  /** The elements on one side. Reach is written between neighbours: on the way back it stands with the one after. */
  const outward = (side: 1 | -1): Element[] => {
    const found: Element[] = [];
    let within = 0;
    for (let at = anchor + side; at >= 0 && at < compiled.length; at += side) {
      const element = compiled[at] as Element;
      // A free word stands beside its neighbour, or every word would do.
      const reach = element.kind === ANY ? 0 : (compiled[side === 1 ? at : at + 1] as Element).reach;
      if (element.kind !== NOT) within += 1 + reach;
      found.push({ ...element, reach, within });
    }
    return found;
  };
  return {
    step,
    source,
    phrasing,
    length: elements.length,
    anchor: compiled[anchor] as Element,
    left: outward(-1),
    right: outward(1),
    required: isRequired.filter(Boolean).length,
    total,
    budget: source === 'phrase' ? total * slack : heavy >= 3 ? 1 : heavy >= 2 ? LIGHT_WEIGHT : 0,
    alone: pattern.alone,
    atEnd: pattern.atEnd,
    weakness: pattern.weakness,
    notBefore: notBefore.length === 0 ? -1 : setOf(notBefore),
    notAfter: notAfter.length === 0 ? -1 : setOf(notAfter),
    forgivable,
    denies: elements.some(({ kind, words }) => kind === 'words' && words.some((word) => negators.has(word))),
  };
};
