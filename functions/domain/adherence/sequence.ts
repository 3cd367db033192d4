import type { CompiledScript, CompiledStep } from '../script/compile.ts';
import type { Intent, ScriptOrder } from '../script/script.ts';
import type { Candidate } from './candidates.ts';
import { isOpening, phaseOf } from './place.ts';

export type Choice = { readonly candidate: Candidate; readonly outOfOrder: boolean };

/** A candidate this much weaker (log-odds) than its step's best is not used to save the order. */
const WORSE_AT_MOST = 1.6;
/**
 * Below these log-odds a step is not accused of coming at the wrong moment: 65 % sure, and 82 % for results, which calls are
 * full of ("it is blocked", "I have it here") before there is one.
 */
const SURE_ENOUGH = 0.6;
const SURE_OF_RESULT = 1.5;
/** What a step in the chain is worth, whatever its odds: as many steps as possible follow the script. */
const IN_CHAIN = 10;
const MOST_ODDS = 4;
/** Openings are said in any sequence within the speaker's first turns. */
const OPENING_TURNS = 4;

/** Whether a step of intent `one` said at `earlier` may precede, in the script, one of intent `other` said at `later`. */
const follows = (
  earlier: Candidate,
  one: Intent | undefined,
  later: Candidate,
  other: Intent | undefined,
  order: ScriptOrder,
): boolean =>
  earlier.turn <= later.turn ||
  (order === 'partial' && phaseOf(one) === phaseOf(other)) ||
  (isOpening(one) && isOpening(other) && earlier.ordinal <= OPENING_TURNS);

type Node = { step: number; candidate: Candidate; total: number; before: Node | undefined };

/** The heaviest chain of candidates, one a step at most, that goes forward in script and call alike; by step. */
const heaviestChain = (
  candidates: readonly (readonly Candidate[])[],
  compiled: CompiledScript,
): readonly (Candidate | undefined)[] => {
  const nodes: Node[] = [];
  let last: Node | undefined;
  for (let index = 0; index < compiled.steps.length; index++) {
    const { step, floating } = compiled.steps[index] as CompiledStep;
    if (step.kind === 'forbidden' || floating) continue;
    const own = candidates[index] ?? [];
    const best = own[0];
    if (best === undefined || best.odds < 0) continue;
    const sofar = nodes.length;
    for (const candidate of own) {
      if (candidate.odds < 0 || candidate.odds < best.odds - WORSE_AT_MOST) continue;
      let before: Node | undefined;
      for (let at = 0; at < sofar; at++) {
        const node = nodes[at] as Node;
        if (before !== undefined && node.total <= before.total) continue;
        const intent = compiled.steps[node.step]?.step.intent;
        if (follows(node.candidate, intent, candidate, step.intent, compiled.script.order)) before = node;
      }
      const total = (before?.total ?? 0) + IN_CHAIN + Math.min(MOST_ODDS, candidate.odds);
      const node = { step: index, candidate, total, before };
      nodes.push(node);
      if (last === undefined || total > last.total) last = node;
    }
  }
  const chain: (Candidate | undefined)[] = compiled.steps.map(() => undefined);
  for (let node = last; node !== undefined; node = node.before) chain[node.step] = node.candidate;
  return chain;
};

/**
 * Chooses one candidate for each step so that as much as possible follows the script's order; steps outside of the chain
 * take their best and are out of order. `partial` order binds opening, middle and
 * closing; inside of each any sequence will do.
 */
export const inSequence = (
  candidates: readonly (readonly Candidate[])[],
  compiled: CompiledScript,
): (Choice | undefined)[] => {
  const bound = compiled.script.order !== 'none';
  const chain = bound ? heaviestChain(candidates, compiled) : [];
  return compiled.steps.map(({ step, floating }, index) => {
    const best = candidates[index]?.[0];
    if (best === undefined) return undefined;
    const ordered = chain[index];
    if (ordered !== undefined) return { candidate: ordered, outOfOrder: false };
    const enough = step.intent === 'outcome' || step.intent === 'solution' ? SURE_OF_RESULT : SURE_ENOUGH;
    return { candidate: best, outOfOrder: bound && step.kind !== 'forbidden' && !floating && best.odds >= enough };
  });
};
