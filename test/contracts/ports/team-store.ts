import { describe, expect, it } from 'vitest';
import type { TeamStore } from '../../../functions/application/ports/team-store.ts';
import type { Team } from '../../../functions/contracts/team.ts';

const aTeam = (overrides: Partial<Team> = {}): Team => ({
  id: 'team_mexico',
  name: 'Soporte México',
  locale: 'es-MX',
  timeZone: 'America/Mexico_City',
  services: ['soporte técnico'],
  members: [{ email: 'ana@example.com', name: 'Ana', role: 'supervisor' }],
  ...overrides,
});

/** What every store of teams promises. `make` gives an empty one. */
export const describeTeamStoreContract = (implementation: string, make: () => Promise<TeamStore>): void => {
  describe(`teams in ${implementation}`, () => {
    it('knows no team before one is put', async () => {
      const store = await make();
      expect(await store.get('team_mexico')).toBeUndefined();
      expect(await store.list()).toEqual([]);
    });

    it('creates, then replaces whole', async () => {
      const store = await make();
      await store.put(aTeam());
      expect(await store.get('team_mexico')).toEqual(aTeam());
      const renamed = aTeam({ name: 'Otra', services: [], members: [] });
      await store.put(renamed);
      expect(await store.get('team_mexico')).toEqual(renamed);
    });

    it('lists every team once', async () => {
      const store = await make();
      const teams = Array.from({ length: 30 }, (_, at) => aTeam({ id: `team_${at}` }));
      for (const team of teams) await store.put(team);
      await store.put(aTeam({ id: 'team_3' }));
      expect((await store.list()).map(({ id }) => id).sort()).toEqual(teams.map(({ id }) => id).sort());
    });

    it('lists teams that together are larger than one answer of a database', async () => {
      const store = await make();
      const members = Array.from({ length: 2_000 }, (_, at) => ({
        email: `${at}@example.com`,
        name: 'x'.repeat(80),
        role: 'agent' as const,
      }));
      for (let at = 0; at < 5; at += 1) await store.put(aTeam({ id: `team_${at}`, members }));
      expect((await store.list()).map((team) => team.members.length)).toEqual(Array(5).fill(2_000));
    });

    it('keeps the spreadsheet of a team that is put without one, and replaces it by another', async () => {
      const store = await make();
      await store.put(aTeam({ spreadsheetId: 'sheet-1' }));
      await store.put(aTeam({ name: 'Otra' }));
      expect(await store.get('team_mexico')).toEqual(aTeam({ name: 'Otra', spreadsheetId: 'sheet-1' }));
      await store.put(aTeam({ spreadsheetId: 'sheet-2' }));
      expect((await store.get('team_mexico'))?.spreadsheetId).toBe('sheet-2');
    });

    it('gives a team the spreadsheet that was claimed first', async () => {
      const store = await make();
      await store.put(aTeam());
      expect(await store.claimSpreadsheet('team_mexico', 'sheet-1')).toBe('sheet-1');
      expect(await store.claimSpreadsheet('team_mexico', 'sheet-2')).toBe('sheet-1');
      expect(await store.get('team_mexico')).toEqual(aTeam({ spreadsheetId: 'sheet-1' }));
    });

    it('tells everybody who races for the spreadsheet the same winner', async () => {
      const store = await make();
      await store.put(aTeam());
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((spreadsheetId) => store.claimSpreadsheet('team_mexico', spreadsheetId)),
      );
      expect(new Set(claims).size).toBe(1);
      expect((await store.get('team_mexico'))?.spreadsheetId).toBe(claims[0]);
    });

    it('never forgets a spreadsheet that is claimed while the team is being put', async () => {
      const store = await make();
      await store.put(aTeam());
      for (let round = 0; round < 10; round += 1) {
        const id = `team_${round}`;
        await store.put(aTeam({ id }));
        const [, claimed] = await Promise.all([
          store.put(aTeam({ id, name: 'Otra' })),
          store.claimSpreadsheet(id, 'sheet-1'),
          store.put(aTeam({ id, name: 'Otra' })),
        ]);
        expect(await store.get(id)).toEqual(aTeam({ id, name: 'Otra', spreadsheetId: claimed }));
      }
    });

    it('does not make a team of a claim', async () => {
      const store = await make();
      await expect(store.claimSpreadsheet('team_gone', 'sheet-1')).rejects.toThrow('team_gone');
      expect(await store.get('team_gone')).toBeUndefined();
    });
  });
};
