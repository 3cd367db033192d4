import * as z from 'zod';
import { number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Resource, Stack } from '../template/resolve.ts';
import type { BusEvent } from './event.ts';
import { checkInput, inputSchema, targetPayload } from './input.ts';
import { compilePattern, type Matcher, PatternError } from './pattern.ts';
import type { TargetFinder } from './targets.ts';

const TYPE = 'AWS::Events::Rule';

export const retryPolicySchema = z.strictObject({
  MaximumRetryAttempts: number.optional(),
  MaximumEventAgeInSeconds: number.optional(),
});
export const deadLetterSchema = z.strictObject({ Arn: z.string() });

const targetSchema = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  ...inputSchema.shape,
  SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
  RetryPolicy: retryPolicySchema.optional(),
  DeadLetterConfig: deadLetterSchema.optional(),
  RoleArn: z.string().optional(),
});

const ruleSchema = z.looseObject({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(targetSchema).default([]),
});

/** A rule that is switched on. */
export type Rule = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly busName: string;
  /** Never matches for a rule that has only a schedule. */
  readonly matches: Matcher;
  readonly scheduleExpression?: string;
  /** To every target. */
  readonly deliver: (event: BusEvent, options?: { readonly mergeKey?: string }) => void;
};

type RulesRequest = { readonly stack: Stack; readonly targets: TargetFinder; readonly refusals: Refusals };

export const readRules = ({ stack, targets, refusals }: RulesRequest): readonly Rule[] => {
  const read = (resource: Resource): Rule[] => {
    const properties = readProperties(resource, ruleSchema, refusals);
    if (!properties) return [];
    const { logicalId, identity } = resource;
    const refuse = (property: string, why: string): void => refusals.add({ logicalId, type: TYPE, property, why });
    const context = { ruleName: identity.name, ruleArn: identity.arn };

    let matches: Matcher = () => false;
    try {
      if (properties.EventPattern) matches = compilePattern(properties.EventPattern, 'EventPattern');
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      refuse('EventPattern', error.message);
    }
    if (!properties.EventPattern && !properties.ScheduleExpression)
      refuse('EventPattern', 'a rule needs a pattern or a schedule');

    const deliveries = properties.Targets.flatMap((target, index) => {
      const place = `Targets.${index}`;
      const found = targets.find({ arn: target.Arn, messageGroupId: target.SqsParameters?.MessageGroupId });
      if (!found) refuse(`${place}.Arn`, `${target.Arn} is no queue and no function of the template`);
      try {
        checkInput(target, context);
      } catch (error) {
        refuse(place, error instanceof Error ? error.message : String(error));
      }
      return found ? [{ target: found, input: target }] : [];
    });
    if (properties.State === 'DISABLED') return [];
    const bus = properties.EventBusName;
    return [
      {
        logicalId,
        name: identity.name,
        arn: identity.arn,
        busName: stack.find('AWS::Events::EventBus', bus)?.identity.name ?? bus,
        matches,
        ...(properties.ScheduleExpression !== undefined && { scheduleExpression: properties.ScheduleExpression }),
        deliver: (event, options) => {
          for (const { target, input } of deliveries) target.deliver(targetPayload(input, event, context), options);
        },
      },
    ];
  };
  return stack.ofType(TYPE).flatMap(read);
};
