/**
 * The parts of `dynalite` 4.0.0 that are used: its parsers, validators, key encoding and the planning of ranges and
 * updates. Its own store is not: that one writes items and indexes separately and drops what it cannot read.
 * The package has no exports map and no types, so its version is pinned exactly.
 */
import { createRequire } from 'node:module';
import type { AttributeValue, Item } from './attribute-values.ts';
import { Fault } from './fault.ts';

export type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: string }[];
export type Projection = { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
export type IndexSchema = {
  readonly IndexName: string;
  readonly KeySchema: KeySchema;
  readonly Projection: Projection;
};
export type TableSchema = {
  readonly TableName: string;
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly KeySchema: KeySchema;
  readonly GlobalSecondaryIndexes?: readonly IndexSchema[];
};

export type DocumentPath = readonly (string | number)[];
export type Operand = DocumentPath | AttributeValue | OperandCall;
export type OperandCall = { readonly type: string; readonly name?: string; readonly args: readonly Operand[] };
export type Expression = {
  readonly type: string;
  readonly name?: string;
  readonly args: readonly (Expression | Operand)[];
};
export type ParsedExpression = {
  readonly expression: Expression;
  readonly nestedPaths: Readonly<Record<string, boolean>>;
  readonly pathHeads: Readonly<Record<string, boolean>>;
};
export type UpdateSection = {
  readonly type: 'set' | 'remove' | 'add' | 'delete';
  readonly path: DocumentPath;
  readonly val?: Operand;
};
export type ParsedUpdate = { readonly sections: readonly UpdateSection[]; readonly paths: readonly DocumentPath[] };
export type ParsedProjection = {
  readonly paths: readonly DocumentPath[];
  readonly nestedPaths: Readonly<Record<string, boolean>>;
};

/** A request after dynalite's checks. Which fields are present depends on the operation. */
export type CheckedRequest = {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ReturnValues?: string;
  readonly ReturnConsumedCapacity?: string;
  readonly ConsistentRead?: boolean;
  readonly IndexName?: string;
  readonly Limit?: number;
  readonly Select?: string;
  readonly ExclusiveStartKey?: Item;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly _condition?: ParsedExpression;
  readonly _updates?: ParsedUpdate;
  readonly _filter?: ParsedExpression;
  readonly _projection?: ParsedProjection;
};

type Callback<T> = (error: unknown, result?: T) => void;

/** LevelDB range as dynalite plans it, without the table's prefix. */
export type PlannedRange = {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
};

/** What the actions of dynalite ask of a store. */
export type ActionStore = {
  readonly options: { readonly maxItemSize: number };
  readonly getTable: (name: string, ...rest: unknown[]) => void;
  readonly getItemDb: () => unknown;
  readonly getIndexDb: () => unknown;
};

type Action = (
  store: ActionStore,
  data: CheckedRequest,
  done: Callback<{ readonly Attributes?: Item; readonly [field: string]: unknown }>,
) => void;

type OperationChecks = { readonly types: Readonly<Record<string, unknown>>; readonly custom?: unknown };

type Engine = {
  readonly createKey: (item: Item, table: TableSchema, keySchema?: KeySchema) => string;
  readonly createIndexKey: (item: Item, table: TableSchema, keySchema: KeySchema) => string;
  readonly validateItem: (item: Item, table: TableSchema) => unknown;
  readonly validateKey: (key: Item, table: TableSchema) => unknown;
  readonly validateKeyPaths: (paths: Readonly<Record<string, boolean>> | undefined, table: TableSchema) => unknown;
  readonly mapPath: (path: DocumentPath, item: Item) => AttributeValue | null | undefined;
  readonly mapPaths: (paths: readonly DocumentPath[], item: Item) => Item;
  readonly compare: (
    comparison: string,
    value: AttributeValue | null | undefined,
    others: readonly (AttributeValue | null | undefined)[],
  ) => boolean;
};

type Validations = {
  readonly checkTypes: (data: unknown, types: OperationChecks['types']) => CheckedRequest;
  readonly checkValidations: (
    data: CheckedRequest,
    types: OperationChecks['types'],
    custom: unknown,
    store: { readonly options: { readonly maxItemSize: number } },
  ) => void;
  readonly validateAttributeValue: (value: AttributeValue) => string | undefined;
};

const load = createRequire(import.meta.url);

export const engine: Engine = load('dynalite/db');
export const validations: Validations = load('dynalite/validations');
export const planQuery: Action = load('dynalite/actions/query');
export const planScan: Action = load('dynalite/actions/scan');
export const applyUpdate: Action = load('dynalite/actions/updateItem');

export const CHECKS = {
  GetItem: load('dynalite/validations/getItem') as OperationChecks,
  PutItem: load('dynalite/validations/putItem') as OperationChecks,
  UpdateItem: load('dynalite/validations/updateItem') as OperationChecks,
  DeleteItem: load('dynalite/validations/deleteItem') as OperationChecks,
  Query: load('dynalite/validations/query') as OperationChecks,
  Scan: load('dynalite/validations/scan') as OperationChecks,
  BatchGetItem: load('dynalite/validations/batchGetItem') as OperationChecks,
  BatchWriteItem: load('dynalite/validations/batchWriteItem') as OperationChecks,
};

/** Errors of dynalite are plain errors with a status and a body. */
const asFault = (error: unknown): unknown => {
  if (error instanceof Error && 'body' in error && 'statusCode' in error) {
    return new Fault(Number(error.statusCode), error.body as Record<string, unknown>);
  }
  return error;
};

/** Throws what a validator of dynalite returned, if anything. */
export const rejectInvalid = (problem: unknown): void => {
  if (problem !== undefined && problem !== null) throw asFault(problem);
};

/** Calls a function of dynalite that throws, turning its errors into faults. */
export const checking = <T>(check: () => T): T => {
  try {
    return check();
  } catch (error) {
    throw asFault(error);
  }
};

export const runAction = (action: Action, store: ActionStore, data: CheckedRequest): Promise<{ Attributes?: Item }> =>
  new Promise((resolve, reject) => {
    action(store, data, (error, result) => {
      if (error) reject(asFault(error));
      else resolve(result ?? {});
    });
  });

/** Constructor of the LevelDB binding that dynalite itself depends on, so that there is one copy and one version. */
export const loadLevel = (): unknown => createRequire(load.resolve('dynalite'))('level');
