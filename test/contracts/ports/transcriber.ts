import { describe, expect, it } from 'vitest';
import type { StartJob, Transcriber } from '../../../functions/application/ports/transcriber.ts';

export type TranscriberUnderTest = {
  readonly store: Transcriber;
  /** Ends a job that is in progress. */
  readonly complete: (jobName: string) => Promise<void>;
  readonly fail: (jobName: string, reason: string) => Promise<void>;
};

export const aJob = (jobName: string, overrides: Partial<StartJob> = {}): StartJob => ({
  jobName,
  recordingKey: `inbox/b/ligação 😀 #1 ${jobName}.wav`,
  outputKey: `jobs/${jobName}.json`,
  language: 'en-US',
  separation: 'channels',
  redact: false,
  ...overrides,
});

/** What every transcriber promises. `make` gives one without jobs that takes `quota` at a time. */
export const describeTranscriberContract = (
  implementation: string,
  make: (quota: number) => Promise<TranscriberUnderTest>,
): void => {
  describe(`a transcriber in ${implementation}`, () => {
    it('starts a job, once', async () => {
      const { store } = await make(10);
      expect(await store.start(aJob('monitoria-1'))).toEqual({ outcome: 'started' });
      expect(await store.start(aJob('monitoria-1'))).toEqual({ outcome: 'exists' });
      expect(['queued', 'in-progress']).toContain((await store.status('monitoria-1')).status);
      expect(await store.countInFlight(10)).toBe(1);
    });

    it('starts one of several jobs of a name that race', async () => {
      const { store } = await make(10);
      const started = await Promise.all(Array.from({ length: 4 }, () => store.start(aJob('monitoria-1'))));
      expect(started.map(({ outcome }) => outcome).sort()).toEqual(['exists', 'exists', 'exists', 'started']);
    });

    it('knows a job that ended well, and where its text is', async () => {
      const { store, complete } = await make(10);
      await store.start(aJob('monitoria-1'));
      await complete('monitoria-1');
      expect(await store.status('monitoria-1')).toEqual({ status: 'completed', outputKey: 'jobs/monitoria-1.json' });
      expect(await store.start(aJob('monitoria-1'))).toEqual({ outcome: 'exists' });
      expect(await store.countInFlight(10)).toBe(0);
    });

    it('knows a job that failed, and why', async () => {
      const { store, fail } = await make(10);
      await store.start(aJob('monitoria-1', { separation: 'speaker-labels', redact: true }));
      await fail('monitoria-1', 'The recording is damaged.');
      expect(await store.status('monitoria-1')).toEqual({
        status: 'failed',
        reason: expect.stringContaining('The recording is damaged.'),
      });
      expect(await store.countInFlight(10)).toBe(0);
    });

    it('knows nothing of a job that was never started', async () => {
      const { store } = await make(10);
      expect(await store.status('monitoria-none')).toEqual({ status: 'unknown' });
      expect(await store.countInFlight(10)).toBe(0);
    });

    it('refuses a language that the service lacks, with the reason', async () => {
      const { store } = await make(10);
      const refused = await store.start(aJob('monitoria-1', { language: 'nah-MX' }));
      expect(refused).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('unsupported-language') });
      expect(await store.status('monitoria-1')).toEqual({ status: 'unknown' });
    });

    it('takes no more jobs than its quota, and more when one has ended', async () => {
      const { store, complete } = await make(2);
      await store.start(aJob('monitoria-1'));
      await store.start(aJob('monitoria-2'));
      expect(await store.start(aJob('monitoria-3'))).toEqual({ outcome: 'over-quota' });
      expect(await store.status('monitoria-3')).toEqual({ status: 'unknown' });
      await complete('monitoria-1');
      expect(await store.start(aJob('monitoria-3'))).toEqual({ outcome: 'started' });
    });

    it('counts its own jobs on their way, as far as asked', async () => {
      const { store } = await make(250);
      for (let at = 0; at < 105; at += 1) await store.start(aJob(`monitoria-${at}`));
      await store.start(aJob('somebody-elses'));
      await store.start(aJob('not-monitoria-1'));
      expect(await store.countInFlight(1_000)).toBe(105);
      expect(await store.countInFlight(3)).toBe(3);
      expect(await store.countInFlight(0)).toBe(0);
    });
  });
};
