import type { ScriptProblem } from '../domain/script/in-file.ts';
import type { ScriptFile } from './script-file.ts';

/**
 * The most that a script may take, in bytes of its JSON. A published version is one record of the table, of 400 KB
 * (409,600 bytes) at most; JSON takes more than the table does for the same, and the rest is room for the keys and for who
 * published it.
 */
export const MAX_SCRIPT_BYTES = 390_000;

const utf8 = new TextEncoder();

/** Bytes of the script's JSON in UTF-8. */
export const scriptBytes = (script: ScriptFile): number => utf8.encode(JSON.stringify(script)).length;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`;

/** What is wrong with a script that could not be kept; nothing otherwise. */
export const sizeProblems = (script: ScriptFile): readonly ScriptProblem[] => {
  const bytes = scriptBytes(script);
  return bytes <= MAX_SCRIPT_BYTES
    ? []
    : [{ code: 'too-large', path: '', found: kilobytes(bytes), limit: kilobytes(MAX_SCRIPT_BYTES) }];
};
