import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { publishResponseSchema } from '../../../functions/contracts/api.ts';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import { teamSchema } from '../../../functions/contracts/team.ts';
import type { CallId } from '../../../functions/domain/call/call.ts';
import { createClient } from '../../cli/client.ts';
import { gather, type LocalFile } from '../../cli/ingest/gather.ts';
import { callIdOf } from '../../cli/ingest/recording-result.ts';
import { uploadFile } from '../../cli/ingest/upload.ts';
import { readLocatedFile } from '../../cli/yaml-file.ts';
import type { Log } from '../log.ts';

/** Who loads the demo; the local runtime lets this person do everything. */
export const DEMO_ADMIN = 'admin@demo.example';

export type LoadDemoOptions = {
  /** Where the system answers, e.g. `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly log: Log;
  /** After each thing that was sent: teams, scripts, files. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
};

export type LoadedDemo = { readonly teams: number; readonly scripts: number; readonly callIds: readonly CallId[] };

/**
 * Loads the demo's contact centre the way a customer would: through the API, teams and scripts first, then what
 * accompanies recordings, then the recordings. Loading twice changes nothing: ids derive from content. Throws a
 * `CliFailure` when the system does not answer or refuses.
 */
export const loadDemo = async ({ url, log, onProgress, signal }: LoadDemoOptions): Promise<LoadedDemo> => {
  const stop = signal ?? new AbortController().signal;
  const client = createClient({ url, locale: 'en', person: DEMO_ADMIN, signal: stop });
  const inEnglish = { locale: 'en' } as const;
  const teams = await readLocatedFile(demoFile('teams.yaml'), { schema: teamSchema, ...inEnglish });
  const scripts = await Promise.all(
    (await readdir(demoFile('scripts'))).sort().map(async (name) => {
      const { items } = await readLocatedFile(demoFile('scripts', name), { schema: scriptFileSchema, ...inEnglish });
      return items;
    }),
  );
  const { recordings, companions } = await gather([demoFile('calls')]);

  const total = teams.items.length + scripts.length + companions.length + recordings.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    onProgress?.({ done, total });
  };
  for (const team of teams.items) {
    await client.send('PUT', `/teams/${team.id}`, { body: team, schema: z.object({ team: teamSchema }) });
    step();
  }
  for (const list of scripts) {
    await client.send('POST', '/scripts', { body: { scripts: list }, schema: publishResponseSchema });
    step();
  }
  const send = async (file: LocalFile): Promise<string> => {
    // A call list counts for its folder, so each folder is a drop of its own.
    const batch = `demo-${file.folder.split(/[\\/]/).at(-1)}`;
    const { sha256 } = await uploadFile(file, { client, batch, signal: stop, onBytes: () => {} });
    step();
    return sha256;
  };
  for (const file of companions) await send(file);
  const callIds: CallId[] = [];
  for (const file of recordings) callIds.push(callIdOf(await send(file)));
  const loaded = { teams: teams.items.length, scripts: scripts.flat().length, callIds };
  log.info('demo loaded', { teams: loaded.teams, scripts: loaded.scripts, recordings: callIds.length });
  return loaded;
};

const demoFile = (...path: readonly string[]): string => join(import.meta.dirname, ...path);
