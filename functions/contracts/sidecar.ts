import * as z from 'zod';

/**
 * A recording's sidecar, `NAME.json`: one object. Which of its keys say something about the call, and in which
 * spelling, is decided by `factsFromSidecar`; every value is judged on its own there, so one wrong field does not cost
 * the others.
 */
export const sidecarSchema = z.record(z.string().max(200), z.unknown());
export type Sidecar = z.infer<typeof sidecarSchema>;

/** A sidecar is a page of facts; more is another kind of file. */
export const MAX_SIDECAR_BYTES = 1_000_000;

/** Reads a sidecar's bytes. `undefined` when they are not one JSON object. A byte order mark is fine. */
export const parseSidecar = (bytes: Uint8Array): Sidecar | undefined => {
  if (bytes.length > MAX_SIDECAR_BYTES) return undefined;
  try {
    // TextDecoder drops a leading byte order mark by itself.
    const parsed = sidecarSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
