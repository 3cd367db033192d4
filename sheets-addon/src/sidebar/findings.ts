import type { CallDetail } from '../../../functions/contracts/api.ts';
import type { CorrectionView } from '../../../functions/contracts/learning.ts';
import type { Verdict, VerdictReason } from '../../../functions/domain/adherence/verdict.ts';
import { onlySuggestedOf } from '../../../functions/domain/learning/counted-step.ts';

/** How grave a line of the sidebar is, worst first; each has its own colour, sign and word. */
export type Grade = 'critical' | 'missing' | 'warning' | 'suggested' | 'unverifiable' | 'said' | 'not-applicable';

export type Finding = {
  readonly stepId: string;
  readonly title: string;
  readonly grade: Grade;
  readonly verdict: Verdict;
  readonly forbidden: boolean;
  readonly outOfOrder: boolean;
  readonly tooLate: boolean;
  readonly reason: VerdictReason;
  readonly confidence: number;
  readonly quote?: string;
  readonly startMs?: number;
  /** A person's decision that counts instead of the machine's verdict, or confirms it. */
  readonly decision?: CorrectionView;
};

const GRADES: readonly Grade[] = [
  'critical',
  'missing',
  'warning',
  'suggested',
  'unverifiable',
  'said',
  'not-applicable',
];

/** Classes whose failure costs the whole evaluation. */
const CRITICAL_CLASSES: readonly string[] = ['ECUF', 'ECN', 'ECC'];

type StepVerdict = NonNullable<CallDetail['verdicts']>['steps'][number];
type ScriptStep = NonNullable<CallDetail['script']>['steps'][number];

type Judgement = {
  readonly machine: StepVerdict;
  readonly step: ScriptStep | undefined;
  readonly critical: boolean;
  readonly decision: CorrectionView | undefined;
  /** The machine is often wrong about this step and nobody has decided: its verdict is only offered. */
  readonly onlySuggested: boolean;
  /** Start of the turn that the person pointed at. */
  readonly decidedAtMs: number | undefined;
};

/** What counts: the person's word, which a moment and words may go with, before the machine's. */
const counting = ({ machine, decision, decidedAtMs }: Judgement): StepVerdict => {
  if (!decision || decision.verdict === machine.verdict) return machine;
  const { outOfOrder: _order, tooLate: _late, evidence: _evidence, ...rest } = machine;
  const { verdict, turnIndex, words } = decision;
  const isPlaced = verdict === 'said' && turnIndex !== undefined && decidedAtMs !== undefined;
  return {
    ...rest,
    verdict,
    ...(isPlaced ? { evidence: { turnIndex, startMs: decidedAtMs, endMs: decidedAtMs, quote: words ?? '' } } : {}),
  };
};

const findingOf = (judgement: Judgement): Finding => {
  const { step, critical, decision, onlySuggested } = judgement;
  const verdict = counting(judgement);
  const forbidden = step?.kind === 'forbidden';
  const wrong = forbidden ? verdict.verdict === 'said' : verdict.verdict === 'not_said';
  const late = verdict.outOfOrder === true || verdict.tooLate === true;
  const grade = (): Grade => {
    if (verdict.verdict === 'unverifiable') return 'unverifiable';
    if (onlySuggested) return 'suggested';
    if (verdict.verdict === 'not_applicable') return 'not-applicable';
    if (wrong) return critical ? 'critical' : 'missing';
    return late ? 'warning' : 'said';
  };
  return {
    stepId: verdict.stepId,
    title: step?.title ?? verdict.stepId,
    grade: grade(),
    verdict: verdict.verdict,
    forbidden,
    outOfOrder: verdict.outOfOrder === true,
    tooLate: verdict.tooLate === true,
    reason: verdict.reason,
    confidence: verdict.confidence,
    ...(verdict.evidence ? { quote: verdict.evidence.quote, startMs: verdict.evidence.startMs } : {}),
    ...(decision ? { decision } : {}),
  };
};

/** Every step's verdict joined with its title, worst first and in the order of the script within a grade. */
export const findingsOf = (detail: CallDetail): readonly Finding[] => {
  const { call, transcript, verdicts, script, corrections = [], effective } = detail;
  const decisions = new Map(
    corrections
      .filter((one) => one.scriptId === verdicts?.scriptId && one.scriptVersion === verdicts.scriptVersion)
      .map((one) => [one.stepId, one]),
  );
  const suggested = onlySuggestedOf(effective?.steps);
  const steps = new Map((script?.steps ?? []).map((step) => [step.id, step]));
  const flagged = new Set((call.summary?.flags ?? []).filter((flag) => flag.critical).map((flag) => flag.stepId));
  const findings = (verdicts?.steps ?? []).map((verdict) => {
    const step = steps.get(verdict.stepId);
    const critical = flagged.has(verdict.stepId) || CRITICAL_CLASSES.includes(step?.errorClass ?? '');
    const decision = decisions.get(verdict.stepId);
    return findingOf({
      machine: verdict,
      step,
      critical,
      decision,
      onlySuggested: suggested.has(verdict.stepId),
      decidedAtMs: transcript?.turns[decision?.turnIndex ?? -1]?.startMs,
    });
  });
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (left, right) =>
        GRADES.indexOf(left.finding.grade) - GRADES.indexOf(right.finding.grade) || left.index - right.index,
    )
    .map(({ finding }) => finding);
};

export const isFlag = (finding: Finding): boolean =>
  finding.grade === 'critical' || finding.grade === 'missing' || finding.grade === 'warning';

export type Mark = { readonly atMs: number; readonly grade: Grade; readonly title: string };

/** What waits for a person: the machine does not know, or is often wrong there. */
const isDoubt = ({ grade, verdict, forbidden, outOfOrder, tooLate }: Finding): boolean =>
  grade === 'unverifiable' ||
  (grade === 'suggested' && (outOfOrder || tooLate || verdict === (forbidden ? 'said' : 'not_said')));

/** Flags and doubts that lie somewhere in the recording, in the order of time: what the time line shows, what N visits. */
export const marksOf = (findings: readonly Finding[]): readonly Mark[] =>
  findings
    .filter((finding) => isFlag(finding) || isDoubt(finding))
    .flatMap(({ startMs, grade, title }) => (startMs === undefined ? [] : [{ atMs: startMs, grade, title }]))
    .sort((left, right) => left.atMs - right.atMs);

/** The mark after a moment, round to the first; playback starts two seconds before a mark, so a mark counts as passed then. */
export const nextMark = (marks: readonly Mark[], nowMs: number): Mark | undefined =>
  marks.find((mark) => mark.atMs - LEAD_MS > nowMs + 250) ?? marks[0];

/** A quote is understood from the words before it. */
export const LEAD_MS = 2_000;
