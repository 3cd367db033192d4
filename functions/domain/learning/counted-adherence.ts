import { adherenceOf } from '../adherence/judge.ts';
import type { StepVerdict } from '../adherence/verdict.ts';
import type { CountedAdherence } from '../call/call.ts';
import type { Script } from '../script/script.ts';

/**
 * The adherence of a call wherever a person reads one: row, sidebar, lists, command line, API, and whatever is added up
 * from them. It is the share, by weight (0..100), of the steps said among those that count, with their number as `n`.
 * A step counts when
 *
 * 1. it is required, or conditional; forbidden ones are flags, never part of the score;
 * 2. it was said or not said: what could not be verified, or did not apply, does not count;
 * 3. somebody answers for that: a person who decided, or the machine where the step is pre-filled. What the machine
 *    only suggests, because people often decided otherwise (decision 0010), waits for a person.
 *
 * `onlySuggested` is how many steps the third rule alone leaves out.
 *
 * The machine's own adherence, over all that it found, stays in the stored verdicts. `score` and back-tests show that
 * one, because there it is the machine, or a script, that is looked at and not the agent.
 *
 * `steps` are in the script's order, with people's decisions over the machine's verdicts.
 */
export const countedAdherence = (
  steps: readonly StepVerdict[],
  script: Script,
  isOnlySuggested: (stepId: string) => boolean,
): CountedAdherence => {
  const answeredFor = steps.map((step) =>
    isOnlySuggested(step.stepId) ? { ...step, verdict: 'unverifiable' as const } : step,
  );
  const counted = adherenceOf(answeredFor, script);
  const onlySuggested = adherenceOf(steps, script).n - counted.n;
  return { ...counted, ...(onlySuggested > 0 ? { onlySuggested } : {}) };
};
