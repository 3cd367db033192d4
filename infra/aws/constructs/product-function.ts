import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../../functions/contracts/names.ts';
import { BUNDLES_FOLDER } from '../bundle.ts';
import { type AlarmStory, describeAlarm } from './monitored-queue.ts';

type ProductFunctionProps = {
  readonly name: FunctionName;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly story: AlarmStory;
};

/**
 * One of the product's functions: Node 24 on ARM, its own role, its own log group with a retention, an alarm on its
 * errors. The metadata names the folder in `functions/handlers`, which is how the local runtime finds the bundle.
 */
export class ProductFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: ProductFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(BUNDLES_FOLDER, props.name)),
      timeout: props.timeout,
      memorySize: props.memoryMegabytes,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.name,
        LOG_LEVEL: 'INFO',
        ...props.environment,
      },
      logGroup,
    });
    (this.lambda.node.defaultChild as CfnFunction).addMetadata('monitoria:function', props.name);
    new Alarm(this, 'ErrorsAlarm', {
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: describeAlarm(props.story),
    });
  }

  /** Adds exactly these actions on exactly these resources to the function's role. */
  allow(actions: readonly string[], resources: readonly string[], conditions?: Record<string, unknown>): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions ? { conditions } : {}) }),
    );
  }

  get grantee(): IGrantable {
    return this.lambda;
  }
}
