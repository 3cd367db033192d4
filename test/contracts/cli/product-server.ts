import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import {
  type ApiErrorKind,
  apiErrorSchema,
  type CallView,
  callDetailSchema,
  callPatchSchema,
  callsResponseSchema,
  callViewSchema,
  healthSchema,
  publishRequestSchema,
  publishResponseSchema,
  scriptsResponseSchema,
  teamsResponseSchema,
  uploadRequestSchema,
  uploadResponseSchema,
  workbooksResponseSchema,
} from '../../../functions/contracts/api.ts';
import {
  type BacktestResponse,
  backtestRequestSchema,
  backtestResponseSchema,
} from '../../../functions/contracts/learning.ts';
import type { PublishedScript } from '../../../functions/contracts/script-file.ts';
import { type Team, teamSchema } from '../../../functions/contracts/team.ts';
import { scriptWarnings } from '../../../functions/domain/script/bank-problems.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import { LOCAL_GOOGLE_TOKEN } from '../../../infra/local/service.ts';

/** How calls end here, told by the file's name: everything else is flagged. */
const ENDINGS: Readonly<Record<string, Pick<CallView, 'state' | 'ending'>>> = {
  broken: { state: 'failed', ending: { kind: 'not-audio', message: 'It is no audio.' } },
  silent: { state: 'skipped', ending: { kind: 'no-speech', message: 'Nobody speaks.' } },
};

type Upload = { readonly key: string; readonly bytes: Buffer; readonly headers: IncomingMessage['headers'] };

/**
 * A product of the contracts alone, for the command line to talk to: answers are checked against the same schemas, so
 * it cannot drift. Tokens are asked for, uploads are stored by key, and each call takes a few looks to finish.
 */
export type ProductServer = {
  readonly url: string;
  readonly uploads: Upload[];
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly language: string | undefined;
    readonly token: string | undefined;
  }[];
  readonly calls: Map<string, CallView>;
  readonly teams: Map<string, Team>;
  readonly scripts: Map<string, PublishedScript[]>;
  /** Tabs of the one workbook: rows as the Sheets API gives them. */
  readonly tabs: Map<string, (string | number | boolean)[][]>;
  /** Statuses with which the next requests to a path (its end) are answered instead. */
  readonly refuse: (pathEnd: string, ...statuses: readonly number[]) => void;
  /** Fields of the next request to a path (its end) that are refused. */
  readonly refuseFields: (pathEnd: string, fields: Fields) => void;
  /** What back-tests are answered, page after page. */
  readonly backtests: BacktestResponse[];
  /** Looks that a call takes until it is in its final state. */
  looksUntilFinal: number;
  /** Transcript, verdicts and script of a call, by its id. */
  readonly details: Map<string, object>;
  readonly close: () => Promise<void>;
};

type Fields = { readonly path: string; readonly message: string }[];

type Reply = { readonly status: number; readonly body: unknown };

/** An answer that the contract allows; one that it does not is this server's own mistake. */
const answer = <Schema extends z.ZodType>(schema: Schema, body: z.input<Schema>): Reply => ({
  status: 200,
  body: schema.parse(body),
});

const refuse = (status: number, kind: ApiErrorKind, fields?: Fields): Reply => ({
  status,
  body: apiErrorSchema.parse({ error: { kind, message: `refused: ${kind}`, ...(fields ? { fields } : {}) } }),
});

