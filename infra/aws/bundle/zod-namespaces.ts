import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * zod's schemas take its `util` from an index that exports the whole namespace, and a namespace that passes through an
 * index is kept whole, every name of it a text. Taken from its own file, only what is called stays.
 */
export const zodNamespaces: Plugin = {
  name: 'zod-namespaces',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace('import { util } from "../core/index.js";', 'import * as util from "../core/util.js";')
        .replaceAll('core.util.', 'util.'),
      loader: 'js',
    }));
  },
};
