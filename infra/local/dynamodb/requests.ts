import { CHECKS, type CheckedRequest, checking, validations } from './dynalite.ts';
import { notHonoured, serializationFault, validationFault } from './fault.ts';
import { MAX_ITEM_BYTES } from './limits.ts';

export type RawRequest = Readonly<Record<string, unknown>>;

export type CheckedOperation = keyof typeof CHECKS;

/** Parameters of the time before expressions. The service still takes them; nothing of ours sends them. */
const LEGACY = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];

const ON_FAILURE = 'ReturnValuesOnConditionCheckFailure';
const CONDITIONAL: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

export const isRecord = (value: unknown): value is RawRequest =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws for a field that is not in `known`: accepted and dropped would be worse. Null fields are absent fields. */
export const refuseUnknown = (raw: RawRequest, known: readonly string[], where: string): void => {
  for (const [field, value] of Object.entries(raw)) {
    if (value === undefined || value === null) continue;
    if (!known.includes(field)) throw notHonoured(`${where}: ${field}`);
  }
};

/** Unknown fields inside `RequestItems` of the two batch operations. */
const refuseUnknownInBatch = (operation: CheckedOperation, raw: RawRequest): void => {
  if (!isRecord(raw.RequestItems)) return;
  for (const request of Object.values(raw.RequestItems)) {
    if (operation === 'BatchGetItem' && isRecord(request)) {
      const known = ['Keys', 'ConsistentRead', 'ProjectionExpression', 'ExpressionAttributeNames'];
      refuseUnknown(request, known, operation);
    }
    if (operation === 'BatchWriteItem' && Array.isArray(request)) {
      for (const entry of request) {
        if (!isRecord(entry)) continue;
        const present = Object.keys(entry).filter((field) => entry[field] !== null && entry[field] !== undefined);
        if (present.length !== 1 || !['PutRequest', 'DeleteRequest'].includes(present[0] ?? '')) {
          throw validationFault('Each write request must have exactly one of PutRequest and DeleteRequest');
        }
      }
    }
  }
};

/** `ALL_OLD` when the caller wants the item that failed its condition. */
export const wantsItemOnFailure = (raw: RawRequest): boolean => {
  const wanted = raw[ON_FAILURE] ?? 'NONE';
  if (wanted !== 'NONE' && wanted !== 'ALL_OLD') {
    throw validationFault(
      `1 validation error detected: Value '${String(wanted)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]`,
    );
  }
  return wanted === 'ALL_OLD';
};

/** Parses and checks a request by the service's rules; throws a fault that says which field is wrong. */
export const checkRequest = (operation: CheckedOperation, raw: RawRequest): CheckedRequest => {
  const { types, custom } = CHECKS[operation];
  for (const field of LEGACY) {
    if (raw[field] !== undefined && raw[field] !== null) throw notHonoured(`${operation}: the legacy ${field}`);
  }
  const known = Object.keys(types);
  refuseUnknown(raw, CONDITIONAL.has(operation) ? [...known, ON_FAILURE] : known, operation);
  refuseUnknownInBatch(operation, raw);
  return checking(() => {
    const data = validations.checkTypes({ ...raw }, types);
    validations.checkValidations(data, types, custom, { options: { maxItemSize: MAX_ITEM_BYTES } });
    return data;
  });
};

/** The body of a request as an object. */
export const parseBody = (text: string): RawRequest => {
  // An attribute of this name would become the prototype of the objects that the parsers build, and vanish.
  if (/"__proto__"\s*:/.test(text)) throw notHonoured('An attribute named __proto__');
  let body: unknown;
  try {
    body = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw serializationFault('The body is not JSON');
  }
  if (!isRecord(body)) throw serializationFault('The body is not an object');
  return body;
};
