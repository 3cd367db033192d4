import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixtureTemplate, startFixture, temporaryFolder } from './fixture-cloud.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => folder.remove());

type Template = ReturnType<typeof fixtureTemplate>;

/** The message with which a broken template is refused. */
const refusalOf = async (breakIt: (resources: Template['Resources']) => void): Promise<string> => {
  const template = fixtureTemplate();
  breakIt(template.Resources);
  const started = startFixture(folder.path, { template });
  const error = await started.then(
    async (cloud) => {
      await cloud.stop();
      throw new Error('it started');
    },
    (reason: Error & { code?: string }) => reason,
  );
  expect(error.code).toBe('template-refused');
  return error.message;
};

const properties = (resources: Template['Resources'], id: string): Record<string, unknown> => {
  const resource = resources[id];
  if (!resource) throw new Error(`the fixture has no ${id}`);
  return resource.Properties;
};

describe('a template that the runtime would run differently does not start', () => {
  test('an unknown resource type is named', async () => {
    const message = await refusalOf((resources) => {
      resources.Machine = { Type: 'AWS::StepFunctions::StateMachine', Properties: {} };
    });
    expect(message).toContain('Machine (AWS::StepFunctions::StateMachine)');
  });

  test.each<[string, string, (resources: Template['Resources']) => void]>([
    [
      'an unknown property',
      'Ingest (AWS::Lambda::Function) VpcConfig',
      (resources) => Object.assign(properties(resources, 'Ingest'), { VpcConfig: {} }),
    ],
    [
      'another trigger of a function',
      'IngestMapping (AWS::Lambda::EventSourceMapping) EventSourceArn',
      (resources) =>
        Object.assign(properties(resources, 'IngestMapping'), { EventSourceArn: 'arn:aws:kinesis:x:y:stream/z' }),
    ],
    [
      'a bucket that notifies a queue',
      'Inbox (AWS::S3::Bucket) NotificationConfiguration.QueueConfigurations',
      (resources) =>
        Object.assign(properties(resources, 'Inbox'), { NotificationConfiguration: { QueueConfigurations: [] } }),
    ],
    [
      'a matcher of patterns',
      'Arrived (AWS::Events::Rule) EventPattern: EventPattern.source[0]: the matcher cidr is not implemented',
      (resources) =>
        Object.assign(properties(resources, 'Arrived'), { EventPattern: { source: [{ cidr: '10.0.0.0/8' }] } }),
    ],
    [
      'a target that is neither queue nor function',
      'Arrived (AWS::Events::Rule) Targets.0.Arn',
      (resources) =>
        Object.assign(properties(resources, 'Arrived'), { Targets: [{ Id: 'T', Arn: 'arn:aws:sns:x:y:z' }] }),
    ],
    [
      'a schedule that is none',
      'EveryHour (AWS::Scheduler::Schedule) ScheduleExpression',
      (resources) => Object.assign(properties(resources, 'EveryHour'), { ScheduleExpression: 'cron(0 8 * * * *)' }),
    ],
    [
      'an authorizer that is a function',
      'Identity (AWS::ApiGatewayV2::Authorizer) AuthorizerType',
      (resources) => Object.assign(properties(resources, 'Identity'), { AuthorizerType: 'REQUEST' }),
    ],
    [
      'a queue that shows messages again while the function still works',
      'IngestMapping (AWS::Lambda::EventSourceMapping) EventSourceArn',
      (resources) => Object.assign(properties(resources, 'Ingest'), { Timeout: 60 }),
    ],
    [
      'a table with provisioned capacity',
      'Things (AWS::DynamoDB::Table)',
      (resources) => Object.assign(properties(resources, 'Things'), { BillingMode: 'PROVISIONED' }),
    ],
  ])('%s is named', async (_what, expected, breakIt) => {
    expect(await refusalOf(breakIt)).toContain(expected);
  });

  test('everything wrong is listed at once', async () => {
    const message = await refusalOf((resources) => {
      resources.A = { Type: 'AWS::Kinesis::Stream', Properties: {} };
      resources.B = { Type: 'Custom::Thing', Properties: {} };
    });
    expect(message).toMatch(/A \(AWS::Kinesis::Stream\)[\s\S]*B \(Custom::Thing\)/);
  });
});
