import type { CallId } from './call.ts';

/** Hexadecimal digits of the recording's SHA-256 that make its id: 128 bits are enough to never meet twice. */
const ID_DIGITS = 32;

/** A call's id derives from its sound alone: the same file, whatever its name, is the same call. */
export const callIdOf = (sha256: string): CallId => `call_${sha256.slice(0, ID_DIGITS)}`;

export const isCallId = (text: string): text is CallId => /^call_[0-9a-f]{32}$/.test(text);

/** A job's name derives from the call and its language: delivered ten times, it is one job. */
export const jobNameOf = (prefix: string, id: CallId, language: string): string =>
  `${prefix}${id}-${language.toLowerCase()}`;

/** The call that a job of ours belongs to; `undefined` for other people's jobs. */
export const callIdOfJob = (prefix: string, jobName: string): CallId | undefined => {
  if (!jobName.startsWith(prefix)) return undefined;
  const id = jobName.slice(prefix.length, prefix.length + 'call_'.length + ID_DIGITS);
  return isCallId(id) ? id : undefined;
};
