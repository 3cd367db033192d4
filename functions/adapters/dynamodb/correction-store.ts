import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CorrectionStore, LessonRecord, NextDecision } from '../../application/ports/correction-store.ts';
import { callIdSchema } from '../../contracts/call-record.ts';
import { VERDICTS } from '../../domain/adherence/verdict.ts';
import type { CallId } from '../../domain/call/call.ts';
import { type Decision, PEOPLES_VERDICTS } from '../../domain/learning/decision.ts';
import { countChanges, PAIRINGS, type StepCounts } from '../../domain/learning/step-quality.ts';
import { readItem } from './stored-item.ts';
import { type Item, type Key, pause, queryAll, type StoreTable, transactionFailure } from './table.ts';

const padded = (number: number): string => String(number).padStart(6, '0');

const HISTORY = 'CORRECTION#';
const historyKey = (callId: CallId, position: number): Key => ({
  pk: `CALL#${callId}`,
  sk: `${HISTORY}${padded(position)}`,
});
const countsKey = ({ scriptId, scriptVersion, stepId }: Decision): Key => ({
  pk: `QUALITY#${scriptId}`,
  sk: `${padded(scriptVersion)}#${stepId}`,
});
const lessonKey = ({ scriptId, scriptVersion, stepId }: Decision, callId: CallId): Key => ({
  pk: `LESSONS#${scriptId}`,
  sk: `${padded(scriptVersion)}#${callId}#${stepId}`,
});

const decisionSchema = z.object({
  scriptId: z.string(),
  scriptVersion: z.number().int(),
  stepId: z.string(),
  verdict: z.enum([...PEOPLES_VERDICTS, 'withdrawn']),
  machine: z.enum(VERDICTS),
  turnIndex: z.number().int().exactOptional(),
  atMs: z.number().exactOptional(),
  wordsId: z.string().exactOptional(),
  by: z.string(),
  at: z.string(),
}) satisfies z.ZodType<Decision>;

const countsSchema = z.object({
  scriptVersion: z.number().int(),
  stepId: z.string(),
  ...Object.fromEntries(PAIRINGS.map((pairing) => [pairing, z.number().optional()])),
});

const lessonSchema = z.object({
  callId: callIdSchema,
  teamId: z.string(),
  stepId: z.string(),
  scriptVersion: z.number().int(),
  wordsId: z.string(),
  at: z.string(),
  isTaught: z.boolean(),
});

/** A transaction is also cancelled while another one holds its items: two people deciding about one step. */
const APPEND_ATTEMPTS = 7;

const MOST_LESSONS = 5_000;

const toCounts = (item: Item): StepCounts => {
  const { scriptVersion, stepId, ...counted } = readItem(countsSchema, item, `counts ${String(item.pk)} ${item.sk}`);
  const pairings = Object.fromEntries(PAIRINGS.map((pairing) => [pairing, Reflect.get(counted, pairing) ?? 0]));
  return { scriptVersion, stepId, pairings };
};

/**
 * Decisions in DynamoDB. One transaction adds an entry to the call's history, moves the counts of its step, and keeps or
 * withdraws the lesson; the entry's own key, which must be new, makes each of them happen once.
 */
export const createCorrectionStore = (table: StoreTable): CorrectionStore => {
  const { client, name: TableName } = table;

  const countUpdates = ({ decision, replaces }: NextDecision) => {
    const after = decision.verdict === 'withdrawn' ? undefined : { ...decision, verdict: decision.verdict };
    const changes = [...countChanges(replaces, after)];
    if (changes.length === 0) return [];
    const { scriptVersion, stepId } = decision;
    return [
      {
        Update: {
          TableName,
          Key: countsKey(decision),
          UpdateExpression: `SET scriptVersion = :version, stepId = :step ADD ${changes.map((_, at) => `#c${at} :c${at}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(changes.map(([pairing], at) => [`#c${at}`, pairing])),
          ExpressionAttributeValues: {
            ':version': scriptVersion,
            ':step': stepId,
            ...Object.fromEntries(changes.map(([, change], at) => [`:c${at}`, change])),
          },
        },
      },
    ];
  };

  const lessonWrites = ({ callId, teamId, decision, replaces, teaches }: NextDecision) => {
    const wordsId = decision.wordsId ?? replaces?.wordsId;
    if (wordsId === undefined || (!teaches && replaces?.wordsId === undefined)) return [];
    const { stepId, scriptVersion, at } = decision;
    const lesson = { callId, teamId, stepId, scriptVersion, wordsId, at, isTaught: teaches };
    return [{ Put: { TableName, Item: { ...lessonKey(decision, callId), ...lesson } } }];
  };

  const append = async (next: NextDecision): Promise<'appended' | 'stale' | 'disturbed'> => {
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: { ...historyKey(next.callId, next.position), ...next.decision },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
            ...countUpdates(next),
            ...lessonWrites(next),
          ],
        }),
      );
      return 'appended';
    } catch (error) {
      const cause = transactionFailure(error);
      if (cause === undefined) throw error;
      return cause === 'condition' ? 'stale' : 'disturbed';
    }
  };

  return {
    history: async (callId) =>
      (
        await queryAll(table, {
          KeyConditionExpression: 'pk = :call AND begins_with(sk, :history)',
          ExpressionAttributeValues: { ':call': `CALL#${callId}`, ':history': HISTORY },
          ConsistentRead: true,
        })
      ).map((item) => readItem(decisionSchema, item, `decision ${String(item.sk)} on ${String(item.pk)}`)),

    append: async (next) => {
      for (let attempt = 1; attempt <= APPEND_ATTEMPTS; attempt += 1) {
        const outcome = await append(next);
        if (outcome !== 'disturbed') return outcome;
        await pause(25 * 2 ** attempt * (0.5 + Math.random()));
      }
      throw new Error(`a decision on ${next.callId} could not be stored: other decisions kept its counts busy`);
    },

    countsOf: async (scriptId) =>
      (
        await queryAll(table, {
          KeyConditionExpression: 'pk = :script',
          ExpressionAttributeValues: { ':script': `QUALITY#${scriptId}` },
          ConsistentRead: true,
        })
      ).map(toCounts),

    lessonsOf: async (scriptId) => {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :script',
        ExpressionAttributeValues: { ':script': `LESSONS#${scriptId}` },
        ConsistentRead: true,
        // The newest version's first: they are the ones to keep where there are too many.
        ScanIndexForward: false,
      });
      return items
        .map((item) => readItem(lessonSchema, item, `lesson ${String(item.pk)} ${String(item.sk)}`))
        .filter(({ isTaught }) => isTaught)
        .slice(0, MOST_LESSONS)
        .map(({ isTaught: _taught, ...lesson }): LessonRecord => lesson);
    },
  };
};
