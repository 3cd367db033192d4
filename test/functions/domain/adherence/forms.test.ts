import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeCompact,
  hearCompact,
  judgeCompact,
  NotCompactError,
} from '../../../../functions/domain/adherence/compact.ts';
import { NotTranscribeError } from '../../../../functions/domain/adherence/json-scanner.ts';
import { judgeCall } from '../../../../functions/domain/adherence/judge.ts';
import { emptySpeech } from '../../../../functions/domain/adherence/speech.ts';
import { judgeTranscribeBytes } from '../../../../functions/domain/adherence/transcribe-bytes.ts';
import { fromUtf8, toUtf8 } from '../../../../functions/domain/adherence/utf8.ts';
import { withAgent } from '../../../../functions/domain/transcript/agent-channel.ts';
import {
  type TranscribeShape,
  transcriptFromTranscribe,
} from '../../../../functions/domain/transcript/from-transcribe.ts';
import { benchCall, compiledBench, transcriptOf } from '../../../bench/scoring/calls.ts';

const compiled = compiledBench();
const bytesOf = (shape: unknown) => new TextEncoder().encode(JSON.stringify(shape));

const word = fc.oneof(
  fc.constantFrom(
    'gracias',
    'por',
    'llamar',
    'a',
    'Banca',
    'Lúmina',
    'nombre',
    'su',
    'folio',
    'es',
    '45',
    'cinco',
    'más',
    'algo',
    '[PII]',
    'e-mail',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);
const spoken = fc.record({
  content: word,
  gap: fc.integer({ min: 0, max: 2500 }),
  length: fc.integer({ min: 0, max: 900 }),
  confidence: fc.integer({ min: 0, max: 1000 }),
  mark: fc.option(fc.constantFrom('.', ',', '?')),
});

const itemsOf = (
  words: readonly { content: string; gap: number; length: number; confidence: number; mark: string | null }[],
  label: object,
) => {
  let ms = 0;
  return words.flatMap(({ content, gap, length, confidence, mark }) => {
    const start = ms + gap;
    ms = start + length;
    const items: TranscribeShape['results']['items'][number][] = [
      {
        type: 'pronunciation',
        start_time: (start / 1000).toFixed(3),
        end_time: (ms / 1000).toFixed(3),
        alternatives: [{ confidence: (confidence / 1000).toFixed(3), content }],
        ...label,
      },
    ];
    if (mark !== null)
      items.push({ type: 'punctuation', alternatives: [{ confidence: '0.0', content: mark }], ...label });
    return items;
  });
};

const twoChannels = fc.tuple(fc.array(spoken, { maxLength: 30 }), fc.array(spoken, { maxLength: 30 })).map(
  ([one, other]): TranscribeShape => ({
    results: {
      channel_labels: {
        channels: [
          { channel_label: 'ch_0', items: itemsOf(one, {}) },
          { channel_label: 'ch_1', items: itemsOf(other, {}) },
        ],
      },
      items: [],
    },
  }),
);

const asTranscript = (shape: TranscribeShape) => {
  const transcript = transcriptFromTranscribe(shape, { language: 'es-MX' });
  if ('unreadable' in transcript) throw new Error(transcript.unreadable);
  return withAgent(transcript, { channel: 0, margin: 1, by: 'recording' });
};

describe('a call in any form gets the same verdicts', () => {
  it('from its transcript, from the bytes of its JSON and from its compact form', () => {
    fc.assert(
      fc.property(twoChannels, (shape) => {
        const transcript = asTranscript(shape);
        const expected = judgeCall(transcript, compiled);
        expect(judgeTranscribeBytes(bytesOf(shape), compiled, { agentChannel: 0 })).toEqual(expected);
        expect(judgeCompact(encodeCompact(transcript), compiled)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('also for a diarised mono call, and when the channels come after the items', () => {
    const shape = benchCall(5);
    const channels = shape.results.channel_labels;
    const late = { results: { items: shape.results.items, channel_labels: channels } };
    const expected = judgeCall(transcriptOf(shape), compiled);
    expect(judgeTranscribeBytes(bytesOf(late), compiled, { agentChannel: 0 })).toEqual(expected);
    const mono = {
      results: {
        items: shape.results.items.map(({ channel_label, ...item }) => ({
          ...item,
          speaker_label: channel_label === 'ch_0' ? 'spk_0' : 'spk_1',
        })),
      },
    };
    expect(judgeTranscribeBytes(bytesOf(mono), compiled, { agentChannel: 0 })).toEqual(
      judgeCall(asTranscript(mono), compiled),
    );
  });

  it('however the file is laid out: any sequence of keys, other keys between, white space, numbers that count', () => {
    fc.assert(
      fc.property(
        twoChannels,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom(undefined, 1, '\t'),
        fc.boolean(),
        (shape, chance, space, counted) => {
          const next = () => chance.next().value ?? 0;
          let id = 0;
          const shuffled = (value: unknown): unknown => {
            if (Array.isArray(value)) return value.map(shuffled);
            if (typeof value !== 'object' || value === null) return value;
            const members = Object.entries(value).map(([key, member]) => ({
              key,
              member: shuffled(member),
              at: next(),
            }));
            if ('alternatives' in value && counted) members.push({ key: 'id', member: id++, at: next() });
            if (next() % 9 === 0) members.push({ key: 'n\\"]}', member: [{ a: 'x"]}' }, null, true], at: next() });
            members.sort((one, other) => (next() % 3 === 0 ? one.at - other.at : 0));
            return Object.fromEntries(members.map(({ key, member }) => [key, member]));
          };
          const bytes = new TextEncoder().encode(JSON.stringify(shuffled(shape), undefined, space));
          const expected = judgeCall(asTranscript(shape), compiled);
          expect(judgeTranscribeBytes(bytes, compiled, { agentChannel: 0 })).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a compact call gives back its words and times', () => {
    const transcript = transcriptOf(benchCall(7));
    const speech = hearCompact(encodeCompact(transcript), compiled, emptySpeech());
    expect(
      Array.from({ length: speech.words }, (_, word) => [
        speech.textOf(word),
        speech.startMs[word],
        speech.endMs[word],
      ]),
    ).toEqual(transcript.turns.flatMap(({ words }) => words.map((word) => [word.text, word.startMs, word.endMs])));
    expect([...speech.speaker.slice(0, speech.turns)]).toEqual(
      transcript.turns.map(({ speaker }) => ['agent', 'customer', 'unknown'].indexOf(speaker)),
    );
  });
});

describe('damaged bytes', () => {
  it('are refused with their own error, never judged by half', () => {
    const good = encodeCompact(transcriptOf(benchCall(2)));
    for (let cut = 0; cut < good.length; cut += 97)
      expect(() => judgeCompact(good.slice(0, cut), compiled)).toThrow(NotCompactError);
    const json = bytesOf(benchCall(2, 300));
    for (let cut = 1; cut < json.length - 1; cut += 997)
      expect(() => judgeTranscribeBytes(json.slice(0, cut), compiled)).toThrow(NotTranscribeError);
  });

  it('random bytes never do anything worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const read of [
          () => judgeCompact(Uint8Array.of(0x4d, 0x43, 1, ...bytes), compiled),
          () => judgeTranscribeBytes(bytes, compiled),
        ]) {
          try {
            read();
          } catch (error) {
            expect(error instanceof NotCompactError || error instanceof NotTranscribeError).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('text survives its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = Uint8Array.from(toUtf8(text));
      expect(bytes).toEqual(new TextEncoder().encode(text));
      expect(fromUtf8(bytes, 0, bytes.length)).toBe(text);
    }),
  );
});
