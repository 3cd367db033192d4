import { type AttributeValue, type Item, sameValue } from './attribute-values.ts';
import { type DocumentPath, type Expression, engine, type Operand, type ParsedExpression } from './dynalite.ts';

type Resolved = AttributeValue | undefined;

const isPath = (operand: Expression | Operand): operand is DocumentPath => Array.isArray(operand);
const isCall = (operand: Expression | Operand): operand is Expression =>
  !Array.isArray(operand) && 'args' in operand && Array.isArray(operand.args);

/** `size(path)`: characters, bytes or members; numbers, booleans and absent attributes have no size. */
const sizeOf = (value: Resolved): Resolved => {
  if (value === undefined) return undefined;
  const members = value.SS ?? value.NS ?? value.BS ?? value.L;
  const size =
    value.S?.length ??
    (value.B === undefined ? undefined : Buffer.byteLength(value.B, 'base64')) ??
    members?.length ??
    (value.M === undefined ? undefined : Object.keys(value.M).length);
  return size === undefined ? undefined : { N: String(size) };
};

const resolve = (operand: Expression | Operand, item: Item): Resolved => {
  if (isPath(operand)) return engine.mapPath(operand, item) ?? undefined;
  if (!isCall(operand)) return operand as AttributeValue;
  const [argument] = operand.args;
  return argument === undefined ? undefined : sizeOf(resolve(argument, item));
};

const equal = (left: Resolved, right: Resolved): boolean =>
  left !== undefined && right !== undefined && sameValue(left, right);

const contains = (container: Resolved, wanted: Resolved): boolean => {
  if (container === undefined || wanted === undefined) return false;
  if (container.S !== undefined) return wanted.S !== undefined && container.S.includes(wanted.S);
  if (container.B !== undefined) {
    return wanted.B !== undefined && Buffer.from(container.B, 'base64').includes(Buffer.from(wanted.B, 'base64'));
  }
  if (container.SS !== undefined) return wanted.S !== undefined && container.SS.includes(wanted.S);
  if (container.NS !== undefined) return wanted.N !== undefined && container.NS.includes(wanted.N);
  if (container.BS !== undefined) return wanted.B !== undefined && container.BS.includes(wanted.B);
  return container.L?.some((member) => sameValue(member, wanted)) ?? false;
};

/** Whether an expression holds for an item. Equality is by content; dynalite's own compares lists and maps by identity. */
const holds = (expression: Expression, item: Item): boolean => {
  const branch = (at: number): boolean => holds(expression.args[at] as Expression, item);
  switch (expression.type) {
    case 'and':
      return branch(0) && branch(1);
    case 'or':
      return branch(0) || branch(1);
    case 'not':
      return !branch(0);
  }
  const [value, ...others] = expression.args.map((argument) => resolve(argument, item));
  const comparison = expression.type === 'function' ? (expression.name ?? '') : expression.type;
  switch (comparison) {
    case '=':
      return equal(value, others[0]);
    case '<>':
      return !equal(value, others[0]);
    case 'in':
      return others.some((other) => equal(value, other));
    case 'contains':
      return contains(value, others[0]);
    case 'attribute_exists':
      return value !== undefined;
    case 'attribute_not_exists':
      return value === undefined;
    default:
      return value !== undefined && engine.compare(comparison, value, others);
  }
};

/** True when there is no expression. An absent item is an item without attributes. */
export const satisfies = (parsed: ParsedExpression | undefined, item: Item | undefined): boolean =>
  parsed === undefined || holds(parsed.expression, item ?? {});
