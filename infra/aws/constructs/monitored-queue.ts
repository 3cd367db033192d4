import { Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** An alarm says who suffers what, and which heading of RUNBOOK.md helps. Without both it does not build. */
export type AlarmStory = { readonly impact: string; readonly runbook: string };

export const describeAlarm = ({ impact, runbook }: AlarmStory): string => `${impact} Runbook: ${runbook}`;

type MonitoredQueueProps = {
  /** Must exceed six times the timeout of the function that reads it (AWS's rule for event-source mappings). */
  readonly visibilityTimeout: Duration;
  readonly maxReceiveCount: number;
  readonly story: AlarmStory;
};

/** A work queue with its dead-letter queue and the alarm on it. Encrypted, TLS only. */
export class MonitoredQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { visibilityTimeout, maxReceiveCount, story }: MonitoredQueueProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    const alarm: AlarmProps = {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: describeAlarm(story),
    };
    new Alarm(this, 'DeadLettersAlarm', alarm);
  }
}
