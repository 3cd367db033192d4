import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../functions/application/team-zone.ts';

describe('the zone of a team', () => {
  it.each([
    'America/Mexico_City',
    'Brazil/East',
    'UTC',
    // Spellings that nobody may write any more, but which always told the right hour.
    'america/mexico_city',
    '-06:00',
  ])('is its own when the runtime can tell the time by it (%s)', (timeZone) => {
    expect(zoneOf({ timeZone }, 'America/Sao_Paulo')).toEqual({ timeZone, isOwn: true });
  });

  it.each(['Mars/Olympus', 'Mexico City', ' ', '+3'])(
    'is the installation’s when there is no such zone (%j)',
    (timeZone) => {
      expect(zoneOf({ timeZone }, 'America/Sao_Paulo')).toEqual({ timeZone: 'America/Sao_Paulo', isOwn: false });
    },
  );

  it('is UTC when the installation’s does not exist either', () => {
    expect(zoneOf({ timeZone: 'Mars/Olympus' }, 'Venus/Base')).toEqual({ timeZone: 'UTC', isOwn: false });
  });
});
