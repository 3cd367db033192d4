import { beforeAll, describe, expect, it } from 'vitest';
import { currentTemplate, readSnapshot } from '../../../infra/aws/snapshot.ts';

type Resource = {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly Metadata?: Record<string, unknown>;
};
type Statement = { readonly Action: string | string[]; readonly Resource: unknown; readonly Effect: string };

let text = '';
let resources: readonly (readonly [string, Resource])[] = [];

beforeAll(async () => {
  text = await currentTemplate();
  resources = Object.entries((JSON.parse(text) as { Resources: Record<string, Resource> }).Resources);
}, 60_000);

const of = (type: string) => resources.filter(([, resource]) => resource.Type === type);
const functions = () => of('AWS::Lambda::Function');

/** Statements of the policies attached to the role of a function, by the function's name. */
const statementsOf = (name: string): readonly Statement[] => {
  const [, lambda] = functions().find(([, { Metadata }]) => Metadata?.['monitoria:function'] === name) ?? [];
  const role = JSON.stringify(lambda?.Properties.Role).match(/"Fn::GetAtt":\["(\w+)"/)?.[1];
  return of('AWS::IAM::Policy')
    .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(`"${role}"`))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
};

const actionsOf = (name: string): readonly string[] =>
  statementsOf(name)
    .flatMap(({ Action }) => Action)
    .sort();

describe('the deployed system', () => {
  it('is what the committed snapshot says (npm run snapshot)', async () => {
    expect(text).toBe(await readSnapshot());
  });

  it('keeps recordings private, encrypted, versioned, over TLS only', () => {
    const [[, bucket] = []] = of('AWS::S3::Bucket');
    expect(bucket?.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const policy = JSON.stringify(of('AWS::S3::BucketPolicy'));
    expect(policy).toContain('"aws:SecureTransport":"false"');
    expect(policy).toContain('"s3:TlsVersion":1.2');
  });

  it('keeps the table recoverable, with a stream, TTL and two indexes at most', () => {
    const [[, table] = []] = of('AWS::DynamoDB::Table');
    expect(table?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { Enabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(table?.Properties).toMatchObject({ GlobalSecondaryIndexes: [{}, {}] });
  });

  it('gives every work queue dead letters, encryption and an alarm with a heading of the runbook', async () => {
    const { readFile } = await import('node:fs/promises');
    const runbook = await readFile(new URL('../../../infra/aws/RUNBOOK.md', import.meta.url), 'utf8');
    const queues = of('AWS::SQS::Queue');
    expect(queues.filter(([, { Properties }]) => Properties.RedrivePolicy)).toHaveLength(4);
    for (const [, { Properties }] of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    for (const [, { Properties }] of of('AWS::CloudWatch::Alarm')) {
      const heading = /Runbook: (.+)$/.exec(String(Properties.AlarmDescription))?.[1];
      expect(runbook).toContain(`## ${heading}`);
    }
  });

  it('waits six times a function’s timeout before a message is delivered again', () => {
    const byId = new Map(resources);
    for (const [, { Properties }] of of('AWS::Lambda::EventSourceMapping')) {
      const queueId = JSON.stringify(Properties.EventSourceArn).match(/"(\w+)","Arn"/)?.[1] ?? '';
      const queue = byId.get(queueId);
      if (queue?.Type !== 'AWS::SQS::Queue') continue;
      const functionId = (Properties.FunctionName as { Ref: string }).Ref;
      const timeout = Number(byId.get(functionId)?.Properties.Timeout);
      expect(Number(queue.Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(6 * timeout);
    }
  });

  it('runs six functions on Node 24, each with a role and a log group of its own', () => {
    expect(functions()).toHaveLength(6);
    const roles = new Set(functions().map(([, { Properties }]) => JSON.stringify(Properties.Role)));
    const logs = new Set(functions().map(([, { Properties }]) => JSON.stringify(Properties.LoggingConfig)));
    expect([roles.size, logs.size]).toEqual([6, 6]);
    for (const [, { Properties }] of functions()) expect(Properties.Runtime).toBe('nodejs24.x');
  });

  it('lets each function do what it does and no more', () => {
    expect(actionsOf('sweep-calls').filter((action) => action.startsWith('s3:'))).toEqual([]);
    expect(actionsOf('api').filter((action) => action.startsWith('transcribe:'))).toEqual([]);
    expect(actionsOf('flag-call')).not.toContain('sqs:SendMessage');
    for (const name of ['ingest-recording', 'start-transcription', 'flag-call', 'sweep-calls', 'sync-sheet', 'api']) {
      expect(actionsOf(name).filter((action) => action.includes('*'))).toEqual([]);
      // Listing jobs and streams has no resource-level permission; nothing else may name everything.
      const everywhere = statementsOf(name)
        .filter(({ Resource }) => Resource === '*')
        .flatMap(({ Action }) => Action);
      expect(
        everywhere.filter((action) => !['transcribe:ListTranscriptionJobs', 'dynamodb:ListStreams'].includes(action)),
      ).toEqual([]);
    }
  });

  it('lets the API write beside a call only the words that people pointed at', () => {
    const written = statementsOf('api')
      .filter(({ Action }) => [Action].flat().includes('s3:PutObject'))
      .map(({ Resource }) => JSON.stringify(Resource))
      .filter((resource) => resource.includes('/calls/'));
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('/calls/*/corrections/*');
    expect(actionsOf('api').filter((action) => action.includes('Delete'))).toEqual([]);
  });

  it('lets nobody in without a token but for health and Google’s hook', () => {
    const open = of('AWS::ApiGatewayV2::Route').filter(([, { Properties }]) => Properties.AuthorizationType !== 'JWT');
    expect(open.map(([, { Properties }]) => Properties.RouteKey).sort()).toEqual(['GET /health', 'POST /hooks/drive']);
  });

  it('wakes the sheet sync only for calls that ended', () => {
    const stream = of('AWS::Lambda::EventSourceMapping').find(([, { Properties }]) => Properties.StartingPosition);
    const criteria = stream?.[1].Properties.FilterCriteria as { Filters: { Pattern: string }[] } | undefined;
    expect(JSON.parse(criteria?.Filters[0]?.Pattern ?? '{}')).toEqual({
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { state: { S: ['flagged', 'failed', 'skipped'] } } },
    });
  });
});
