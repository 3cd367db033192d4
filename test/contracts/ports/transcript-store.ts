import { describe, expect, it } from 'vitest';
import type { TranscriptStore } from '../../../functions/application/ports/transcript-store.ts';
import type { CallVerdicts } from '../../../functions/domain/adherence/verdict.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';
import { aCall } from '../../builders/call.ts';

const { id } = aCall();

const transcript: Transcript = {
  language: 'es-MX',
  durationMs: 30_000,
  turns: [
    {
      speaker: 'agent',
      startMs: 0,
      endMs: 900,
      text: '¿Bueno? «ñandú» 😀',
      confidence: 0.5,
      channel: 0,
      words: [{ text: '¿Bueno?', startMs: 0, endMs: 400, confidence: 0.25 }],
    },
    { speaker: 'unknown', startMs: 900, endMs: 901, text: '', confidence: 0, words: [] },
  ],
  provenance: {
    engine: 'transcribe',
    separation: 'channels',
    jobName: 'monitoria-1',
    agent: { channel: 0, margin: 0.125, by: 'person' },
  },
};

const verdicts: CallVerdicts = {
  scriptId: 'soporte',
  scriptVersion: 2,
  adherence: { score: null, n: 0 },
  steps: [
    { stepId: 'a', verdict: 'unverifiable', confidence: 0.5, reason: 'low-confidence' },
    {
      stepId: 'b',
      verdict: 'said',
      confidence: 1,
      reason: 'matched',
      tooLate: true,
      evidence: { turnIndex: 0, startMs: 0, endMs: 400, quote: '¿Bueno?', phrasing: 'bueno', edits: 0 },
    },
  ],
};

/** What every store of transcripts promises. `make` gives an empty one. */
export const describeTranscriptStoreContract = (implementation: string, make: () => Promise<TranscriptStore>): void => {
  describe(`transcripts in ${implementation}`, () => {
    it('has none of a call before one is put', async () => {
      const store = await make();
      expect(await store.getTranscript(id)).toBeUndefined();
      expect(await store.getVerdicts(id)).toBeUndefined();
    });

    it('gives back a transcript and its verdicts, each by itself', async () => {
      const store = await make();
      await store.putTranscript(id, transcript);
      expect(await store.getTranscript(id)).toEqual(transcript);
      expect(await store.getVerdicts(id)).toBeUndefined();
      await store.putVerdicts(id, verdicts);
      expect(await store.getVerdicts(id)).toEqual(verdicts);
    });

    it('replaces what was there, and keeps calls apart', async () => {
      const store = await make();
      const other = aCall({ seed: 'another' }).id;
      await store.putTranscript(id, transcript);
      await store.putTranscript(other, transcript);
      await store.putTranscript(id, { ...transcript, turns: [] });
      expect((await store.getTranscript(id))?.turns).toEqual([]);
      expect(await store.getTranscript(other)).toEqual(transcript);
    });

    it('gives the compact form back byte by byte', async () => {
      const store = await make();
      expect(await store.getCompact(id)).toBeUndefined();
      const bytes = Uint8Array.from({ length: 3_000 }, (_, at) => at % 256);
      await store.putCompact(id, bytes);
      expect([...((await store.getCompact(id)) ?? [])]).toEqual([...bytes]);
    });

    it('keeps words that people pointed at, the same words once, each call its own', async () => {
      const store = await make();
      const words = '¿Algo más «ñandú» 😀?';
      const wordsId = await store.putWords(id, words);
      expect(await store.getWords(id, wordsId)).toBe(words);
      expect(await store.putWords(id, words)).toBe(wordsId);
      expect(await store.putWords(id, `${words}!`)).not.toBe(wordsId);
      expect(await store.getWords(aCall({ seed: 'another' }).id, wordsId)).toBeUndefined();
    });

    it('takes the transcript of a call of hours', async () => {
      const store = await make();
      const turn = transcript.turns[0];
      const long = { ...transcript, turns: turn ? Array.from({ length: 20_000 }, () => turn) : [] };
      await store.putTranscript(id, long);
      expect((await store.getTranscript(id))?.turns).toHaveLength(20_000);
    });
  });
};
