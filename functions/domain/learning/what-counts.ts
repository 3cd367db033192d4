import { flagsOf } from '../adherence/flags.ts';
import type { CallVerdicts, StepVerdict } from '../adherence/verdict.ts';
import type { Flag, FlagSummary } from '../call/call.ts';
import type { Script } from '../script/script.ts';
import { countedAdherence } from './counted-adherence.ts';
import type { Answerer } from './counted-step.ts';
import type { DecisionInForce } from './decision.ts';
import type { StepModes } from './step-quality.ts';

const decided = (machine: StepVerdict, { verdict, turnIndex, atMs }: DecisionInForce): StepVerdict => {
  // Whoever confirms a verdict confirms what belongs to it: that it came too late, or where it was said.
  if (machine.verdict === verdict && (turnIndex === undefined || turnIndex === machine.evidence?.turnIndex))
    return { ...machine, confidence: 1 };
  return {
    stepId: machine.stepId,
    verdict,
    confidence: 1,
    reason: verdict === 'said' ? 'matched' : verdict === 'not_said' ? 'no-match' : 'condition-not-met',
    ...(verdict === 'said' && turnIndex !== undefined && atMs !== undefined
      ? { evidence: { turnIndex, startMs: atMs, endMs: atMs, quote: '' } }
      : {}),
  };
};

/** What is known of a call's steps, all of the version that judged it. */
export type JudgedCall = {
  /** The machine's own; they stay as they are. */
  readonly verdicts: CallVerdicts;
  readonly decisions: readonly DecisionInForce[];
  /** Which of the machine's verdicts may stand by themselves; a step that is not named may. */
  readonly modes: StepModes;
  readonly script: Script;
};

/** A step's verdict as it counts, and who answers for it. */
export type CountedStep = { readonly verdict: StepVerdict; readonly by: Answerer };

export type Counted = { readonly steps: readonly CountedStep[]; readonly summary: FlagSummary };

/**
 * A flag that is only suggested stands behind those that somebody answers for, before what could not be verified, and is
 * critical no more than those: nobody is accused by a machine that is known to err.
 */
const inOrder = (flags: readonly Flag[], isOnlySuggested: (stepId: string) => boolean): readonly Flag[] => {
  const answeredFor: Flag[] = [];
  const suggested: Flag[] = [];
  const doubtful: Flag[] = [];
  for (const flag of flags) {
    if (flag.kind === 'unverifiable') doubtful.push(flag);
    else if (isOnlySuggested(flag.stepId)) suggested.push({ ...flag, critical: false, suggested: true });
    else answeredFor.push(flag);
  }
  return [...answeredFor, ...suggested, ...doubtful];
};

/** A call as it counts: the machine's verdicts with people's over them, and what a row shows of that. */
export const whatCounts = ({ verdicts, decisions, modes, script }: JudgedCall): Counted => {
  const byStep = new Map(decisions.map((decision) => [decision.stepId, decision]));
  const isOnlySuggested = (stepId: string): boolean => modes[stepId] === 'suggestion' && !byStep.has(stepId);
  const steps = verdicts.steps.map((machine): CountedStep => {
    const decision = byStep.get(machine.stepId);
    if (decision) return { verdict: decided(machine, decision), by: 'person' };
    // Where the machine abstains it suggests nothing.
    const suggests = machine.verdict !== 'unverifiable' && isOnlySuggested(machine.stepId);
    return { verdict: machine, by: suggests ? 'suggestion' : 'machine' };
  });
  const counting = steps.map(({ verdict }) => verdict);
  const { scriptId, scriptVersion } = verdicts;
  return {
    steps,
    summary: {
      scriptId,
      scriptVersion,
      adherence: countedAdherence(counting, script, isOnlySuggested),
      flags: inOrder(flagsOf({ ...verdicts, steps: counting }, script), isOnlySuggested),
    },
  };
};

const keyOf = ({ scriptId, scriptVersion, adherence, flags }: FlagSummary): string =>
  JSON.stringify([
    [scriptId, scriptVersion, adherence.score, adherence.n, adherence.onlySuggested],
    flags.map(({ kind, stepId, title, critical, suggested, atMs }) => [kind, stepId, title, critical, suggested, atMs]),
  ]);

/** Whether two rows would show the same, in whatever order their fields were stored. */
export const isSameSummary = (one: FlagSummary, other: FlagSummary): boolean => keyOf(one) === keyOf(other);
