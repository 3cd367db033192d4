import type { TranscribeJson } from '../../../functions/contracts/transcribe-json.ts';
import { LOCAL_ACCOUNT } from '../service.ts';
import type { Recognised, RecognisedSpeech, RecognisedWord } from '../speech/recognition.ts';

type Item = TranscribeJson['results']['items'][number];
type Labels = Pick<Item, 'channel_label' | 'speaker_label'>;

/** Amazon Transcribe's batch output for what was recognised. */
export const transcriptJson = (
  recognised: Recognised,
  job: { readonly name: string; readonly languageCode: string },
): TranscribeJson & { readonly accountId: string } => {
  const spoken = inOrderOfWords(recognised.speech);
  const items = spoken.flatMap(({ word, speech }) => itemsOf(word, labelsOf(speech, recognised)));
  return {
    jobName: job.name,
    accountId: LOCAL_ACCOUNT,
    status: 'COMPLETED',
    results: {
      language_code: job.languageCode,
      transcripts: [{ transcript: readable(items) }],
      items,
      ...(recognised.separation === 'channels' && { channel_labels: channelLabels(items, recognised.channels) }),
      ...(recognised.separation === 'speaker-labels' && { speaker_labels: speakerLabels(recognised) }),
    },
  };
};

type SpokenWord = { readonly word: RecognisedWord; readonly speech: RecognisedSpeech };

/** Both channels in one list, by when words are said, as the service interleaves them. */
const inOrderOfWords = (speech: readonly RecognisedSpeech[]): readonly SpokenWord[] =>
  speech
    .flatMap((stretch) => stretch.words.map((word) => ({ word, speech: stretch })))
    .sort((a, b) => a.word.startMs - b.word.startMs || a.speech.channel - b.speech.channel);

const channelLabel = (channel: number): string => `ch_${channel}`;
const speakerLabel = (speaker: number | undefined): string => `spk_${speaker ?? 0}`;

const labelsOf = (speech: RecognisedSpeech, { separation }: Recognised): Labels =>
  separation === 'channels'
    ? { channel_label: channelLabel(speech.channel) }
    : separation === 'speaker-labels'
      ? { speaker_label: speakerLabel(speech.speaker) }
      : {};

const seconds = (ms: number): string => String(ms / 1000);

/** A word and the mark that follows it: the service gives punctuation as items of its own, without times. */
const itemsOf = (word: RecognisedWord, labels: Labels): readonly Item[] => {
  const [, content = '', mark = ''] = /^(.*?)([.,?!]?)$/s.exec(withoutQuotes(word.text)) ?? [];
  const punctuation: Item = { type: 'punctuation', alternatives: [{ confidence: '0.0', content: mark }], ...labels };
  if (!/[\p{L}\p{N}]/u.test(content)) return [];
  const spoken: Item = {
    type: 'pronunciation',
    start_time: seconds(word.startMs),
    end_time: seconds(word.endMs),
    alternatives: [{ confidence: word.confidence.toFixed(3), content }],
    ...labels,
  };
  return mark === '' ? [spoken] : [spoken, punctuation];
};

/** The model writes quotes, brackets and dashes now and then; the service never does. */
const withoutQuotes = (text: string): string =>
  text.replace(/^["“”'([\-–—…]+/u, '').replace(/["“”)\]\-–—…:;]+([.,?!]?)$/u, '$1');

const readable = (items: readonly Item[]): string =>
  items
    .map((item, index) => {
      const content = item.alternatives[0]?.content ?? '';
      return index === 0 || item.type === 'punctuation' ? content : ` ${content}`;
    })
    .join('');

const channelLabels = (items: readonly Item[], channels: number) => ({
  number_of_channels: channels,
  channels: Array.from({ length: channels }, (_, channel) => ({
    channel_label: channelLabel(channel),
    items: items.filter((item) => item.channel_label === channelLabel(channel)),
  })),
});

const speakerLabels = (recognised: Recognised) => ({
  speakers: recognised.speakers,
  channel_label: channelLabel(0),
  segments: recognised.speech
    .filter((speech) => speech.words.length > 0)
    .map((speech) => ({
      start_time: seconds(speech.words[0]?.startMs ?? speech.startMs),
      end_time: seconds(speech.words.at(-1)?.endMs ?? speech.endMs),
      speaker_label: speakerLabel(speech.speaker),
      items: speech.words.map((word) => ({
        start_time: seconds(word.startMs),
        end_time: seconds(word.endMs),
        speaker_label: speakerLabel(speech.speaker),
      })),
    })),
});
