import { DEFAULT_TEAM_ID } from '../../contracts/names.ts';
import { assignTeam } from '../../domain/call/assign.ts';
import type { CallFacts, ProblemKind } from '../../domain/call/call.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import { rostersOf } from '../rosters.ts';

type Ports = { readonly teams: Pick<TeamStore, 'list'>; readonly scripts: Pick<ScriptStore, 'inForce'> };

export type CallDescription = {
  readonly teamId: string;
  readonly occurredAt: string;
  readonly language: string;
  readonly problems: readonly ProblemKind[];
};

/**
 * What follows from a call's facts: its team, its place in time, its language (said, else its script's, else the
 * installation's), and what is wrong with agent and service.
 */
export const makeDescribeCall =
  ({ teams, scripts }: Ports, settings: { readonly defaultLanguage: string }) =>
  async (facts: CallFacts, receivedAt: string): Promise<CallDescription> => {
    const occurredAt = facts.startedAt ?? receivedAt;
    const [allTeams, script] = await Promise.all([
      teams.list(),
      facts.service === undefined ? undefined : scripts.inForce(facts.service, occurredAt),
    ]);
    const { teamId, problems } = assignTeam(facts, {
      rosters: rostersOf(allTeams),
      serviceHasScript: script !== undefined,
      defaultTeamId: DEFAULT_TEAM_ID,
    });
    const language = facts.language ?? script?.language ?? settings.defaultLanguage;
    return { teamId, occurredAt, language, problems };
  };
