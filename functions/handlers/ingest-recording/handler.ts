import { eachMessage } from '../../adapters/lambda/queue-batch.ts';
import { log } from '../../adapters/observability/logger.ts';
import { objectCreatedEventSchema } from '../../contracts/messages.ts';
import { dependencies } from './dependencies.ts';

export const handler = eachMessage(objectCreatedEventSchema, async (event) => {
  const { ingestRecording } = await dependencies();
  const outcome = await ingestRecording({ key: event.detail.object.key });
  if (outcome.outcome === 'ignored') log.info('RECORDING_INGESTED', { outcome: outcome.reason });
  else
    for (const { outcome: kind, callId, withoutZone } of outcome.recordings) {
      log.info('RECORDING_INGESTED', { outcome: kind, callId });
      if (withoutZone !== undefined) log.warn('TEAM_ZONE_UNKNOWN', { teamId: withoutZone, callId });
    }
});
