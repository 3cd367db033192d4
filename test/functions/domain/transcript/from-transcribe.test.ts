import { describe, expect, it } from 'vitest';
import {
  type TranscribeShape,
  transcriptFromTranscribe,
} from '../../../../functions/domain/transcript/from-transcribe.ts';

const item = (
  content: string,
  start: number,
  end: number,
  more: object = {},
): TranscribeShape['results']['items'][number] => ({
  type: 'pronunciation',
  start_time: String(start),
  end_time: String(end),
  alternatives: [{ confidence: '0.9', content }],
  ...more,
});
const mark = (content: string, more: object = {}) => ({
  type: 'punctuation',
  alternatives: [{ confidence: '0.0', content }],
  ...more,
});
const read = (shape: TranscribeShape['results']) => {
  const transcript = transcriptFromTranscribe({ results: shape }, { language: 'en-US' });
  if ('unreadable' in transcript) throw new Error(`${transcript.unreadable} ${transcript.path}`);
  return transcript;
};

describe("Transcribe's JSON", () => {
  it('of two channels: turns in order of their start, marks on the word before, times in milliseconds', () => {
    const { turns, provenance, durationMs } = read({
      items: [],
      channel_labels: {
        channels: [
          { channel_label: 'ch_0', items: [item('Hello', 0.5, 0.9), mark('.'), item('Yes', 5.25, 5.5)] },
          { channel_label: 'ch_1', items: [item('hi', 1.5, 1.75)] },
        ],
      },
    });
    expect(turns.map(({ text, channel, startMs }) => [text, channel, startMs])).toEqual([
      ['Hello.', 0, 500],
      ['hi', 1, 1500],
      ['Yes', 0, 5250],
    ]);
    expect(provenance.separation).toBe('channels');
    expect(durationMs).toBe(5500);
  });

  it('of one diarised channel: a turn for each change of speaker', () => {
    const { turns, provenance } = read({
      items: [
        item('one', 0, 0.2, { speaker_label: 'spk_0' }),
        item('two', 0.3, 0.5, { speaker_label: 'spk_1' }),
        item('three', 0.6, 0.8, { speaker_label: 'spk_1' }),
      ],
    });
    expect(turns.map(({ text, channel }) => [text, channel])).toEqual([
      ['one', 0],
      ['two three', 1],
    ]);
    expect(provenance.separation).toBe('speaker-labels');
  });

  it('with speakers in segments only', () => {
    const segment = (start: string, speaker: string) => ({ items: [{ start_time: start, speaker_label: speaker }] });
    const { turns } = read({
      items: [item('one', 0, 0.2), item('two', 0.3, 0.5)],
      speaker_labels: { segments: [segment('0', 'spk_0'), segment('0.3', 'spk_1')] },
    });
    expect(turns.map(({ channel }) => channel)).toEqual([0, 1]);
  });

  it('of nobody in particular: turns at pauses, speakers unknown', () => {
    const { turns, provenance } = read({
      items: [item('one', 0, 0.2), item('two', 1.1, 1.3), item('three', 2.4, 2.6)],
    });
    expect(turns.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['one two', 'unknown'],
      ['three', 'unknown'],
    ]);
    expect(provenance.separation).toBe('none');
  });

  it('of silence is an empty transcript', () => {
    expect(read({ items: [] }).turns).toEqual([]);
  });

  it.each([
    ['a time that is no time', [item('one', Number.NaN, 1)], 'bad-time', 'results.items[0].start_time'],
    ['an end before its start', [item('one', 2, 1)], 'bad-time', 'results.items[0].end_time'],
    [
      'words that go back in time',
      [item('one', 60, 61), item('two', 3, 4)],
      'time-goes-back',
      'results.items[1].start_time',
    ],
    [
      'an item without words',
      [{ type: 'pronunciation', alternatives: [] }],
      'no-content',
      'results.items[0].alternatives',
    ],
  ])('is refused for %s, and says where', (_, items, unreadable, path) => {
    expect(transcriptFromTranscribe({ results: { items } }, { language: 'en-US' })).toEqual({ unreadable, path });
  });
});
