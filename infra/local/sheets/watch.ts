import { createHash } from 'node:crypto';
import fs from 'node:fs';
import * as z from 'zod';
import type { Log } from '../log.ts';
import { GoogleError, invalid, notFound } from './google-error.ts';
import { CorruptDataFolder, writeFileAtomically } from './journal.ts';
import { parseWire } from './requests/wire.ts';

const channelBody = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9\-_+/=]{1,64}$/),
  type: z.string(),
  address: z.string(),
  token: z.string().max(256).nullish(),
  /** Milliseconds since 1970; int64 travels as a string in Google's JSON. */
  expiration: z.union([z.string().regex(/^\d+$/), z.number()]).nullish(),
});
const stopBody = z.looseObject({ id: z.string(), resourceId: z.string() });

const storedChannel = z.object({
  id: z.string(),
  spreadsheetId: z.string(),
  address: z.string(),
  token: z.string().optional(),
  expirationMs: z.number(),
  messageNumber: z.number(),
  notifiedRevision: z.number(),
});
type Channel = z.output<typeof storedChannel>;
const storedFile = z.object({ channels: z.array(storedChannel) });

/** Drive lets a file's channel live one day at most, one hour when not told (developers.google.com, files.watch). */
const LONGEST_MS = 24 * 3_600_000;
const USUAL_MS = 3_600_000;
/** Changes within this time are told once. */
const COALESCE_MS = 300;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] as const;
const DELIVERY_TIMEOUT_MS = 10_000;

type WatchOptions = {
  readonly file: string;
  readonly now: () => number;
  readonly log: Log;
  readonly revisionOf: (spreadsheetId: string) => number;
  /** Waits before each further try; tests shorten them. */
  readonly retryMs?: readonly number[];
};

type Delivery = { timer: NodeJS.Timeout | undefined; running: boolean; failures: number };

/**
 * Push notifications of Drive's `files.watch`: whoever asked is told that a workbook changed, never what. Channels
 * are kept on disk, and a change that was not told before a restart is told after it.
 */
export class Watches {
  readonly #options: WatchOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #deliveries = new Map<string, Delivery>();
  readonly #stopping = new AbortController();

