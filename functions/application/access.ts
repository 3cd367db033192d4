import { DEFAULT_TEAM_ID } from '../contracts/names.ts';
import type { Role, Team } from '../contracts/team.ts';
import type { Call } from '../domain/call/call.ts';

/** Who asks, as a verified token says. `email` is lower case. */
export type Identity = { readonly email: string };

export type Membership = { readonly team: Team; readonly role: Role; readonly agentId?: string };

export type Access = {
  readonly email: string;
  readonly admin: boolean;
  readonly memberships: readonly Membership[];
  /** A person without a membership sees nothing. */
  readonly known: boolean;
  readonly mayRead: (call: Pick<Call, 'teamId' | 'facts'>) => boolean;
  /** Corrects what is known of calls, uploads recordings: everybody but agents. */
  readonly mayWork: (teamId: string) => boolean;
  readonly mayWorkAnywhere: boolean;
  readonly mayPublishScripts: boolean;
  readonly mayReadTeam: (teamId: string) => boolean;
};

const WORKING: readonly Role[] = ['admin', 'supervisor', 'monitor'];
const LEADING: readonly Role[] = ['admin', 'supervisor'];

/**
 * What a person may do. Agents read their own calls; monitors and supervisors their teams'; calls of no team belong to
 * supervisors of any team, who are the ones to mend them.
 */
export const accessOf = ({ email }: Identity, teams: readonly Team[], adminEmails: readonly string[]): Access => {
  const memberships = teams.flatMap((team): Membership[] =>
    team.members
      .filter((member) => member.email.toLowerCase() === email)
      .map(({ role, agentId }) => ({ team, role, ...(agentId === undefined ? {} : { agentId }) })),
  );
  const admin = adminEmails.includes(email) || memberships.some(({ role }) => role === 'admin');
  const leads = admin || memberships.some(({ role }) => LEADING.includes(role));
  const inTeam = (teamId: string) => memberships.filter(({ team }) => team.id === teamId);
  const mayWork = (teamId: string): boolean =>
    admin || inTeam(teamId).some(({ role }) => WORKING.includes(role)) || (teamId === DEFAULT_TEAM_ID && leads);
  return {
    email,
    admin,
    memberships,
    known: admin || memberships.length > 0,
    mayRead: (call) =>
      mayWork(call.teamId) ||
      inTeam(call.teamId).some(({ agentId }) => agentId !== undefined && agentId === call.facts.agentId),
    mayWork,
    mayWorkAnywhere: admin || memberships.some(({ role }) => WORKING.includes(role)),
    mayPublishScripts: leads,
    mayReadTeam: (teamId) => mayWork(teamId) || inTeam(teamId).length > 0,
  };
};
