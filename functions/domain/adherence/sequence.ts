import type { CompiledScript } from '../script/compile.ts';
import type { Candidate } from './candidates.ts';
import { isFloating, isOpening } from './place.ts';

export type Choice = { readonly candidate: Candidate; readonly outOfOrder: boolean };

/** A candidate this much weaker (log-odds) than its step's best is not used to save the order. */
const WORSE_AT_MOST = 1.6;
/** Below these log-odds a step is not accused of coming at the wrong moment. */
const SURE_ENOUGH = 0.8;

/** Whether a step said in turn `earlier` may precede, in the script, one said in turn `later`. */
const follows = (earlier: Candidate, later: Candidate, bothOpen: boolean): boolean =>
  earlier.turn <= later.turn || (bothOpen && earlier.turn - later.turn <= 1 && later.turn <= 2);

/**
 * Chooses one candidate for each step so that as much as possible follows the script's order (the heaviest increasing
 * chain); steps outside of the chain take their best and are out of order.
 */
export const inSequence = (
  candidates: readonly (readonly Candidate[])[],
  compiled: CompiledScript,
): (Choice | undefined)[] => {
  const { order } = compiled.script;
  type Node = { step: number; candidate: Candidate; total: number; before: Node | undefined };
  const nodes: Node[] = [];
  let last: Node | undefined;
  if (order !== 'none') {
    for (const [index, { step }] of compiled.steps.entries()) {
      if (step.kind === 'forbidden' || isFloating(step.intent)) continue;
      const own = candidates[index] ?? [];
      const best = own[0];
      if (best === undefined || best.odds < 0) continue;
      const fresh: Node[] = [];
      for (const candidate of own) {
        if (candidate.odds < 0 || candidate.odds < best.odds - WORSE_AT_MOST) continue;
        let before: Node | undefined;
        for (const node of nodes) {
          const other = compiled.steps[node.step]?.step;
          const bothOpen = isOpening(step.intent) && isOpening(other?.intent);
          if (follows(node.candidate, candidate, bothOpen) && (before === undefined || node.total > before.total))
            before = node;
        }
        const total = (before?.total ?? 0) + 10 + Math.min(4, candidate.odds);
        const node = { step: index, candidate, total, before };
        fresh.push(node);
        if (last === undefined || node.total > last.total) last = node;
      }
      nodes.push(...fresh);
    }
  }
  const inChain = new Map<number, Candidate>();
  for (let node = last; node !== undefined; node = node.before) inChain.set(node.step, node.candidate);
  return compiled.steps.map(({ step }, index) => {
    const best = candidates[index]?.[0];
    if (best === undefined) return undefined;
    const ordered = inChain.get(index);
    if (ordered !== undefined) return { candidate: ordered, outOfOrder: false };
    const bound = order !== 'none' && step.kind !== 'forbidden' && !isFloating(step.intent);
    return { candidate: best, outOfOrder: bound && best.odds >= SURE_ENOUGH };
  });
};
