import type { CallFacts, FactSource } from '../call/call.ts';
import type { FactField, FactProblem } from './fact-problem.ts';
import type { SourceFacts } from './read-facts.ts';

export type MergedFacts = {
  readonly facts: CallFacts;
  /** Where each known fact came from. */
  readonly factSources: Readonly<Partial<Record<FactField, FactSource>>>;
  readonly problems: readonly FactProblem[];
};

/** Joins sources given strongest first: the first that knows a field decides it. Problems of all of them are kept. */
export const mergeFacts = (sources: readonly SourceFacts[]): MergedFacts => {
  const facts: Record<string, unknown> = {};
  const factSources: Partial<Record<FactField, FactSource>> = {};
  for (const { source, facts: known } of sources) {
    for (const [field, value] of Object.entries(known) as [FactField, unknown][]) {
      if (value === undefined || facts[field] !== undefined) continue;
      facts[field] = value;
      factSources[field] = source;
    }
  }
  return { facts: facts as CallFacts, factSources, problems: sources.flatMap(({ problems }) => problems) };
};
