/** What `Ref` and `Fn::GetAtt` answer for a resource that runs here. */
export type Identity = {
  /** Name in the local cloud: of the bucket, queue, table, function. */
  readonly name: string;
  readonly ref: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type Surroundings = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly account: string;
  readonly region: string;
  readonly stackName: string;
};

type NamedResource = { readonly logicalId: string; readonly properties: Readonly<Record<string, unknown>> };
type Describe = (resource: NamedResource, surroundings: Surroundings) => Identity;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const arnOf = (service: string, resource: string, { region, account }: Surroundings): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/** Same name on every start, so that the data folder stays valid; CloudFormation would add a random tail. */
const named =
  (property: string, build: (name: string, surroundings: Surroundings) => Omit<Identity, 'name'>): Describe =>
  ({ logicalId, properties }, surroundings) => {
    const name = text(properties[property]) ?? logicalId;
    return { name, ...build(name, surroundings) };
  };

const bucket: Describe = ({ logicalId, properties }, { region }) => {
  const name = text(properties.BucketName) ?? logicalId.toLowerCase().slice(0, 63);
  const arn = `arn:aws:s3:::${name}`;
  const attributes = {
    Arn: arn,
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
  };
  return { name, ref: name, arn, attributes };
};

const queue: Describe = ({ logicalId, properties }, surroundings) => {
  const fifo = properties.FifoQueue === true || properties.FifoQueue === 'true';
  const name = text(properties.QueueName) ?? `${logicalId.slice(0, 75)}${fifo ? '.fifo' : ''}`;
  const arn = arnOf('sqs', name, surroundings);
  const ref = `${surroundings.origin}/${surroundings.account}/${name}`;
  return { name, ref, arn, attributes: { Arn: arn, QueueName: name, QueueUrl: ref } };
};

const httpApi: Describe = ({ logicalId }, surroundings) => {
  const name = logicalId.toLowerCase();
  const arn = arnOf('apigateway', `/apis/${name}`, surroundings);
  return { name, ref: name, arn, attributes: { ApiId: name, ApiEndpoint: `${surroundings.origin}/api` } };
};

const describers: Readonly<Record<string, Describe>> = {
  'AWS::S3::Bucket': bucket,
  'AWS::SQS::Queue': queue,
  'AWS::DynamoDB::Table': named('TableName', (name, surroundings) => {
    const arn = arnOf('dynamodb', `table/${name}`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn, StreamArn: `${arn}/stream/local`, TableName: name } };
  }),
  'AWS::Lambda::Function': named('FunctionName', (name, surroundings) => {
    const arn = arnOf('lambda', `function:${name}`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn } };
  }),
  'AWS::Events::EventBus': named('Name', (name, surroundings) => {
    const arn = arnOf('events', `event-bus/${name}`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn, Name: name } };
  }),
  'AWS::Events::Rule': named('Name', (name, surroundings) => {
    const arn = arnOf('events', `rule/${name}`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn } };
  }),
  'AWS::Scheduler::Schedule': named('Name', (name, surroundings) => {
    const arn = arnOf('scheduler', `schedule/default/${name}`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn } };
  }),
  'AWS::ApiGatewayV2::Api': httpApi,
  'AWS::ApiGatewayV2::Stage': named('StageName', (name, surroundings) => ({
    ref: name,
    arn: arnOf('apigateway', `/stages/${name}`, surroundings),
    attributes: {},
  })),
  'AWS::IAM::Role': named('RoleName', (name, surroundings) => {
    const arn = `arn:aws:iam::${surroundings.account}:role/${name}`;
    return { ref: name, arn, attributes: { Arn: arn, RoleId: name } };
  }),
  'AWS::Logs::LogGroup': named('LogGroupName', (name, surroundings) => {
    const arn = arnOf('logs', `log-group:${name}:*`, surroundings);
    return { ref: name, arn, attributes: { Arn: arn } };
  }),
  'AWS::SNS::Topic': named('TopicName', (name, surroundings) => {
    const arn = arnOf('sns', name, surroundings);
    return { ref: arn, arn, attributes: { TopicArn: arn, TopicName: name } };
  }),
};

/** Resources with no part of their own here still have a name and an ARN that others may mention. */
const anything: Describe = ({ logicalId }, surroundings) => {
  const arn = arnOf('local', logicalId, surroundings);
  return { name: logicalId, ref: logicalId, arn, attributes: { Arn: arn, Id: logicalId } };
};

export const identify = (type: string, resource: NamedResource, surroundings: Surroundings): Identity =>
  (describers[type] ?? anything)(resource, surroundings);
