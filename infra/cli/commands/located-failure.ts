import type { Locale } from '../../../functions/contracts/team.ts';
import { ApiFailure } from '../client.ts';
import { fieldPath, fileFailure, type LocatedFile } from '../located-file.ts';

type Location = Pick<LocatedFile<unknown>, 'locate'> & {
  /** The request's field that holds what the file says: a list, `scripts[0]…`, or one, `script…`. */
  readonly root: string;
  readonly path: string;
  readonly locale: Locale;
};

/** What only the server sees (a step that refers to none, a phrase without words) is shown at its line as well. */
export const located = (error: unknown, { root, path, locale, locate }: Location): unknown => {
  if (!(error instanceof ApiFailure) || error.kind !== 'invalid') return error;
  const problems = error.fields.flatMap(({ path: field, message }) => {
    const [first, ...rest] = fieldPath(field);
    if (first !== root) return [];
    const [index] = rest;
    return typeof index === 'number' ? { ...locate(index, rest.slice(1)), message } : { ...locate(0, rest), message };
  });
  return problems.length === error.fields.length && problems.length > 0 ? fileFailure(path, problems, locale) : error;
};
