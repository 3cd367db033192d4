import type * as z from 'zod';

/** A function started with settings it cannot work with: names the variables, never their values. */
export class BadEnvironmentError extends Error {
  readonly kind = 'bad-environment';

  constructor(variables: readonly string[]) {
    super(`environment is not usable: ${variables.join(', ')}`);
    this.name = 'BadEnvironmentError';
  }
}

/** Reads the function's environment through its schema. Throws `BadEnvironmentError`. */
export const readEnvironment = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new BadEnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
};
