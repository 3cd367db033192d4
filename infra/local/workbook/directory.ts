import type * as z from 'zod';
import { callsResponseSchema, teamsResponseSchema, workbooksResponseSchema } from '../../../functions/contracts/api.ts';
import type { Role, Team } from '../../../functions/contracts/team.ts';
import { isFinal } from '../../../functions/domain/call/call.ts';
import type { Progress } from './browser/page-client.ts';

export type Person = { readonly email: string; readonly name: string; readonly role: Role };
export type TeamWorkbook = {
  readonly spreadsheetId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly locale: Team['locale'];
};

/** What the page asks of the HTTP API: teams, their people and workbooks, and how far the calls are. */
export type Directory = {
  readonly workbooks: () => Promise<readonly TeamWorkbook[]>;
  /** People who may work in a team's workbook, monitors first. */
  readonly people: (teamId: string) => Promise<readonly Person[]>;
  readonly progress: (teamId: string, email: string) => Promise<Progress>;
};

type DirectoryOptions = {
  readonly apiBaseUrl: string;
  readonly identityToken: (email: string) => Promise<string>;
  /** Somebody whom the API takes for an administrator: sees every team. */
  readonly operatorEmail: string;
};

const KEPT_MS = 3_000;
/** Calls counted for the progress strip; beyond this many, a strip says nothing. */
const COUNTED_PAGES = 10;
const PAGE_SIZE = 100;

const ROLE_ORDER: readonly Role[] = ['monitor', 'supervisor', 'admin', 'agent'];

/** Asks once and gives the same answer for a moment: every window asks for the same things. */
const kept = <Value>(ask: (key: string) => Promise<Value>, now: () => number = Date.now) => {
  const answers = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return (key: string): Promise<Value> => {
    const known = answers.get(key);
    if (known !== undefined && now() - known.at < KEPT_MS) return known.value;
    const value = ask(key);
    answers.set(key, { at: now(), value });
    value.catch(() => answers.delete(key));
    return value;
  };
};

export const openDirectory = ({ apiBaseUrl, identityToken, operatorEmail }: DirectoryOptions): Directory => {
  const get = async <Schema extends z.ZodType>(
    path: string,
    email: string,
    schema: Schema,
  ): Promise<z.infer<Schema>> => {
    const response = await fetch(`${apiBaseUrl.replace(/\/$/, '')}${path}`, {
      headers: { authorization: `Bearer ${await identityToken(email)}` },
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw new Error(`GET ${path.split('?')[0]}: ${response.status}`);
    return schema.parse(await response.json());
  };
  const teams = kept(() => get('/teams', operatorEmail, teamsResponseSchema));
  const books = kept(() => get('/workbooks', operatorEmail, workbooksResponseSchema));
  const progress = kept(async (key: string): Promise<Progress> => {
    const [teamId = '', email = ''] = key.split('\n');
    let cursor: string | undefined;
    const count = { ready: 0, failed: 0, total: 0 };
    for (let page = 0; page < COUNTED_PAGES; page++) {
      const query = new URLSearchParams({ team: teamId, limit: String(PAGE_SIZE), ...(cursor ? { cursor } : {}) });
      const answer = await get(`/calls?${query}`, email, callsResponseSchema);
      for (const { state } of answer.calls) {
        count.total += 1;
        if (state === 'flagged') count.ready += 1;
        else if (isFinal(state)) count.failed += 1;
      }
      cursor = answer.cursor;
      if (cursor === undefined) break;
    }
    return count;
  });

  return {
    workbooks: async () =>
      (await books('')).workbooks.flatMap(({ spreadsheetId, teamId, teamName, locale }) => {
        if (spreadsheetId === undefined) return [];
        const known: Team['locale'] = locale === 'es-MX' || locale === 'pt-BR' ? locale : 'en';
        return [{ spreadsheetId, teamId, teamName, locale: known }];
      }),
    people: async (teamId) => {
      const team = (await teams('')).teams.find((each) => each.id === teamId);
      const members = (team?.members ?? []).map(({ email, name, role }) => ({ email, name, role }));
      const all: readonly Person[] = members.some((each) => each.email === operatorEmail)
        ? members
        : [...members, { email: operatorEmail, name: operatorEmail, role: 'admin' }];
      return all.toSorted((left, right) => ROLE_ORDER.indexOf(left.role) - ROLE_ORDER.indexOf(right.role));
    },
    progress: (teamId, email) => progress(`${teamId}\n${email}`),
  };
};
