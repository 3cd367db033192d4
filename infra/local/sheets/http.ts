import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Log } from '../log.ts';
import type { Actor } from './actor.ts';
import { FAULT_ERRORS, type Faults, faultSchema } from './faults.ts';
import { parseFieldMask, project } from './field-mask.ts';
import { driveErrorBody, GoogleError, invalid, notFound, sheetsErrorBody } from './google-error.ts';
import { OPERATIONS } from './operations/all.ts';
import type { Backend, Operation } from './operations/operation.ts';
import type { Quotas } from './quotas.ts';
import { parseWire } from './requests/wire.ts';

/** Google advises 2 MB and refuses somewhere above 10; a rebuild of a large tab must fit with room to spare. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

type HttpOptions = Backend & {
  readonly faults: Faults;
  readonly quotas: Quotas;
  readonly log: Log;
  /** Who carries which bearer token. */
  readonly actors: ReadonlyMap<string, Actor>;
};

type Answer = { readonly status: number; readonly body?: object; readonly lost?: boolean };

const unauthenticated = () =>
  new GoogleError(
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    { reason: 'authError' },
  );

/** Answers requests under `/google/`: the Sheets and Drive subset, and the switches for faults and counters. */
export const makeHandler = (options: HttpOptions) => {
  const tokens = [...options.actors].map(([token, actor]) => ({ digest: digest(token), actor }));
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\/google(?=\/)/, '');
    const startedMs = performance.now();
    const answer = await answerTo(options, tokens, { request, path, query: url.searchParams });
    if (answer.lost === true) {
      response.destroy();
      return;
    }
    send(response, answer);
    options.log.debug('sheets: answered', {
      method: request.method ?? '',
      status: answer.status,
      ms: Math.round(performance.now() - startedMs),
    });
  };
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

type KnownToken = { readonly digest: Buffer; readonly actor: Actor };
type Incoming = { readonly request: IncomingMessage; readonly path: string; readonly query: URLSearchParams };

const actorOf = (tokens: readonly KnownToken[], header: string | undefined): Actor => {
  const sent = digest(/^Bearer\s+(.+)$/i.exec(header ?? '')?.[1] ?? '');
  const known = tokens.find((token) => timingSafeEqual(token.digest, sent));
  if (known === undefined) throw unauthenticated();
  return known.actor;
};

const answerTo = async (options: HttpOptions, tokens: readonly KnownToken[], incoming: Incoming): Promise<Answer> => {
  const errorBody = incoming.path.startsWith('/drive/') ? driveErrorBody : sheetsErrorBody;
  try {
    const actor = actorOf(tokens, incoming.request.headers.authorization);
    const body = await readBody(incoming.request);
    if (incoming.path.startsWith('/_')) return steer(options, actor, { ...incoming, body });
    return await operate(options, actor, { ...incoming, body });
  } catch (error) {
    const refusal = error instanceof GoogleError ? error : new GoogleError('INTERNAL', 'Internal error encountered.');
    if (refusal !== error)
      options.log.error('sheets: a request failed', { kind: error instanceof Error ? error.name : typeof error });
    if (refusal.code !== 400 && refusal.code !== 404) options.counters.countRefused();
    return { status: refusal.code, body: errorBody(refusal) };
  }
};

type Read = Incoming & { readonly body: unknown };

const operate = async (options: HttpOptions, actor: Actor, { request, path, query, body }: Read): Promise<Answer> => {
  const { operation, id, rest } = route(request.method ?? 'GET', path);
  const fault = options.faults.take(operation.name);
  if (fault?.kind === 'error') throw FAULT_ERRORS[fault.code]();
  if (fault?.kind === 'delay') await sleep(fault.ms);
  const { quota } = operation;
  if (quota !== 'none') options.quotas.spend(quota, query.get('quotaUser') ?? actor.email);
  const fields = query.get('fields');
  const mask = fields === null || fields === '' ? '*' : parseFieldMask(fields);
  options.counters.count(operation.name, quota === 'none' ? 'other' : quota);
  const result = operation.run(options, { actor, query, body, id, rest });
  const lost = fault?.kind === 'lost-response';
  return result === undefined ? { status: 204, lost } : { status: 200, body: project(result, mask) as object, lost };
};

const route = (method: string, path: string): { operation: Operation; id: string; rest: string } => {
  for (const operation of OPERATIONS) {
    if (operation.method !== method) continue;
    const match = operation.path.exec(path);
    if (match !== null) return { operation, id: match[1] ?? '', rest: decode(match[2] ?? '') };
  }
  throw notFound('The local workbook has no such method.');
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(`Unable to parse range: ${text}`);
  }
};

const faultsBody = z.strictObject({ faults: z.array(faultSchema).min(1) });

/** `/_faults` and `/_counters`: GET reads, POST plans faults, DELETE clears. Only the owner's token may. */
const steer = (options: HttpOptions, actor: Actor, { request, path, body }: Read): Answer => {
  if (!actor.owner) throw new GoogleError('PERMISSION_DENIED', 'Only the service token may steer faults.');
  const { faults, counters } = options;
  if (path === '/_counters') {
    if (request.method === 'DELETE') counters.reset();
    return { status: 200, body: counters.read() };
  }
  if (path !== '/_faults') throw notFound();
  if (request.method === 'POST') for (const fault of parseWire(faultsBody, body, '').faults) faults.plan(fault);
  if (request.method === 'DELETE') faults.clear();
  return { status: 200, body: { pending: faults.pending } };
};

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) throw invalid('Request payload size exceeds the limit.');
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw invalid('Invalid JSON payload received.');
  }
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=UTF-8',
      'content-length': bytes.length,
      'cache-control': 'private, no-store',
    })
    .end(bytes);
};
