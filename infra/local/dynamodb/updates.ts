import type { AttributeValue, Item } from './attribute-values.ts';
import {
  type ActionStore,
  applyUpdate,
  type CheckedRequest,
  type DocumentPath,
  engine,
  type Operand,
  runAction,
  type UpdateSection,
  validations,
} from './dynalite.ts';
import { validationFault } from './fault.ts';
import type { StoredTable } from './table-definition.ts';

export type AppliedUpdate = { readonly after: Item; readonly returned?: Item };

const isPath = (operand: Operand): operand is DocumentPath => Array.isArray(operand);

/**
 * `SET a = b` copies b. dynalite would let a and b share one object, so that `ADD b :one` in the same expression changes
 * both: the value is taken, and copied, before.
 */
const copied = (operand: Operand, before: Item): Operand => {
  const takenFrom = (path: DocumentPath): AttributeValue | undefined => {
    const value = engine.mapPath(path, before);
    return value ? structuredClone(value) : undefined;
  };
  if (isPath(operand)) return takenFrom(operand) ?? operand;
  if ('name' in operand && operand.name === 'if_not_exists') {
    const [path] = operand.args as readonly Operand[];
    if (path !== undefined && isPath(path)) return takenFrom(path) ?? operand;
  }
  return operand;
};

const lastIndex = (section: UpdateSection): number => {
  const last = section.path.at(-1);
  return typeof last === 'number' ? last : 0;
};

/** Positions mean those of the item before the update: removals come last, from the end of a list to its beginning. */
const inOrder = (sections: readonly UpdateSection[], before: Item): readonly UpdateSection[] => {
  const removals = sections.filter((section) => section.type === 'remove');
  const others = sections.filter((section) => section.type !== 'remove');
  return [
    ...others.map((section) =>
      section.type === 'set' && section.val !== undefined ? { ...section, val: copied(section.val, before) } : section,
    ),
    ...removals.toSorted((left, right) => lastIndex(right) - lastIndex(left)),
  ];
};

/** What an update expression makes of an item. Throws a validation fault when it does not fit the item. */
export const applyUpdateExpression = async (
  table: StoredTable,
  request: CheckedRequest,
  before: Item | undefined,
): Promise<AppliedUpdate> => {
  let after: Item | undefined;
  const item = {
    lock: (_key: string, work: (release: <T>(done: T) => T) => void) => work((done) => done),
    get: (_key: string, done: (error: unknown, item?: Item) => void) => done(null, before),
    put: (_key: string, value: Item, done: (error?: unknown) => void) => {
      after = value;
      done();
    },
  };
  const index = {
    put: (_key: string, _value: Item, done: () => void) => done(),
    del: (_key: string, done: () => void) => done(),
  };
  const store: ActionStore = {
    options: { maxItemSize: Number.POSITIVE_INFINITY },
    getTable: (_name, ...rest) => (rest.at(-1) as (error: unknown, table: StoredTable) => void)(null, table),
    getItemDb: () => item,
    getIndexDb: () => index,
  };
  const { _condition, _updates, ...plain } = request;
  const data =
    _updates === undefined
      ? plain
      : { ...plain, _updates: { ..._updates, sections: inOrder(_updates.sections, before ?? request.Key ?? {}) } };
  const { Attributes } = await runAction(applyUpdate, store, structuredClone(data));
  if (after === undefined) throw new Error('An update ended without an item');
  const plainAfter: Item = JSON.parse(JSON.stringify(after));
  for (const value of Object.values(plainAfter)) {
    const problem = validations.validateAttributeValue(value);
    if (problem !== undefined) throw validationFault(problem);
  }
  return Attributes === undefined ? { after: plainAfter } : { after: plainAfter, returned: Attributes };
};
