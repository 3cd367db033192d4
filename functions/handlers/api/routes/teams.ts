import type { TeamStore } from '../../../application/ports/team-store.ts';
import type { WorkQueue } from '../../../application/ports/work-queue.ts';
import type { WorkbookStateStore } from '../../../application/ports/workbook-state-store.ts';
import { zoneOf } from '../../../application/team-zone.ts';
import type { TeamView } from '../../../contracts/api.ts';
import { type Team, teamFileSchema } from '../../../contracts/team.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { ApiFailure, accept } from '../failure.ts';
import type { ApiRequest, ApiRoute } from '../request.ts';

type Ports = {
  readonly teams: Pick<TeamStore, 'list' | 'put' | 'get'>;
  readonly queue: Pick<WorkQueue, 'requestSheetSync'>;
  readonly states: Pick<WorkbookStateStore, 'load'>;
  readonly sheetsRootUrl: string;
  readonly workbookUrl: string;
  readonly defaultTimeZone: string;
};

/** Teams, their members and their workbooks. A person sees the teams they belong to; an administrator all. */
export const teamRoutes = ({ teams, queue, states, sheetsRootUrl, workbookUrl, defaultTimeZone }: Ports) => {
  const visible = async ({ access }: ApiRequest) => (await teams.list()).filter(({ id }) => access.mayReadTeam(id));

  const me: ApiRoute = async ({ access }) => ({
    email: access.email,
    admin: access.admin,
    memberships: access.memberships.map(({ team, role }) => ({ teamId: team.id, teamName: team.name, role })),
  });

  const viewOf = (team: Team): TeamView => {
    const { timeZone, isOwn } = zoneOf(team, defaultTimeZone);
    return isOwn ? team : { ...team, usedTimeZone: timeZone };
  };

  const list: ApiRoute = async (request) => ({ teams: (await visible(request)).map(viewOf) });

  const put: ApiRoute = async ({ access, path, body }) => {
    if (!access.admin) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const { spreadsheetId: _ours, ...team } = accept(teamFileSchema, { ...(body as object), id: path.teamId });
    await teams.put(team);
    await queue.requestSheetSync({ teamId: team.id });
    return { team: await teams.get(team.id) };
  };

  const workbookOf = async ({ id, name, locale, spreadsheetId }: Team) => {
    const team = { teamId: id, teamName: name, locale, apiRoot: sheetsRootUrl };
    if (spreadsheetId === undefined) return team;
    const syncedAt = (await states.load(spreadsheetId))?.state.syncedAt;
    const url = workbookUrl.replace('{spreadsheetId}', spreadsheetId);
    return { ...team, spreadsheetId, url, ...(syncedAt === undefined ? {} : { syncedAt }) };
  };

  const workbooks: ApiRoute = async (request) => ({
    workbooks: await Promise.all((await visible(request)).map(workbookOf)),
  });

  const sync: ApiRoute = async ({ access, path }) => {
    const teamId = path.teamId ?? '';
    if (!access.mayReadTeam(teamId)) throw new ApiFailure('not-found', API_MESSAGES.teamNotFound);
    await queue.requestSheetSync({ teamId });
    return { queued: true };
  };

  return { me, list, put, workbooks, sync };
};
