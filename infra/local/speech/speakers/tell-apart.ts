import type { VoiceUnit } from './voice-features.ts';

export type ToldApart = {
  /** 1 when the difference between two voices was not convincing. */
  readonly speakers: 1 | 2;
  /** Voice of each unit: 0 is the one heard first. */
  readonly voiceOf: readonly number[];
  /** How far apart the best two groups are, in units of one voice's own wandering. */
  readonly distance: number;
};

/**
 * How much each feature wanders within one voice from stretch to stretch, and how much it says about whose voice it is
 * (pitch by far the most). Measured on twelve telephone channels with one voice each; fixed, because a recording of one
 * voice spreads to fill any scale made from itself.
 */
const WITHIN_ONE_VOICE = [5.56, 7.34, 3.92, 3.21, 2.76, 2.42, 1.91, 1.96, 1.64, 1.61, 1.82, 1.79, 0.14];
const SAYS_WHO = [0.4, 0.1, 0.5, 0.3, 0.1, 0.4, 0.4, 0.1, 0.4, 0.3, 0.2, 0.1, 1];
/** Units shorter than this follow their neighbours. */
const RELIABLE_MS = 700;
/**
 * Below this distance two groups may be halves of one voice: on those twelve channels such halves were up to 2.7 apart,
 * two women on one line 1.7 to 2.1 (so they stay one), a man and a woman 4.4 and more.
 */
const CONVINCING_DISTANCE = 3.2;
/** Each voice must be heard this long, or the smaller group is a cough, a menu or a moment of laughter. */
const SHORTEST_VOICE_MS = 2_500;
/** No stretch weighs more than this: a monologue says no more about a voice than its first seconds. */
const HEAVIEST_MS = 4_000;
/** A pitch heard an octave off must not found a voice of its own. */
const FARTHEST = 2.5;
const ROUNDS = 30;

type Point = { readonly values: readonly number[]; readonly weight: number };

const squaredDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);

/**
 * Two voices of a mono recording, by clustering what its stretches sound like. It separates two people with clearly
 * different voices on one line (a man and a woman, mostly); it does not count speakers beyond two, does not untangle people who talk at once, and says "one"
 * rather than guess.
 */
export const tellApart = (units: readonly VoiceUnit[]): ToldApart => {
  const alone: ToldApart = { speakers: 1, voiceOf: units.map(() => 0), distance: 0 };
  const reliable = units.flatMap((unit, index) =>
    unit.features.length > 0 && unit.endMs - unit.startMs >= RELIABLE_MS ? [{ unit, index }] : [],
  );
  if (reliable.length < 4) return alone;
  const points = scaled(reliable.map(({ unit }) => unit));
  const split = bestSplit(points);
  if (!split) return alone;
  if (split.distance < CONVINCING_DISTANCE) return { ...alone, distance: split.distance };
  const known = new Map(reliable.map(({ index }, i) => [index, split.group[i] ?? 0]));
  const raw = units.map((_, index) => known.get(index) ?? nearestKnown(units, known, index));
  const first = raw[0] ?? 0;
  return { speakers: 2, voiceOf: raw.map((group) => (group === first ? 0 : 1)), distance: split.distance };
};

const nearestKnown = (units: readonly VoiceUnit[], known: ReadonlyMap<number, number>, index: number): number => {
  const middle = (unit: VoiceUnit | undefined): number => (unit ? (unit.startMs + unit.endMs) / 2 : 0);
  let nearest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [other, group] of known) {
    const gap = Math.abs(middle(units[other]) - middle(units[index]));
    if (gap < shortest) {
      shortest = gap;
      nearest = group;
    }
  }
  return nearest;
};

/** Features as distances from the recording's mean, in units of one voice's own wandering; a missing pitch is the mean. */
const scaled = (units: readonly VoiceUnit[]): readonly Point[] => {
  const weights = units.map((unit) => Math.min(HEAVIEST_MS, unit.endMs - unit.startMs));
  const means = WITHIN_ONE_VOICE.map((_, k) => {
    const present = units.flatMap((unit, i) => {
      const value = unit.features[k] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [{ value, weight: weights[i] ?? 0 }];
    });
    const weight = present.reduce((sum, one) => sum + one.weight, 0);
    return weight > 0 ? present.reduce((sum, one) => sum + one.value * one.weight, 0) / weight : 0;
  });
  return units.map((unit, i) => ({
    weight: weights[i] ?? 0,
    values: WITHIN_ONE_VOICE.map((spread, k) => {
      const value = unit.features[k] ?? Number.NaN;
      const apart = Number.isNaN(value) ? 0 : ((value - (means[k] ?? 0)) * (SAYS_WHO[k] ?? 0)) / spread;
      return Math.max(-FARTHEST, Math.min(FARTHEST, apart));
    }),
  }));
};

type Split = { readonly group: readonly number[]; readonly distance: number; readonly cost: number };

/** Two-means from every pair of the longest units; the cheapest result in which both voices are really heard. */
const bestSplit = (points: readonly Point[]): Split | undefined => {
  const seeds = points
    .map((point, index) => ({ index, weight: point.weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 12);
  let best: Split | undefined;
  for (const a of seeds) {
    for (const b of seeds) {
      if (a.index >= b.index) continue;
      const split = twoMeans(points, points[a.index]?.values ?? [], points[b.index]?.values ?? []);
      if (split && (!best || split.cost < best.cost)) best = split;
    }
  }
  return best;
};

const twoMeans = (points: readonly Point[], seedA: readonly number[], seedB: readonly number[]): Split | undefined => {
  let centres = [seedA, seedB];
  let group: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = points.map(({ values }) =>
      squaredDistance(values, centres[0] ?? []) <= squaredDistance(values, centres[1] ?? []) ? 0 : 1,
    );
    if (next.every((value, i) => value === group[i])) break;
    group = next;
    centres = [0, 1].map((which) => meanOf(points.filter((_, i) => group[i] === which)));
    if (centres.some((centre) => centre.length === 0)) return undefined;
  }
  const heard = [0, 1].map((which) => sumOf(points, (point, i) => (group[i] === which ? point.weight : 0)));
  if (Math.min(...heard) < SHORTEST_VOICE_MS) return undefined;
  const cost = sumOf(points, ({ values, weight }, i) => weight * squaredDistance(values, centres[group[i] ?? 0] ?? []));
  return { group, cost, distance: Math.sqrt(squaredDistance(centres[0] ?? [], centres[1] ?? [])) };
};

const sumOf = (points: readonly Point[], of: (point: Point, index: number) => number): number =>
  points.reduce((sum, point, i) => sum + of(point, i), 0);

const meanOf = (points: readonly Point[]): readonly number[] => {
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const [first] = points;
  if (!first || weight === 0) return [];
  return first.values.map(
    (_, k) => points.reduce((sum, point) => sum + point.weight * (point.values[k] ?? 0), 0) / weight,
  );
};
