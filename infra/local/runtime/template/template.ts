import * as z from 'zod';
import { CloudError } from '../failure.ts';

const parameterSchema = z.looseObject({
  Type: z.string(),
  Default: z.union([z.string(), z.number()]).optional(),
  AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  AllowedPattern: z.string().optional(),
});

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  Condition: z.string().optional(),
});

const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), parameterSchema).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown(), Condition: z.string().optional() })).default({}),
  Transform: z.unknown().optional(),
});

/** A CloudFormation template as CDK synthesizes it, with every intrinsic function still in place. */
export type Template = z.infer<typeof templateSchema>;

/** @throws CloudError `template-invalid` naming the first wrong place. */
export const parseTemplate = (json: unknown): Template => {
  const parsed = templateSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CloudError('template-invalid', `The template is wrong at ${issue?.path.join('.')}: ${issue?.message}`);
  }
  if (parsed.data.Transform !== undefined)
    throw new CloudError('template-invalid', 'The template has a Transform: synthesize it without macros.');
  return parsed.data;
};
