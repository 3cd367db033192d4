import { constants } from 'node:fs';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CloudError } from './failure.ts';
import { openState, type State } from './state/state.ts';

/** The data folder, held by this process alone. */
export type DataFolder = {
  readonly state: State;
  readonly path: (name: string) => string;
  readonly close: () => Promise<void>;
};

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ENOSPC']);

/**
 * Makes the folder and those above it. Node's recursive `mkdir` never ends where the system denies that a parent exists
 * which it says exists (`/proc` and other made-up file systems), so each level is tried twice at most.
 */
const makeFolder = async (folder: string): Promise<void> => {
  // Recordings are nobody else's business on a machine with several users.
  const make = (): Promise<'made' | 'no-parent'> =>
    mkdir(folder, { mode: 0o700 }).then(
      () => 'made',
      (error: unknown) => {
        if (errorCode(error) === 'EEXIST') return 'made';
        if (errorCode(error) === 'ENOENT' && !triedParent) return 'no-parent';
        throw error;
      },
    );
  let triedParent = dirname(folder) === folder;
  if ((await make()) === 'made') return;
  await makeFolder(dirname(folder));
  triedParent = true;
  await make();
};

const makeWritable = async (folder: string): Promise<void> => {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    const code = errorCode(error);
    if (code !== undefined && NOT_WRITABLE.has(code))
      throw new CloudError('data-folder-not-writable', `The data folder ${folder} cannot be written (${code}).`, {
        cause: error,
      });
    throw error;
  }
};

/**
 * Opens the data folder, making it when absent. The lock is on the state file itself, so it ends with the process even
 * by `kill -9`; `server.json` beside it only says who holds it.
 *
 * @throws CloudError `data-folder-in-use` (naming the process), `data-folder-not-writable`, `corrupt-data-folder`.
 */
export const openDataFolder = async (folder: string): Promise<DataFolder> => {
  await makeWritable(folder);
  const path = (name: string): string => join(folder, name);
  let state: State;
  try {
    state = openState(path('state.db'));
  } catch (error) {
    if (!(error instanceof CloudError)) {
      const code = errorCode(error) ?? '';
      const why = error instanceof Error ? error.message : code;
      throw new CloudError('data-folder-not-writable', `The data folder ${folder} cannot be used: ${why}.`, {
        cause: error,
      });
    }
    if (error.code === 'corrupt-data-folder')
      throw new CloudError(
        'corrupt-data-folder',
        `The data folder ${folder} is damaged: ${error.message} Move it away to start anew, or name another one.`,
        { cause: error },
      );
    const holder = await readHolder(path('server.json'));
    throw new CloudError(
      'data-folder-in-use',
      `The data folder ${folder} is used by another server (process ${String(holder ?? 'unknown')}). Stop it, or name another folder.`,
      { cause: error, holder },
    );
  }
  await writeFile(path('server.json'), JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString() }));
  return {
    state,
    path,
    close: async () => {
      state.close();
      await rm(path('server.json'), { force: true });
    },
  };
};

/** Who wrote that it holds the folder; nobody when the file is missing, half written or says something else. */
const readHolder = async (file: string): Promise<number | undefined> => {
  try {
    const { pid } = JSON.parse(await readFile(file, 'utf8')) as { pid?: unknown };
    return typeof pid === 'number' && Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};
