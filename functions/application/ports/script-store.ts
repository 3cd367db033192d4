import type { PublishedScript } from '../../contracts/script-file.ts';

/** Published versions of scripts: immutable. */
export type ScriptStore = {
  /** `exists` when that version, or a newer one, is stored already: somebody published in between. */
  readonly publish: (script: PublishedScript) => Promise<'published' | 'exists'>;
  /** Newest version of every script. */
  readonly listLatest: () => Promise<readonly PublishedScript[]>;
  /** All versions of a script, newest first. Empty when unknown. */
  readonly listVersions: (scriptId: string) => Promise<readonly PublishedScript[]>;
  readonly getVersion: (scriptId: string, version: number) => Promise<PublishedScript | undefined>;
  /** The version that judges a call of the service at an instant (ISO 8601): the last to take force by then. */
  readonly inForce: (service: string, at: string) => Promise<PublishedScript | undefined>;
};
