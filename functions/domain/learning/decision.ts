import type { Verdict } from '../adherence/verdict.ts';

/** What a person may decide about a step. "Cannot be verified" is the machine's word: a person has ears. */
export const PEOPLES_VERDICTS = ['said', 'not_said', 'not_applicable'] as const satisfies readonly Verdict[];
export type PeoplesVerdict = (typeof PEOPLES_VERDICTS)[number];

/** One entry of a call's history of decisions: never changed, only followed by later ones. */
export type Decision = {
  readonly scriptId: string;
  readonly scriptVersion: number;
  readonly stepId: string;
  /** `withdrawn` takes back what was decided before: the machine's verdict counts again. */
  readonly verdict: PeoplesVerdict | 'withdrawn';
  /** What the machine said when the person decided. */
  readonly machine: Verdict;
  /** The turn that proves it, and its start in milliseconds from the start of the recording. */
  readonly turnIndex?: number;
  readonly atMs?: number;
  /** Under which id the words of that turn are kept; the words themselves are personal text and not part of this. */
  readonly wordsId?: string;
  /** E-mail address. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** A decision that counts: not withdrawn. */
export type DecisionInForce = Decision & { readonly verdict: PeoplesVerdict };

const isInForce = (decision: Decision): decision is DecisionInForce => decision.verdict !== 'withdrawn';

/** The last word on each step of each version, of a history that is told oldest first. */
export const decisionsInForce = (history: readonly Decision[]): readonly DecisionInForce[] => {
  const last = new Map<string, Decision>();
  for (const decision of history)
    last.set(JSON.stringify([decision.scriptId, decision.scriptVersion, decision.stepId]), decision);
  return [...last.values()].filter(isInForce);
};

/** Decisions about one version of a script: a later version is judged, and corrected, anew. */
export const decisionsOn = (
  history: readonly Decision[],
  { scriptId, scriptVersion }: Pick<Decision, 'scriptId' | 'scriptVersion'>,
): readonly DecisionInForce[] =>
  decisionsInForce(history).filter(
    (decision) => decision.scriptId === scriptId && decision.scriptVersion === scriptVersion,
  );
