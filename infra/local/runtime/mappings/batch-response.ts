/** What a function's answer says about its batch. */
export type BatchOutcome =
  | { readonly kind: 'all done' }
  | { readonly kind: 'some failed'; readonly identifiers: ReadonlySet<string> }
  /** The answer makes no sense, so the whole batch counts as failed. */
  | { readonly kind: 'all failed'; readonly why: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads a `ReportBatchItemFailures` answer as Lambda does: an empty one means success; an empty, missing or unknown
 * identifier means that everything failed.
 */
export const readBatchResponse = (response: unknown, known: ReadonlySet<string>): BatchOutcome => {
  if (response === null || response === undefined) return { kind: 'all done' };
  if (!isObject(response)) return { kind: 'all failed', why: 'the answer is no object' };
  const failures = response.batchItemFailures;
  if (failures === null || failures === undefined) return { kind: 'all done' };
  if (!Array.isArray(failures)) return { kind: 'all failed', why: 'batchItemFailures is no list' };
  const identifiers = new Set<string>();
  for (const failure of failures) {
    const identifier: unknown = isObject(failure) ? failure.itemIdentifier : undefined;
    if (typeof identifier !== 'string' || !known.has(identifier))
      return { kind: 'all failed', why: 'an itemIdentifier is missing or unknown' };
    identifiers.add(identifier);
  }
  return identifiers.size === 0 ? { kind: 'all done' } : { kind: 'some failed', identifiers };
};
