import * as z from 'zod';
import { GoogleError } from './google-error.ts';

/**
 * A planned misfortune: the next `times` requests whose operation and method match meet it.
 * `lost-response` carries the request out and then cuts the connection: the caller cannot know.
 */
export const faultSchema = z.strictObject({
  /** Operation as counted (`spreadsheets.batchUpdate`, `values.batchGet`, …); a `*` stands for anything. */
  operation: z.string().default('*'),
  times: z.number().int().positive().default(1),
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('error'), code: z.union([z.literal(429), z.literal(500), z.literal(503)]) }),
    z.strictObject({ kind: z.literal('delay'), ms: z.number().int().nonnegative() }),
    z.strictObject({ kind: z.literal('lost-response') }),
  ]),
});
export type Fault = z.input<typeof faultSchema>;
export type FaultOutcome = z.output<typeof faultSchema>['outcome'];

export const FAULT_ERRORS = {
  429: () =>
    new GoogleError('RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).', {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'RATE_LIMIT_EXCEEDED',
          domain: 'googleapis.com',
        },
      ],
    }),
  500: () => new GoogleError('INTERNAL', 'Internal error encountered.'),
  503: () => new GoogleError('UNAVAILABLE', 'The service is currently unavailable.'),
} as const;

type Planned = { readonly operation: string; readonly outcome: FaultOutcome; left: number };

export class Faults {
  #planned: Planned[] = [];

  /** Plans a fault. Faults that match the same request are met one after another, in the order planned. */
  plan(fault: Fault): void {
    const { operation, times, outcome } = faultSchema.parse(fault);
    this.#planned.push({ operation, outcome, left: times });
  }

  clear(): void {
    this.#planned = [];
  }

  /** What is still to come. */
  get pending(): readonly { readonly operation: string; readonly left: number; readonly kind: string }[] {
    return this.#planned.map(({ operation, left, outcome }) => ({ operation, left, kind: outcome.kind }));
  }

  /** Takes the fault that this request meets, if any. */
  take(operation: string): FaultOutcome | undefined {
    const fault = this.#planned.find((candidate) => matches(candidate.operation, operation));
    if (fault === undefined) return undefined;
    fault.left--;
    if (fault.left === 0) this.#planned = this.#planned.filter((candidate) => candidate !== fault);
    return fault.outcome;
  }
}

const matches = (pattern: string, operation: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(operation);
};
