/** A value as DynamoDB's JSON carries it: exactly one of the fields. Numbers and binaries are strings. */
export type AttributeValue = {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
  readonly BS?: readonly string[];
  readonly L?: readonly AttributeValue[];
  readonly M?: Item;
};

export type Item = { readonly [attribute: string]: AttributeValue };

const sameSet = (left: readonly string[], right: readonly string[]): boolean => {
  const members = new Set(left);
  return left.length === right.length && right.every((member) => members.has(member));
};

const SET_TYPES = ['SS', 'NS', 'BS'] as const;
const SCALAR_TYPES = ['S', 'N', 'B', 'BOOL', 'NULL'] as const;

/** Equality as DynamoDB sees it: sets have no order, lists do, maps are compared by content. Numbers are normalised on entry. */
export const sameValue = (left: AttributeValue, right: AttributeValue): boolean => {
  for (const type of SCALAR_TYPES) if (left[type] !== undefined) return left[type] === right[type];
  for (const type of SET_TYPES) {
    const [leftSet, rightSet] = [left[type], right[type]];
    if (leftSet !== undefined) return rightSet !== undefined && sameSet(leftSet, rightSet);
  }
  if (left.L !== undefined) {
    const others = right.L;
    if (others === undefined || others.length !== left.L.length) return false;
    return left.L.every((value, index) => {
      const other = others[index];
      return other !== undefined && sameValue(value, other);
    });
  }
  return left.M !== undefined && right.M !== undefined && sameItem(left.M, right.M);
};

export const sameItem = (left: Item | undefined, right: Item | undefined): boolean => {
  if (left === undefined || right === undefined) return left === right;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => {
    const [value, other] = [left[name], right[name]];
    return value !== undefined && other !== undefined && sameValue(value, other);
  });
};

const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const binaryBytes = (base64: string): number => Buffer.byteLength(base64, 'base64');

/** DynamoDB stores two significant digits a byte, and one byte for sign and exponent (one more below zero). */
const numberBytes = (number: string): number => {
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const digits = mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  return 1 + Math.ceil(digits / 2) + (number.startsWith('-') ? 1 : 0);
};

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return binaryBytes(value.B);
  if (value.SS !== undefined) return sum(value.SS.map(textBytes));
  if (value.NS !== undefined) return sum(value.NS.map(numberBytes));
  if (value.BS !== undefined) return sum(value.BS.map(binaryBytes));
  if (value.L !== undefined) return 3 + sum(value.L.map((member) => 1 + valueBytes(member)));
  if (value.M !== undefined) return 3 + sum(Object.values(value.M).map(() => 1)) + itemBytes(value.M);
  return 1;
};

/** Size of an item in bytes, by the service's published rules: UTF-8 names and values, three bytes for a list or a map and one for each member. */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => textBytes(name) + valueBytes(value)));

/** The named attributes of an item, those that it has. */
export const pick = (item: Item, names: readonly string[]): Item => {
  const picked: Record<string, AttributeValue> = {};
  for (const name of names) {
    const value = item[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
};
