import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROPERTY_STORE_BYTES } from './limits.ts';
import type { RunContext, StoreName } from './protocol.ts';

type Scope = StoreName['scope'];

/** Properties, cache and locks of scripts. Whose store it is follows from the scope and the execution. */
export type ScriptStorage = {
  readonly property: (scope: Scope, context: RunContext, key: string) => string | null;
  readonly properties: (scope: Scope, context: RunContext) => Readonly<Record<string, string>>;
  readonly setProperty: (scope: Scope, context: RunContext, key: string, value: string | null) => Promise<void>;
  readonly cached: (scope: Scope, context: RunContext, key: string) => string | null;
  readonly cache: (
    scope: Scope,
    context: RunContext,
    entry: { readonly key: string; readonly value: string | null; readonly seconds: number },
  ) => void;
  /** False when somebody else still holds it after the wait. */
  readonly lock: (scope: Scope, context: RunContext, waitMs: number) => Promise<boolean>;
  readonly unlock: (scope: Scope, context: RunContext) => void;
};

const storeName = (scope: Scope, { email, spreadsheetId }: RunContext): string => {
  if (scope === 'user') return `user:${email}`;
  return scope === 'document' ? `document:${spreadsheetId}` : 'script';
};

type StorageOptions = {
  /** Where properties are kept between starts; in memory only without it. */
  readonly folder: string | undefined;
  readonly scriptProperties: Readonly<Record<string, string>>;
  readonly now: () => number;
};

const FILE = 'script-properties.json';

const readStores = async (folder: string | undefined): Promise<Record<string, Record<string, string>>> => {
  if (folder === undefined) return {};
  try {
    return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Record<string, Record<string, string>>;
  } catch {
    // Nothing there holds what cannot be asked again.
    return {};
  }
};

export const openStorage = async ({ folder, scriptProperties, now }: StorageOptions): Promise<ScriptStorage> => {
  const stores = await readStores(folder);
  stores.script = { ...stores.script, ...scriptProperties };
  const caches = new Map<string, { readonly value: string; readonly until: number }>();
  const waiting = new Map<string, (() => void)[]>();
  let saving = Promise.resolve();

  const save = (): Promise<void> => {
    saving = saving.then(async () => {
      if (folder === undefined) return;
      await mkdir(folder, { recursive: true });
      const file = join(folder, FILE);
      await writeFile(`${file}.new`, JSON.stringify(stores));
      await rename(`${file}.new`, file);
    });
    return saving;
  };

  return {
    property: (scope, context, key) => stores[storeName(scope, context)]?.[key] ?? null,
    properties: (scope, context) => ({ ...stores[storeName(scope, context)] }),
    setProperty: async (scope, context, key, value) => {
      const name = storeName(scope, context);
      const next = { ...stores[name] };
      if (value === null) delete next[key];
      else next[key] = value;
      if (JSON.stringify(next).length > PROPERTY_STORE_BYTES)
        throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
      stores[name] = next;
      await save();
    },
    cached: (scope, context, key) => {
      const entry = caches.get(`${storeName(scope, context)}\n${key}`);
      return entry !== undefined && entry.until > now() ? entry.value : null;
    },
    cache: (scope, context, { key, value, seconds }) => {
      const name = `${storeName(scope, context)}\n${key}`;
      if (value === null) caches.delete(name);
      else caches.set(name, { value, until: now() + seconds * 1000 });
    },
    lock: (scope, context, waitMs) => {
      const name = storeName(scope, context);
      const queue = waiting.get(name);
      if (queue === undefined) {
        waiting.set(name, []);
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const take = (): void => {
          clearTimeout(timer);
          resolve(true);
        };
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(take), 1);
          resolve(false);
        }, waitMs);
        queue.push(take);
      });
    },
    unlock: (scope, context) => {
      const name = storeName(scope, context);
      const next = waiting.get(name)?.shift();
      if (next) next();
      else waiting.delete(name);
    },
  };
};
