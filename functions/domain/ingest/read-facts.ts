import type { CallFacts, FactSource } from '../call/call.ts';
import { type FactField, type FactProblem, type FactProblemKind, shownValue } from './fact-problem.ts';
import { foldName } from './field-names.ts';
import { parseInstant } from './instant.ts';

/** One thing said about a call, before it was understood, with the place where it stands. */
export type SaidFact = {
  readonly field: FactField;
  readonly value: unknown;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
};

/** What one source says about a call, understood. */
export type SourceFacts = {
  readonly source: FactSource;
  readonly facts: CallFacts;
  readonly problems: readonly FactProblem[];
};

export type ReadingContext = {
  readonly source: FactSource;
  /** IANA zone of dates that do not name theirs. */
  readonly timeZone: string;
};

/**
 * Understands each thing on its own: what cannot be understood becomes a problem and stays unknown, the rest counts.
 * Empty values and dashes say nothing. When a field is said twice, the first that says something wins.
 */
export const readFacts = (said: readonly SaidFact[], { source, timeZone }: ReadingContext): SourceFacts => {
  const facts: Record<string, unknown> = {};
  const problems: FactProblem[] = [];
  for (const { field, value, ...place } of said) {
    if (saysNothing(value) || facts[field] !== undefined) continue;
    const reading = READERS[field](value, timeZone);
    if ('problem' in reading)
      problems.push({ source, kind: reading.problem, field, ...place, value: shownValue(value) });
    else facts[field] = reading.value;
  }
  return { source, facts: facts as CallFacts, problems };
};

type Reading<Value> = { readonly value: Value } | { readonly problem: FactProblemKind };
type Reader<Value> = (value: unknown, timeZone: string) => Reading<Value>;

/** Longest text that a fact may hold, in characters: more is a file mistaken for a field. */
const MAX_TEXT = 200;
const MAX_TAGS = 20;
/** Telephone systems record at most a few parties apart. */
const MAX_CHANNELS = 16;

const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && ['', '-', '--', 'n/a', 'na', 'null', 'none'].includes(value.trim().toLowerCase())) ||
  (Array.isArray(value) && value.length === 0);

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  // Control characters come from broken exports; none belongs in an id, a name or a service.
  const text = value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .normalize('NFC');
  return text !== '' && text.length <= MAX_TEXT ? text : undefined;
};

const readText: Reader<string> = (value) => {
  const text = textOf(value);
  return text === undefined ? { problem: 'bad-value' } : { value: text };
};

const readDate: Reader<string> = (value, timeZone) => {
  const instant = parseInstant(textOf(value) ?? '', timeZone);
  return instant === undefined ? { problem: 'bad-date' } : { value: instant };
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  english: 'en-US',
  ingles: 'en-US',
  spanish: 'es-MX',
  espanol: 'es-MX',
  espanhol: 'es-MX',
  castellano: 'es-MX',
  portuguese: 'pt-BR',
  portugues: 'pt-BR',
};

const readLanguage: Reader<string> = (value) => {
  const text = textOf(value) ?? '';
  const named = LANGUAGE_NAMES[foldName(text)];
  if (named !== undefined) return { value: named };
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(text);
  if (!tag?.[1]) return { problem: 'bad-language' };
  return { value: tag[2] === undefined ? tag[1].toLowerCase() : `${tag[1].toLowerCase()}-${tag[2].toUpperCase()}` };
};

const INBOUND = new Set([
  'inbound',
  'in',
  'entrante',
  'entrada',
  'receptivo',
  'receptiva',
  'recebida',
  'recibida',
  'incoming',
]);
const OUTBOUND = new Set([
  'outbound',
  'out',
  'saliente',
  'salida',
  'saida',
  'ativo',
  'ativa',
  'activo',
  'realizada',
  'outgoing',
]);

const readDirection: Reader<'inbound' | 'outbound'> = (value) => {
  const word = foldName(textOf(value) ?? '');
  if (INBOUND.has(word)) return { value: 'inbound' };
  if (OUTBOUND.has(word)) return { value: 'outbound' };
  return { problem: 'bad-direction' };
};

const LEFT = new Set(['left', 'l', 'izquierdo', 'izquierda', 'esquerdo', 'esquerda']);
const RIGHT = new Set(['right', 'r', 'derecho', 'derecha', 'direito', 'direita']);

const readChannel: Reader<number> = (value) => {
  const text = foldName(textOf(value) ?? '');
  if (LEFT.has(text)) return { value: 0 };
  if (RIGHT.has(text)) return { value: 1 };
  const channel = /^(?:ch )?(\d{1,2})$/.exec(text)?.[1];
  if (channel === undefined || Number(channel) >= MAX_CHANNELS) return { problem: 'bad-channel' };
  return { value: Number(channel) };
};

const readTags: Reader<readonly string[]> = (value) => {
  const items = Array.isArray(value) ? value : (textOf(value) ?? '').split(/[;,|]/);
  const tags = [...new Set(items.map(textOf).filter((tag) => tag !== undefined))];
  return tags.length === 0 || tags.length > MAX_TAGS ? { problem: 'bad-value' } : { value: tags };
};

const READERS: { readonly [Field in FactField]-?: Reader<NonNullable<CallFacts[Field]>> } = {
  externalId: readText,
  startedAt: readDate,
  agentId: readText,
  agentName: readText,
  service: readText,
  language: readLanguage,
  direction: readDirection,
  ticket: readText,
  agentChannel: readChannel,
  tags: readTags,
};
