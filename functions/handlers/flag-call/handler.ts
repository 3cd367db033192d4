import { eachMessage } from '../../adapters/lambda/queue-batch.ts';
import { log } from '../../adapters/observability/logger.ts';
import { flagMessageSchema } from '../../contracts/messages.ts';
import { dependencies } from './dependencies.ts';

export const handler = eachMessage(flagMessageSchema, async (message) => {
  const { flagCall, restateCall } = await dependencies();
  if ('reason' in message && message.reason === 'restate') {
    const call = await restateCall(message.callId);
    log.info('CALL_RESTATED', { callId: message.callId, ...(call ? { revision: call.revision } : {}) });
    return;
  }
  const result = await flagCall('detail' in message ? { jobName: message.detail.TranscriptionJobName } : message);
  log.info('CALL_FLAGGED', {
    outcome: result.outcome,
    ...(result.outcome === 'not-ours' ? {} : { callId: result.callId }),
  });
});
