import { DEFAULT_TEAM_ID } from '../contracts/names.ts';
import type { Locale, Team } from '../contracts/team.ts';

const NAMES: Readonly<Record<Locale, string>> = { en: 'General', 'es-MX': 'General', 'pt-BR': 'Geral' };

/** The team that receives calls of nobody's services and agents, so that they are seen and can be mended. */
export const defaultTeam = (locale: Locale, timeZone: string): Team => ({
  id: DEFAULT_TEAM_ID,
  name: NAMES[locale],
  locale,
  timeZone,
  services: [],
  members: [],
});
