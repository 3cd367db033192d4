import type { Pacing } from './pace.ts';

/** What Google answered, or that it did not answer at all. */
export type Failure = {
  /** HTTP status; `undefined` when the answer never came. */
  readonly status: number | undefined;
  readonly message: string;
};

/** Reads the client's error. Anything else is a bug of ours and is thrown on. */
export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) throw error;
  const { response, status, code } = error as Error & {
    readonly response?: { readonly status?: number };
    readonly status?: unknown;
    readonly code?: unknown;
  };
  const known = response?.status ?? status ?? code;
  const number = typeof known === 'number' ? known : Number(known);
  if (Number.isInteger(number) && number >= 100) return { status: number, message: error.message };
  // Names of lost connections (ECONNRESET), timeouts and aborted fetches; a TypeError of ours has no cause or code.
  if (
    typeof known === 'string' ||
    error.cause !== undefined ||
    error.name === 'AbortError' ||
    error.name === 'TimeoutError'
  )
    return { status: undefined, message: error.message };
  throw error;
};

const isPassing = ({ status }: Failure): boolean =>
  status === undefined || status === 408 || status === 429 || status >= 500;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 32_000;
/** A quota window lasts a minute: the pauses together outlast it. */
const ATTEMPTS = 8;

/**
 * Sends a request again while the failure may pass. Only for requests that may be applied twice without harm, or that
 * the workbook refuses the second time. Pauses double, with jitter, so that many instances do not come back together.
 */
export const patiently = async <Answer>(
  send: () => Promise<Answer>,
  { pause, random }: { readonly pause: Pacing['pause']; readonly random: () => number },
): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(failureOf(error)) || attempt >= ATTEMPTS) throw error;
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + random()));
    }
  }
};
