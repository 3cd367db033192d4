import { describe, expect, it } from 'vitest';
import { teamFileSchema, teamSchema } from '../../../../functions/contracts/team.ts';
import { isTimeZone } from '../../../../functions/domain/time/wall-clock.ts';

describe('a time zone as somebody wrote it', () => {
  it('is one when the zone database has it, also under a name of old', () => {
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT', 'GMT', 'Brazil/East', 'EST5EDT'])
      expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
  });

  it.each([
    'America/San_Paulo',
    'Mexico City',
    'america/mexico_city',
    'America/MEXICO_CITY',
    '-06:00',
    '+03',
    '',
    ' UTC',
  ])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it('is asked of what people write, not of what is stored', () => {
    const team = { id: 'team_a', name: 'A', locale: 'en', timeZone: 'Mars/Olympus', services: [], members: [] };
    expect([teamFileSchema.safeParse(team).success, teamSchema.safeParse(team).success]).toEqual([false, true]);
  });
});
