import type * as z from 'zod';
import type { Item } from './table.ts';

/** A stored item that its schema does not accept: names the record and the fields, never their values. */
export class UnreadableItemError extends Error {
  readonly kind = 'unreadable-item';

  constructor(record: string, fields: readonly string[]) {
    super(`stored ${record} is not readable: ${fields.join(', ')}`);
    this.name = 'UnreadableItemError';
  }
}

/** Parses a stored item; `record` says which one in a reader's terms. */
export const readItem = <Schema extends z.ZodType>(schema: Schema, item: Item, record: string): z.output<Schema> => {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new UnreadableItemError(
    record,
    parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)'),
  );
};
