import { CfnOutput, CfnParameter, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { FINAL_STATES, JOB_NAME_PREFIX, PREFIX } from '../../functions/contracts/names.ts';
import { ROUTES } from '../../functions/contracts/routes.ts';
import { TABLE } from '../../functions/contracts/table.ts';
import { CallsTable } from './constructs/calls-table.ts';
import { MonitoredQueue } from './constructs/monitored-queue.ts';
import { ProductFunction } from './constructs/product-function.ts';
import { Recordings } from './constructs/recordings.ts';

/** Concurrent jobs that a new account may run (Amazon Transcribe's default quota), less a reserve for other users. */
const DEFAULT_JOBS_IN_FLIGHT = '200';

const READ_ITEMS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE_ITEMS = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** The whole system. `infra/local` runs the template that this synthesizes; there is no second description. */
export class MonitoriaStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, props);
    const settings = this.settings();
    const recordings = new Recordings(this, 'Recordings');
    const calls = new CallsTable(this, 'Calls');

    const ingestWork = new MonitoredQueue(this, 'IngestWork', {
      visibilityTimeout: Duration.minutes(90),
      maxReceiveCount: 4,
      story: { impact: 'Recordings arrived that never became calls.', runbook: 'Dead letters: ingest' },
    });
    const transcriptionWork = new MonitoredQueue(this, 'TranscriptionWork', {
      visibilityTimeout: Duration.minutes(6),
      maxReceiveCount: 6,
      story: { impact: 'Calls wait for a transcription that was not started.', runbook: 'Dead letters: transcription' },
    });
    const flagWork = new MonitoredQueue(this, 'FlagWork', {
      visibilityTimeout: Duration.minutes(12),
      maxReceiveCount: 4,
      story: { impact: 'Transcribed calls stay without verdicts.', runbook: 'Dead letters: flag' },
    });
    const sheetWork = new MonitoredQueue(this, 'SheetWork', {
      visibilityTimeout: Duration.minutes(30),
      maxReceiveCount: 5,
      story: { impact: 'A team’s workbook is behind until the next scheduled sync.', runbook: 'Dead letters: sheet' },
    });

    const store = { TABLE_NAME: calls.table.tableName };
    const objects = { BUCKET_NAME: recordings.bucket.bucketName };
    const queues = {
      transcription: { TRANSCRIPTION_QUEUE_URL: transcriptionWork.queue.queueUrl },
      flag: { FLAG_QUEUE_URL: flagWork.queue.queueUrl },
      sheet: { SHEET_QUEUE_URL: sheetWork.queue.queueUrl },
    };

    const api = new HttpApi(this, 'Api', {
      description: 'Monitoria: calls, scripts, teams and workbooks',
    });
    const apiUrl = api.apiEndpoint;

    const ingest = new ProductFunction(this, 'IngestRecording', {
      name: 'ingest-recording',
      description: 'Makes a call of each recording that arrives',
      timeout: Duration.minutes(15),
      memoryMegabytes: 1024,
      environment: {
        ...store,
        ...objects,
        ...queues.transcription,
        ...queues.flag,
        DEFAULT_LANGUAGE: settings.defaultLanguage.valueAsString,
        DEFAULT_TIME_ZONE: settings.defaultTimeZone.valueAsString,
        FILE_NAME_PATTERN: settings.fileNamePattern.valueAsString,
      },
      story: { impact: 'New recordings do not appear as calls.', runbook: 'Errors: ingest-recording' },
    });
    ingest.allow([...READ_ITEMS, ...WRITE_ITEMS], [calls.arn]);
    ingest.allow(['s3:GetObject'], [recordings.objects(PREFIX.inbox)]);
    ingest.allow(['s3:ListBucket'], [recordings.bucket.bucketArn], {
      StringLike: { 's3:prefix': [`${PREFIX.inbox}*`] },
    });
    ingest.allow(['sqs:SendMessage'], [transcriptionWork.queue.queueArn, flagWork.queue.queueArn]);
    ingest.lambda.addEventSource(
      new SqsEventSource(ingestWork.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 10 }),
    );

    const start = new ProductFunction(this, 'StartTranscription', {
      name: 'start-transcription',
      description: 'Starts transcription jobs, never more than the account may run',
      timeout: Duration.minutes(1),
      memoryMegabytes: 512,
      environment: {
        ...store,
        ...objects,
        ...queues.transcription,
        MAX_JOBS_IN_FLIGHT: settings.maxJobsInFlight.valueAsString,
        REDACT_TRANSCRIPTS: settings.redactTranscripts.valueAsString,
      },
      story: { impact: 'Calls wait for transcription.', runbook: 'Errors: start-transcription' },
    });
    start.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [calls.arn]);
    start.allow(['s3:GetObject'], [recordings.objects(PREFIX.inbox)]);
    start.allow(['s3:PutObject'], [recordings.objects(PREFIX.jobs)]);
    start.allow(
      ['transcribe:StartTranscriptionJob', 'transcribe:GetTranscriptionJob'],
      [this.formatArn({ service: 'transcribe', resource: 'transcription-job', resourceName: `${JOB_NAME_PREFIX}*` })],
    );
    // Listing has no resource-level permission.
    start.allow(['transcribe:ListTranscriptionJobs'], ['*']);
    start.allow(['sqs:SendMessage'], [transcriptionWork.queue.queueArn]);
    start.lambda.addEventSource(
      new SqsEventSource(transcriptionWork.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );

    const flag = new ProductFunction(this, 'FlagCall', {
      name: 'flag-call',
      description: 'Judges a transcript by the script in force and writes the verdicts',
      timeout: Duration.minutes(2),
      memoryMegabytes: 1024,
      environment: { ...store, ...objects, PREFILL_BAR: settings.prefillBar.valueAsString },
      story: { impact: 'Transcribed calls stay without verdicts.', runbook: 'Errors: flag-call' },
    });
    flag.allow([...READ_ITEMS, 'dynamodb:PutItem'], [calls.arn]);
    flag.allow(['s3:GetObject'], [recordings.objects(PREFIX.jobs), recordings.objects(PREFIX.inbox)]);
    flag.allow(['s3:GetObject', 's3:PutObject'], [recordings.objects(PREFIX.calls)]);
    flag.allow(['s3:ListBucket'], [recordings.bucket.bucketArn], {
      StringLike: { 's3:prefix': [`${PREFIX.inbox}*`, `${PREFIX.jobs}*`, `${PREFIX.calls}*`] },
    });
    flag.lambda.addEventSource(
      new SqsEventSource(flagWork.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 20 }),
    );

    const sweep = new ProductFunction(this, 'SweepCalls', {
      name: 'sweep-calls',
      description: 'Moves the calls that an event forgot',
      timeout: Duration.minutes(4),
      memoryMegabytes: 512,
      environment: { ...store, ...queues.transcription, ...queues.flag },
      story: { impact: 'Calls whose event was lost stay where they are.', runbook: 'Errors: sweep-calls' },
    });
    sweep.allow([...READ_ITEMS, 'dynamodb:PutItem'], [calls.arn]);
    sweep.allow(['dynamodb:Query'], [calls.indexArn(TABLE.openIndex.name)]);
    sweep.allow(
      ['transcribe:GetTranscriptionJob'],
      [this.formatArn({ service: 'transcribe', resource: 'transcription-job', resourceName: `${JOB_NAME_PREFIX}*` })],
    );
    sweep.allow(['sqs:SendMessage'], [transcriptionWork.queue.queueArn, flagWork.queue.queueArn]);

    const sync = new ProductFunction(this, 'SyncSheet', {
      name: 'sync-sheet',
      description: 'Keeps each team’s workbook and the store in step',
      timeout: Duration.minutes(5),
      memoryMegabytes: 1024,
      environment: {
        ...store,
        ...objects,
        ...queues.sheet,
        GOOGLE_CREDENTIALS: settings.googleCredentials.valueAsString,
        SHEETS_ROOT_URL: settings.sheetsRootUrl.valueAsString,
        DRIVE_ROOT_URL: settings.driveRootUrl.valueAsString,
        WEBHOOK_URL: `${apiUrl}/hooks/drive`,
        WORKBOOK_URL: settings.workbookUrl.valueAsString,
        DEFAULT_TIME_ZONE: settings.defaultTimeZone.valueAsString,
      },
      story: { impact: 'Workbooks are behind: monitors do not see new calls.', runbook: 'Errors: sync-sheet' },
    });
    sync.allow([...READ_ITEMS, ...WRITE_ITEMS, 'dynamodb:DeleteItem'], [calls.arn]);
    sync.allow(['dynamodb:Query'], [calls.indexArn(TABLE.teamIndex.name)]);
    sync.allow(['s3:GetObject', 's3:PutObject'], [recordings.objects(PREFIX.workbooks)]);
    sync.allow(['s3:ListBucket'], [recordings.bucket.bucketArn], {
      StringLike: { 's3:prefix': [`${PREFIX.workbooks}*`] },
    });
    sync.allow(['sqs:SendMessage'], [sheetWork.queue.queueArn]);
    sync.lambda.addEventSource(new SqsEventSource(sheetWork.queue, { batchSize: 10, reportBatchItemFailures: true }));
    sync.lambda.addEventSource(
      new DynamoEventSource(calls.table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(2),
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(sheetWork.deadLetters),
        // A row changes when a call ends; calls on their way are picked up by the same, level-triggered sync.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or('INSERT', 'MODIFY'),
            dynamodb: { NewImage: { state: { S: [...FINAL_STATES] } } },
          }),
        ],
      }),
    );

    const apiFunction = new ProductFunction(this, 'ApiFunction', {
      name: 'api',
      description: 'The HTTP API of the add-on, the tools and the portal',
      timeout: Duration.seconds(29),
      memoryMegabytes: 1024,
      environment: {
        ...store,
        ...objects,
        ...queues.transcription,
        ...queues.flag,
        ...queues.sheet,
        DEFAULT_LANGUAGE: settings.defaultLanguage.valueAsString,
        DEFAULT_TIME_ZONE: settings.defaultTimeZone.valueAsString,
        ADMIN_EMAILS: settings.adminEmails.valueAsString,
        PREFILL_BAR: settings.prefillBar.valueAsString,
        SHEETS_ROOT_URL: settings.sheetsRootUrl.valueAsString,
        WORKBOOK_URL: settings.workbookUrl.valueAsString,
      },
      story: { impact: 'The sidebar and the tools get errors.', runbook: 'Errors: api' },
    });
    apiFunction.allow([...READ_ITEMS, ...WRITE_ITEMS], [calls.arn]);
    apiFunction.allow(['dynamodb:Query'], [calls.indexArn(TABLE.teamIndex.name)]);
    apiFunction.allow(['s3:GetObject', 's3:PutObject'], [recordings.objects(PREFIX.inbox)]);
    apiFunction.allow(['s3:GetObject'], [recordings.objects(PREFIX.calls), recordings.objects(PREFIX.workbooks)]);
    // Words that a person pointed at, when correcting a verdict; never a transcript or the machine's verdicts.
    apiFunction.allow(['s3:PutObject'], [recordings.objects(`${PREFIX.calls}*/corrections/`)]);
    apiFunction.allow(['s3:ListBucket'], [recordings.bucket.bucketArn], {
      StringLike: { 's3:prefix': [`${PREFIX.inbox}*`, `${PREFIX.calls}*`, `${PREFIX.workbooks}*`] },
    });
    apiFunction.allow(
      ['sqs:SendMessage'],
      [transcriptionWork.queue.queueArn, flagWork.queue.queueArn, sheetWork.queue.queueArn],
    );

    this.rules({ recordings, ingestWork, flagWork });
    this.schedules({ sweep, sync });
    this.routes(api, apiFunction, settings);

    new CfnOutput(this, 'ApiUrl', { value: apiUrl });
    new CfnOutput(this, 'RecordingsBucket', { value: recordings.bucket.bucketName });
  }

  /** What an installation may decide. Nothing here is a secret: Google is reached by workload identity federation. */
  private settings() {
    const text = (id: string, description: string, defaultValue: string) =>
      new CfnParameter(this, id, { type: 'String', description, default: defaultValue });
    return {
      tokenIssuer: text('TokenIssuer', 'Issuer of identity tokens', 'https://accounts.google.com'),
      tokenAudience: new CfnParameter(this, 'TokenAudience', {
        type: 'CommaDelimitedList',
        description: 'OAuth client ids whose tokens are accepted: the add-on’s and the tools’',
        default: 'monitoria',
      }),
      adminEmails: text('AdminEmails', 'E-mail addresses of the installation’s administrators, comma separated', ''),
      googleCredentials: text(
        'GoogleCredentials',
        'Workload identity federation configuration (JSON of type external_account), not a key',
        '{}',
      ),
      sheetsRootUrl: text('SheetsRootUrl', 'Root of the Sheets API', 'https://sheets.googleapis.com/'),
      driveRootUrl: text('DriveRootUrl', 'Root of the Drive API', 'https://www.googleapis.com/'),
      workbookUrl: text(
        'WorkbookUrl',
        'Address of a workbook; {spreadsheetId} is filled in',
        'https://docs.google.com/spreadsheets/d/{spreadsheetId}/edit',
      ),
      defaultLanguage: text('DefaultLanguage', 'Language of calls that say nothing of it (BCP 47)', 'es-US'),
      defaultTimeZone: text('DefaultTimeZone', 'Time zone of dates without one (IANA name)', 'America/Mexico_City'),
      fileNamePattern: text(
        'FileNamePattern',
        'Regular expression with named groups (startedAt, agentId, service, language, ticket, externalId)',
        '',
      ),
      maxJobsInFlight: text('MaxJobsInFlight', 'Transcription jobs at the same time', DEFAULT_JOBS_IN_FLIGHT),
      prefillBar: new CfnParameter(this, 'PrefillBar', {
        type: 'String',
        description: 'Precision, recall and agreement with people (0 to 1) below which a step is only suggested',
        default: '0.9',
        allowedPattern: '^(0(\\.\\d+)?|1(\\.0+)?)$',
      }),
      redactTranscripts: new CfnParameter(this, 'RedactTranscripts', {
        type: 'String',
        description: 'Let Transcribe redact personal data where the language has it',
        default: 'true',
        allowedValues: ['true', 'false'],
      }),
    };
  }

  private rules(parts: { recordings: Recordings; ingestWork: MonitoredQueue; flagWork: MonitoredQueue }): void {
    new Rule(this, 'RecordingArrived', {
      description: 'Anything dropped into the inbox',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [parts.recordings.bucket.bucketName] },
          object: { key: Match.prefix(PREFIX.inbox) },
        },
      },
      targets: [
        new SqsQueue(parts.ingestWork.queue, { deadLetterQueue: parts.ingestWork.deadLetters, retryAttempts: 20 }),
      ],
    });
    new Rule(this, 'TranscriptionEnded', {
      description: 'Our own jobs only; best effort, the sweep finds the rest',
      eventPattern: {
        source: ['aws.transcribe'],
        detailType: ['Transcribe Job State Change'],
        detail: {
          TranscriptionJobName: Match.prefix(JOB_NAME_PREFIX),
          TranscriptionJobStatus: ['COMPLETED', 'FAILED'],
        },
      },
      targets: [
        new SqsQueue(parts.flagWork.queue, {
          deadLetterQueue: parts.flagWork.deadLetters,
          retryAttempts: 20,
          message: RuleTargetInput.fromObject({
            source: EventField.fromPath('$.source'),
            'detail-type': EventField.fromPath('$.detail-type'),
            detail: EventField.fromPath('$.detail'),
          }),
        }),
      ],
    });
  }

  private schedules(parts: { sweep: ProductFunction; sync: ProductFunction }): void {
    new Schedule(this, 'SweepSchedule', {
      description: 'Looks for calls past their deadline',
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(parts.sweep.lambda, { input: ScheduleTargetInput.fromObject({ kind: 'sweep' }) }),
    });
    new Schedule(this, 'SyncSchedule', {
      description: 'Brings people’s columns home when no event told of them, and heals rows',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(parts.sync.lambda, { input: ScheduleTargetInput.fromObject({ kind: 'sync-all' }) }),
    });
  }

  private routes(api: HttpApi, apiFunction: ProductFunction, settings: ReturnType<MonitoriaStack['settings']>): void {
    const integration = new HttpLambdaIntegration('ApiIntegration', apiFunction.lambda);
    const authorizer: IHttpRouteAuthorizer = new HttpJwtAuthorizer('Identity', settings.tokenIssuer.valueAsString, {
      jwtAudience: settings.tokenAudience.valueAsList,
    });
    for (const route of ROUTES)
      api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(route.access === 'token' ? { authorizer } : {}),
      });
  }
}
