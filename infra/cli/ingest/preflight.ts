import { open } from 'node:fs/promises';
import { MAX_RECORDING_BYTES, MAX_RECORDING_MS } from '../../../functions/contracts/names.ts';
import { PROBE_HEAD_BYTES, PROBE_TAIL_BYTES, probeRecording } from '../../../functions/domain/recording/probe.ts';
import type { LocalFile } from './gather.ts';

/** Longest name that the API takes, in UTF-16 code units. */
export const MAX_NAME = 1024;

/**
 * Whether a recording may be sent. Only what could never be processed and is costly to send is refused here; a broken
 * or empty file is sent, so that it is kept and seen in the workbook with its reason.
 */
export type Preflight =
  | { readonly outcome: 'send'; readonly durationMs?: number }
  | { readonly outcome: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly outcome: 'too-long'; readonly durationMs: number; readonly limit: number }
  | { readonly outcome: 'name-too-long'; readonly characters: number; readonly limit: number };

/** Reads both ends of the file at most. Throws when it cannot be read. */
export const preflight = async ({ path, bytes, name }: LocalFile): Promise<Preflight> => {
  if (name.length > MAX_NAME) return { outcome: 'name-too-long', characters: name.length, limit: MAX_NAME };
  if (bytes > MAX_RECORDING_BYTES) return { outcome: 'too-large', bytes, limit: MAX_RECORDING_BYTES };
  const file = await open(path);
  try {
    const read = async (length: number, position: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await read(Math.min(PROBE_HEAD_BYTES, bytes), 0);
    const tailLength = Math.min(PROBE_TAIL_BYTES, bytes);
    const tail = await read(tailLength, bytes - tailLength);
    const probe = probeRecording({ head, totalBytes: bytes, tail });
    if (probe.outcome !== 'audio') return { outcome: 'send' };
    const { durationMs } = probe;
    if (durationMs > MAX_RECORDING_MS) return { outcome: 'too-long', durationMs, limit: MAX_RECORDING_MS };
    return { outcome: 'send', durationMs };
  } finally {
    await file.close();
  }
};
