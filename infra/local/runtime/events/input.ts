import * as z from 'zod';
import type { BusEvent } from './event.ts';

/** How a target changes the event before it gets it. At most one of the three. */
export const inputSchema = z.object({
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
    .optional(),
});
export type TargetInput = z.output<typeof inputSchema>;

type RuleContext = { readonly ruleName: string; readonly ruleArn: string };

/**
 * Follows `$.detail.object.key` or `$.resources[0]`, with `['odd key']` for odd keys. `undefined` when nothing is
 * there.
 *
 * @throws Error for a path that is no path.
 */
export const followPath = (event: unknown, path: string): unknown => {
  if (path === '$') return event;
  if (!/^\$(?:\.[\w-]+|\[\d+\]|\['[^']+'\])+$/.test(path)) throw new Error(`${path} is not a path`);
  const steps = path.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g);
  let value = event;
  for (const [, name, index, quoted] of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name ?? quoted ?? index ?? ''];
  }
  return value;
};

const inJsonText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
};

/**
 * Fills the `<name>`s of a template. Inside quotes a value becomes part of the text; elsewhere it is put in as JSON.
 * A template that is one bare text gives a text.
 */
const fillTemplate = (template: string, lookUp: (name: string) => unknown): unknown => {
  let filled = '';
  let quoted = false;
  for (let at = 0; at < template.length; at += 1) {
    const char = template[at] ?? '';
    const name = char === '<' ? /^<([\w.-]+)>/.exec(template.slice(at))?.[1] : undefined;
    if (name !== undefined) {
      const value = lookUp(name);
      // EventBridge leaves out what the event does not have.
      filled += quoted ? inJsonText(value ?? '') : JSON.stringify(value ?? '');
      at += name.length + 1;
      continue;
    }
    if (char === '\\' && quoted) {
      filled += template.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (char === '"') quoted = !quoted;
    filled += char;
  }
  return JSON.parse(filled);
};

/** What the target gets for this event. */
export const targetPayload = (input: TargetInput, event: BusEvent, rule: RuleContext): unknown => {
  if (input.Input !== undefined) return JSON.parse(input.Input);
  if (input.InputPath !== undefined) return followPath(event, input.InputPath);
  const transformer = input.InputTransformer;
  if (!transformer) return event;
  const reserved: Readonly<Record<string, unknown>> = {
    'aws.events.rule-arn': rule.ruleArn,
    'aws.events.rule-name': rule.ruleName,
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': event,
    'aws.events.event.json': event,
  };
  return fillTemplate(transformer.InputTemplate, (name) => {
    const path = transformer.InputPathsMap[name];
    return path === undefined ? reserved[name] : followPath(event, path);
  });
};

/**
 * Tries the input on an event with nothing in it, so that a template that can never work stops the start.
 *
 * @throws Error saying what is wrong.
 */
export const checkInput = (input: TargetInput, rule: RuleContext): void => {
  if ([input.Input, input.InputPath, input.InputTransformer].filter((one) => one !== undefined).length > 1)
    throw new Error('only one of Input, InputPath and InputTransformer may be given');
  const nothing: BusEvent = {
    version: '0',
    id: '',
    'detail-type': '',
    source: '',
    account: '',
    time: '',
    region: '',
    resources: [],
    detail: {},
  };
  targetPayload(input, nothing, rule);
};
