import { describe, expect, it } from 'vitest';
import type { WorkQueue } from '../../../functions/application/ports/work-queue.ts';
import {
  flagMessageSchema,
  sheetMessageSchema,
  transcriptionMessageSchema,
} from '../../../functions/contracts/messages.ts';
import { aCall } from '../../builders/call.ts';

export type QueueName = 'transcription' | 'flag' | 'sheet';

export type WorkQueueUnderTest = {
  readonly store: WorkQueue;
  /** Bodies that a consumer of the queue would be given now. */
  readonly visible: (queue: QueueName) => Promise<readonly unknown[]>;
  readonly advance: (ms: number) => void;
};

const callId = aCall().id;

/** What every work queue promises. `make` gives empty ones. */
export const describeWorkQueueContract = (implementation: string, make: () => Promise<WorkQueueUnderTest>): void => {
  describe(`work queues in ${implementation}`, () => {
    it('hands each request to its own queue, in the words of the contract', async () => {
      const { store, visible } = await make();
      await store.requestTranscription({ callId });
      await store.requestFlag({ callId, reason: 'sweep' });
      await store.requestRestating({ callId });
      await store.requestSheetSync({ teamId: 'team_méxico 😀' });
      expect((await visible('transcription')).map((body) => transcriptionMessageSchema.parse(body))).toEqual([
        { callId },
      ]);
      expect((await visible('flag')).map((body) => flagMessageSchema.parse(body))).toEqual([
        { callId, reason: 'sweep' },
        { callId, reason: 'restate' },
      ]);
      expect((await visible('sheet')).map((body) => sheetMessageSchema.parse(body))).toEqual([
        { teamId: 'team_méxico 😀' },
      ]);
    });

    it('keeps a request back for its delay', async () => {
      const { store, visible, advance } = await make();
      await store.requestTranscription({ callId }, 60);
      await store.requestSheetSync({ teamId: 'team_a' }, 5);
      await store.requestSheetSync({ teamId: 'team_b' });
      expect(await visible('sheet')).toEqual([{ teamId: 'team_b' }]);
      expect(await visible('transcription')).toEqual([]);
      advance(6_000);
      expect(await visible('sheet')).toContainEqual({ teamId: 'team_a' });
      expect(await visible('transcription')).toEqual([]);
      advance(55_000);
      expect(await visible('transcription')).toEqual([{ callId }]);
    });

    it('keeps every request, also of the same work', async () => {
      const { store, visible } = await make();
      for (let time = 0; time < 3; time += 1) await store.requestTranscription({ callId });
      expect(await visible('transcription')).toEqual([{ callId }, { callId }, { callId }]);
    });
  });
};
