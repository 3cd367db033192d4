/** A stored document that its schema does not accept: names the key and the fields, never their values. */
export class UnreadableDocumentError extends Error {
  readonly kind = 'unreadable-document';

  constructor(key: string, fields: readonly string[]) {
    super(`stored document ${key} is not readable: ${fields.join(', ')}`);
    this.name = 'UnreadableDocumentError';
  }
}

/** Read, not there, or there and damaged: for what is shown to a person, who should know the difference. */
export type Readout<Value> = { readonly value?: Value | undefined; readonly damaged: boolean };

/** Of what need not be read. */
export const nothing: Promise<undefined> = Promise.resolve(undefined);

export const orDamaged = async <Value>(reading: Promise<Value>): Promise<Readout<Value>> => {
  try {
    return { value: await reading, damaged: false };
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { damaged: true };
    throw error;
  }
};

/** What was read; nothing, as if it were not there, when it is damaged. For work on many that one must not stop. */
export const unlessUnreadable = async <Value>(reading: Promise<Value>): Promise<Value | undefined> =>
  (await orDamaged(reading)).value;
