import { encodeCompact } from '../../../functions/domain/adherence/compact.ts';
import { benchCall, compactOf } from './calls.ts';
import { variedCall } from './varied-calls.ts';

/**
 * Stored calls by seed: `alike` are those that the other speeds are measured on, another five minutes each; `varied` are
 * calls like no other, in many words and with up to 15 % of them misheard.
 */
export const STORED_CALLS = {
  alike: (seed: number): Uint8Array => compactOf(benchCall(seed)),
  varied: (seed: number): Uint8Array => encodeCompact(variedCall(seed)),
} as const;

export type KindOfCalls = keyof typeof STORED_CALLS;
