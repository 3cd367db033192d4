import { serviceKey } from '../script/service-key.ts';
import type { CallFacts, ProblemKind } from './call.ts';

/** What a team says about whose calls are its own. */
export type Roster = {
  readonly id: string;
  readonly services: readonly string[];
  /** Ids of its agents in the telephone system. */
  readonly agentIds: readonly string[];
};

type Assignment = { readonly teamId: string; readonly problems: readonly ProblemKind[] };

/**
 * The team of a call: its agent's, else its service's, else `defaultTeamId`. A service is known when a team or a script
 * names it; an agent is known when a roster lists the id, or by name alone where no team keeps a roster.
 */
export const assignTeam = (
  facts: CallFacts,
  context: { readonly rosters: readonly Roster[]; readonly serviceHasScript: boolean; readonly defaultTeamId: string },
): Assignment => {
  const { rosters, serviceHasScript, defaultTeamId } = context;
  const byAgent = rosters.find(({ agentIds }) => facts.agentId !== undefined && agentIds.includes(facts.agentId));
  const service = facts.service === undefined ? undefined : serviceKey(facts.service);
  const byService = rosters.find(({ services }) => services.some((name) => serviceKey(name) === service));
  const team = byAgent ?? byService;

  const problems: ProblemKind[] = [];
  const rosterKept = (team ? [team] : rosters).some(({ agentIds }) => agentIds.length > 0);
  const agentNamed = facts.agentId !== undefined || facts.agentName !== undefined;
  if (!byAgent && (rosterKept || !agentNamed)) problems.push('unknown-agent');
  if (!byService && !serviceHasScript) problems.push('unknown-service');
  return { teamId: team?.id ?? defaultTeamId, problems };
};
