import { describe, expect, it } from 'vitest';
import { transcribeJsonSchema } from '../../../../functions/contracts/transcribe-json.ts';
import type { Recognised } from '../../../../infra/local/speech/recognition.ts';
import { transcriptJson } from '../../../../infra/local/transcribe/transcript-json.ts';
import { spoken } from '../../../contracts/transcribe/scripted-recogniser.ts';

const job = { name: 'monitoria-1', languageCode: 'en-US' };
const contents = (recognised: Recognised): readonly (string | undefined)[] =>
  transcriptJson(recognised, job).results.items.map((item) => item.alternatives[0]?.content);

describe('the transcript as Amazon Transcribe writes it', () => {
  it('satisfies the contract and says whose it is', () => {
    const json = transcriptJson(spoken, job);
    expect(transcribeJsonSchema.parse(json)).toMatchObject({ jobName: 'monitoria-1', status: 'COMPLETED' });
    expect(json.results.language_code).toBe('en-US');
  });

  it('interleaves channels by when words are said, and gives each channel its own list', () => {
    const { results } = transcriptJson(spoken, job);
    expect(contents(spoken)).toEqual(['Good', 'Hello', ',', 'morning', '.']);
    expect(results.transcripts).toEqual([{ transcript: 'Good Hello, morning.' }]);
    expect(results.channel_labels?.number_of_channels).toBe(2);
    const [left, right] = results.channel_labels?.channels ?? [];
    expect(left?.items.map((item) => item.alternatives[0]?.content)).toEqual(['Good', 'morning', '.']);
    expect(right?.items).toEqual(results.items.filter((item) => item.channel_label === 'ch_1'));
  });

  it('writes times as seconds in text and gives punctuation none', () => {
    const [good, , , , mark] = transcriptJson(spoken, job).results.items;
    expect(good).toEqual({
      type: 'pronunciation',
      start_time: '0.1',
      end_time: '0.4',
      alternatives: [{ confidence: '0.990', content: 'Good' }],
      channel_label: 'ch_0',
    });
    expect(mark).toMatchObject({ type: 'punctuation', alternatives: [{ confidence: '0.0', content: '.' }] });
    expect(mark).not.toHaveProperty('start_time');
  });

  it.each([
    ['$89.', ['$89', '.']],
    ['a.m.', ['a.m', '.']],
    ['4,191,', ['4,191', ',']],
    ['"Yes!"', ['Yes', '!']],
    ['—well', ['well']],
    ["don't", ["don't"]],
    ['...', []],
  ])('takes %s apart as the service does', (text, expected) => {
    const word = { text, startMs: 0, endMs: 100, confidence: 1 };
    expect(contents({ ...spoken, speech: [{ channel: 0, startMs: 0, endMs: 100, words: [word] }] })).toEqual(expected);
  });

  it('labels speakers of a single channel', () => {
    const [first, second] = spoken.speech;
    if (!first || !second) throw new Error('the fixture has two stretches');
    const mono: Recognised = {
      ...spoken,
      separation: 'speaker-labels',
      channels: 1,
      speakers: 2,
      speech: [
        { ...first, speaker: 0 },
        { ...second, channel: 0, speaker: 1 },
      ],
    };
    const { results } = transcriptJson(mono, job);
    expect(results.channel_labels).toBeUndefined();
    expect(results.speaker_labels?.speakers).toBe(2);
    expect(results.speaker_labels?.segments.map((segment) => [segment.speaker_label, segment.items.length])).toEqual([
      ['spk_0', 2],
      ['spk_1', 1],
    ]);
    expect(results.items.map((item) => item.speaker_label)).toEqual(['spk_0', 'spk_1', 'spk_1', 'spk_0', 'spk_0']);
  });

  it('is empty, not an error, when nobody speaks', () => {
    const { results } = transcriptJson({ ...spoken, speech: [] }, job);
    expect(results.transcripts).toEqual([{ transcript: '' }]);
    expect(results.items).toEqual([]);
    expect(results.channel_labels?.channels.map((channel) => channel.items)).toEqual([[], []]);
  });
});
