import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyKey, companionKeys } from '../../../../functions/domain/ingest/companion.ts';

describe('what a file beside recordings is', () => {
  it.each([
    ['inbox/b/call1.wav', 'audio', 'call1'],
    ['call1.MP3', 'audio', 'call1'],
    ['call1.json', 'sidecar', 'call1'],
    ['call1.wav.json', 'sidecar', 'call1'],
    ['call1.transcript.json', 'transcript', 'call1'],
    ['call1.ogg.TRANSCRIPT.json', 'transcript', 'call1'],
    ['inbox/b/Calls.CSV', 'call-list', 'Calls'],
    ['other.csv', 'other', 'other.csv'],
    ['call1.reference.txt', 'other', 'call1.reference.txt'],
    ['wav', 'other', 'wav'],
    ['inbox/.wav/readme', 'other', 'readme'],
    ['llamada 📞 día.wav', 'audio', 'llamada 📞 día'],
  ] as const)('%s is %s of %s', (key, role, stem) => {
    expect(classifyKey(key)).toMatchObject({ role, stem });
  });

  it('every companion of a recording is classified back to its folder and stem', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('/') && !/\.(json|wav)$/i.test(text));
    fc.assert(
      fc.property(fc.constantFrom('', 'inbox/', 'a/b/'), name, (folder, stem) => {
        const recording = classifyKey(`${folder}${stem}.wav`);
        const { sidecars, transcripts } = companionKeys(`${folder}${stem}.wav`);
        for (const key of sidecars) expect(classifyKey(key)).toMatchObject({ folder, stem: recording.stem });
        for (const key of transcripts)
          expect(classifyKey(key)).toMatchObject({ role: 'transcript', folder, stem: recording.stem });
      }),
    );
  });

  it('looks first for what names the recording with its extension', () => {
    expect(companionKeys('inbox/b/call1.wav')).toEqual({
      sidecars: ['inbox/b/call1.wav.json', 'inbox/b/call1.json'],
      transcripts: ['inbox/b/call1.wav.transcript.json', 'inbox/b/call1.transcript.json'],
      callList: 'inbox/b/calls.csv',
    });
  });
});
