import { wholeBatch } from '../../adapters/lambda/queue-batch.ts';
import { log } from '../../adapters/observability/logger.ts';
import { transcriptionMessageSchema } from '../../contracts/messages.ts';
import { dependencies } from './dependencies.ts';

export const handler = wholeBatch(transcriptionMessageSchema, async (messages) => {
  const { startTranscriptions } = await dependencies();
  const outcomes = await startTranscriptions(messages.map(({ callId }) => callId));
  for (const [callId, outcome] of outcomes) log.info('TRANSCRIPTION_STEP', { callId, outcome });
});
