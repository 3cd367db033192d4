import * as z from 'zod';
import type { Refusals } from './refusals.ts';
import type { Resource } from './resolve.ts';

/** CloudFormation accepts numbers and booleans as text, and CDK parameters always arrive so. */
export const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]);

/**
 * Reads a resource's properties through a schema. What does not fit becomes a refusal that names the property, and the
 * resource is left out: the start fails anyway, once everything has been looked at.
 */
export const readProperties = <T>(resource: Resource, schema: z.ZodType<T>, refusals: Refusals): T | undefined => {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  for (const { path, message, code, ...issue } of parsed.error.issues) {
    const keys = code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as readonly string[]) : [];
    const { logicalId, type } = resource;
    if (keys.length === 0) refusals.add({ logicalId, type, property: path.join('.'), why: message });
    for (const key of keys)
      refusals.add({ logicalId, type, property: [...path, key].join('.'), why: 'this property is not implemented' });
  }
  return undefined;
};
