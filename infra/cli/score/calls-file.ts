import type { Locale } from '../../../functions/contracts/team.ts';
import type { Transcript, Turn, Word } from '../../../functions/domain/transcript/transcript.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { scoreMessages } from '../../../functions/i18n/messages/adherence.ts';
import { FIELD_PROBLEMS } from '../../../functions/i18n/messages/field-problems.ts';

/** What a person found in a call: the labels of the adherence sets (`../shared/adherence/README.md`). */
export type CallLabels = {
  readonly steps: Readonly<Record<string, StepLabel>>;
  readonly orderViolated: boolean;
};

export type StepLabel = {
  readonly status: string;
  /** Turns that show it; empty when none is named. */
  readonly turns: readonly number[];
};

export type ScoredCall = {
  readonly callId: string;
  readonly scriptId: string;
  readonly service?: string;
  readonly tags?: readonly string[];
  readonly transcript: Transcript;
  readonly labels?: CallLabels;
};

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in the wrong place of a line: its field, what is there, and what a field like it must be. */
class BadField extends Error {
  readonly field: string;
  readonly found: unknown;
  readonly expected: Expected;
  constructor(field: string, found: unknown, expected: Expected) {
    super(field);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}

/** A type, or the only values there are. */
type Expected = keyof typeof TYPES | readonly string[];

const TYPES = {
  text: FIELD_PROBLEMS.typeText,
  number: FIELD_PROBLEMS.typeNumber,
  list: FIELD_PROBLEMS.typeList,
  group: FIELD_PROBLEMS.typeGroup,
} as const;

const SPEAKERS = ['agent', 'customer', 'unknown'] as const;

const problemOf = ({ field, found, expected }: BadField, locale: Locale): string => {
  const problem = ((): string => {
    if (found === undefined) return text(FIELD_PROBLEMS.fieldMissing, locale);
    if (found === '') return text(FIELD_PROBLEMS.fieldTooShort, locale);
    return typeof expected === 'string'
      ? text(FIELD_PROBLEMS.fieldType, locale, { expected: text(TYPES[expected], locale) })
      : text(FIELD_PROBLEMS.fieldOneOf, locale, { values: expected.join(', ') });
  })();
  return field === '' ? problem : `${field}: ${problem}`;
};

const textIn = (row: Row, key: string, field = key): string => {
  const value = row[key];
  if (typeof value !== 'string' || value === '') throw new BadField(field, value, 'text');
  return value;
};

const millisecondsIn = (row: Row, key: string, field: string): number => {
  const value = row[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadField(field, value, 'number');
  return value;
};

const confidenceIn = (row: Row): number => {
  const value = row.confidence;
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 1;
};

const wordFrom = (value: unknown, field: string): Word => {
  if (!isRow(value)) throw new BadField(field, value, 'group');
  return {
    text: textIn(value, 'text', `${field}.text`),
    startMs: millisecondsIn(value, 'startMs', `${field}.startMs`),
    endMs: millisecondsIn(value, 'endMs', `${field}.endMs`),
    confidence: confidenceIn(value),
  };
};

const turnFrom = (value: unknown, field: string): Turn => {
  if (!isRow(value)) throw new BadField(field, value, 'group');
  const { speaker, text: said, words } = value;
  const knownSpeaker = SPEAKERS.find((one) => one === speaker);
  if (knownSpeaker === undefined) throw new BadField(`${field}.speaker`, speaker, SPEAKERS);
  if (typeof said !== 'string') throw new BadField(`${field}.text`, said, 'text');
  if (words !== undefined && !Array.isArray(words)) throw new BadField(`${field}.words`, words, 'list');
  return {
    speaker: knownSpeaker,
    startMs: millisecondsIn(value, 'startMs', `${field}.startMs`),
    endMs: millisecondsIn(value, 'endMs', `${field}.endMs`),
    text: said,
    confidence: confidenceIn(value),
    words: (words ?? []).map((word: unknown, index: number) => wordFrom(word, `${field}.words[${index}]`)),
  };
};

const labelsFrom = (row: Row): CallLabels | undefined => {
  const { labels, orderViolations } = row;
  if (labels === undefined) return undefined;
  if (!isRow(labels)) throw new BadField('labels', labels, 'group');
  const steps: Record<string, StepLabel> = {};
  for (const [stepId, label] of Object.entries(labels)) {
    if (!isRow(label)) throw new BadField(`labels.${stepId}`, label, 'group');
    const { evidenceAll, evidenceIdx } = label;
    const turns = Array.isArray(evidenceAll) ? evidenceAll : [evidenceIdx];
    steps[stepId] = {
      status: textIn(label, 'status', `labels.${stepId}.status`),
      turns: turns.filter((turn): turn is number => typeof turn === 'number'),
    };
  }
  return { steps, orderViolated: Array.isArray(orderViolations) && orderViolations.length > 0 };
};

/** One line of a calls file, or what is wrong with it in the reader's language. */
export const readCall = (line: string, locale: Locale): ScoredCall | { readonly problem: string } => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { problem: text(scoreMessages['not-json'], locale) };
  }
  try {
    if (!isRow(row)) throw new BadField('', row, 'group');
    const { language, turns, service, tags } = row;
    if (!Array.isArray(turns)) throw new BadField('turns', turns, 'list');
    const read = turns.map((turn: unknown, index: number) => turnFrom(turn, `turns[${index}]`));
    const labels = labelsFrom(row);
    return {
      callId: textIn(row, 'callId'),
      scriptId: textIn(row, 'scriptId'),
      ...(typeof service === 'string' ? { service } : {}),
      ...(Array.isArray(tags) ? { tags: tags.filter((tag): tag is string => typeof tag === 'string') } : {}),
      ...(labels === undefined ? {} : { labels }),
      transcript: {
        language: typeof language === 'string' ? language : '',
        durationMs: read.reduce((end, turn) => Math.max(end, turn.endMs), 0),
        turns: read,
        provenance: { engine: 'supplied', separation: 'channels' },
      },
    };
  } catch (error) {
    if (!(error instanceof BadField)) throw error;
    return { problem: problemOf(error, locale) };
  }
};
