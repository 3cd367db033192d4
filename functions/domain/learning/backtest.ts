import { flagsOf } from '../adherence/flags.ts';
import type { Adherence, CallVerdicts, StepVerdict, Verdict } from '../adherence/verdict.ts';
import type { Script } from '../script/script.ts';

/** A call's verdicts and the version that they were made by. */
export type JudgedBy = { readonly verdicts: CallVerdicts; readonly script: Script };

/** `absent`: the version does not have the step. */
export const STEP_OUTCOMES = ['said', 'not_said', 'unverifiable', 'not_applicable', 'absent'] as const;
export type StepOutcome = Verdict | 'absent';

export type StepMove = {
  readonly stepId: string;
  readonly from: StepOutcome;
  readonly to: StepOutcome;
  /** The words that decide it: the draft's evidence, else what the draft no longer accepts. */
  readonly quote?: string;
};

/** What a draft would make of one past call. */
export type Comparison = {
  readonly scoreChanged: boolean;
  readonly flagsChanged: boolean;
  readonly before: Adherence;
  readonly after: Adherence;
  /** Every step of either version, in the draft's order; those that stay as they are have `from` equal to `to`. */
  readonly moves: readonly StepMove[];
};

const NOTHING: Adherence = { score: null, n: 0 };

const flagKeys = ({ verdicts, script }: JudgedBy): string =>
  flagsOf(verdicts, script)
    .map(({ kind, stepId, critical }) => JSON.stringify([kind, stepId, critical]))
    .sort()
    .join();

/** Compares a call judged by the version in force, if one was, with the same call judged by a draft. */
export const compareJudged = (before: JudgedBy | undefined, after: JudgedBy): Comparison => {
  const stepsOf = (judged: JudgedBy | undefined): ReadonlyMap<string, StepVerdict> =>
    new Map((judged?.verdicts.steps ?? []).map((step) => [step.stepId, step]));
  const [old, draft] = [stepsOf(before), stepsOf(after)];
  const stepIds = new Set([...draft.keys(), ...old.keys()]);
  const moves = [...stepIds].map((stepId): StepMove => {
    const [was, becomes] = [old.get(stepId), draft.get(stepId)];
    const quote = becomes?.evidence?.quote ?? was?.evidence?.quote;
    return {
      stepId,
      from: was?.verdict ?? 'absent',
      to: becomes?.verdict ?? 'absent',
      ...(quote === undefined ? {} : { quote }),
    };
  });
  const scoreBefore = before?.verdicts.adherence ?? NOTHING;
  return {
    scoreChanged: scoreBefore.score !== after.verdicts.adherence.score,
    flagsChanged: (before ? flagKeys(before) : '') !== flagKeys(after),
    before: scoreBefore,
    after: after.verdicts.adherence,
    moves,
  };
};

export const isChanged = ({ scoreChanged, flagsChanged }: Comparison): boolean => scoreChanged || flagsChanged;

export type Move = { readonly from: StepOutcome; readonly to: StepOutcome; readonly n: number };

/** What a draft would change in all the calls that were looked at. */
export type BacktestTotals = {
  readonly judged: number;
  /** Calls whose adherence or flags change. */
  readonly changed: number;
  readonly scoreChanged: number;
  readonly flagsChanged: number;
  /** Steps in the order in which they were met; moves from a verdict to the same one are counted too. */
  readonly steps: readonly { readonly stepId: string; readonly moves: readonly Move[] }[];
};

export const NO_TOTALS: BacktestTotals = { judged: 0, changed: 0, scoreChanged: 0, flagsChanged: 0, steps: [] };

export const totalsOf = (comparison: Comparison): BacktestTotals => ({
  judged: 1,
  changed: isChanged(comparison) ? 1 : 0,
  scoreChanged: comparison.scoreChanged ? 1 : 0,
  flagsChanged: comparison.flagsChanged ? 1 : 0,
  steps: comparison.moves.map(({ stepId, from, to }) => ({ stepId, moves: [{ from, to, n: 1 }] })),
});

/** Totals of two sets of calls that have no call in common. In whatever portions calls are added, the sum is the same. */
export const addTotals = (one: BacktestTotals, other: BacktestTotals): BacktestTotals => {
  const steps = new Map<string, Map<string, Move>>();
  for (const { stepId, moves } of [...one.steps, ...other.steps]) {
    const ofStep = steps.get(stepId) ?? new Map<string, Move>();
    for (const move of moves) {
      const key = `${move.from}>${move.to}`;
      ofStep.set(key, { ...move, n: move.n + (ofStep.get(key)?.n ?? 0) });
    }
    steps.set(stepId, ofStep);
  }
  return {
    judged: one.judged + other.judged,
    changed: one.changed + other.changed,
    scoreChanged: one.scoreChanged + other.scoreChanged,
    flagsChanged: one.flagsChanged + other.flagsChanged,
    steps: [...steps].map(([stepId, moves]) => ({ stepId, moves: [...moves.values()] })),
  };
};
