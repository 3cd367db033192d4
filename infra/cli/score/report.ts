import type { CallVerdicts } from '../../../functions/domain/adherence/verdict.ts';
import type { CallLabels } from './calls-file.ts';

/** Right and wrong of one question: true positives, false positives, false negatives. */
export type Counts = { tp: number; fp: number; fn: number };

export type CallOutcome = {
  readonly missing: Counts;
  readonly said: Counts;
  readonly forbidden: Counts;
  readonly order: Counts;
  readonly evidence: { right: number; seen: number };
  readonly abstained: number;
  readonly decided: number;
};

const none = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

const tally = (counts: Counts, isSo: boolean, isSaidToBe: boolean) => {
  if (isSo && isSaidToBe) counts.tp++;
  else if (isSaidToBe) counts.fp++;
  else if (isSo) counts.fn++;
};

/** Compares one call's verdicts with its labels; the rules are those of `evaluate.mjs`. */
export const compare = (labels: CallLabels, verdicts: CallVerdicts): CallOutcome => {
  const byStep = new Map(verdicts.steps.map((step) => [step.stepId, step]));
  const missing = none();
  const said = none();
  const forbidden = none();
  const order = none();
  const evidence = { right: 0, seen: 0 };
  let abstained = 0;
  let decided = 0;
  for (const [stepId, { status, turns }] of Object.entries(labels.steps)) {
    const step = byStep.get(stepId);
    const verdict = step?.verdict ?? 'not_said';
    if (status === 'said' || status === 'not_said') {
      tally(forbidden, status === 'said', verdict === 'said');
      continue;
    }
    if (status !== 'done' && status !== 'missing') continue;
    if (verdict === 'unverifiable') abstained++;
    else decided++;
    tally(missing, status === 'missing', verdict === 'not_said');
    tally(said, status === 'done', verdict === 'said');
    if (status === 'done' && verdict === 'said') {
      evidence.seen++;
      if (turns.includes(step?.evidence?.turnIndex ?? -1)) evidence.right++;
    }
  }
  tally(
    order,
    labels.orderViolated,
    verdicts.steps.some((step) => step.outOfOrder === true),
  );
  return { missing, said, forbidden, order, evidence, abstained, decided };
};

export type Figure = { readonly precision: number; readonly recall: number; readonly f1: number };

export const figureOf = ({ tp, fp, fn }: Counts): Figure => {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
};

const sumOf = (outcomes: readonly CallOutcome[], question: 'missing' | 'said' | 'forbidden' | 'order'): Counts => {
  const sum = none();
  for (const outcome of outcomes) {
    sum.tp += outcome[question].tp;
    sum.fp += outcome[question].fp;
    sum.fn += outcome[question].fn;
  }
  return sum;
};

/** Draws of the bootstrap; 2,000 give the second digit of a 95 % interval. */
const DRAWS = 2000;

/** 95 % interval of F1 by drawing calls (not steps: steps of one call err together) with replacement. Seeded. */
const intervalOf = (
  outcomes: readonly CallOutcome[],
  question: 'missing' | 'said' | 'forbidden' | 'order',
): readonly [number, number] => {
  let state = 20_200_501;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const values = Array.from({ length: DRAWS }, () => {
    const drawn = outcomes.map(() => outcomes[Math.floor(random() * outcomes.length)] as CallOutcome);
    return sumOf(drawn, question);
  })
    .filter(({ tp, fp, fn }) => tp + fp + fn > 0)
    .map((counts) => figureOf(counts).f1)
    .sort((one, other) => one - other);
  return [values[Math.floor(values.length * 0.025)] ?? 0, values[Math.floor(values.length * 0.975)] ?? 0];
};

/** The table as text, and the same as one JSON object. */
export const reportOf = (outcomes: readonly CallOutcome[]): { readonly table: string; readonly json: object } => {
  const decided = outcomes.reduce((sum, outcome) => sum + outcome.decided, 0);
  const abstained = outcomes.reduce((sum, outcome) => sum + outcome.abstained, 0);
  const right = outcomes.reduce((sum, outcome) => sum + outcome.evidence.right, 0);
  const seen = outcomes.reduce((sum, outcome) => sum + outcome.evidence.seen, 0);
  const lines = [`${outcomes.length} calls, ${decided} steps decided, ${abstained} abstained`];
  const json: Record<string, unknown> = {};
  for (const question of ['missing', 'said', 'forbidden', 'order'] as const) {
    const counts = sumOf(outcomes, question);
    const { precision, recall, f1 } = figureOf(counts);
    const [low, high] = intervalOf(outcomes, question);
    lines.push(
      `${question.padEnd(10)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  95% ${low.toFixed(3)}–${high.toFixed(3)}  (tp ${counts.tp} fp ${counts.fp} fn ${counts.fn})`,
    );
    json[question] = { precision, recall, f1, interval: [low, high] };
  }
  lines.push(`evidence   ${right}/${seen} said-verdicts point at a labelled turn`);
  return { table: lines.join('\n'), json: { ...json, abstained, decided, evidence: right / (seen || 1) } };
};
