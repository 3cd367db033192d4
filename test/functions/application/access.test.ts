import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../functions/application/access.ts';
import type { Role, Team } from '../../../functions/contracts/team.ts';

const team = (id: string, ...people: readonly [string, Role, string?][]): Team => ({
  id,
  name: id,
  locale: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  services: [],
  members: people.map(([name, role, agentId]) => ({
    email: `${name}@demo.example`,
    name,
    role,
    ...(agentId === undefined ? {} : { agentId }),
  })),
});

const teams = [
  team('team_sac', ['bia', 'supervisor'], ['caio', 'monitor'], ['duda', 'agent', '7']),
  team('team_vendas', ['eva', 'monitor']),
];
const as = (name: string) => accessOf({ email: `${name}@demo.example` }, teams, ['root@demo.example']);
const callOf = (teamId: string, agentId: string) => ({ teamId, facts: { agentId } });

describe('what a person may do', () => {
  it('an agent reads the own calls only', () => {
    expect(as('duda').mayRead(callOf('team_sac', '7'))).toBe(true);
    expect(as('duda').mayRead(callOf('team_sac', '8'))).toBe(false);
    expect(as('duda').mayWork('team_sac')).toBe(false);
    expect(as('duda').mayWorkAnywhere).toBe(false);
  });

  it('a monitor reads the team’s calls and nobody else’s', () => {
    expect(as('caio').mayRead(callOf('team_sac', '8'))).toBe(true);
    expect(as('caio').mayRead(callOf('team_vendas', '8'))).toBe(false);
    expect(as('caio').mayPublishScripts).toBe(false);
  });

  it('calls of no team are for those who lead one', () => {
    expect(as('bia').mayRead(callOf('team_default', '1'))).toBe(true);
    expect(as('caio').mayRead(callOf('team_default', '1'))).toBe(false);
  });

  it('an administrator may everything, a stranger nothing', () => {
    expect(as('root')).toMatchObject({ admin: true, known: true, mayPublishScripts: true });
    expect(as('nobody')).toMatchObject({ admin: false, known: false, mayWorkAnywhere: false });
    expect(as('nobody').mayRead(callOf('team_default', '1'))).toBe(false);
  });
});
