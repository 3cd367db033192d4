import * as z from 'zod';
import { isTimeZone } from '../domain/time/wall-clock.ts';
import { ruled } from './rules.ts';

/** Languages in which a person can read the product. */
export const LOCALES = ['es-MX', 'pt-BR', 'en'] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

export const ROLES = ['admin', 'supervisor', 'monitor', 'agent'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.object({
  email: z.email(),
  name: z.string().min(1),
  role: roleSchema,
  /** The telephone system's id of an agent, as it stands in call lists. */
  agentId: z.string().optional(),
});
export type Member = z.infer<typeof memberSchema>;

export const teamSchema = z.object({
  id: ruled('team-id', (id) => /^team_[a-z0-9-]+$/.test(id)),
  name: z.string().min(1),
  locale: localeSchema,
  /** IANA name, e.g. `America/Mexico_City`. */
  timeZone: z.string().min(1),
  /** Services whose calls are this team's. */
  services: z.array(z.string().min(1)),
  members: z.array(memberSchema),
  /** The Google spreadsheet, once it was created. */
  spreadsheetId: z.string().optional(),
});
export type Team = z.infer<typeof teamSchema>;

/** A team as somebody writes it, in a file or a request. What was stored before anybody looked at zones stays readable. */
export const teamFileSchema = teamSchema.extend({ timeZone: ruled('time-zone', isTimeZone) });
