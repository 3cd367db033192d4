import type { TeamStore } from '../../../application/ports/team-store.ts';
import type { WorkQueue } from '../../../application/ports/work-queue.ts';
import { teamSchema } from '../../../contracts/team.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { ApiFailure, accept } from '../failure.ts';
import type { ApiRequest, ApiRoute } from '../request.ts';

type Ports = {
  readonly teams: Pick<TeamStore, 'list' | 'put' | 'get'>;
  readonly queue: Pick<WorkQueue, 'requestSheetSync'>;
  readonly sheetsRootUrl: string;
  readonly workbookUrl: string;
};

/** Teams, their members and their workbooks. A person sees the teams they belong to; an administrator all. */
export const teamRoutes = ({ teams, queue, sheetsRootUrl, workbookUrl }: Ports) => {
  const visible = async ({ access }: ApiRequest) => (await teams.list()).filter(({ id }) => access.mayReadTeam(id));

  const me: ApiRoute = async ({ access }) => ({
    email: access.email,
    admin: access.admin,
    memberships: access.memberships.map(({ team, role }) => ({ teamId: team.id, teamName: team.name, role })),
  });

  const list: ApiRoute = async (request) => ({ teams: await visible(request) });

  const put: ApiRoute = async ({ access, path, body }) => {
    if (!access.admin) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const { spreadsheetId: _ours, ...team } = accept(teamSchema, { ...(body as object), id: path.teamId });
    await teams.put(team);
    await queue.requestSheetSync({ teamId: team.id });
    return { team: await teams.get(team.id) };
  };

  const workbooks: ApiRoute = async (request) => ({
    workbooks: (await visible(request)).map(({ id, name, locale, spreadsheetId }) => ({
      teamId: id,
      teamName: name,
      locale,
      apiRoot: sheetsRootUrl,
      ...(spreadsheetId === undefined
        ? {}
        : { spreadsheetId, url: workbookUrl.replace('{spreadsheetId}', spreadsheetId) }),
    })),
  });

  const sync: ApiRoute = async ({ access, path }) => {
    const teamId = path.teamId ?? '';
    if (!access.mayReadTeam(teamId)) throw new ApiFailure('not-found', API_MESSAGES.teamNotFound);
    await queue.requestSheetSync({ teamId });
    return { queued: true };
  };

  return { me, list, put, workbooks, sync };
};
