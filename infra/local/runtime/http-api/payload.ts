import type { IncomingMessage } from 'node:http';
import { LOCAL_ACCOUNT } from '../../service.ts';
import type { JwtContext } from './jwt-authorizer.ts';

type PayloadRequest = {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly routeKey: string;
  /** Path and query without the prefix of the API. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly requestId: string;
  readonly jwt: JwtContext | undefined;
  readonly now: Date;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
const commonLogTime = (date: Date): string => {
  const [day, time] = [date.toISOString().slice(8, 10), date.toISOString().slice(11, 19)];
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${time} +0000`;
};

/** Everything that API Gateway does not know to be text arrives in Base64, forms included. */
const isText = (contentType: string): boolean =>
  /^(?:text\/|application\/(?:json|javascript|xml|[\w.-]+\+(?:json|xml)))/i.test(contentType);

const joinQuery = (rawQuery: string): Record<string, string> | undefined => {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQuery))
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]},${value}` : value;
  return Object.keys(joined).length === 0 ? undefined : joined;
};

/** API Gateway's payload, format 2.0. */
export const toPayload = (from: PayloadRequest): Record<string, unknown> => {
  const { request, body } = from;
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, [value].flat().join(',')]),
  );
  const cookies = request.headers.cookie?.split(/;\s*/);
  const textual = isText(String(request.headers['content-type'] ?? 'text/plain'));
  const query = joinQuery(from.rawQuery);
  return {
    version: '2.0',
    routeKey: from.routeKey,
    rawPath: from.rawPath,
    rawQueryString: from.rawQuery,
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: LOCAL_ACCOUNT,
      apiId: from.apiId,
      ...(from.jwt && { authorizer: { jwt: from.jwt } }),
      domainName: String(request.headers.host ?? ''),
      domainPrefix: from.apiId,
      http: {
        method: request.method ?? 'GET',
        path: from.rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: String(request.headers['user-agent'] ?? ''),
      },
      requestId: from.requestId,
      routeKey: from.routeKey,
      stage: '$default',
      time: commonLogTime(from.now),
      timeEpoch: from.now.getTime(),
    },
    ...(Object.keys(from.pathParameters).length > 0 && { pathParameters: from.pathParameters }),
    ...(Object.keys(from.stageVariables).length > 0 && { stageVariables: from.stageVariables }),
    ...(body.length > 0 && { body: body.toString(textual ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !textual,
  };
};
