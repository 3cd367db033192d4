import { randomBytes } from 'node:crypto';
import { MAX_CALL_LIST_BYTES } from '../../../functions/contracts/call-list.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';
import { CliFailure } from '../failure.ts';
import { bytesText, durationText } from '../render/amounts.ts';
import type { Gathered, LocalFile } from './gather.ts';
import { inParallel } from './in-parallel.ts';
import { type Preflight, preflight } from './preflight.ts';
import { startProgress } from './progress.ts';
import { callIdOf, type RecordingResult } from './recording-result.ts';
import { FileChanged, StoreRefusal, uploadFile } from './upload.ts';

export type CompanionResult = { readonly file: LocalFile; readonly reason?: string };

export type SentDrop = {
  readonly recordings: readonly RecordingResult[];
  readonly companions: readonly CompanionResult[];
};

type SendOptions = { readonly batch?: string; readonly parallel: number };

/**
 * Sends a drop: first everything that says something about recordings, then the recordings, so that a call is never
 * judged before its facts are there. One file's failure leaves the others alone; only a lost server ends it all.
 */
export const sendDrop = async (
  context: CliContext,
  { companions, recordings }: Pick<Gathered, 'companions' | 'recordings'>,
  { batch, parallel }: SendOptions,
): Promise<SentDrop> => {
  const folders = [...companions, ...recordings].map(({ folder }) => folder);
  const batchOf = batchPerFolder(batch ?? `drop-${randomBytes(6).toString('hex')}`, folders);
  const total = [...companions, ...recordings].reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = startProgress(context, {
    label: text(messages.ingestSending, context.locale),
    total,
    show: (amount) => bytesText(amount, context.locale),
  });
  const send = (file: LocalFile): ReturnType<typeof uploadFile> =>
    uploadFile(file, {
      client: context.client,
      batch: batchOf(file.folder),
      signal: context.signal,
      onBytes: progress.advance,
    });
  try {
    const sentCompanions = new Map<LocalFile, CompanionResult>();
    await inParallel(companions, parallel, async (file) => {
      sentCompanions.set(file, await sendCompanion(file, { send, locale: context.locale }));
    });
    const results = new Map<LocalFile, RecordingResult>();
    await inParallel(recordings, parallel, async (file) => {
      results.set(file, await sendRecording(file, { send, locale: context.locale }));
    });
    return {
      companions: companions.flatMap((file) => sentCompanions.get(file) ?? []),
      recordings: markSame(recordings.flatMap((file) => results.get(file) ?? [])),
    };
  } finally {
    progress.close();
  }
};

type Sending = { readonly send: (file: LocalFile) => ReturnType<typeof uploadFile>; readonly locale: Locale };

const sendCompanion = async (file: LocalFile, { send, locale }: Sending): Promise<CompanionResult> => {
  if (file.bytes > MAX_CALL_LIST_BYTES) {
    const sizes = {
      path: file.path,
      size: bytesText(file.bytes, locale),
      limit: bytesText(MAX_CALL_LIST_BYTES, locale),
    };
    return { file, reason: text(messages.fileTooBigToRead, locale, sizes) };
  }
  try {
    await send(file);
    return { file };
  } catch (error) {
    return { file, reason: failureOf(error, locale).reason };
  }
};

const sendRecording = async (file: LocalFile, { send, locale }: Sending): Promise<RecordingResult> => {
  try {
    const checked = await preflight(file);
    if (checked.outcome !== 'send')
      return { file, outcome: 'refused', reason: refusalText(checked, locale), reasonKind: checked.outcome };
    const { key, sha256 } = await send(file);
    return { file, outcome: 'uploaded', key, callId: callIdOf(sha256) };
  } catch (error) {
    return { file, outcome: 'failed', ...failureOf(error, locale) };
  }
};

/** Why one file was not sent. What would stop every other file too is thrown on. */
const failureOf = (error: unknown, locale: Locale): { readonly reason: string; readonly reasonKind: string } => {
  const isGeneral = error instanceof CliFailure && GENERAL_KINDS.includes(error.kind);
  if (isGeneral || (error instanceof Error && error.name === 'AbortError')) throw error;
  const reason = (detail: string): string => text(messages.uploadFailed, locale, { detail });
  if (error instanceof FileChanged)
    return { reason: reason(text(messages.fileChanged, locale)), reasonKind: 'changed' };
  if (error instanceof StoreRefusal)
    return { reason: reason(text(messages.uploadRefused, locale, { status: error.status })), reasonKind: 'store' };
  if (error instanceof CliFailure) return { reason: reason(error.message), reasonKind: error.kind };
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { reason: reason(detail), reasonKind: detail };
};

const GENERAL_KINDS = ['unreachable', 'not-monitoria', 'no-token', 'unauthenticated', 'forbidden', 'interrupted'];

const refusalText = (checked: Exclude<Preflight, { outcome: 'send' }>, locale: Locale): string => {
  switch (checked.outcome) {
    case 'too-large':
      return text(messages.refusedTooLarge, locale, {
        size: bytesText(checked.bytes, locale),
        limit: bytesText(checked.limit, locale),
      });
    case 'too-long':
      return text(messages.refusedTooLong, locale, {
        duration: durationText(checked.durationMs),
        limit: durationText(checked.limit + 1),
      });
    case 'name-too-long':
      return text(messages.refusedName, locale, { characters: checked.characters, limit: checked.limit });
  }
};

/** A call list counts for its own folder, so each folder is its own group in the inbox. */
const batchPerFolder = (batch: string, folders: readonly string[]): ((folder: string) => string) => {
  const distinct = [...new Set(folders)].sort();
  return (folder) => {
    const number = distinct.indexOf(folder) + 1;
    return number <= 1 ? batch : `${batch}-${number}`;
  };
};

/** The same sound twice in one drop is one call: the later one says so. */
const markSame = (results: readonly RecordingResult[]): readonly RecordingResult[] => {
  const seen = new Set<string>();
  return results.map((result) => {
    if (result.callId === undefined) return result;
    const isSame = seen.has(result.callId);
    seen.add(result.callId);
    return isSame ? { ...result, outcome: 'same' as const } : result;
  });
};
