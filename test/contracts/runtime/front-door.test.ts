import { request as httpRequest } from 'node:http';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import {
  clientsOf,
  eventually,
  fixtureServices,
  fixtureTemplate,
  startFixture,
  temporaryFolder,
} from './fixture-cloud.ts';

let cloud: Cloud;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

/** Fires once, shortly after the start. */
const soon = (): string => `at(${new Date(Date.now() + 6000).toISOString().slice(0, 19)})`;

beforeAll(async () => {
  folder = await temporaryFolder();
  const template = fixtureTemplate();
  const schedule = template.Resources.EveryHour;
  if (schedule) schedule.Properties.ScheduleExpression = soon();
  cloud = await startFixture(folder.path, {
    template,
    services: {
      ...fixtureServices,
      page: async () => ({
        handle: (_request, response) => void response.end('the page'),
        close: async () => {},
      }),
    },
  });
});
afterAll(async () => {
  await cloud?.stop();
  await folder?.remove();
});

/** `fetch` does not let a caller choose its Host. */
const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: cloud.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });

describe('the one port', () => {
  test('is open on loopback only, and only under a loopback name', async () => {
    expect(cloud.origin).toBe(`http://127.0.0.1:${cloud.port}`);
    expect((await ask('/', { host: `localhost:${cloud.port}` })).body).toBe('the page');
    expect((await ask('/', { host: 'monitoria.example' })).status).toBe(403);
    expect((await ask('/', { host: '127.0.0.1.evil.example' })).status).toBe(403);
  });

  test('answers no other site’s page, sandboxed or not', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])
      expect((await ask('/', { host: `127.0.0.1:${cloud.port}`, origin })).status).toBe(403);
  });

  test('takes AWS calls that are signed with the local key, and names those it does not know', async () => {
    const host = `127.0.0.1:${cloud.port}`;
    const target = (name: string, more: object = {}) => ask('/', { host, 'x-amz-target': name, ...more }, 'POST');
    expect((await target('AmazonSQS.ListQueues')).body).toContain('UnrecognizedClientException');
    const authorization = 'AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/kinesis/aws4_request';
    const unknown = await target('Kinesis_20131202.PutRecord', { authorization });
    expect([unknown.status, unknown.body]).toEqual([400, expect.stringContaining('UnknownOperationException')]);
  });
});

test('a schedule fires by the real clock and reaches its function', async () => {
  const { sqs, queueUrl } = clientsOf(cloud.origin);
  const message = await eventually(async () => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl('Seen') }));
    return Messages[0];
  });
  expect(JSON.parse(message.Body ?? '')).toMatchObject({ from: 'event', event: { kind: 'scheduled' } });
});
