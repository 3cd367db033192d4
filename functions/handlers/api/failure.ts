import type * as z from 'zod';
import type { ApiErrorKind } from '../../contracts/api.ts';
import type { Message } from '../../i18n/catalogue.ts';
import { API_MESSAGES } from '../../i18n/messages/api.ts';

type Field = { readonly path: string; readonly message: string };

/** An answer that is not what was asked for. Thrown by routes, turned into status and text once, by the handler. */
export class ApiFailure extends Error {
  readonly kind: ApiErrorKind;
  readonly text: Message;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly fields: readonly Field[] | undefined;

  constructor(
    kind: ApiErrorKind,
    text: Message,
    { parameters = {}, fields }: { parameters?: Record<string, string | number>; fields?: readonly Field[] } = {},
  ) {
    super(kind);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.text = text;
    this.parameters = parameters;
    this.fields = fields;
  }
}

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
  const fields = parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
  const where = fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  throw new ApiFailure('invalid', API_MESSAGES.invalid, { parameters: { where }, fields });
};
