import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../service.ts';
import type { IndexSchema, KeySchema, TableSchema } from './dynalite.ts';

export const STREAM_VIEW_TYPES = ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] as const;
export type StreamViewType = (typeof STREAM_VIEW_TYPES)[number];

/** Attributes the service sets on nothing local: accepted from a template because the data does not depend on them. */
const deployedOnly = z.unknown().optional();

const name = z.string().regex(/^[a-zA-Z0-9_.-]{3,255}$/, 'must be 3 to 255 letters, digits, _ . or -');
const keySchema = z
  .array(z.strictObject({ AttributeName: z.string().min(1).max(255), KeyType: z.enum(['HASH', 'RANGE']) }))
  .min(1)
  .max(2)
  .refine((keys) => keys[0]?.KeyType === 'HASH' && (keys[1]?.KeyType ?? 'RANGE') === 'RANGE', {
    message: 'must be a HASH key, optionally followed by a RANGE key',
  });

const index = z.strictObject({
  IndexName: name,
  KeySchema: keySchema,
  Projection: z
    .strictObject({
      ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
      NonKeyAttributes: z.array(z.string().min(1)).min(1).optional(),
    })
    .refine((projection) => (projection.ProjectionType === 'INCLUDE') === (projection.NonKeyAttributes !== undefined), {
      message: 'NonKeyAttributes go with INCLUDE, and only with it',
    }),
  OnDemandThroughput: deployedOnly,
  WriteOnDemandThroughputSettings: deployedOnly,
  ContributorInsightsSpecification: deployedOnly,
});

const tableDefinition = z
  .strictObject({
    TableName: name,
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string().min(1), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.array(index).max(20).optional(),
    StreamSpecification: z
      .strictObject({ StreamViewType: z.enum(STREAM_VIEW_TYPES), ResourcePolicy: deployedOnly })
      .optional(),
    TimeToLiveSpecification: z
      .strictObject({ AttributeName: z.string().min(1).optional(), Enabled: z.boolean() })
      .refine((ttl) => !ttl.Enabled || ttl.AttributeName !== undefined, { message: 'needs AttributeName when enabled' })
      .optional(),
    BillingMode: z.literal('PAY_PER_REQUEST', 'only PAY_PER_REQUEST: nothing throttles locally').optional(),
    PointInTimeRecoverySpecification: deployedOnly,
    SSESpecification: deployedOnly,
    DeletionProtectionEnabled: deployedOnly,
    Tags: deployedOnly,
    TableClass: deployedOnly,
    OnDemandThroughput: deployedOnly,
    WriteOnDemandThroughputSettings: deployedOnly,
    ContributorInsightsSpecification: deployedOnly,
    Replicas: z.array(z.unknown()).max(1, 'one region only').optional(),
  })
  .superRefine((table, context) => {
    const defined = table.AttributeDefinitions.map((definition) => definition.AttributeName);
    const indexes = table.GlobalSecondaryIndexes ?? [];
    const used = [table, ...indexes].flatMap((owner) => owner.KeySchema.map((key) => key.AttributeName));
    const complain = (message: string): void => context.addIssue({ code: 'custom', message });
    for (const attribute of used) {
      if (!defined.includes(attribute)) complain(`key attribute ${attribute} is missing from AttributeDefinitions`);
    }
    for (const attribute of defined) {
      if (!used.includes(attribute)) complain(`AttributeDefinitions has ${attribute}, which no key uses`);
    }
    if (new Set(indexes.map(({ IndexName }) => IndexName)).size !== indexes.length)
      complain('two indexes have one name');
  });

/**
 * Properties of `AWS::DynamoDB::Table` or `GlobalTable`, as a template gives them after references are resolved.
 * What is not listed is refused: it would be accepted and not honoured.
 */
export type TableDefinition = z.input<typeof tableDefinition>;

/** What is stored of a table. */
export type StoredTable = TableSchema & {
  readonly TableName: string;
  readonly KeySchema: KeySchema;
  readonly GlobalSecondaryIndexes: readonly IndexSchema[];
  readonly tableId: string;
  readonly createdAtMs: number;
  readonly stream?: { readonly viewType: StreamViewType; readonly label: string };
  readonly ttlAttribute?: string;
};

/** The parsed shape: keys, indexes, stream and TTL only. Throws an Error that names the table and the property. */
export const parseTableDefinition = (properties: unknown): z.output<typeof tableDefinition> => {
  const parsed = tableDefinition.safeParse(properties);
  if (parsed.success) return parsed.data;
  const named = z.looseObject({ TableName: z.string() }).safeParse(properties);
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'table'}: ${issue.message}`);
  throw new Error(`Table ${named.success ? named.data.TableName : 'without a name'}: ${problems.join('; ')}`);
};

export const indexesOf = (definition: z.output<typeof tableDefinition>): readonly IndexSchema[] =>
  (definition.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection:
      Projection.NonKeyAttributes === undefined
        ? { ProjectionType: Projection.ProjectionType }
        : { ProjectionType: Projection.ProjectionType, NonKeyAttributes: Projection.NonKeyAttributes },
  }));

export const ttlAttributeOf = (definition: z.output<typeof tableDefinition>): string | undefined =>
  definition.TimeToLiveSpecification?.Enabled ? definition.TimeToLiveSpecification.AttributeName : undefined;

export const tableArn = (table: string): string => `arn:aws:dynamodb:${LOCAL_REGION}:${LOCAL_ACCOUNT}:table/${table}`;

export const streamArn = (table: StoredTable): string | undefined =>
  table.stream && `${tableArn(table.TableName)}/stream/${table.stream.label}`;

/** A table as `DescribeTable` shows it. Item counts are 0, as on the service in the first six hours. */
export const describeTable = (table: StoredTable): Readonly<Record<string, unknown>> => ({
  TableName: table.TableName,
  TableArn: tableArn(table.TableName),
  TableId: table.tableId,
  TableStatus: 'ACTIVE',
  CreationDateTime: table.createdAtMs / 1000,
  ItemCount: 0,
  TableSizeBytes: 0,
  AttributeDefinitions: table.AttributeDefinitions,
  KeySchema: table.KeySchema,
  BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
  ...(table.GlobalSecondaryIndexes.length > 0 && {
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map((index) => ({
      ...index,
      IndexStatus: 'ACTIVE',
      IndexArn: `${tableArn(table.TableName)}/index/${index.IndexName}`,
      ItemCount: 0,
      IndexSizeBytes: 0,
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    })),
  }),
  ...(table.stream && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream.viewType },
    LatestStreamLabel: table.stream.label,
    LatestStreamArn: streamArn(table),
  }),
});
