import * as z from 'zod';
import { type ApiErrorKind, apiErrorSchema, healthSchema } from '../../functions/contracts/api.ts';
import type { Locale } from '../../functions/contracts/team.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { API_MESSAGES } from '../../functions/i18n/messages/api.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { CliFailure, EXIT } from './failure.ts';

/** The product's API as commands use it. Answers are parsed; anything unexpected is a `CliFailure` in plain words. */
export type ApiClient = {
  readonly get: <Schema extends z.ZodType>(path: string, schema: Schema) => Promise<z.infer<Schema>>;
  readonly send: <Schema extends z.ZodType>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    request: { readonly body: unknown; readonly schema: Schema },
  ) => Promise<z.infer<Schema>>;
  /** Version of the system, without a token. Fails with exit code 3 when nothing answers. */
  readonly health: () => Promise<z.infer<typeof healthSchema>>;
};

export type ClientOptions = {
  readonly url: string;
  readonly locale: Locale;
  /** E-mail to act as on one machine. */
  readonly person: string;
  /** A token for a deployed system; then nobody is asked for one. */
  readonly token?: string;
  readonly signal?: AbortSignal;
};

/** A field of a request that the API refused: `scripts[0].steps[2].phrases`. */
export type ApiField = { readonly path: string; readonly message: string };

/** The API answers an error: `kind` as in the contract. */
export class ApiFailure extends CliFailure {
  override readonly kind: ApiErrorKind;
  readonly fields: readonly ApiField[];

  constructor(kind: ApiErrorKind, message: string, fields: readonly ApiField[] = []) {
    const said = fields.map((field) => `${field.path}: ${field.message}`);
    // A message that tells the only field already is not told twice.
    super({ kind, message, details: said.length === 1 && message.endsWith(said[0] ?? '') ? [] : said });
    this.kind = kind;
    this.fields = fields;
  }
}

/** An answer takes milliseconds; publishing a script judges waiting calls and may take longer. */
const ANSWER_TIMEOUT_MS = 60_000;
const TRIES_WHEN_BUSY = 4;

export const createClient = ({ url, locale, person, token: givenToken, signal }: ClientOptions): ApiClient => {
  const base = url.replace(/\/+$/, '');

  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const limit = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    try {
      return await fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit });
    } catch (cause) {
      if (signal?.aborted) throw interrupted(locale);
      throw new CliFailure({
        kind: 'unreachable',
        message: text(messages.unreachable, locale, { url: base }),
        exitCode: EXIT.unreachable,
        details: [describeCause(cause)],
      });
    }
  };

  /** On one machine the API lies under `/api`, beside the other local services; deployed, at the root. */
  const findApi = once(async () => {
    for (const root of [`${base}/api`, base]) {
      const response = await request(`${root}/health`, {});
      const health = healthSchema.safeParse(await response.json().catch(() => undefined));
      if (response.ok && health.success) return { root, health: health.data };
    }
    throw notMonitoria('GET /health');
  });

  const notMonitoria = (detail: string): CliFailure =>
    new CliFailure({
      kind: 'not-monitoria',
      message: text(messages.notMonitoria, locale, { url: base, detail }),
      exitCode: EXIT.unreachable,
    });

  const issueToken = async (): Promise<string> => {
    const response = await request(`${base}/issuer/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person }),
    });
    const parsed = tokenSchema.safeParse(await response.json().catch(() => undefined));
    const issued = parsed.data?.id_token ?? parsed.data?.token ?? parsed.data?.access_token;
    if (issued === undefined)
      throw new CliFailure({ kind: 'no-token', message: text(messages.noToken, locale, { url: base }) });
    return issued;
  };
  let token: Promise<string> | undefined;
  const currentToken = (): Promise<string> => {
    token ??= givenToken === undefined ? issueToken() : Promise.resolve(givenToken);
    return token;
  };

  const call = async (method: string, path: string, body: unknown): Promise<Response> => {
    const { root } = await findApi();
    for (let attempt = 1; ; attempt += 1) {
      const response = await request(`${root}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await currentToken()}`,
          'accept-language': locale,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const isLast = attempt === TRIES_WHEN_BUSY;
      if (response.status === 401 && givenToken === undefined && attempt === 1) token = undefined;
      else if (isLast || ![429, 502, 503, 504].includes(response.status)) return response;
      else await pause(250 * 2 ** attempt);
    }
  };

  const answer = async <Schema extends z.ZodType>(
    response: Response,
    schema: Schema,
    what: string,
  ): Promise<z.infer<Schema>> => {
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok)
      throw failureOf(body) ?? plainFailure(response.status) ?? notMonitoria(`${what}: ${response.status}`);
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw notMonitoria(`${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  };

  /** The gateway's own refusals have another shape than the API's. */
  const plainFailure = (status: number): ApiFailure | undefined => {
    if (status === 401) return new ApiFailure('unauthenticated', text(messages.noToken, locale, { url: base }));
    if (status === 403) return new ApiFailure('forbidden', text(API_MESSAGES.forbidden, locale));
    return undefined;
  };

  return {
    get: async (path, schema) => answer(await call('GET', path, undefined), schema, `GET ${path}`),
    send: async (method, path, { body, schema }) => answer(await call(method, path, body), schema, `${method} ${path}`),
    health: async () => (await findApi()).health,
  };
};

export const interrupted = (locale: Locale): CliFailure =>
  new CliFailure({ kind: 'interrupted', message: text(messages.interrupted, locale) });

const tokenSchema = z.object({
  id_token: z.string().optional(),
  token: z.string().optional(),
  access_token: z.string().optional(),
});

const failureOf = (body: unknown): ApiFailure | undefined => {
  const parsed = apiErrorSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { kind, message, fields = [] } = parsed.data.error;
  return new ApiFailure(kind, message, fields);
};

/** `fetch failed` says nothing; its cause does. */
const describeCause = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message || cause.name;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks once and remembers the answer, but not a failure. */
const once = <Value>(ask: () => Promise<Value>): (() => Promise<Value>) => {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
};
