import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contracts/names.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the bundles of all functions are: `dist/functions/NAME/index.mjs`. */
export const BUNDLES_FOLDER = join(root, 'dist/functions');

export const handlerFile = (name: FunctionName): string => join(root, 'functions/handlers', name, 'handler.ts');

/** Some dependencies are CommonJS inside: an ES module needs `require` made for them. */
const requireBanner =
  "import { createRequire as monitoriaCreateRequire } from 'node:module'; const require = monitoriaCreateRequire(import.meta.url);";

/** What a function does not need of its dependencies, replaced by what the platform gives it. */
const ALIASES = {
  '@aws-sdk/credential-provider-node': './functions/adapters/lambda/environment-credentials.ts',
  'node-fetch': './functions/adapters/google-sheets/platform-fetch.ts',
} as const;

/**
 * The SDK writes its shapes with computed keys (`{ [_hE]: 403 }`, `_hE` a constant of the same file). A bundler must keep
 * what computes, so every shape of a service would travel along; written out, those that nobody uses are left out.
 */
const staticSchemaKeys: Plugin = {
  name: 'static-schema-keys',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]@aws-sdk[\\/].*[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const constants = new Map(
        [...source.matchAll(/^const (\w+) = ("[^"\n]*");$/gm)].map(([, name, text]) => [name, text]),
      );
      const contents = source.replace(/\[(_\w+)\]:/g, (whole, name: string) => {
        const text = constants.get(name);
        return text === undefined ? whole : `${text}:`;
      });
      return { contents, loader: 'js' };
    });
  },
};

export type Bundle = { readonly name: FunctionName; readonly file: string; readonly bytes: number };

/**
 * Bundles every function with one esbuild call: ES modules, minified, the SDK included, so that the code that is
 * deployed is the code that runs on one machine.
 */
export const bundleFunctions = async (): Promise<readonly Bundle[]> => {
  // Built beside and moved over: a server that runs may start a function at any moment.
  const building = `${BUNDLES_FOLDER}.building-${process.pid}`;
  await mkdir(building, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: FUNCTION_NAMES.map((name) => ({ in: handlerFile(name), out: `${name}/index` })),
    outdir: building,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: ALIASES,
    plugins: [staticSchemaKeys],
    banner: { js: requireBanner },
    sourcemap: false,
    metafile: true,
    logLevel: 'warning',
  });
  await rm(BUNDLES_FOLDER, { recursive: true, force: true });
  await rename(building, BUNDLES_FOLDER);
  await writeFile(join(root, 'dist/functions.meta.json'), JSON.stringify(result.metafile));
  return FUNCTION_NAMES.map((name) => {
    const file = join(BUNDLES_FOLDER, name, 'index.mjs');
    const output = Object.entries(result.metafile.outputs).find(([path]) => path.endsWith(`${name}/index.mjs`));
    return { name, file, bytes: output?.[1].bytes ?? 0 };
  });
};

/** True when every bundle is there and newer than the sources that went into it. */
export const bundlesAreFresh = async (): Promise<boolean> => {
  const metaFile = join(root, 'dist/functions.meta.json');
  if (!existsSync(metaFile)) return false;
  const { stat } = await import('node:fs/promises');
  const builtAt = (await stat(metaFile)).mtimeMs;
  if (FUNCTION_NAMES.some((name) => !existsSync(join(BUNDLES_FOLDER, name, 'index.mjs')))) return false;
  const { inputs } = JSON.parse(await readFile(metaFile, 'utf8')) as { inputs: Record<string, unknown> };
  for (const input of Object.keys(inputs)) {
    if (input.startsWith('node_modules/')) continue;
    const file = join(root, input);
    if (!existsSync(file) || (await stat(file)).mtimeMs > builtAt) return false;
  }
  return (await stat(join(root, 'package-lock.json'))).mtimeMs <= builtAt;
};

if (import.meta.main) for (const { name, bytes } of await bundleFunctions()) console.log(`${name} ${bytes}`);
