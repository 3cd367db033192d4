import * as z from 'zod';
import type { Identity } from '../../application/access.ts';

/**
 * What the authorizer verified. An address that its issuer did not verify is nobody; API Gateway hands claims on as
 * text.
 */
const claimsSchema = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  email_verified: z.union([z.literal('true'), z.literal(true)]),
});

/** The person behind a verified token; `undefined` when it does not say who they are. */
export const identityOf = (claims: unknown): Identity | undefined => {
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? { email: parsed.data.email } : undefined;
};
