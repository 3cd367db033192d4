import * as z from 'zod';
import { sheetMessageSchema } from '../../contracts/messages.ts';

const queueRecordSchema = z.object({ eventSource: z.literal('aws:sqs'), messageId: z.string(), body: z.string() });

const streamRecordSchema = z.object({
  eventSource: z.literal('aws:dynamodb'),
  dynamodb: z.object({
    SequenceNumber: z.string(),
    NewImage: z.object({ teamId: z.object({ S: z.string() }).optional() }).optional(),
  }),
});

const recordSchema = z.discriminatedUnion('eventSource', [queueRecordSchema, streamRecordSchema]);

export const syncEventSchema = z.union([
  z.object({ kind: z.literal('sync-all') }),
  z.object({ Records: z.array(recordSchema) }),
]);

/** A record and the team that it asks to be synced; `undefined` when it does not say one that can be read. */
export type SyncRequest = {
  /** What a partial failure names: the message's id, or the stream's sequence number. */
  readonly recordId: string;
  readonly teamId: string | undefined;
  /** A stream record without a team (another item of the table) asks for nothing; a message without one is broken. */
  readonly readable: boolean;
};

const parseBody = (body: string): string | undefined => {
  try {
    return sheetMessageSchema.safeParse(JSON.parse(body)).data?.teamId;
  } catch {
    return undefined;
  }
};

export const syncRequest = (record: z.output<typeof recordSchema>): SyncRequest => {
  if (record.eventSource === 'aws:sqs') {
    const teamId = parseBody(record.body);
    return { recordId: record.messageId, teamId, readable: teamId !== undefined };
  }
  const { SequenceNumber, NewImage } = record.dynamodb;
  return { recordId: SequenceNumber, teamId: NewImage?.teamId?.S, readable: true };
};
