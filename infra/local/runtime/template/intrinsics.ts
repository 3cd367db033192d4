import { CloudError } from '../failure.ts';
import type { Template } from './template.ts';

/** What intrinsic functions may ask about their surroundings. */
export type Lookup = {
  /** `Ref` and pseudo parameters. `undefined` when there is no such thing. */
  readonly ref: (name: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string) => unknown;
  readonly condition: (name: string) => boolean;
  readonly mappings: Template['Mappings'];
};

/** What `AWS::NoValue` becomes: the property or list entry that holds it disappears. */
const NO_VALUE = Symbol('AWS::NoValue');

type Resolve = (value: unknown, where: string) => unknown;
type Intrinsic = (argument: unknown, context: { lookup: Lookup; resolve: Resolve; where: string }) => unknown;

const wrong = (where: string, what: string): CloudError => new CloudError('template-invalid', `${where}: ${what}`);

const list = (value: unknown, where: string, length?: number): readonly unknown[] => {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length))
    throw wrong(where, `expected a list${length === undefined ? '' : ` of ${length}`}`);
  return value;
};

const string = (value: unknown, where: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrong(where, 'expected text');
};

const reference = (name: string, lookup: Lookup, where: string): unknown => {
  if (name === 'AWS::NoValue') return NO_VALUE;
  const value = lookup.ref(name);
  if (value === undefined) throw wrong(where, `nothing is called ${name}`);
  return value;
};

const attributeOf = (path: string, lookup: Lookup, where: string): unknown => {
  const dot = path.indexOf('.');
  const [logicalId, attribute] = [path.slice(0, dot), path.slice(dot + 1)];
  const value = lookup.attribute(logicalId, attribute);
  if (value === undefined) throw wrong(where, `${logicalId} has no attribute ${attribute} here`);
  return value;
};

const substitute: Intrinsic = (argument, { lookup, resolve, where }) => {
  const [pattern, given] = Array.isArray(argument) ? list(argument, where, 2) : [argument, {}];
  const variables = resolve(given, where) as Record<string, unknown>;
  return string(pattern, where).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(variables, name)) return string(variables[name], where);
    return string(name.includes('.') ? attributeOf(name, lookup, where) : reference(name, lookup, where), where);
  });
};

const truth = (value: unknown, where: string): boolean => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw wrong(where, 'expected a condition');
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, { lookup, where }) => reference(string(argument, where), lookup, where),
  Condition: (argument, { lookup, where }) => lookup.condition(string(argument, where)),
  'Fn::GetAtt': (argument, { lookup, where }) =>
    attributeOf(Array.isArray(argument) ? argument.join('.') : string(argument, where), lookup, where),
  'Fn::Join': (argument, { resolve, where }) => {
    const [separator, parts] = list(argument, where, 2);
    return list(resolve(parts, where), where)
      .map((part) => string(part, where))
      .join(string(separator, where));
  },
  'Fn::Sub': substitute,
  'Fn::Split': (argument, { resolve, where }) => {
    const [separator, source] = list(argument, where, 2);
    return string(resolve(source, where), where).split(string(separator, where));
  },
  'Fn::Select': (argument, { resolve, where }) => {
    const [index, choices] = list(argument, where, 2);
    const chosen = list(resolve(choices, where), where)[Number(resolve(index, where))];
    if (chosen === undefined) throw wrong(where, `Fn::Select: there is no entry ${String(index)}`);
    return chosen;
  },
  'Fn::FindInMap': (argument, { lookup, resolve, where }) => {
    const [map, first, second] = list(argument, where, 3).map((part) => string(resolve(part, where), where));
    const value = lookup.mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
    if (value === undefined) throw wrong(where, `Fn::FindInMap: there is no ${map}.${first}.${second}`);
    return value;
  },
  'Fn::If': (argument, { lookup, resolve, where }) => {
    const [condition, yes, no] = list(argument, where, 3);
    return resolve(lookup.condition(string(condition, where)) ? yes : no, where);
  },
  'Fn::Equals': (argument, { resolve, where }) => {
    const [left, right] = list(argument, where, 2).map((side) => resolve(side, where));
    return JSON.stringify(left) === JSON.stringify(right) || String(left) === String(right);
  },
  'Fn::Not': (argument, { resolve, where }) => !truth(resolve(list(argument, where, 1)[0], where), where),
  'Fn::And': (argument, { resolve, where }) => list(argument, where).every((one) => truth(resolve(one, where), where)),
  'Fn::Or': (argument, { resolve, where }) => list(argument, where).some((one) => truth(resolve(one, where), where)),
  'Fn::Base64': (argument, { resolve, where }) =>
    Buffer.from(string(resolve(argument, where), where)).toString('base64'),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Replaces every intrinsic function inside a value of the template. `where` names the place for errors.
 *
 * @throws CloudError `template-invalid` for an unknown function or a name that leads nowhere.
 */
export const resolveIntrinsics = (value: unknown, lookup: Lookup, where: string): unknown => {
  const resolve: Resolve = (one, place) => {
    if (Array.isArray(one))
      return one.map((entry, index) => resolve(entry, `${place}[${index}]`)).filter((entry) => entry !== NO_VALUE);
    if (!isObject(one)) return one;
    const [only, ...others] = Object.keys(one);
    if (only !== undefined && others.length === 0) {
      const intrinsic = Object.hasOwn(intrinsics, only) ? intrinsics[only] : undefined;
      if (intrinsic) return intrinsic(one[only], { lookup, resolve, where: place });
      if (only.startsWith('Fn::')) throw wrong(place, `${only} is not understood by the local runtime`);
    }
    return Object.fromEntries(
      Object.entries(one)
        .map(([key, entry]) => [key, resolve(entry, `${place}.${key}`)] as const)
        .filter(([, entry]) => entry !== NO_VALUE),
    );
  };
  const resolved = resolve(value, where);
  return resolved === NO_VALUE ? undefined : resolved;
};