  constructor(options: WatchOptions) {
    this.#options = options;
    for (const channel of readChannels(options.file)) {
      this.#channels.set(channel.id, channel);
      if (channel.notifiedRevision < this.#revisionOf(channel)) this.#schedule(channel, COALESCE_MS);
    }
  }

  /** Opens a channel. Throws Google's 400 for a wrong body, an id in use, or an address that is not loopback. */
  watch(spreadsheetId: string, wire: unknown): object {
    const body = parseWire(channelBody, wire, '');
    if (body.type !== 'web_hook' && body.type !== 'webhook') throw invalid(`Unsupported channel type: ${body.type}`);
    assertLoopback(body.address);
    this.#dropExpired();
    if (this.#channels.has(body.id))
      throw new GoogleError('INVALID_ARGUMENT', `Channel id ${body.id} not unique`, { reason: 'channelIdNotUnique' });
    const now = this.#options.now();
    const wanted = body.expiration === null || body.expiration === undefined ? now + USUAL_MS : Number(body.expiration);
    if (wanted <= now) throw invalid('The channel expiration is in the past.');
    const channel: Channel = {
      id: body.id,
      spreadsheetId,
      address: body.address,
      ...(body.token === null || body.token === undefined ? {} : { token: body.token }),
      expirationMs: Math.min(wanted, now + LONGEST_MS),
      messageNumber: 0,
      notifiedRevision: this.#options.revisionOf(spreadsheetId),
    };
    this.#channels.set(channel.id, channel);
    this.#save();
    void this.#deliver(channel, 'sync');
    return {
      kind: 'api#channel',
      id: channel.id,
      resourceId: resourceIdOf(spreadsheetId),
      resourceUri: resourceUriOf(spreadsheetId),
      ...(channel.token === undefined ? {} : { token: channel.token }),
      expiration: String(channel.expirationMs),
    };
  }

  /** Closes a channel; nothing is sent to it afterwards. */
  stop(wire: unknown): void {
    const { id, resourceId } = parseWire(stopBody, wire, '');
    const channel = this.#channels.get(id);
    if (channel === undefined || resourceIdOf(channel.spreadsheetId) !== resourceId)
      throw notFound(`Channel '${id}' not found for project '0'`);
    this.#forget(channel);
    this.#save();
  }

  /** To be called after every change of a workbook, by whomever. */
  changed(spreadsheetId: string): void {
    for (const channel of this.#channels.values())
      if (channel.spreadsheetId === spreadsheetId) this.#schedule(channel, COALESCE_MS);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    for (const { timer } of this.#deliveries.values()) clearTimeout(timer);
    this.#deliveries.clear();
  }

  #revisionOf(channel: Channel): number {
    try {
      return this.#options.revisionOf(channel.spreadsheetId);
    } catch {
      return 0; // The workbook was moved out of the data folder; its channel expires by itself.
    }
  }

  #delivery(channel: Channel): Delivery {
    const known = this.#deliveries.get(channel.id) ?? { timer: undefined, running: false, failures: 0 };
    this.#deliveries.set(channel.id, known);
    return known;
  }

  #schedule(channel: Channel, afterMs: number): void {
    const delivery = this.#delivery(channel);
    if (delivery.timer !== undefined || delivery.running || this.#stopping.signal.aborted) return;
    delivery.timer = setTimeout(() => {
      delivery.timer = undefined;
      void this.#deliver(channel, 'update');
    }, afterMs);
    delivery.timer.unref();
  }

  async #deliver(channel: Channel, state: 'sync' | 'update'): Promise<void> {
    if (this.#channels.get(channel.id) !== channel) return;
    if (channel.expirationMs <= this.#options.now()) {
      this.#forget(channel);
      this.#save();
      return;
    }
    const delivery = this.#delivery(channel);
    delivery.running = true;
    const revision = this.#revisionOf(channel);
    const outcome = await this.#post(channel, state);
    delivery.running = false;
    if (this.#stopping.signal.aborted || this.#channels.get(channel.id) !== channel) return;
    if (outcome === 'again') {
      const waits = this.#options.retryMs ?? RETRY_MS;
      const wait = waits[delivery.failures++];
      // After the last try the next change starts afresh: the receiver reads the whole state anyway.
      if (wait === undefined) delivery.failures = 0;
      else if (state === 'update' || this.#revisionOf(channel) > channel.notifiedRevision)
        this.#schedule(channel, wait);
      this.#options.log.warn('sheets: a watch could not be told', { channel: channel.id, failures: delivery.failures });
      return;
    }
    delivery.failures = 0;
    if (state === 'update') channel.notifiedRevision = Math.max(channel.notifiedRevision, revision);
    this.#save();
    if (this.#revisionOf(channel) > channel.notifiedRevision) this.#schedule(channel, COALESCE_MS);
  }

  async #post(channel: Channel, state: 'sync' | 'update'): Promise<'done' | 'again'> {
    channel.messageNumber++;
    const headers: Record<string, string> = {
      'x-goog-channel-id': channel.id,
      'x-goog-channel-expiration': new Date(channel.expirationMs).toUTCString(),
      'x-goog-message-number': String(channel.messageNumber),
      'x-goog-resource-id': resourceIdOf(channel.spreadsheetId),
      'x-goog-resource-uri': resourceUriOf(channel.spreadsheetId),
      'x-goog-resource-state': state,
      ...(state === 'update' ? { 'x-goog-changed': 'content' } : {}),
      ...(channel.token === undefined ? {} : { 'x-goog-channel-token': channel.token }),
    };
    try {
      const response = await fetch(channel.address, {
        method: 'POST',
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(DELIVERY_TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      // As Google: server errors are tried again, any other answer is an answer.
      return response.status >= 500 ? 'again' : 'done';
    } catch {
      return 'again';
    }
  }

  #forget(channel: Channel): void {
    clearTimeout(this.#deliveries.get(channel.id)?.timer);
    this.#deliveries.delete(channel.id);
    this.#channels.delete(channel.id);
  }

  #dropExpired(): void {
    for (const channel of [...this.#channels.values()])
      if (channel.expirationMs <= this.#options.now()) this.#forget(channel);
  }

  #save(): void {
    const text = JSON.stringify({ channels: [...this.#channels.values()] });
    writeFileAtomically(this.#options.file, [Buffer.from(text)]);
  }
}

const readChannels = (file: string): readonly Channel[] => {
  if (!fs.existsSync(file)) return [];
  try {
    return storedFile.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).channels;
  } catch {
    throw new CorruptDataFolder(file, 'it is not a list of channels');
  }
};

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Google insists on https and a verified domain; here nothing but this machine may be told. */
const assertLoopback = (address: string): void => {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || !LOOPBACK.test(url.hostname))
    throw new GoogleError('INVALID_ARGUMENT', 'The local workbook notifies loopback addresses only.', {
      reason: 'push.webhookUrlUnauthorized',
    });
};

const resourceIdOf = (spreadsheetId: string): string =>
  createHash('sha256').update(spreadsheetId).digest('base64url').slice(0, 27);
const resourceUriOf = (spreadsheetId: string): string =>
  `https://www.googleapis.com/drive/v3/files/${spreadsheetId}?alt=json`;
