import type * as z from 'zod';
import type { ApiErrorKind } from '../../contracts/api.ts';
import type { Locale } from '../../contracts/team.ts';
import type { Message } from '../../i18n/catalogue.ts';
import { fieldProblems } from '../../i18n/issue-text.ts';
import { API_MESSAGES } from '../../i18n/messages/api.ts';

export type Field = { readonly path: string; readonly message: string };

type FailureParts = {
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** Fields of the request that are wrong, and why, in the reader's language. */
  readonly fieldsIn?: (locale: Locale) => readonly Field[];
};

/** An answer that is not what was asked for. Thrown by routes, turned into status and text once, by the handler. */
export class ApiFailure extends Error {
  readonly kind: ApiErrorKind;
  readonly text: Message;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly fieldsIn: FailureParts['fieldsIn'];

  constructor(kind: ApiErrorKind, text: Message, { parameters = {}, fieldsIn }: FailureParts = {}) {
    super(kind);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.text = text;
    this.parameters = parameters;
    this.fieldsIn = fieldsIn;
  }
}

/** A request whose fields are wrong: the message names them all. */
export const wrongFields = (fieldsIn: (locale: Locale) => readonly Field[]): ApiFailure =>
  new ApiFailure('invalid', API_MESSAGES.invalid, { fieldsIn });

/** What is wrong with fields, as one text. */
export const fieldsText = (fields: readonly Field[]): string =>
  fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');

/** One closed table: what each kind means to HTTP. */
export const STATUS_OF = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  busy: 503,
  internal: 500,
} as const satisfies Record<ApiErrorKind, number>;

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );

/** Reads part of a request through its schema; names every field that is wrong. */
export const accept = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw wrongFields((locale) =>
    issues
      .flatMap((issue) => fieldProblems(issue, value, locale))
      .map(({ path, message }) => ({ path: pathOf(path), message })),
  );
};
