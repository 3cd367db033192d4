import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Log } from '../log.ts';

/** A file of the data folder that cannot be read and must not be guessed at. Starting over it would lose data. */
export class CorruptDataFolder extends Error {
  readonly code = 'corrupt-data-folder';
  readonly file: string;

  constructor(file: string, why: string) {
    super(`The data folder is damaged: ${file}: ${why}. Restore this file from a copy, or move its folder away.`);
    this.name = 'CorruptDataFolder';
    this.file = file;
  }
}

/** One record a line: eight hex digits of CRC-32 over the JSON, a space, the JSON. */
export const checkedLine = (record: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(record));
  return Buffer.concat([Buffer.from(`${crc32(json).toString(16).padStart(8, '0')} `), json, Buffer.from('\n')]);
};

const parseLine = (line: Buffer): { readonly record: unknown } | undefined => {
  if (line.length < 10 || line[8] !== 0x20) return undefined;
  const json = line.subarray(9);
  if (Number.parseInt(line.toString('latin1', 0, 8), 16) !== crc32(json)) return undefined;
  try {
    return { record: JSON.parse(json.toString('utf8')) };
  } catch {
    return undefined;
  }
};

type Lines = {
  readonly records: readonly unknown[];
  /** Bytes up to the end of the last good line. */
  readonly goodBytes: number;
  /** Bytes after it, if any. */
  readonly tail: Buffer;
  /** Number of a good line that comes after a bad one, counted from 1. */
  readonly goodAfterBad: number | undefined;
};

/** Reads checked lines up to the first bad one, and looks whether good ones follow it. */
export const readCheckedLines = (bytes: Buffer): Lines => {
  const records: unknown[] = [];
  let goodBytes = 0;
  let lineNumber = 0;
  let bad = false;
  let goodAfterBad: number | undefined;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    lineNumber++;
    // A line without its newline was cut in mid-write, even when what is there happens to parse.
    const parsed = newline < 0 ? undefined : parseLine(bytes.subarray(start, end));
    if (parsed === undefined) bad = true;
    else if (bad) {
      goodAfterBad = lineNumber;
      break;
    } else {
      records.push(parsed.record);
      goodBytes = end + 1;
    }
    start = end + 1;
  }
  return { records, goodBytes, tail: bytes.subarray(goodBytes), goodAfterBad };
};

/** Writes a file so that it is either the old one or the new one, whole, whatever happens in between. */
export const writeFileAtomically = (file: string, chunks: Iterable<Buffer>): number => {
  const temporary = `${file}.tmp`;
  const handle = fs.openSync(temporary, 'w');
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      writeAll(handle, chunk);
      bytes += chunk.length;
    }
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
  syncFolder(path.dirname(file));
  return bytes;
};

const writeAll = (handle: number, bytes: Buffer): void => {
  for (let written = 0; written < bytes.length; )
    written += fs.writeSync(handle, bytes, written, bytes.length - written);
};

/** Makes a rename or a new name in the folder durable. */
export const syncFolder = (folder: string): void => {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

/**
 * An append-only file of checked lines. `append` returns when the line is on disk. A line that a crash cut in
 * mid-write was never acknowledged: opening sets it aside in a file of its own and says so. Damage before good
 * lines is not a torn tail, so it is refused.
 */
export class Journal {
  readonly #file: string;
  #handle: number;
  #bytes: number;

  private constructor(file: string, handle: number, bytes: number) {
    this.#file = file;
    this.#handle = handle;
    this.#bytes = bytes;
  }

  static open(file: string, log: Log): { readonly journal: Journal; readonly records: readonly unknown[] } {
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
    const lines = readCheckedLines(bytes);
    if (lines.goodAfterBad !== undefined)
      throw new CorruptDataFolder(file, `line ${lines.records.length + 1} is damaged and good lines follow it`);
    if (lines.tail.length > 0) {
      const aside = `${file}.torn-${crc32(lines.tail).toString(16)}`;
      writeFileAtomically(aside, [lines.tail]);
      fs.truncateSync(file, lines.goodBytes);
      log.warn('sheets: the last journal line was cut in mid-write and has been set aside', {
        bytes: lines.tail.length,
        kept: lines.records.length,
        file: path.basename(aside),
      });
    }
    const handle = fs.openSync(file, 'a');
    return { journal: new Journal(file, handle, lines.goodBytes), records: lines.records };
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Throws when the disk refuses; the file is then as it was before. */
  append(record: unknown): void {
    const line = checkedLine(record);
    try {
      writeAll(this.#handle, line);
      fs.fdatasyncSync(this.#handle);
    } catch (error) {
      fs.ftruncateSync(this.#handle, this.#bytes);
      throw error;
    }
    this.#bytes += line.length;
  }

  /** Starts over with an empty file, once a snapshot holds all that the journal says. */
  reset(): void {
    fs.closeSync(this.#handle);
    writeFileAtomically(this.#file, []);
    this.#handle = fs.openSync(this.#file, 'a');
    this.#bytes = 0;
  }

  close(): void {
    fs.closeSync(this.#handle);
  }
}
