import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Takes Node's own modules by `process.getBuiltinModule` instead of by `import`. To import `node:http` or `node:fs` reads
 * every export of it, and some are made at first sight: a whole second HTTP client (tens of milliseconds), file streams.
 */
export const platformModules: Plugin = {
  name: 'platform-modules',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z_]+)*$/ }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path)
        ? { path: path.replace(/^node:/, ''), namespace: 'platform', sideEffects: false }
        : undefined,
    );
    // CommonJS, so that an export is read where it is used.
    onLoad({ filter: /.*/, namespace: 'platform' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
      loader: 'js',
    }));
  },
};
