import { flagsOf } from '../adherence/flags.ts';
import { adherenceOf } from '../adherence/judge.ts';
import type { CallVerdicts, StepVerdict } from '../adherence/verdict.ts';
import type { FlagSummary } from '../call/call.ts';
import type { Script } from '../script/script.ts';
import type { DecisionInForce } from './decision.ts';

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

/**
 * A call's verdicts as they count: the machine's, and people's where they decided. `decisions` are of the same version
 * as `verdicts` and `script`. The machine's own verdicts stay as they are.
 */
export const withDecisions = (
  verdicts: CallVerdicts,
  decisions: readonly DecisionInForce[],
  script: Script,
): CallVerdicts => {
  if (decisions.length === 0) return verdicts;
  const byStep = new Map(decisions.map((decision) => [decision.stepId, decision]));
  const steps = verdicts.steps.map((machine) => {
    const decision = byStep.get(machine.stepId);
    return decision ? decided(machine, decision) : machine;
  });
  return { ...verdicts, steps, adherence: adherenceOf(steps, script) };
};

/** What a row shows of verdicts. */
export const summaryOf = (verdicts: CallVerdicts, script: Script): FlagSummary => ({
  scriptId: verdicts.scriptId,
  scriptVersion: verdicts.scriptVersion,
  adherence: verdicts.adherence,
  flags: flagsOf(verdicts, script),
});
