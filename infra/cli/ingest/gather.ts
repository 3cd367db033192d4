import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ClassifiedKey, classifyKey, type KeyRole } from '../../../functions/domain/ingest/companion.ts';

/** A file of the person's machine that belongs to a drop. */
export type LocalFile = {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly stem: string;
  readonly role: KeyRole;
  readonly bytes: number;
};

/** A path that could not be looked at; `missing` and `unreadable` are told apart because people mend them apart. */
export type UnreadablePath = {
  readonly path: string;
  readonly kind: 'missing' | 'unreadable' | 'not-a-file';
  readonly detail: string;
};

export type Gathered = {
  readonly recordings: readonly LocalFile[];
  /** Sidecars, call lists and transcripts that belong to those recordings. */
  readonly companions: readonly LocalFile[];
  /** Sidecars and transcripts without a recording: named to the person, not sent. */
  readonly alone: readonly LocalFile[];
  readonly unreadable: readonly UnreadablePath[];
  /** Files of other kinds, left alone. */
  readonly left: number;
  /** Folders taken as a whole: only there can a row of a call list be missing its file. */
  readonly wholeFolders: ReadonlySet<string>;
};

/**
 * Finds what belongs to a drop. A folder is searched to its depths, hidden files and linked folders left out. A file
 * named on the command line is a recording whatever its name, and brings its companions from the same folder.
 */
export const gather = async (paths: readonly string[]): Promise<Gathered> => {
  const files = new Map<string, LocalFile>();
  const unreadable: UnreadablePath[] = [];
  const wholeFolders = new Set<string>();
  let left = 0;

  const addFile = async (path: string, isNamed: boolean): Promise<void> => {
    const folder = dirname(path);
    const name = basename(path);
    const { role, stem } = roleOf(name, isNamed);
    if (role === 'other') {
      left += 1;
      return;
    }
    try {
      const found = await stat(path);
      if (found.isFile()) files.set(path, { path, folder, name, stem, role, bytes: found.size });
      else if (isNamed) unreadable.push({ path, kind: 'not-a-file', detail: '' });
    } catch (error) {
      unreadable.push(unreadableBecause(path, error));
    }
  };

  const addFolder = async (folder: string): Promise<void> => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      entries.sort((one, other) => (one.name < other.name ? -1 : 1));
      wholeFolders.add(folder);
      for (const entry of entries) {
        if (entry.name.startsWith('.') && !entry.name.startsWith('..')) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) await addFolder(path);
        else await addFile(path, false);
      }
    } catch (error) {
      unreadable.push(unreadableBecause(folder, error));
    }
  };

  const addNeighbours = async (recording: LocalFile): Promise<void> => {
    const names = await readdir(recording.folder).catch(() => []);
    for (const name of names) {
      const { role, stem } = classifyKey(name);
      const isOwn = (role === 'sidecar' || role === 'transcript') && stem === recording.stem;
      if (isOwn || role === 'call-list') await addFile(join(recording.folder, name), false);
    }
  };

  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) await addFolder(join(path));
      else {
        await addFile(path, true);
        const file = files.get(path);
        if (file?.role === 'audio') await addNeighbours(file);
      }
    } catch (error) {
      unreadable.push(unreadableBecause(path, error));
    }
  }

  const all = [...files.values()];
  const recordings = all.filter(({ role }) => role === 'audio');
  const stems = new Set(recordings.map(({ folder, stem }) => `${folder}\n${stem}`));
  const folders = new Set(recordings.map(({ folder }) => folder));
  const belongs = ({ role, folder, stem }: LocalFile): boolean =>
    role === 'call-list' ? folders.has(folder) : stems.has(`${folder}\n${stem}`);
  const others = all.filter(({ role }) => role !== 'audio');
  return {
    recordings,
    companions: others.filter(belongs),
    alone: others.filter((file) => !belongs(file)),
    unreadable,
    left,
    wholeFolders,
  };
};

const roleOf = (name: string, isNamed: boolean): Pick<ClassifiedKey, 'role' | 'stem'> => {
  const { role, stem } = classifyKey(name);
  return isNamed && role === 'other' ? { role: 'audio', stem } : { role, stem };
};

const unreadableBecause = (path: string, error: unknown): UnreadablePath => {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { path, kind: detail === 'ENOENT' ? 'missing' : 'unreadable', detail };
};
