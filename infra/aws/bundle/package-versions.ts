import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Clients import their whole `package.json` to tell their name and version: nothing else of it travels along. */
export const packageVersions: Plugin = {
  name: 'package-versions',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]node_modules[\\/].*[\\/]package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};
