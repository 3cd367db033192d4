import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { WorkQueue } from '../../application/ports/work-queue.ts';
import type { RestateMessage } from '../../contracts/messages.ts';

type QueueUrls = { readonly transcription?: string; readonly flag?: string; readonly sheet?: string };

/** The work queues that a function was given; asking for another one is a mistake in its wiring. */
export const createWorkQueue = (urls: QueueUrls): WorkQueue => {
  const client = new SQSClient({});
  const send = async (queue: keyof QueueUrls, message: unknown, delaySeconds = 0): Promise<void> => {
    const QueueUrl = urls[queue];
    if (QueueUrl === undefined) throw new Error(`this function has no ${queue} queue`);
    await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }),
    );
  };
  return {
    requestTranscription: (message, delaySeconds) => send('transcription', message, delaySeconds),
    requestFlag: (message) => send('flag', message),
    requestRestating: (message) => send('flag', { ...message, reason: 'restate' } satisfies RestateMessage),
    requestSheetSync: (message, delaySeconds) => send('sheet', message, delaySeconds),
  };
};
