import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkQueue } from '../../../functions/adapters/sqs/work-queue.ts';
import { aCall } from '../../builders/call.ts';
import { describeWorkQueueContract, type QueueName } from '../ports/work-queue.ts';
import { type LocalServices, startLocalServices } from './local-services.ts';

let local: LocalServices;
beforeAll(async () => {
  local = await startLocalServices();
});
afterAll(() => local.stop());

let used = 0;

const newQueues = () => {
  const at: Readonly<Record<QueueName, number>> = { transcription: used, flag: used + 1, sheet: used + 2 };
  used += 3;
  const url = (queue: QueueName): string => local.queue(at[queue]).url;
  return { at, urls: { transcription: url('transcription'), flag: url('flag'), sheet: url('sheet') } };
};

describeWorkQueueContract('SQS', async () => {
  const { at, urls } = newQueues();
  return {
    store: createWorkQueue(urls),
    visible: async (queue) => {
      const received = local.queues.receive(local.queue(at[queue]), 10);
      return received.map(({ body }) => JSON.parse(body) as unknown);
    },
    advance: local.advance,
  };
});

describe('queues that a function was not given', () => {
  const { id } = aCall();

  it('are named when it asks for them', async () => {
    const { urls } = newQueues();
    const queue = createWorkQueue({ flag: urls.flag });
    await expect(queue.requestTranscription({ callId: id })).rejects.toThrow('no transcription queue');
    await expect(queue.requestSheetSync({ teamId: 'team_a' })).rejects.toThrow('no sheet queue');
    await expect(queue.requestFlag({ callId: id, reason: 'sweep' })).resolves.toBeUndefined();
  });

  it('fail when they do not exist, as does a delay that the service refuses', async () => {
    const { urls } = newQueues();
    const gone = createWorkQueue({ sheet: urls.sheet.replace(/work-\d+$/, 'work-none') });
    await expect(gone.requestSheetSync({ teamId: 'team_a' })).rejects.toThrow(/does not exist/);
    await expect(createWorkQueue(urls).requestSheetSync({ teamId: 'team_a' }, 901)).rejects.toThrow();
  });
});
