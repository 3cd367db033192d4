import type { Team } from '../contracts/team.ts';
import type { Roster } from '../domain/call/assign.ts';

/** What assignment needs of the teams. */
export const rostersOf = (teams: readonly Team[]): readonly Roster[] =>
  teams.map(({ id, services, members }) => ({
    id,
    services,
    agentIds: members.map(({ agentId }) => agentId).filter((agentId) => agentId !== undefined),
  }));
