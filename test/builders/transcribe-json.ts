type Said = {
  readonly channel: number;
  readonly text: string;
  readonly startS?: number;
  readonly confidence?: number;
};

/** Bytes of Amazon Transcribe's output for a two-channel recording: 300 ms a word, turns one after the other. */
export const transcribeJson = (turns: readonly Said[], language = 'en-US'): Uint8Array => {
  let clock = 0.5;
  const items = turns.flatMap(({ channel, text, startS, confidence = 0.98 }) => {
    clock = startS ?? clock + 0.7;
    return text.split(/\s+/).map((content) => {
      const start = clock;
      clock += 0.3;
      return {
        type: 'pronunciation',
        start_time: start.toFixed(2),
        end_time: (start + 0.28).toFixed(2),
        alternatives: [{ confidence: String(confidence), content }],
        channel_label: `ch_${channel}`,
      };
    });
  });
  const channels = [0, 1].map((channel) => ({
    channel_label: `ch_${channel}`,
    items: items.filter((item) => item.channel_label === `ch_${channel}`),
  }));
  return Buffer.from(
    JSON.stringify({
      jobName: 'fixture',
      status: 'COMPLETED',
      results: {
        language_code: language,
        transcripts: [{ transcript: turns.map(({ text }) => text).join(' ') }],
        items,
        channel_labels: { number_of_channels: 2, channels },
      },
    }),
  );
};
