import * as z from 'zod';
import type { BucketDefinition } from '../../objects/buckets/object-model.ts';
import { flag, number, readProperties } from './properties.ts';
import type { Refusals } from './refusals.ts';
import type { Stack } from './resolve.ts';

const bucketSchema = z.looseObject({
  // Anything but EventBridge (queues, topics, functions) is another way for events to travel, and not implemented.
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: flag.default(true) }).optional(),
    })
    .optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  CorsConfiguration: z
    .strictObject({
      CorsRules: z.array(
        z.strictObject({
          Id: z.string().optional(),
          AllowedMethods: z.array(z.string()),
          AllowedOrigins: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).default([]),
          ExposedHeaders: z.array(z.string()).default([]),
          MaxAge: number.optional(),
        }),
      ),
    })
    .optional(),
});

export const readBuckets = (stack: Stack, refusals: Refusals): readonly BucketDefinition[] =>
  stack.ofType('AWS::S3::Bucket').flatMap((resource): BucketDefinition[] => {
    const properties = readProperties(resource, bucketSchema, refusals);
    if (!properties) return [];
    return [
      {
        name: resource.identity.name,
        sendsEvents: properties.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
        versioned: properties.VersioningConfiguration?.Status === 'Enabled',
        cors: (properties.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
          methods: rule.AllowedMethods,
          origins: rule.AllowedOrigins,
          headers: rule.AllowedHeaders,
          exposed: rule.ExposedHeaders,
          ...(rule.MaxAge !== undefined && { maxAgeSeconds: rule.MaxAge }),
        })),
      },
    ];
  });
