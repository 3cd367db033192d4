import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { callRecordSchema } from '../../contracts/call-record.ts';
import { TABLE } from '../../contracts/table.ts';
import { type Call, type CallId, isFinal } from '../../domain/call/call.ts';
import { readItem, UnreadableItemError } from './stored-item.ts';
import type { Item, Key } from './table.ts';

const PK_PREFIX = 'CALL#';

export const callKey = (id: CallId): Key => ({ pk: `${PK_PREFIX}${id}`, sk: 'CALL' });

/** The call that an item, or an entry of an index, belongs to. */
export const callIdOfItem = (item: Item): CallId => String(item.pk).slice(PK_PREFIX.length) as CallId;

/** Sorts a team's calls by time; the id makes it unique. */
export const teamSort = (call: Pick<Call, 'occurredAt' | 'id'>): string => `${call.occurredAt}#${call.id}`;

/** What a team index's sort key says. */
export const readTeamSort = (sort: string): { readonly occurredAt: string; readonly callId: CallId } => {
  const hash = sort.indexOf('#');
  return { occurredAt: sort.slice(0, hash), callId: sort.slice(hash + 1) as CallId };
};

/**
 * Words that every call repeats, the most frequent last. Part of what is stored: a changed dictionary needs a new
 * attribute name, and readers of both.
 */
const DICTIONARY = Buffer.from(
  [
    '"ending":{"kind":"transcription-failed","detail":"deadline-passed","unsupported-language"},',
    '"problems":["unknown-agent","unknown-service","no-script","bad-date","speakers-uncertain","low-confidence"],',
    '"ticket":"","direction":"inbound","direction":"outbound","tags":["","agentName":"","agentChannel":0,',
    '"factSources":{"externalId":"sidecar","startedAt":"object-metadata","agentId":"file-name","service":"call-list",',
    '"agentName":"call-list","language":"call-list","direction":"call-list","ticket":"call-list"},',
    '"format":"wav-mulaw","format":"wav-pcm","format":"ogg-opus","format":"mp3","format":"flac","channels":2,',
    '"channels":1,"sampleRateHz":16000,"sampleRateHz":8000,"durationMs":,"recording":{"key":"inbox/","fileName":"',
    '.wav","bytes":,"sha256":"0123456789abcdef","facts":{"externalId":"","startedAt":"2026-01-01T00:00:00.000Z",',
    '"agentId":"","service":"","language":"es-MX","language":"pt-BR","language":"en-US","deadlineAt":"2026-',
    '"attempts":0,"jobName":"monitoria-call_","agent":{"channel":0,"margin":0.,"by":"script-opening"},',
    '"by":"recording"},"by":"default"},"transcriptConfidence":0.9,"summary":{"scriptId":"","scriptVersion":1,',
    '"adherence":{"score":,"n":},"flags":[{"kind":"out-of-order","stepId":"},{"kind":"too-late","stepId":"},',
    '{"kind":"unverifiable","stepId":"},{"kind":"forbidden","stepId":"},{"kind":"missing","stepId":"","title":"',
    '","critical":true,"atMs":},","critical":true},","critical":false},{"kind":"missing","stepId":"',
  ].join(''),
);

/** The number names the dictionary. */
const DETAILS = 'details1';

/** A call's own sort key belongs to its dictionary: its hash, its job's name and its start repeat parts of it. */
const dictionaryFor = (sort: string): Buffer => Buffer.concat([DICTIONARY, Buffer.from(sort)]);

const pack = (details: object, sort: string): Uint8Array =>
  deflateRawSync(JSON.stringify(details), { level: 9, dictionary: dictionaryFor(sort) });

const unpack = (packed: Uint8Array, sort: string): object =>
  JSON.parse(inflateRawSync(packed, { dictionary: dictionaryFor(sort) }).toString());

/**
 * A call as it is stored. Attributes that indexes, conditions and the stream's filter look at stand by themselves;
 * everything else is packed, because a write is paid by the kilobyte and a row's flags with their titles would take a
 * second one. The open index is sparse: only calls on their way carry its key.
 */
export const toCallItem = (call: Call): Item => {
  const { id, teamId, state, revision, occurredAt: _inSort, receivedAt, ...details } = call;
  const sort = teamSort(call);
  return {
    ...callKey(id),
    [TABLE.teamIndex.partitionKey]: teamId,
    [TABLE.teamIndex.sortKey]: sort,
    ...(isFinal(state) ? {} : { [TABLE.openIndex.partitionKey]: 'OPEN' }),
    teamId,
    state,
    revision,
    receivedAt,
    [DETAILS]: pack(details, sort),
  };
};

/** @throws UnreadableItemError that names the call and the fields. */
export const toCall = (item: Item): Call => {
  const id = callIdOfItem(item);
  const record = `call ${id}`;
  const sort = String(item[TABLE.teamIndex.sortKey]);
  const { occurredAt } = readTeamSort(sort);
  return readItem(callRecordSchema, { ...item, ...detailsOf(item, sort, record), id, occurredAt }, record);
};

const detailsOf = (item: Item, sort: string, record: string): object => {
  const packed = item[DETAILS];
  if (!(packed instanceof Uint8Array)) throw new UnreadableItemError(record, [DETAILS]);
  try {
    return unpack(packed, sort);
  } catch {
    throw new UnreadableItemError(record, [DETAILS]);
  }
};
