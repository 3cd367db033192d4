import { DEFAULT_TEAM_ID } from '../../contracts/names.ts';
import { assignTeam } from '../../domain/call/assign.ts';
import type { CallFacts, ProblemKind } from '../../domain/call/call.ts';
import { localeOf } from '../../i18n/catalogue.ts';
import { defaultTeam } from '../default-team.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import { rostersOf } from '../rosters.ts';
import { type TeamZone, zoneOf } from '../team-zone.ts';

type Ports = { readonly teams: Pick<TeamStore, 'list' | 'put'>; readonly scripts: Pick<ScriptStore, 'inForce'> };

export type CallDescription = {
  readonly teamId: string;
  readonly occurredAt: string;
  readonly language: string;
  readonly problems: readonly ProblemKind[];
  /** The team's, in which dates without a zone of their own are meant. */
  readonly zone: TeamZone;
};

/**
 * What follows from a call's facts: its team, its place in time, its language (said, else its script's, else the
 * installation's), and what is wrong with agent and service. The team of calls without a team is made by the first.
 */
export const makeDescribeCall =
  ({ teams, scripts }: Ports, settings: { readonly defaultLanguage: string; readonly timeZone: string }) =>
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
    if (teamId === DEFAULT_TEAM_ID && !allTeams.some(({ id }) => id === teamId))
      await teams.put(defaultTeam(localeOf(settings.defaultLanguage), settings.timeZone));
    const language = facts.language ?? script?.language ?? settings.defaultLanguage;
    const zone = zoneOf(allTeams.find(({ id }) => id === teamId) ?? settings, settings.timeZone);
    return { teamId, occurredAt, language, problems, zone };
  };
