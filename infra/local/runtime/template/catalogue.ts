import type { Refusals } from './refusals.ts';
import type { Resource } from './resolve.ts';

/** What a property does here: `runs` changes behaviour exactly as deployed; otherwise the reason why it need not. */
type Properties = Readonly<Record<string, 'runs' | { readonly deployedOnly: string }>>;

type Support =
  | { readonly does: 'runs'; readonly properties: Properties }
  | { readonly does: 'deployed only'; readonly why: string };

const runs = (...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((name) => [name, 'runs' as const]));
const deployedOnly = (deployedOnly: string, ...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((name) => [name, { deployedOnly }]));

const TEXT = 'a text for people';
const COST = 'cost and audit';
const ACCESS = 'access control: everything here belongs to one person on one machine';
const ENCRYPTION = 'encryption at rest: the data folder is the operator’s own disk';
const HISTORY = 'retention and history: the data folder keeps the newest state';
const CAPACITY = 'capacity and speed: one machine has what it has';

/**
 * Every resource type the local runtime knows, and what each property means to it. A type or property that is not here
 * stops the start: silence would mean that something works locally and not deployed, or the other way round.
 */
export const CATALOGUE: Readonly<Record<string, Support>> = {
  'AWS::Lambda::Function': {
    does: 'runs',
    properties: {
      ...runs('FunctionName', 'Handler', 'Runtime', 'Timeout', 'Environment', 'ReservedConcurrentExecutions'),
      ...runs('PackageType', 'DeadLetterConfig'),
      ...deployedOnly('the bundle is taken from the bundles folder', 'Code'),
      ...deployedOnly(CAPACITY, 'MemorySize', 'Architectures', 'EphemeralStorage'),
      ...deployedOnly(ACCESS, 'Role', 'KmsKeyArn'),
      ...deployedOnly(COST, 'Tags', 'TracingConfig', 'LoggingConfig', 'RuntimeManagementConfig', 'RecursiveLoop'),
      ...deployedOnly(TEXT, 'Description'),
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    does: 'runs',
    properties: runs(
      'FunctionName',
      'Qualifier',
      'MaximumRetryAttempts',
      'MaximumEventAgeInSeconds',
      'DestinationConfig',
    ),
  },
  'AWS::Lambda::EventSourceMapping': {
    does: 'runs',
    properties: {
      ...runs('EventSourceArn', 'FunctionName', 'Enabled', 'BatchSize', 'MaximumBatchingWindowInSeconds'),
      ...runs('FilterCriteria', 'FunctionResponseTypes', 'ScalingConfig', 'StartingPosition', 'DestinationConfig'),
      ...runs('MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'BisectBatchOnFunctionError'),
      ...deployedOnly(CAPACITY, 'ParallelizationFactor', 'ProvisionedPollerConfig'),
      ...deployedOnly(COST, 'Tags', 'MetricsConfig', 'LoggingConfig'),
      ...deployedOnly(ENCRYPTION, 'KmsKeyArn'),
    },
  },
  'AWS::SQS::Queue': {
    does: 'runs',
    properties: {
      ...runs('QueueName', 'VisibilityTimeout', 'DelaySeconds', 'MessageRetentionPeriod', 'MaximumMessageSize'),
      ...runs('ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'FifoQueue', 'ContentBasedDeduplication'),
      ...deployedOnly(ACCESS, 'RedriveAllowPolicy'),
      ...deployedOnly(ENCRYPTION, 'SqsManagedSseEnabled', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds'),
      ...deployedOnly(COST, 'Tags'),
    },
  },
  'AWS::S3::Bucket': {
    does: 'runs',
    properties: {
      ...runs('BucketName', 'NotificationConfiguration', 'CorsConfiguration', 'VersioningConfiguration'),
      ...deployedOnly(HISTORY, 'LifecycleConfiguration', 'ObjectLockEnabled', 'ObjectLockConfiguration'),
      ...deployedOnly(ENCRYPTION, 'BucketEncryption'),
      ...deployedOnly(ACCESS, 'PublicAccessBlockConfiguration', 'OwnershipControls', 'AccessControl'),
      ...deployedOnly(
        COST,
        'Tags',
        'LoggingConfiguration',
        'MetricsConfigurations',
        'IntelligentTieringConfigurations',
      ),
    },
  },
  'AWS::DynamoDB::Table': {
    does: 'runs',
    properties: {
      ...runs('TableName', 'KeySchema', 'AttributeDefinitions', 'GlobalSecondaryIndexes', 'LocalSecondaryIndexes'),
      ...runs('StreamSpecification', 'TimeToLiveSpecification'),
      ...deployedOnly(CAPACITY, 'BillingMode', 'ProvisionedThroughput', 'OnDemandThroughput', 'WarmThroughput'),
      ...deployedOnly(HISTORY, 'PointInTimeRecoverySpecification', 'DeletionProtectionEnabled'),
      ...deployedOnly(ENCRYPTION, 'SSESpecification'),
      ...deployedOnly(COST, 'Tags', 'TableClass', 'ContributorInsightsSpecification'),
      ...deployedOnly(ACCESS, 'ResourcePolicy'),
    },
  },
  'AWS::Events::EventBus': {
    does: 'runs',
    properties: {
      ...runs('Name'),
      ...deployedOnly(COST, 'Tags', 'LogConfig'),
      ...deployedOnly(ENCRYPTION, 'KmsKeyIdentifier'),
      ...deployedOnly(TEXT, 'Description'),
      ...deployedOnly(ACCESS, 'Policy'),
    },
  },
  'AWS::Events::Rule': {
    does: 'runs',
    properties: {
      ...runs('Name', 'EventBusName', 'EventPattern', 'ScheduleExpression', 'State', 'Targets'),
      ...deployedOnly(TEXT, 'Description'),
      ...deployedOnly(ACCESS, 'RoleArn'),
      ...deployedOnly(COST, 'Tags'),
    },
  },
  'AWS::Scheduler::Schedule': {
    does: 'runs',
    properties: {
      ...runs('Name', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State', 'Target', 'FlexibleTimeWindow'),
      ...runs('StartDate', 'EndDate'),
      ...deployedOnly(COST, 'GroupName'),
      ...deployedOnly(TEXT, 'Description'),
      ...deployedOnly(ENCRYPTION, 'KmsKeyArn'),
    },
  },
  'AWS::ApiGatewayV2::Api': {
    does: 'runs',
    properties: {
      ...runs('ProtocolType', 'CorsConfiguration'),
      ...deployedOnly(TEXT, 'Name', 'Description', 'Version'),
      ...deployedOnly(COST, 'Tags'),
      ...deployedOnly('there is one address here', 'DisableExecuteApiEndpoint', 'IpAddressType'),
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    does: 'runs',
    properties: {
      ...runs('ApiId', 'StageName', 'StageVariables'),
      ...deployedOnly('there is nothing to deploy', 'AutoDeploy', 'DeploymentId'),
      ...deployedOnly('throttling: one machine has few callers', 'DefaultRouteSettings', 'RouteSettings'),
      ...deployedOnly(COST, 'AccessLogSettings', 'Tags'),
      ...deployedOnly(TEXT, 'Description'),
    },
  },
  'AWS::ApiGatewayV2::Integration': {
    does: 'runs',
    properties: {
      ...runs('ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'),
      ...deployedOnly('Lambda is always invoked by POST', 'IntegrationMethod'),
      ...deployedOnly(TEXT, 'Description'),
      ...deployedOnly(ACCESS, 'CredentialsArn'),
    },
  },
  'AWS::ApiGatewayV2::Route': {
    does: 'runs',
    properties: {
      ...runs('ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'),
      ...deployedOnly(TEXT, 'OperationName'),
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    does: 'runs',
    properties: runs('ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration', 'Name'),
  },
  'AWS::Lambda::Permission': { does: 'deployed only', why: ACCESS },
  'AWS::IAM::Role': { does: 'deployed only', why: ACCESS },
  'AWS::IAM::Policy': { does: 'deployed only', why: ACCESS },
  'AWS::IAM::ManagedPolicy': { does: 'deployed only', why: ACCESS },
  'AWS::S3::BucketPolicy': { does: 'deployed only', why: ACCESS },
  'AWS::SQS::QueuePolicy': { does: 'deployed only', why: ACCESS },
  'AWS::SNS::TopicPolicy': { does: 'deployed only', why: ACCESS },
  'AWS::KMS::Key': { does: 'deployed only', why: ENCRYPTION },
  'AWS::KMS::Alias': { does: 'deployed only', why: ENCRYPTION },
  'AWS::Logs::LogGroup': { does: 'deployed only', why: 'functions log to the terminal' },
  'AWS::Logs::MetricFilter': { does: 'deployed only', why: 'the person at the terminal sees the log itself' },
  'AWS::CloudWatch::Alarm': { does: 'deployed only', why: 'the person at the terminal sees the log itself' },
  'AWS::CloudWatch::CompositeAlarm': { does: 'deployed only', why: 'the person at the terminal sees the log itself' },
  'AWS::CloudWatch::Dashboard': { does: 'deployed only', why: 'the person at the terminal sees the log itself' },
  'AWS::SNS::Topic': { does: 'deployed only', why: 'only alarms publish; a function that would gets an error' },
  'AWS::SNS::Subscription': { does: 'deployed only', why: 'only alarms publish' },
  'AWS::Scheduler::ScheduleGroup': { does: 'deployed only', why: COST },
  'AWS::CDK::Metadata': { does: 'deployed only', why: COST },
};

/** Adds a refusal for every resource type, and every property, that the catalogue does not know. */
export const checkCatalogue = (resources: readonly Resource[], refusals: Refusals): void => {
  for (const { logicalId, type, properties } of resources) {
    const support = CATALOGUE[type];
    if (!support) {
      refusals.add({ logicalId, type, why: 'this resource type is not implemented' });
      continue;
    }
    if (support.does === 'deployed only') continue;
    for (const property of Object.keys(properties))
      if (!Object.hasOwn(support.properties, property))
        refusals.add({ logicalId, type, property, why: 'this property is not implemented' });
  }
};
