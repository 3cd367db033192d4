import { describe, expect, test } from 'vitest';
import { syncEventSchema, syncRequest } from '../../../../functions/handlers/sync-sheet/events.ts';

const requestsOf = (event: unknown) => {
  const parsed = syncEventSchema.parse(event);
  return 'Records' in parsed ? parsed.Records.map(syncRequest) : parsed;
};

describe('what wakes a sync', () => {
  test('a queue message names its team', () => {
    const record = { eventSource: 'aws:sqs', messageId: 'm1', body: '{"teamId":"team_a"}', attributes: {} };
    expect(requestsOf({ Records: [record] })).toEqual([{ recordId: 'm1', teamId: 'team_a', readable: true }]);
  });

  test('a message that cannot be read is known by its id', () => {
    const record = { eventSource: 'aws:sqs', messageId: 'm2', body: '{' };
    expect(requestsOf({ Records: [record] })).toEqual([{ recordId: 'm2', teamId: undefined, readable: false }]);
  });

  test('a stream record gives the team of the new image; a deletion asks for nothing', () => {
    const stream = (dynamodb: object) => ({ eventSource: 'aws:dynamodb', eventID: 'e', dynamodb });
    expect(
      requestsOf({
        Records: [
          stream({ SequenceNumber: '1', NewImage: { teamId: { S: 'team_a' }, state: { S: 'flagged' } } }),
          stream({ SequenceNumber: '2' }),
        ],
      }),
    ).toEqual([
      { recordId: '1', teamId: 'team_a', readable: true },
      { recordId: '2', teamId: undefined, readable: true },
    ]);
  });

  test('the schedule asks for all teams', () => {
    expect(requestsOf({ kind: 'sync-all' })).toEqual({ kind: 'sync-all' });
  });

  test('anything else is refused', () => {
    expect(syncEventSchema.safeParse({ hello: 'world' }).success).toBe(false);
  });
});
