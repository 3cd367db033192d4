import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellApart } from '../../../../infra/local/speech/speakers/tell-apart.ts';
import { SHAPE_SIZE, type VoiceUnit, voiceFeatures } from '../../../../infra/local/speech/speakers/voice-features.ts';

/** A stretch of a voice: its own pitch and shape, a little different every time. */
const unit = (index: number, voice: { pitchHz: number; shape: number }, wobble: number): VoiceUnit => ({
  startMs: index * 3_000,
  endMs: index * 3_000 + 2_000,
  features: [
    ...Array.from(
      { length: SHAPE_SIZE },
      (_, k) => voice.shape * Math.cos(k) + 2 * wobble * Math.sin(index * 7 + k * 3),
    ),
    Math.log(voice.pitchHz) + 0.14 * wobble * Math.cos(index * 5),
  ],
});
const low = { pitchHz: 110, shape: 1 };
const high = { pitchHz: 210, shape: -1 };

describe('telling two voices of one line apart', () => {
  it('finds who speaks when, the first to speak first', () => {
    const who = [1, 0, 1, 0, 0, 1, 1, 0, 1, 0];
    const told = tellApart(who.map((which, i) => unit(i, which === 1 ? high : low, 0.5)));
    expect(told.speakers).toBe(2);
    expect(told.voiceOf).toEqual(who.map((which) => 1 - which));
  });

  it('says one when there is one voice', () => {
    const told = tellApart(Array.from({ length: 14 }, (_, i) => unit(i, low, 1)));
    expect(told.speakers).toBe(1);
    expect(new Set(told.voiceOf)).toEqual(new Set([0]));
  });

  it('says one when there is too little to compare', () => {
    expect(tellApart([unit(0, low, 0), unit(1, high, 0)]).speakers).toBe(1);
    expect(tellApart([]).voiceOf).toEqual([]);
  });

  it('gives a short interjection to the voice around it', () => {
    const units = [0, 1, 0, 1, 0, 1].map((which, i) => unit(i, which === 1 ? high : low, 0.3));
    const interjection: VoiceUnit = { startMs: 9_100, endMs: 9_300, features: [] };
    const told = tellApart([...units, interjection]);
    expect(told.voiceOf.at(-1)).toBe(told.voiceOf[3]);
  });

  it('answers for every unit, whatever the features', () => {
    const anyUnit = fc.record({
      startMs: fc.nat(600_000),
      length: fc.nat(8_000),
      features: fc.oneof(
        fc.constant([]),
        fc.array(fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.constant(Number.NaN)), {
          minLength: SHAPE_SIZE + 1,
          maxLength: SHAPE_SIZE + 1,
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 20 }), (drawn) => {
        const units = drawn.map(({ startMs, length, features }) => ({ startMs, endMs: startMs + length, features }));
        const told = tellApart(units);
        expect(told.voiceOf).toHaveLength(units.length);
        expect(told.voiceOf.every((voice) => voice === 0 || (voice === 1 && told.speakers === 2))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('hearing what a voice is like', () => {
  /** A buzz with harmonics, as a throat makes it. */
  const buzz = (hz: number): Float32Array =>
    Float32Array.from({ length: 16_000 }, (_, i) =>
      [1, 2, 3, 4, 5].reduce((sum, n) => sum + (0.2 / n) * Math.sin((2 * Math.PI * hz * n * i) / 16_000), 0),
    );

  it.each([90, 120, 180, 240])('hears a pitch of %i Hz', (hz) => {
    expect(Math.exp(voiceFeatures(buzz(hz))?.[SHAPE_SIZE] ?? 0)).toBeGreaterThan(hz * 0.97);
    expect(Math.exp(voiceFeatures(buzz(hz))?.[SHAPE_SIZE] ?? 0)).toBeLessThan(hz * 1.03);
  });

  it('says nothing about silence or a tenth of a second', () => {
    expect(voiceFeatures(new Float32Array(16_000))).toBeUndefined();
    expect(voiceFeatures(buzz(120).slice(0, 1_600))).toBeUndefined();
  });
});
