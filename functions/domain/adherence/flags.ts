import type { Flag } from '../call/call.ts';
import type { ErrorClass, Script, ScriptStep } from '../script/script.ts';
import type { CallVerdicts, StepVerdict } from './verdict.ts';

/** Errors that a customer, the law or the business pays for; non-critical ones (`ENC`) are not. */
const CRITICAL: ReadonlySet<ErrorClass> = new Set<ErrorClass>(['ECUF', 'ECN', 'ECC']);

/** Worst first: what was forbidden and said, then what is missing, then what only came at a wrong moment. */
const RANK = { forbidden: 0, missing: 1, 'out-of-order': 2, 'too-late': 3, unverifiable: 4 } as const satisfies Record<
  Flag['kind'],
  number
>;

const kindsOf = (verdict: StepVerdict, step: ScriptStep): Flag['kind'][] => {
  if (verdict.verdict === 'unverifiable') return ['unverifiable'];
  if (step.kind === 'forbidden') return verdict.verdict === 'said' ? ['forbidden'] : [];
  if (verdict.verdict === 'not_said') return ['missing'];
  if (verdict.verdict === 'not_applicable') return [];
  return [
    ...(verdict.outOfOrder === true ? (['out-of-order'] as const) : []),
    ...(verdict.tooLate === true ? (['too-late'] as const) : []),
  ];
};

/** What somebody should look at in a call, worst first: critical classes before others, then by kind, weight and step. */
export const flagsOf = (verdicts: CallVerdicts, script: Script): readonly Flag[] => {
  const steps = new Map(script.steps.map((step, position) => [step.id, { step, position }]));
  const found = verdicts.steps.flatMap((verdict) => {
    const known = steps.get(verdict.stepId);
    if (known === undefined) return [];
    const { step, position } = known;
    const critical = step.errorClass !== undefined && CRITICAL.has(step.errorClass);
    return kindsOf(verdict, step).map((kind) => ({
      weight: step.weight ?? 1,
      position,
      flag: {
        kind,
        stepId: step.id,
        title: step.title,
        critical: critical && kind !== 'unverifiable',
        ...(verdict.evidence === undefined ? {} : { atMs: verdict.evidence.startMs }),
      } satisfies Flag,
    }));
  });
  return found
    .sort(
      (one, other) =>
        Number(other.flag.critical) - Number(one.flag.critical) ||
        RANK[one.flag.kind] - RANK[other.flag.kind] ||
        other.weight - one.weight ||
        one.position - other.position,
    )
    .map(({ flag }) => flag);
};
