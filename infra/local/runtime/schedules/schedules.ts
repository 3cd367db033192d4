import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { eventTime, toBusEvent } from '../events/event.ts';
import { deadLetterSchema, type Rule, retryPolicySchema } from '../events/rules.ts';
import type { TargetFinder } from '../events/targets.ts';
import { number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Resource, Stack } from '../template/resolve.ts';
import { ScheduleError } from './cron.ts';
import { type Expression, parseExpression } from './expression.ts';
import type { Scheduled } from './scheduler.ts';

const TYPE = 'AWS::Scheduler::Schedule';

const scheduleSchema = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  // Any instant of the window is right, so its first one is.
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: number.optional(),
  }),
  StartDate: z.iso.datetime({ offset: true }).optional(),
  EndDate: z.iso.datetime({ offset: true }).optional(),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    RetryPolicy: retryPolicySchema.optional(),
    DeadLetterConfig: deadLetterSchema.optional(),
    SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
  }),
});

type SchedulesRequest = {
  readonly stack: Stack;
  readonly targets: TargetFinder;
  readonly rules: readonly Rule[];
  readonly refusals: Refusals;
};

/** What EventBridge Scheduler puts into `Input`, and what it sends when there is none. */
const scheduledPayload = (input: string | undefined, arn: string, instantMs: number): unknown => {
  const instant = new Date(instantMs);
  if (input === undefined)
    return {
      ...toBusEvent({
        source: 'aws.scheduler',
        'detail-type': 'Scheduled Event',
        detail: {},
        resources: [arn],
        time: instant,
      }),
      detail: '{}',
    };
  const context: Readonly<Record<string, string>> = {
    '<aws.scheduler.schedule-arn>': arn,
    '<aws.scheduler.scheduled-time>': eventTime(instant),
    '<aws.scheduler.execution-id>': randomUUID(),
    '<aws.scheduler.attempt-number>': '1',
  };
  return JSON.parse(input.replace(/<aws\.scheduler\.[a-z-]+>/g, (name) => context[name] ?? name));
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Schedules of EventBridge Scheduler, and rules that have a schedule expression. */
export const readSchedules = ({ stack, targets, rules, refusals }: SchedulesRequest): readonly Scheduled[] => {
  const expressionOf = (source: string, timeZone: string, refuse: (why: string) => void): Expression | undefined => {
    try {
      return parseExpression(source, timeZone);
    } catch (error) {
      if (!(error instanceof ScheduleError)) throw error;
      refuse(error.message);
      return undefined;
    }
  };

  const readSchedule = (resource: Resource): Scheduled[] => {
    const properties = readProperties(resource, scheduleSchema, refusals);
    if (!properties) return [];
    const { logicalId, identity } = resource;
    const refuse = (property: string, why: string): void => refusals.add({ logicalId, type: TYPE, property, why });
    const { Target: target, ScheduleExpression: source, ScheduleExpressionTimezone: zone } = properties;
    const expression = expressionOf(source, zone, (why) => refuse('ScheduleExpression', why));
    const place = targets.find({ arn: target.Arn, messageGroupId: target.SqsParameters?.MessageGroupId });
    if (!place) refuse('Target.Arn', `${target.Arn} is no queue and no function of the template`);
    if (target.Input !== undefined && !isJson(target.Input)) refuse('Target.Input', 'only JSON is implemented');
    if (!expression || !place || properties.State === 'DISABLED') return [];
    const { arn } = identity;
    return [
      {
        id: arn,
        source: `${source} ${zone}`,
        expression,
        ...(properties.StartDate !== undefined && { startMs: Date.parse(properties.StartDate) }),
        ...(properties.EndDate !== undefined && { endMs: Date.parse(properties.EndDate) }),
        fire: (instantMs) => place.deliver(scheduledPayload(target.Input, arn, instantMs), { mergeKey: arn }),
      },
    ];
  };

  const fromRule = (rule: Rule): Scheduled[] => {
    if (rule.scheduleExpression === undefined) return [];
    const { logicalId, arn, scheduleExpression: source } = rule;
    const expression = expressionOf(source, 'UTC', (why) =>
      refusals.add({ logicalId, type: 'AWS::Events::Rule', property: 'ScheduleExpression', why }),
    );
    if (!expression) return [];
    const fire = (instantMs: number): void =>
      rule.deliver(
        toBusEvent({
          source: 'aws.events',
          'detail-type': 'Scheduled Event',
          detail: {},
          resources: [arn],
          time: new Date(instantMs),
        }),
        { mergeKey: arn },
      );
    return [{ id: arn, source, expression, fire }];
  };

  return [...stack.ofType(TYPE).flatMap(readSchedule), ...rules.flatMap(fromRule)];
};
