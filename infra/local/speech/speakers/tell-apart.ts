import { SHAPE_SIZE, type VoiceUnit } from './voice-features.ts';

export type ToldApart = {
  /** 1 when the difference between two voices was not convincing. */
  readonly speakers: 1 | 2;
  /** Voice of each unit: 0 is the one heard first. */
  readonly voiceOf: readonly number[];
  /** How far apart the two groups are, in spreads within them. */
  readonly distance: number;
};

/** Pitch tells more about who speaks than any one number of the spectral shape. */
const PITCH_WEIGHT = 2;
/** Units shorter than this follow their neighbours. */
const RELIABLE_MS = 700;
/** Below this distance two groups are halves of one voice. Chosen on real calls, see the tests' tables. */
const CONVINCING_DISTANCE = 1.9;
/** Each voice must be heard this long, or the smaller group is a cough, a menu or a moment of laughter. */
const SHORTEST_VOICE_MS = 2_500;
const ROUNDS = 30;

type Point = { readonly values: readonly number[]; readonly weight: number };

const squaredDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);

/**
 * Two voices of a mono recording, by clustering what its stretches sound like. It separates two people with different
 * voices on one line; it does not count speakers beyond two, does not untangle people who talk at once, and says "one"
 * rather than guess.
 */
export const tellApart = (units: readonly VoiceUnit[]): ToldApart => {
  const alone: ToldApart = { speakers: 1, voiceOf: units.map(() => 0), distance: 0 };
  const reliable = units.flatMap((unit, index) =>
    unit.features.length > 0 && unit.endMs - unit.startMs >= RELIABLE_MS ? [{ unit, index }] : [],
  );
  if (reliable.length < 4) return alone;
  const points = standardised(reliable.map(({ unit }) => unit));
  const split = bestSplit(points);
  if (!split) return alone;
  const heardMs = [0, 1].map((group) =>
    reliable.reduce((sum, { unit }, i) => sum + (split.group[i] === group ? unit.endMs - unit.startMs : 0), 0),
  );
  if (split.distance < CONVINCING_DISTANCE || Math.min(...heardMs) < SHORTEST_VOICE_MS) {
    return { ...alone, distance: split.distance };
  }
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

/** Every feature with mean 0 and spread 1 over the recording, weighted by time; a missing pitch is the mean. */
const standardised = (units: readonly VoiceUnit[]): readonly Point[] => {
  const weights = units.map((unit) => Math.min(4_000, unit.endMs - unit.startMs));
  const scales = Array.from({ length: SHAPE_SIZE + 1 }, (_, k) => {
    let weight = 0;
    let sum = 0;
    let squares = 0;
    units.forEach((unit, i) => {
      const value = unit.features[k] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      const w = weights[i] ?? 0;
      weight += w;
      sum += w * value;
      squares += w * value * value;
    });
    const mean = weight > 0 ? sum / weight : 0;
    const spread = weight > 0 ? Math.sqrt(Math.max(squares / weight - mean * mean, 1e-9)) : 1;
    return { mean, factor: (k === SHAPE_SIZE ? PITCH_WEIGHT : 1) / spread };
  });
  return units.map((unit, i) => ({
    weight: weights[i] ?? 0,
    values: scales.map(({ mean, factor }, k) => {
      const value = unit.features[k] ?? Number.NaN;
      return Number.isNaN(value) ? 0 : (value - mean) * factor;
    }),
  }));
};

type Split = { readonly group: readonly number[]; readonly distance: number; readonly cost: number };

/** Two-means from every pair of a few far-apart seeds; the cheapest result. */
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
  const cost = points.reduce(
    (sum, { values, weight }, i) => sum + weight * squaredDistance(values, centres[group[i] ?? 0] ?? []),
    0,
  );
  return { group, cost, distance: separation(points, group, centres) };
};

const meanOf = (points: readonly Point[]): readonly number[] => {
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const [first] = points;
  if (!first || weight === 0) return [];
  return first.values.map(
    (_, k) => points.reduce((sum, point) => sum + point.weight * (point.values[k] ?? 0), 0) / weight,
  );
};

/** Distance of the centres along the line between them, in mean spreads of the groups along that line. */
const separation = (
  points: readonly Point[],
  group: readonly number[],
  centres: readonly (readonly number[])[],
): number => {
  const [a = [], b = []] = centres;
  const length = Math.sqrt(squaredDistance(a, b));
  if (length === 0) return 0;
  const direction = a.map((value, k) => ((b[k] ?? 0) - value) / length);
  const along = (values: readonly number[], centre: readonly number[]): number =>
    values.reduce((sum, value, k) => sum + (value - (centre[k] ?? 0)) * (direction[k] ?? 0), 0);
  const spread = [0, 1].map((which) => {
    let weight = 0;
    let squares = 0;
    points.forEach((point, i) => {
      if (group[i] !== which) return;
      weight += point.weight;
      squares += point.weight * along(point.values, centres[which] ?? []) ** 2;
    });
    return weight > 0 ? squares / weight : 0;
  });
  return length / Math.sqrt(Math.max(spread.reduce((sum, value) => sum + value, 0) / 2, 1e-9));
};
