import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter, { type Route as MiddyRoute } from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { log } from '../../adapters/observability/logger.ts';
import { accessOf } from '../../application/access.ts';
import type { ApiError } from '../../contracts/api.ts';
import { ROUTES, type Route } from '../../contracts/routes.ts';
import type { Locale } from '../../contracts/team.ts';
import { fillIn, localeOf } from '../../i18n/catalogue.ts';
import { API_MESSAGES } from '../../i18n/messages/api.ts';
import { type Dependencies, dependencies } from './dependencies.ts';
import { ApiFailure, fieldsText, STATUS_OF } from './failure.ts';
import { identityOf } from './identity.ts';
import type { ApiRequest, ApiRoute } from './request.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
type KeyOf<One extends Route> = One extends Route ? `${One['method']} ${One['path']}` : never;

/** Which function serves which route. A declared route without one does not compile. */
type RouteTable = Record<KeyOf<Route>, (parts: Dependencies) => ApiRoute>;

const SERVED = {
  'GET /health': () => async () => ({ status: 'ok', version: process.env.npm_package_version ?? '0.1.0' }),
  'POST /hooks/drive': ({ hooks }) => hooks.drive,
  'GET /me': ({ team }) => team.me,
  'GET /teams': ({ team }) => team.list,
  'PUT /teams/{teamId}': ({ team }) => team.put,
  'POST /uploads': ({ uploads }) => uploads.request,
  'GET /calls': ({ calls }) => calls.list,
  'GET /calls/{callId}': ({ calls }) => calls.show,
  'PATCH /calls/{callId}': ({ calls }) => calls.correct,
  'PUT /calls/{callId}/corrections/{stepId}': ({ corrections }) => corrections.put,
  'DELETE /calls/{callId}/corrections/{stepId}': ({ corrections }) => corrections.withdraw,
  'GET /calls/{callId}/audio': ({ calls }) => calls.audio,
  'GET /scripts': ({ scripts }) => scripts.list,
  'POST /scripts': ({ scripts }) => scripts.publish,
  'POST /scripts/backtest': ({ learning }) => learning.backtest,
  'GET /scripts/{scriptId}': ({ scripts }) => scripts.versions,
  'GET /scripts/{scriptId}/suggestions': ({ learning }) => learning.suggestions,
  'GET /scripts/{scriptId}/steps-quality': ({ learning }) => learning.quality,
  'GET /workbooks': ({ team }) => team.workbooks,
  'POST /workbooks/{teamId}/sync': ({ team }) => team.sync,
} satisfies RouteTable;

const NOBODY = accessOf({ email: '' }, [], []);

const claimsOf = (event: Event): unknown =>
  (event as Partial<APIGatewayProxyEventV2WithJWTAuthorizer>).requestContext?.authorizer?.jwt?.claims;

const bodyOf = (event: Event): unknown => {
  if (event.body === undefined || event.body === '') return undefined;
  const raw = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  try {
    return JSON.parse(raw);
  } catch {
    throw new ApiFailure('invalid', API_MESSAGES.invalid, { parameters: { where: 'JSON' } });
  }
};

const present = (record: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(record ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Who asks: on public routes nobody in particular, elsewhere a person who belongs to a team or administrates. */
const accessFor = async (event: Event, route: Route, parts: Dependencies) => {
  if (route.access === 'public') return NOBODY;
  const identity = identityOf(claimsOf(event));
  if (!identity) throw new ApiFailure('unauthenticated', API_MESSAGES.unauthenticated);
  const access = accessOf(identity, await parts.teams.list(), parts.adminEmails);
  if (!access.known) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
  return access;
};

const json = (statusCode: number, body: unknown): Result => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const failed = (error: unknown, locale: Locale, requestId: string): Result => {
  const failure =
    error instanceof ApiFailure
      ? error
      : new ApiFailure('internal', API_MESSAGES.internal, { parameters: { request: requestId } });
  if (failure !== error) log.error('UNEXPECTED', error, { requestId });
  const { kind } = failure;
  const fields = failure.fieldsIn?.(locale);
  const where = fields === undefined ? {} : { where: fieldsText(fields) };
  const message = fillIn(failure.text, locale, { ...failure.parameters, ...where });
  const body: ApiError = { error: { kind, message, ...(fields ? { fields: [...fields] } : {}) } };
  return json(STATUS_OF[kind], body);
};

const serve =
  (route: Route) =>
  async (event: Event, context: Context): Promise<Result> => {
    const locale = localeOf(event.headers['accept-language']);
    const startedMs = performance.now();
    let result: Result;
    try {
      const parts = await dependencies();
      const request: ApiRequest = {
        access: await accessFor(event, route, parts),
        locale,
        path: present(event.pathParameters),
        query: present(event.queryStringParameters),
        headers: present(event.headers),
        body: bodyOf(event),
      };
      const answer: ApiRoute = SERVED[`${route.method} ${route.path}` as KeyOf<Route>](parts);
      result = json(200, await answer(request));
    } catch (error) {
      result = failed(error, locale, context.awsRequestId);
    }
    log.info('API_REQUEST', {
      route: `${route.method} ${route.path}`,
      status: result.statusCode,
      durationMs: Math.round(performance.now() - startedMs),
    });
    return result;
  };

const routes = ROUTES.map(
  (route): MiddyRoute<Event, Result> => ({ method: route.method, path: route.path, handler: serve(route) as never }),
);

export const handler = middy<Event, Result>()
  .use(httpHeaderNormalizer())
  .use(httpSecurityHeaders())
  .handler(
    httpRouter<Event, Result>({
      routes,
      notFoundResponse: () => failed(new ApiFailure('not-found', API_MESSAGES.routeNotFound), 'en', ''),
    }),
  );