export const startProduct = async ({ prefix = '/api' }: { prefix?: string } = {}): Promise<ProductServer> => {
  const uploads: Upload[] = [];
  const requests: ProductServer['requests'] = [];
  const calls = new Map<string, CallView>();
  const looks = new Map<string, number>();
  const teams = new Map<string, Team>();
  const scripts = new Map<string, PublishedScript[]>();
  const tabs: ProductServer['tabs'] = new Map();
  const refusals = new Map<string, number[]>();
  const refusedFields = new Map<string, Fields>();
  let issued = 0;

  const server: Server = createServer((request, response) => {
    handle(request)
      .catch((error: unknown): Reply => ({ status: 500, body: String(error) }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const handle = async (request: IncomingMessage): Promise<Reply> => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', url);
    const method = request.method ?? '';
    const token = request.headers.authorization;
    requests.push({ method, path, language: request.headers['accept-language'], token });
    const body = await bodyOf(request);
    const refusal = [...refusals].find(([end, statuses]) => path.endsWith(end) && statuses.length > 0)?.[1].shift();
    if (refusal !== undefined) return { status: refusal, body: {} };
    for (const [end, fields] of refusedFields)
      if (path.endsWith(end) && refusedFields.delete(end)) return refuse(400, 'invalid', fields);
    if (path === `${prefix}/health`) return answer(healthSchema, { status: 'ok', version: '9.9.9' });
    if (path === '/issuer/token' && method === 'POST') {
      issued += 1;
      return { status: 200, body: { id_token: `${JSON.parse(body.toString()).email}#${issued}` } };
    }
    if (path.startsWith('/store/') && method === 'PUT') {
      if (Number(request.headers['content-length']) !== body.length) return refuse(411, 'invalid');
      const key = decodeURIComponent(path.slice('/store/'.length));
      uploads.push({ key, bytes: body, headers: request.headers });
      receive(key, body);
      return { status: 200, body: '' };
    }
    if (path.startsWith('/sheets/')) return sheets(token, decodeURIComponent(path));
    if (!path.startsWith(`${prefix}/`)) return refuse(404, 'not-found');
    if (token === undefined) return refuse(401, 'unauthenticated');
    return api(method, path.slice(prefix.length), { body, query });
  };

  const receive = (key: string, bytes: Buffer): void => {
    if (!/\.(wav|mp3)$/i.test(key)) return;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = `call_${sha256.slice(0, 32)}` as const;
    if (!calls.has(id))
      calls.set(id, aCallView({ id, recording: { ...aCallView().recording, key, sha256, bytes: bytes.length } }));
  };

  const look = (call: CallView): CallView => {
    const seen = (looks.get(call.id) ?? 0) + 1;
    looks.set(call.id, seen);
    if (seen < product.looksUntilFinal) return { ...call, state: 'transcribing' };
    const name = call.recording.key.split('/').at(-1) ?? '';
    const ending = Object.entries(ENDINGS).find(([word]) => name.includes(word))?.[1];
    return { ...call, state: 'flagged', ...ending };
  };

  const sheets = (token: string | undefined, path: string): Reply => {
    if (token !== `Bearer ${LOCAL_GOOGLE_TOKEN}`) return refuse(401, 'unauthenticated');
    const range = /\/values\/'(.*)'$/.exec(path)?.[1]?.replaceAll("''", "'");
    if (range !== undefined) return { status: 200, body: { range, values: tabs.get(range) } };
    return { status: 200, body: { sheets: [...tabs.keys()].map((title) => ({ properties: { title } })) } };
  };

  type ApiRequest = { readonly body: Buffer; readonly query: URLSearchParams };
  const api = (method: string, path: string, { body, query }: ApiRequest): Reply => {
    const json: unknown = body.length > 0 ? JSON.parse(body.toString()) : undefined;
    const [, collection = '', id = ''] = path.split('/').map(decodeURIComponent);
    switch (`${method} ${collection}${id === '' ? '' : '/:id'}`) {
      case 'POST scripts/:id': {
        const { cursor = '0' } = backtestRequestSchema.parse(json);
        const page = backtests[Number(cursor)];
        return page ? answer(backtestResponseSchema, page) : refuse(404, 'not-found');
      }
      case 'POST uploads': {
        const { fileName, batch } = uploadRequestSchema.parse(json);
        const key = `inbox/${batch}/${fileName}`;
        return answer(uploadResponseSchema, {
          key,
          url: `${url}/store/${encodeURIComponent(key)}`,
          method: 'PUT',
          expiresAt: '2030-01-01T00:00:00Z',
        });
      }
      case 'GET calls': {
        const limit = Number(query.get('limit'));
        const start = Number(query.get('cursor') ?? 0);
        const all = [...calls.values()].filter(
          ({ teamId, state }) => teamId === query.get('team') && (query.get('state') ?? state) === state,
        );
        const isMore = start + limit < all.length;
        const page = all.slice(start, start + limit);
        return answer(callsResponseSchema, {
          calls: page,
          ...(isMore ? { cursor: String(start + limit) } : {}),
        });
      }
      case 'GET calls/:id': {
        const call = calls.get(id);
        return call ? answer(callDetailSchema, { call: look(call), ...details.get(id) }) : refuse(404, 'not-found');
      }
      case 'PATCH calls/:id': {
        const call = calls.get(id);
        const patch = callPatchSchema.parse(json);
        if (!call) return refuse(404, 'not-found');
        if (patch.revision !== call.revision) return refuse(409, 'conflict');
        const { revision: _, ...facts } = patch;
        const fixed = { ...call, revision: call.revision + 1, facts: { ...call.facts, ...facts } } as CallView;
        calls.set(id, fixed);
        return answer(z.object({ call: callViewSchema }), { call: fixed });
      }
      case 'GET teams':
        return answer(teamsResponseSchema, { teams: [...teams.values()] });
      case 'PUT teams/:id': {
        const team = teamSchema.parse(json);
        teams.set(id, team);
        return { status: 200, body: { team } };
      }
      case 'GET scripts':
        return answer(scriptsResponseSchema, {
          scripts: [...scripts.values()].flatMap(([newest]) => newest ?? []),
        });
      case 'GET scripts/:id':
        return { status: 200, body: { versions: scripts.get(id) ?? [] } };
      case 'POST scripts':
        return publish(publishRequestSchema.parse(json));
      case 'GET workbooks':
        return answer(workbooksResponseSchema, {
          workbooks: [...teams.values()].map(({ id: teamId, name, locale, spreadsheetId }) => ({
            teamId,
            teamName: name,
            locale,
            ...(spreadsheetId === undefined ? {} : { spreadsheetId, url: `${url}/workbook/${spreadsheetId}` }),
            apiRoot: `${url}/sheets/`,
          })),
        });
      default:
        return refuse(404, 'not-found');
    }
  };

  const publish = (request: z.output<typeof publishRequestSchema>): Reply => {
    const fields = request.scripts.flatMap((file, index) => {
      const made = scriptFromFile(file);
      return 'problems' in made
        ? made.problems.map(({ path, code }) => ({ path: `scripts[${index}].${path}`, message: code }))
        : [];
    });
    if (fields.length > 0) return refuse(400, 'invalid', fields);
    const results = request.scripts.map(
      ({ version: _, ordered: _ordered, order = 'none', effectiveFrom: _from, ...file }) => {
        const versions = scripts.get(file.id) ?? [];
        const published: PublishedScript = {
          ...file,
          order,
          version: versions.length + 1,
          effectiveFrom: '2026-01-01T00:00:00Z',
          publishedAt: '2026-01-01T00:00:00Z',
          publishedBy: 'admin@demo.example',
        };
        const isSame = JSON.stringify(versions[0]?.steps) === JSON.stringify(published.steps);
        if (!isSame) scripts.set(file.id, [published, ...versions]);
        const version = scripts.get(file.id)?.[0]?.version ?? 0;
        return {
          id: file.id,
          version,
          outcome: isSame ? ('unchanged' as const) : ('published' as const),
          effectiveFrom: published.effectiveFrom,
          rejudged: isSame ? 0 : 2,
          warnings: scriptWarnings(file).map(({ path, code }) => ({ path, message: code })),
        };
      },
    );
    return answer(publishResponseSchema, { results });
  };

  const details = new Map<string, object>();
  const backtests: BacktestResponse[] = [];
  const product: ProductServer = {
    url,
    uploads,
    requests,
    calls,
    teams,
    scripts,
    tabs,
    details,
    backtests,
    refuse: (end, ...statuses) => void refusals.set(end, [...statuses]),
    refuseFields: (end, fields) => void refusedFields.set(end, fields),
    looksUntilFinal: 2,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return product;
};

/** A call as the API shows it; valid by default. */
export const aCallView = (change: Partial<CallView> = {}): CallView =>
  callViewSchema.parse({
    id: 'call_0123456789abcdef0123456789abcdef',
    teamId: 'team_mexico',
    state: 'received',
    revision: 1,
    problems: [],
    recording: {
      key: 'inbox/b/a.wav',
      fileName: 'a.wav',
      bytes: 1000,
      sha256: '0'.repeat(64),
      format: 'wav-mulaw',
      channels: 2,
      sampleRateHz: 8000,
      durationMs: 65_000,
    },
    facts: { agentId: '101', agentName: 'Mariana', service: 'soporte' },
    factSources: { agentId: 'call-list', agentName: 'call-list', service: 'sidecar' },
    language: 'es-MX',
    occurredAt: '2026-11-17T22:05:00Z',
    receivedAt: '2026-11-18T22:05:00Z',
    ...change,
  });
