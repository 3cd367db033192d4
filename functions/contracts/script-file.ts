import * as z from 'zod';
import { ERROR_CLASSES, INTENTS, SLOT_TYPES, STEP_KINDS } from '../domain/script/script.ts';
import { rule, ruled } from './rules.ts';

/** A script as an author writes it, in YAML, JSON or the sheet. One file holds one script or a list. */
export const stepFileSchema = z.strictObject({
  id: z.string().min(1).max(64),
  title: z.string().min(1).max(200),
  kind: z.enum(STEP_KINDS),
  phrases: z.array(z.string().min(1).max(500)).max(200).default([]),
  intent: z.enum(INTENTS).optional(),
  excludedPhrases: z.array(z.string().min(1)).optional(),
  slots: z.record(z.string(), z.enum(SLOT_TYPES)).optional(),
  window: z
    .strictObject({
      anchor: z.enum(['first', 'last']),
      seconds: z.number().positive().optional(),
      share: z.number().gt(0).lte(1).optional(),
    })
    .refine((window) => (window.seconds === undefined) !== (window.share === undefined), rule('seconds-or-share'))
    .optional(),
  condition: z
    .strictObject({
      service: z.string().optional(),
      tag: z.string().optional(),
      afterStep: z.string().optional(),
      afterPhrase: z.string().optional(),
    })
    .optional(),
  speaker: z.enum(['agent', 'customer', 'either']).optional(),
  errorClass: z.enum(ERROR_CLASSES).optional(),
  weight: z.number().positive().optional(),
});

export const scriptFileSchema = z.strictObject({
  id: ruled('script-id', (id) => /^[\w.-]{1,80}$/.test(id)),
  language: ruled('language', (tag) => /^[a-z]{2}(-[A-Z0-9]{2,4})?$/.test(tag)),
  service: z.string().min(1),
  /** Given by the product when absent; a file may carry it, then it must be the next one. */
  version: z.number().int().positive().optional(),
  /** `ordered: true` is `order: total`. */
  ordered: z.boolean().optional(),
  order: z.enum(['total', 'partial', 'none']).optional(),
  /** From when calls are judged by it. The first version counts from the beginning, later ones from now. */
  effectiveFrom: z.iso.datetime({ offset: true }).optional(),
  steps: z.array(stepFileSchema).min(1).max(200),
});
export type ScriptFile = z.infer<typeof scriptFileSchema>;

/** A published version: immutable. */
export const publishedScriptSchema = z.object({
  id: z.string(),
  language: z.string(),
  service: z.string(),
  version: z.number().int().positive(),
  order: z.enum(['total', 'partial', 'none']),
  steps: z.array(stepFileSchema),
  effectiveFrom: z.iso.datetime(),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
});
export type PublishedScript = z.infer<typeof publishedScriptSchema>;
