import { invalid } from './google-error.ts';

/** A parsed field mask: a tree of names. A leaf means "all of it". */
export type FieldMask = { readonly [name: string]: FieldMask } | '*';

/** Parses `a,b.c`, `a/b`, `a(b,c)` and `*`. Throws Google's 400 for an unbalanced or empty mask. */
export const parseFieldMask = (text: string): FieldMask => {
  const wrong = invalid(`Invalid field mask: ${text}`);
  let at = 0;
  const list = (closing: boolean): FieldMask => {
    const tree: Record<string, FieldMask> = {};
    for (;;) {
      const name = /^\s*([A-Za-z_*][A-Za-z0-9_]*|\*)\s*/.exec(text.slice(at));
      if (name?.[1] === undefined) throw wrong;
      at += name[0].length;
      merge(tree, name[1], rest());
      if (text[at] === ',') at++;
      else if (text[at] === ')' && closing) {
        at++;
        break;
      } else if (at >= text.length && !closing) break;
      else throw wrong;
    }
    return '*' in tree ? '*' : tree;
  };
  const rest = (): FieldMask => {
    if (text[at] === '(') {
      at++;
      const inner = list(true);
      while (text[at] === ' ') at++;
      return inner;
    }
    if (text[at] === '.' || text[at] === '/') {
      at++;
      const name = /^([A-Za-z_][A-Za-z0-9_]*|\*)\s*/.exec(text.slice(at));
      if (name?.[1] === undefined) throw wrong;
      at += name[0].length;
      const deeper = rest();
      return name[1] === '*' ? '*' : { [name[1]]: deeper };
    }
    return '*';
  };
  const mask = list(false);
  return mask;
};

const merge = (tree: Record<string, FieldMask>, name: string, mask: FieldMask): void => {
  const old = tree[name];
  if (old === undefined) tree[name] = mask;
  else if (old === '*' || mask === '*') tree[name] = '*';
  else {
    const joined: Record<string, FieldMask> = { ...old };
    for (const [inner, deeper] of Object.entries(mask)) merge(joined, inner, deeper);
    tree[name] = joined;
  }
};

/** The mask below a path, or undefined when the mask leaves the path out. */
export const maskAt = (mask: FieldMask, ...path: readonly string[]): FieldMask | undefined => {
  let here: FieldMask | undefined = mask;
  for (const name of path) {
    if (here === '*' || here === undefined) return here;
    here = here[name];
  }
  return here;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a resource that a mask asks for. Arrays are looked through. */
export const project = (value: unknown, mask: FieldMask): unknown => {
  if (mask === '*') return value;
  if (Array.isArray(value)) return value.map((item) => project(item, mask));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(mask).flatMap(([name, inner]) =>
      value[name] === undefined ? [] : [[name, project(value[name], inner)]],
    ),
  );
};

/**
 * A copy of `old` in which the masked fields are those of `update`: set when it has them, dropped when it has not.
 * Undefined when nothing is left.
 */
export const applyMask = (old: unknown, update: unknown, mask: FieldMask): unknown => {
  if (mask === '*') return update;
  const result: Record<string, unknown> = isObject(old) ? { ...old } : {};
  for (const [name, inner] of Object.entries(mask)) {
    const value = applyMask(result[name], isObject(update) ? update[name] : undefined, inner);
    if (value === undefined || value === null) delete result[name];
    else result[name] = value;
  }
  return Object.keys(result).length === 0 ? undefined : result;
};
