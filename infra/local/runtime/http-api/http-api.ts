import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Log } from '../../log.ts';
import type { Functions, RunningFunction } from '../functions/functions.ts';
import { FunctionError } from '../functions/worker-pool.ts';
import { readBody } from '../request-body.ts';
import { number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Resource, Stack } from '../template/resolve.ts';
import { type Answer, message, readAnswer } from './answer.ts';
import { type CorsConfiguration, corsHeaders, corsSchema } from './cors.ts';
import { createJwtAuthorizer, type JwtAuthorizer, type JwtContext } from './jwt-authorizer.ts';
import { toPayload } from './payload.ts';
import { createRouter, parseRouteKey, type RoutePattern } from './routes.ts';

const TYPE = 'AWS::ApiGatewayV2';
/** API Gateway's own limits. */
const MAX_REQUEST_BYTES = 10 * 1_048_576;
/** Lambda's limit for an event and for a result. */
const MAX_LAMBDA_BYTES = 6 * 1_048_576;
const DEFAULT_TIMEOUT_MS = 30_000;

const apiSchema = z.looseObject({
  ProtocolType: z.literal('HTTP', 'only HTTP APIs are implemented'),
  CorsConfiguration: corsSchema.optional(),
});
const stageSchema = z.looseObject({
  StageName: z.literal('$default', 'only the $default stage is implemented'),
  StageVariables: z.record(z.string(), z.string()).default({}),
});
const integrationSchema = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY', 'only Lambda integrations are implemented'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 is implemented'),
  TimeoutInMillis: number.default(DEFAULT_TIMEOUT_MS),
});
const authorizerSchema = z.looseObject({
  AuthorizerType: z.literal('JWT', 'only JWT authorizers are implemented'),
  IdentitySource: z
    .array(z.literal('$request.header.Authorization', 'only the Authorization header is implemented'))
    .length(1),
  JwtConfiguration: z.strictObject({ Issuer: z.url(), Audience: z.array(z.string()).min(1) }),
});
const routeSchema = z.looseObject({
  RouteKey: z.string(),
  Target: z.string().regex(/^integrations\/.+/),
  AuthorizationType: z.enum(['NONE', 'JWT'], 'only NONE and JWT are implemented').default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

type Route = {
  readonly pattern: RoutePattern;
  readonly fn: RunningFunction;
  readonly timeoutMs: number;
  readonly authorize: JwtAuthorizer | undefined;
  readonly scopes: readonly string[];
};

/** The HTTP API of the template, under a path of the local server. */
export type HttpApi = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

type HttpApiRequest = {
  readonly stack: Stack;
  readonly functions: Functions;
  /** Path that stands before the API's own: `/api`. */
  readonly prefix: string;
  readonly log: Log;
  readonly refusals: Refusals;
};

const readRoutes = ({ stack, functions, refusals }: HttpApiRequest): readonly Route[] => {
  const authorizers = new Map<string, JwtAuthorizer>();
  for (const resource of stack.ofType(`${TYPE}::Authorizer`)) {
    const properties = readProperties(resource, authorizerSchema, refusals);
    if (!properties) continue;
    const { Issuer: issuer, Audience: audience } = properties.JwtConfiguration;
    authorizers.set(resource.identity.ref, createJwtAuthorizer({ issuer, audience }));
  }

  const readRoute = (resource: Resource): Route[] => {
    const properties = readProperties(resource, routeSchema, refusals);
    if (!properties) return [];
    const { logicalId, type } = resource;
    const refuse = (property: string, why: string): Route[] => {
      refusals.add({ logicalId, type, property, why });
      return [];
    };
    const pattern = parseRouteKey(properties.RouteKey);
    if (!pattern) return refuse('RouteKey', `${properties.RouteKey} is no route key`);
    const integration = stack.find(`${TYPE}::Integration`, properties.Target.replace('integrations/', ''));
    if (!integration) return refuse('Target', `${properties.Target} is no integration of the template`);
    const integrated = readProperties(integration, integrationSchema, refusals);
    if (!integrated) return [];
    const fn = functions.find(integrated.IntegrationUri);
    if (!fn) return refuse('Target', `${integrated.IntegrationUri} is no function of the template`);
    const authorize = authorizers.get(properties.AuthorizerId ?? '');
    const needsToken = properties.AuthorizationType === 'JWT';
    if (needsToken && !authorize) return refuse('AuthorizerId', 'there is no such authorizer');
    return [
      {
        pattern,
        fn,
        timeoutMs: integrated.TimeoutInMillis,
        authorize: needsToken ? authorize : undefined,
        scopes: properties.AuthorizationScopes,
      },
    ];
  };
  return stack.ofType(`${TYPE}::Route`).flatMap(readRoute);
};

const within = async <T>(promise: Promise<T>, ms: number): Promise<T | 'too late'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'too late'>((resolve) => {
    timer = setTimeout(() => resolve('too late'), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** `undefined` when the template has no HTTP API. */
export const createHttpApi = (from: HttpApiRequest): HttpApi | undefined => {
  const { stack, log, prefix, refusals } = from;
  const [api, ...others] = stack.ofType(`${TYPE}::Api`);
  if (!api) return undefined;
  for (const { logicalId, type } of others) refusals.add({ logicalId, type, why: 'one API at most is implemented' });
  const cors: CorsConfiguration | undefined = readProperties(api, apiSchema, refusals)?.CorsConfiguration;
  const stages = stack.ofType(`${TYPE}::Stage`).map((stage) => readProperties(stage, stageSchema, refusals));
  const stageVariables = stages[0]?.StageVariables ?? {};
  const route = createRouter(readRoutes(from));

  const invoke = async (match: Route, payload: unknown, requestId: string): Promise<Answer> => {
    if (Buffer.byteLength(JSON.stringify(payload)) > MAX_LAMBDA_BYTES) return message(413, 'Request Entity Too Large');
    try {
      const result = await within(match.fn.pool.invoke(payload, { requestId }), match.timeoutMs);
      if (result === 'too late') return message(503, 'Service Unavailable');
      const answer = readAnswer(result);
      if (!answer || answer.body.length > MAX_LAMBDA_BYTES) {
        log.error(`${match.fn.fn.label}: its answer is no HTTP answer`, { route: match.pattern.key });
        return message(500, 'Internal Server Error');
      }
      return answer;
    } catch (error) {
      log.error(`${match.fn.fn.label}: a request failed`, {
        route: match.pattern.key,
        error: error instanceof FunctionError ? error.failure.errorType : String(error),
      });
      return message(500, 'Internal Server Error');
    }
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const target = (request.url ?? '/').slice(prefix.length) || '/';
    const at = target.indexOf('?');
    const rawPath = at < 0 ? target : target.slice(0, at);
    const rawQuery = at < 0 ? '' : target.slice(at + 1);
    const match = route(request.method ?? 'GET', rawPath);
    if (!match) return message(404, 'Not Found');
    let jwt: JwtContext | undefined;
    if (match.route.authorize) {
      const authorization = await match.route.authorize(request.headers.authorization, match.route.scopes);
      if (authorization.kind === 'unauthorized')
        return message(401, 'Unauthorized', { 'www-authenticate': authorization.challenge });
      if (authorization.kind === 'forbidden') return message(403, 'Forbidden');
      jwt = authorization.jwt;
    }
    let body: Buffer;
    try {
      body = await readBody(request, MAX_REQUEST_BYTES);
    } catch (error) {
      if (error instanceof RangeError) return message(413, 'Request Entity Too Large', { connection: 'close' });
      throw error;
    }
    const requestId = randomUUID();
    const payload = toPayload({
      request,
      body,
      routeKey: match.route.pattern.key,
      rawPath,
      rawQuery,
      pathParameters: match.pathParameters,
      stageVariables,
      apiId: api.identity.name,
      requestId,
      jwt,
      now: new Date(),
    });
    return invoke(match.route, payload, requestId);
  };

  return {
    handle: async (request, response) => {
      const { origin } = request.headers;
      const isPreflight =
        request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
      const extra = cors && origin !== undefined ? corsHeaders(cors, origin, isPreflight) : {};
      const answer: Answer =
        cors && isPreflight
          ? { status: 204, headers: {}, cookies: [], body: Buffer.alloc(0) }
          : await answerTo(request);
      response.writeHead(answer.status, {
        ...answer.headers,
        ...extra,
        'content-length': answer.body.length,
        'apigw-requestid': randomUUID(),
        ...(answer.cookies.length > 0 && { 'set-cookie': [...answer.cookies] }),
      });
      response.end(request.method === 'HEAD' ? undefined : answer.body);
    },
  };
};
