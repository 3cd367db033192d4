import type { Access } from '../../application/access.ts';
import type { Locale } from '../../contracts/team.ts';

/** What a route gets: who asks and what they may do, the language, and the parts of the request, not yet parsed. */
export type ApiRequest = {
  readonly access: Access;
  readonly locale: Locale;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** Serialised as JSON with status 200. */
export type ApiRoute = (request: ApiRequest) => Promise<unknown>;
