import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallDetail, CallView, TeamView } from '../../../functions/contracts/api.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../infra/local/service.ts';
import { callIdOfFile, putCall, SCRIPT_YAML, SERVICE } from './recordings.ts';
import { cli, cliJson, eventually, removeFolder, type Server, startServer, temporaryFolder } from './server.ts';

const TEAM_YAML = `id: team_orders
name: Orders
locale: en
timeZone: America/Sao_Paulo
services: [${SERVICE}]
members: []
`;

/** Installations of old took any word for a time zone: what is stored there must not stop anybody's calls. */
describe('a team that was stored with a time zone that does not exist', () => {
  let root = '';
  let server: Server;
  let callId = '';

  const rowOf = async (id: string): Promise<Record<string, string> | undefined> => {
    const rows = await cliJson<Record<string, string>>(server, 'sheets', 'export', 'Orders', 'Monitoring');
    return rows.find(({ Key }) => Key === id);
  };
  const rowWith = (hour: string): Promise<Record<string, string>> =>
    eventually(
      async () => {
        const row = await rowOf(callId);
        return row?.Hour === hour ? row : undefined;
      },
      { withinMs: 60_000, what: `the row of the call, at ${hour}` },
    );
  /** What no way in lets anybody do any more. */
  const storeZone = async (timeZone: string): Promise<void> => {
    const client = new DynamoDBClient({ endpoint: server.url, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
    const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand());
    await DynamoDBDocumentClient.from(client).send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'TEAMS', sk: 'team_orders' },
        UpdateExpression: 'SET #zone = :zone',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#zone': 'timeZone' },
        ExpressionAttributeValues: { ':zone': timeZone },
      }),
    );
  };

  beforeAll(async () => {
    root = await temporaryFolder();
    server = await startServer(join(root, 'data'), '--model', 'tiny');
    await writeFile(join(root, 'script.yaml'), SCRIPT_YAML);
    await writeFile(join(root, 'team.yaml'), TEAM_YAML);
    expect((await cli(server, 'scripts', 'publish', join(root, 'script.yaml'))).code).toBe(0);
    expect((await cli(server, 'teams', 'apply', join(root, 'team.yaml'))).code).toBe(0);
    await storeZone('Mars/Olympus');
    const drop = join(root, 'drop');
    await mkdir(drop);
    callId = await callIdOfFile(await putCall(drop, 'one.wav', 1));
    await writeFile(join(drop, 'calls.csv'), `file,service,date\none.wav,${SERVICE},2026-11-20 08:00\n`);
    expect((await cli(server, 'ingest', drop, '--wait', '--timeout', '2')).code).toBe(0);
  });
  afterAll(async () => {
    await server?.stop();
    await removeFolder(root);
  });

  it('has its calls judged and in its workbook, at the installation’s hours, and every row says so', async () => {
    const [call] = await cliJson<CallView>(server, 'calls', 'list');
    expect(call).toMatchObject({ id: callId, teamId: 'team_orders', occurredAt: '2026-11-20T14:00:00.000Z' });
    expect(call?.summary?.adherence.n).toBe(3);
    const row = await rowWith('08:00');
    expect(row.Problems).toContain(
      'The team’s time zone does not exist: date and hour are those of America/Mexico_City',
    );
  });

  it.each([
    ['en', 'Mars/Olympus does not exist: America/Mexico_City is used', 'its time zone does not exist'],
    ['es-MX', 'Mars/Olympus no existe: se usa America/Mexico_City', 'su zona horaria no existe'],
    ['pt-BR', 'Mars/Olympus não existe: usa-se America/Mexico_City', 'seu fuso horário não existe'],
  ])('is told of in the list of teams and by the doctor, in the reader’s language (%s)', async (language, ...words) => {
    const [listed = '', found = ''] = words;
    const list = await cli(server, 'teams', 'list', '--lang', language);
    expect(list.stdout.replaceAll(/\s+/g, ' ')).toContain(listed.slice(0, 20));
    const teams = await cliJson<TeamView>(server, 'teams', 'list');
    expect(teams).toContainEqual(expect.objectContaining({ id: 'team_orders', usedTimeZone: 'America/Mexico_City' }));
    expect((await cli(server, 'doctor', '--lang', language)).stdout).toContain(found);
    expect((await cli(server, 'calls', 'show', callId, '--lang', language)).stdout).toMatch(/\b0?8:00/);
  });

  it('shows the same hour in the sidebar as in the row', async () => {
    const [detail] = await cliJson<CallDetail>(server, 'calls', 'show', callId);
    expect(detail?.timeZone).toBe('America/Mexico_City');
  });

  it('is told of in the log, by its id and not by what somebody wrote there', () => {
    expect(server.log()).toMatch(/TEAM_ZONE_UNKNOWN.*team_orders|team_orders.*TEAM_ZONE_UNKNOWN/);
    expect(server.log()).not.toContain('Mars');
    expect(server.log()).not.toContain('RECORD_FAILED');
  });

  it('is as any other once it is applied again', async () => {
    expect((await cli(server, 'teams', 'apply', join(root, 'team.yaml'))).code).toBe(0);
    const row = await rowWith('11:00');
    expect(row.Problems).not.toContain('time zone');
    expect((await cliJson<TeamView>(server, 'teams', 'list')).every(({ usedTimeZone }) => !usedTimeZone)).toBe(true);
  });
});
