/** A stored document that its schema does not accept: names the key and the fields, never their values. */
export class UnreadableDocumentError extends Error {
  readonly kind = 'unreadable-document';

  constructor(key: string, fields: readonly string[]) {
    super(`stored document ${key} is not readable: ${fields.join(', ')}`);
    this.name = 'UnreadableDocumentError';
  }
}

/** What was read; nothing, as if it were not there, when it is damaged. For work on many that one must not stop. */
export const unlessUnreadable = async <Value>(reading: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return undefined;
    throw error;
  }
};
