import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { log } from '../observability/logger.ts';

/** A message that its schema does not accept: it fails alone and ends among the dead letters. */
export class UnreadableMessageError extends Error {
  readonly kind = 'unreadable-message';

  constructor(fields: readonly string[]) {
    super(`queue message is not readable: ${fields.join(', ')}`);
    this.name = 'UnreadableMessageError';
  }
}

const readBody = <Schema extends z.ZodType>(record: SQSRecord, schema: Schema): z.output<Schema> => {
  let json: unknown;
  try {
    json = JSON.parse(record.body);
  } catch {
    throw new UnreadableMessageError(['(not JSON)']);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UnreadableMessageError(parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)'));
};

/**
 * Works through a batch: each message is parsed and handed on by itself, and those that fail, and only those, are
 * delivered again (`ReportBatchItemFailures`).
 */
export const eachMessage =
  <Schema extends z.ZodType>(schema: Schema, work: (message: z.output<Schema>) => Promise<void>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      try {
        await work(readBody(record, schema));
      } catch (error) {
        log.error('RECORD_FAILED', error, { messageId: record.messageId });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };

/** Works on a whole batch at once; messages that cannot be read fail alone, the others share one fate. */
export const wholeBatch =
  <Schema extends z.ZodType>(schema: Schema, work: (messages: readonly z.output<Schema>[]) => Promise<void>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const readable: { messageId: string; message: z.output<Schema> }[] = [];
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      try {
        readable.push({ messageId: record.messageId, message: readBody(record, schema) });
      } catch (error) {
        log.error('RECORD_FAILED', error, { messageId: record.messageId });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    try {
      if (readable.length > 0) await work(readable.map(({ message }) => message));
    } catch (error) {
      log.error('RECORD_FAILED', error, { messages: readable.length });
      batchItemFailures.push(...readable.map(({ messageId }) => ({ itemIdentifier: messageId })));
    }
    return { batchItemFailures };
  };
