import { readBytes } from './byte-reader.ts';
import { isAmr, isMp4, isWebm, probeAmr, probeMp4, probeWebm } from './container-formats.ts';
import { isFlac, probeFlac } from './flac.ts';
import { isMp3, probeMp3 } from './mp3.ts';
import { isOgg, probeOgg } from './ogg.ts';
import { type Probe, refused } from './recording-format.ts';
import { refuseUnknown } from './unknown-bytes.ts';
import { isWav, probeWav } from './wav.ts';

/** How much of each end to read: beyond it only oversized tags hide, and those degrade to an estimate. */
export const PROBE_HEAD_BYTES = 65_536;
export const PROBE_TAIL_BYTES = 65_536;

export type ProbeInput = {
  /** The first bytes of the file (`PROBE_HEAD_BYTES`, or all of a shorter one). */
  readonly head: Uint8Array;
  readonly totalBytes: number;
  /** The last bytes; needed for the length of Ogg files and of MP4 files that keep their index at the end. */
  readonly tail?: Uint8Array;
};

/**
 * Says what an audio file is and how long, or why it is not taken, from its two ends. Never throws, whatever the
 * bytes. It names formats, it does not promise a decoder: Ogg Vorbis, MP4, WebM and AMR are Amazon Transcribe's to
 * decode and need an operator's ffmpeg on one machine.
 */
export const probeRecording = ({ head, totalBytes, tail }: ProbeInput): Probe => {
  if (totalBytes <= 0 || head.length === 0) return refused('empty-file');
  const probe = probeByFormat({ head, totalBytes, ...(tail && { tail }) });
  if (probe.outcome === 'audio' && probe.truncated && probe.durationMs === 0) {
    return refused('corrupt-audio', 'ends before its sound begins');
  }
  return probe;
};

const probeByFormat = ({ head, totalBytes, tail }: ProbeInput): Probe => {
  const file = readBytes(head);
  if (isWav(file)) return probeWav(head, totalBytes);
  if (file.tag(0, 4) === 'RIFF') {
    return file.has(8, 4)
      ? refused('not-audio', 'RIFF without WAVE')
      : refused('corrupt-audio', 'ends inside its header');
  }
  if (isOgg(file)) return probeOgg(head, totalBytes, tail);
  if (isFlac(file)) return probeFlac(head);
  if (isMp4(file)) return probeMp4(head, tail);
  if (isWebm(file)) return probeWebm(head);
  if (isAmr(file)) return probeAmr(head, totalBytes);
  if (isMp3(file)) return probeMp3(head, totalBytes, tail);
  return refuseUnknown(head);
};
