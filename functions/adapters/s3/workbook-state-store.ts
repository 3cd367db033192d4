import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { WatchChannel, WorkbookState, WorkbookStateStore } from '../../application/ports/workbook-state-store.ts';
import { DATA_VERSION, PREFIX } from '../../contracts/names.ts';
import type { PeopleValues } from '../../domain/sheet/people-cells.ts';
import { jsonDocuments } from './json-document.ts';
import type { Bucket } from './object-store.ts';

const channelSchema = z.object({
  id: z.string(),
  token: z.string(),
  spreadsheetId: z.string(),
  teamId: z.string(),
  expiresAt: z.string(),
});

const values = z.tuple([z.boolean(), z.string()]);

const stateSchema = z.object({
  version: z.literal(DATA_VERSION),
  /** `[reviewed, note]` by call. */
  base: z.record(z.string(), values),
  pending: z.record(z.string(), z.object({ stored: values, base: values })).optional(),
  shownConflicts: z.record(z.string(), z.object({ sheet: z.string(), store: z.string() })),
  channel: channelSchema.optional(),
  sharedWith: z.array(z.string()),
  syncedAt: z.string().optional(),
});

const toValues = ([reviewed, note]: z.output<typeof values>): PeopleValues => ({ reviewed, note });
const fromValues = ({ reviewed, note }: PeopleValues): z.input<typeof values> => [reviewed, note];

/** The same keys with other values, as stored objects and as maps. */
const toMap = <From, To>(stored: Readonly<Record<string, From>>, to: (from: From) => To): ReadonlyMap<string, To> =>
  new Map(Object.entries(stored).map(([key, value]) => [key, to(value)]));
const fromMap = <From, To>(map: ReadonlyMap<string, From>, to: (from: From) => To): Record<string, To> =>
  Object.fromEntries([...map].map(([key, value]) => [key, to(value)]));

const NO_STATE: WorkbookState = {
  base: new Map(),
  shownConflicts: new Map(),
  channel: undefined,
  sharedWith: [],
  syncedAt: undefined,
};

const toState = (stored: z.output<typeof stateSchema>): WorkbookState => ({
  base: toMap(stored.base, toValues),
  ...(stored.pending
    ? { pending: toMap(stored.pending, (edit) => ({ stored: toValues(edit.stored), base: toValues(edit.base) })) }
    : {}),
  shownConflicts: new Map(Object.entries(stored.shownConflicts)),
  channel: stored.channel,
  sharedWith: stored.sharedWith,
  syncedAt: stored.syncedAt,
});

const toStored = (state: WorkbookState): z.input<typeof stateSchema> => ({
  version: DATA_VERSION,
  base: fromMap(state.base, fromValues),
  ...(state.pending
    ? { pending: fromMap(state.pending, (edit) => ({ stored: fromValues(edit.stored), base: fromValues(edit.base) })) }
    : {}),
  shownConflicts: Object.fromEntries(state.shownConflicts),
  channel: state.channel,
  sharedWith: [...state.sharedWith],
  syncedAt: state.syncedAt,
});

const stateKey = (spreadsheetId: string): string => `${PREFIX.workbooks}${spreadsheetId}.json`;
const channelKey = (channelId: string): string => `${PREFIX.workbooks}channels/${channelId}.json`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** S3 answers 412 when the version moved, 409 when two writers race, 404 when the version that was read is deleted. */
const LOST_RACE = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);

/** Ids come from Drive's headers: only what we make ourselves may become a key. */
const CHANNEL_ID = /^[\w-]{1,64}$/;

/** The syncs' memory, as JSON documents beside the recordings; the etag is the version. */
export const createWorkbookStateStore = (bucket: Bucket): WorkbookStateStore => {
  const { client, name: Bucket } = bucket;
  const documents = jsonDocuments(bucket);
  return {
    load: async (spreadsheetId) => {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket, Key: stateKey(spreadsheetId) }));
        const text = (await answer.Body?.transformToString()) ?? '';
        // A document that cannot be read is as good as none: agreed values are found again by comparing.
        const parsed = stateSchema.safeParse(readJson(text));
        const state = parsed.success ? toState(parsed.data) : NO_STATE;
        return { state, version: answer.ETag ?? '' };
      } catch (error) {
        if (nameOf(error) === 'NoSuchKey') return undefined;
        throw error;
      }
    },

    save: async (spreadsheetId, state, readVersion) => {
      try {
        const answer = await client.send(
          new PutObjectCommand({
            Bucket,
            Key: stateKey(spreadsheetId),
            Body: JSON.stringify(toStored(state)),
            ContentType: 'application/json',
            ...(readVersion === undefined ? { IfNoneMatch: '*' } : { IfMatch: readVersion }),
          }),
        );
        return { outcome: 'saved', version: answer.ETag ?? '' };
      } catch (error) {
        if (LOST_RACE.has(nameOf(error))) return { outcome: 'stale' };
        throw error;
      }
    },

    rememberChannel: (channel: WatchChannel) => documents.write(channelKey(channel.id), channel),

    findChannel: async (channelId) =>
      CHANNEL_ID.test(channelId) ? await documents.read(channelKey(channelId), channelSchema) : undefined,
  };
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
