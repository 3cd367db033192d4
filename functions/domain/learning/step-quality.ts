import { VERDICTS, type Verdict } from '../adherence/verdict.ts';
import type { Script, ScriptStep } from '../script/script.ts';
import { type Interval, wilson } from '../statistics/wilson.ts';
import { isSameLanguage } from '../transcript/language.ts';
import { type DecisionInForce, PEOPLES_VERDICTS, type PeoplesVerdict } from './decision.ts';

/** The machine's verdict and a person's on the same step: `not_said>said` is a step that the machine missed. */
export type Pairing = `${Verdict}>${PeoplesVerdict}`;

export const PAIRINGS: readonly Pairing[] = VERDICTS.flatMap((machine) =>
  PEOPLES_VERDICTS.map((person): Pairing => `${machine}>${person}`),
);

/** How often each pairing occurred. Kept as it is, so that what is called right can change without counting again. */
export type Pairings = Readonly<Partial<Record<Pairing, number>>>;

export type StepCounts = { readonly scriptVersion: number; readonly stepId: string; readonly pairings: Pairings };

export const pairingOf = ({ machine, verdict }: Pick<DecisionInForce, 'machine' | 'verdict'>): Pairing =>
  `${machine}>${verdict}`;

/** What a decision that follows another on the same step of the same call does to the counts: +1, −1, or nothing. */
export const countChanges = (
  before: DecisionInForce | undefined,
  after: DecisionInForce | undefined,
): ReadonlyMap<Pairing, 1 | -1> => {
  const [from, to] = [before && pairingOf(before), after && pairingOf(after)];
  if (from === to) return new Map();
  return new Map([
    ...(from === undefined ? [] : ([[from, -1]] as const)),
    ...(to === undefined ? [] : ([[to, 1]] as const)),
  ]);
};

/** `x` of `n`, with Wilson's 95 % interval; no value of no cases. */
export type Rate = Interval & { readonly x: number; readonly n: number; readonly value: number | null };

const rate = (x: number, n: number): Rate => ({ x, n, value: n === 0 ? null : x / n, ...wilson(x, n) });

/** Whether a verdict may stand in the row until somebody changes it, or is only offered. */
export const STEP_MODES = ['prefilled', 'suggestion'] as const;
export type StepMode = (typeof STEP_MODES)[number];

/** By step id. A step that is not named is pre-filled: nobody decided about it yet. */
export type StepModes = Readonly<Record<string, StepMode>>;

/** What a step must reach to be filled in by the machine (0..1). */
export const DEFAULT_BAR = 0.9;

/** Fewer decisions say nothing yet. */
export const LEAST_DECISIONS = 20;

/** How good the machine is at a step, measured by what people decided. "Said" is the positive class. */
export type StepQuality = {
  /** Decisions on verdicts that the machine gave; where it abstained it was neither right nor wrong. */
  readonly n: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Not said either way, but machine and person differ on whether the step applied. */
  readonly misapplied: number;
  readonly abstained: number;
  readonly precision: Rate;
  readonly recall: Rate;
  readonly agreement: Rate;
  readonly mode: StepMode;
};

/**
 * A step drops to a suggestion when, of 20 decisions or more, its precision, recall or agreement is below the bar. The
 * share itself is compared, not an end of its interval (decision 0010).
 */
const modeOf = (rates: readonly Rate[], bar: number): StepMode =>
  rates.some(({ n, value }) => n >= LEAST_DECISIONS && value !== null && value < bar) ? 'suggestion' : 'prefilled';

export const qualityOf = (pairings: Pairings, bar: number = DEFAULT_BAR): StepQuality => {
  const sum = (...wanted: readonly Pairing[]): number =>
    wanted.reduce((total, pairing) => total + (pairings[pairing] ?? 0), 0);
  const truePositives = sum('said>said');
  const falsePositives = sum('said>not_said', 'said>not_applicable');
  const falseNegatives = sum('not_said>said', 'not_applicable>said');
  const trueNegatives = sum('not_said>not_said', 'not_applicable>not_applicable');
  const misapplied = sum('not_said>not_applicable', 'not_applicable>not_said');
  const n = truePositives + falsePositives + falseNegatives + trueNegatives + misapplied;
  const precision = rate(truePositives, truePositives + falsePositives);
  const recall = rate(truePositives, truePositives + falseNegatives);
  const agreement = rate(truePositives + trueNegatives, n);
  return {
    n,
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    misapplied,
    abstained: sum('unverifiable>said', 'unverifiable>not_said', 'unverifiable>not_applicable'),
    precision,
    recall,
    agreement,
    mode: modeOf([precision, recall, agreement], bar),
  };
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
};

/** Whether a step says the same in two versions; the order of its fields says nothing. */
const isSameStep = (one: ScriptStep, other: ScriptStep): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/**
 * What people decided about the steps of a version. A step takes its record along into later versions as long as nobody
 * rewrites it: a rewritten step begins anew, and so do all steps of a script whose language changes, for its banks are
 * others. Steps that nobody decided about have no pairings.
 */
export const recordOf = (
  version: Script,
  versions: readonly Script[],
  counts: readonly StepCounts[],
): ReadonlyMap<string, Pairings> => {
  const written = new Map(
    versions
      .filter(({ language }) => isSameLanguage(language, version.language))
      .flatMap((script) => script.steps.map((step) => [JSON.stringify([script.version, step.id]), step] as const)),
  );
  return new Map(
    version.steps.map((step) => {
      const total: Partial<Record<Pairing, number>> = {};
      for (const { scriptVersion, stepId, pairings } of counts) {
        if (stepId !== step.id) continue;
        const then = written.get(JSON.stringify([scriptVersion, stepId]));
        if (then === undefined || !isSameStep(then, step)) continue;
        for (const pairing of PAIRINGS) total[pairing] = (total[pairing] ?? 0) + (pairings[pairing] ?? 0);
      }
      return [step.id, total];
    }),
  );
};
