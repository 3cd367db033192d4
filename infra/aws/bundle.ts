import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contracts/names.ts';
import { clientSchemas } from './bundle/client-schemas.ts';
import { endpointRules } from './bundle/endpoint-rules.ts';
import { leaveOut } from './bundle/left-out.ts';
import { packageVersions } from './bundle/package-versions.ts';
import { platformModules } from './bundle/platform-modules.ts';
import { zodNamespaces } from './bundle/zod-namespaces.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the bundles of all functions are: `dist/functions/NAME/index.mjs`. */
export const BUNDLES_FOLDER = join(root, 'dist/functions');

/** What esbuild says of each bundle, by function. */
const META_FILE = join(root, 'dist/functions.meta.json');

const handlerFile = (name: FunctionName): string => join(root, 'functions/handlers', name, 'handler.ts');

/**
 * Some dependencies are CommonJS inside: an ES module needs `require` made for them. What they ask for are Node's own
 * modules, all else being bundled, so Node's loader of CommonJS is started only for what is neither.
 */
const requireBanner =
  "const require = (name) => process.getBuiltinModule(name) ?? process.getBuiltinModule('node:module').createRequire(import.meta.url)(name);";

/** What a function does not need of its dependencies, replaced by what the platform gives it. */
const ALIASES = {
  '@aws-sdk/credential-provider-node': './functions/adapters/lambda/environment-credentials.ts',
  '@aws-sdk/endpoint-cache': './functions/adapters/dynamodb/no-endpoint-cache.ts',
  '@smithy/core/event-streams': './functions/adapters/s3/no-event-streams.ts',
  'google-logging-utils': './functions/adapters/google-sheets/no-debug-log.ts',
  'node-fetch': './functions/adapters/google-sheets/platform-fetch.ts',
} as const;

export type Bundle = {
  readonly name: FunctionName;
  /** What the function starts with. */
  readonly file: string;
  /** Of everything that is deployed. */
  readonly bytes: number;
  /** Of the part of it that is loaded at the start; the rest is loaded by the requests that need it. */
  readonly startBytes: number;
};

/** How code is bundled for a function. `entry`: a source file; `folder`: takes `index.mjs` and what that loads later. */
export const bundling = (entry: string, folder: string) =>
  ({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a handler imports when it is called becomes a file of its own.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: ALIASES,
    plugins: [platformModules, leaveOut, packageVersions, clientSchemas, endpointRules, zodNamespaces],
    banner: { js: requireBanner },
    sourcemap: false,
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

const bytesOf = ({ outputs }: Metafile, paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);

/** The files that are loaded when `path` is: its static imports, and theirs. */
const loadedWith = (metafile: Metafile, path: string, loaded = new Set<string>()): ReadonlySet<string> => {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  for (const { path: next, kind, external } of metafile.outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && !external) loadedWith(metafile, next, loaded);
  return loaded;
};

/**
 * Bundles every function: ES modules, minified, the SDK included, so that the code that is deployed is the code that
 * runs on one machine.
 */
export const bundleFunctions = async (): Promise<readonly Bundle[]> => {
  // Built beside and moved over: a server that runs may start a function at any moment.
  const building = `${BUNDLES_FOLDER}.building-${process.pid}`;
  const built = await Promise.all(
    FUNCTION_NAMES.map(async (name) => ({
      name,
      metafile: (await build(bundling(handlerFile(name), join(building, name)))).metafile,
    })),
  ).catch(async (error: unknown) => {
    await rm(building, { recursive: true, force: true });
    throw error;
  });
  await rm(BUNDLES_FOLDER, { recursive: true, force: true });
  await rename(building, BUNDLES_FOLDER);
  await writeFile(META_FILE, JSON.stringify(Object.fromEntries(built.map(({ name, metafile }) => [name, metafile]))));
  return built.map(({ name, metafile }) => {
    const entry = Object.keys(metafile.outputs).find((path) => path.endsWith(`${name}/index.mjs`)) ?? '';
    return {
      name,
      file: join(BUNDLES_FOLDER, name, 'index.mjs'),
      bytes: bytesOf(metafile, Object.keys(metafile.outputs)),
      startBytes: bytesOf(metafile, loadedWith(metafile, entry)),
    };
  });
};

/** What decides how a bundle is made: this file and the folder of its name. */
const BUILDERS = 'infra/aws/bundle';

const isOurs = (input: string): boolean => !input.startsWith('node_modules/') && !input.startsWith('platform:');

/** True when every bundle is there and newer than the sources that went into it. */
export const bundlesAreFresh = async (): Promise<boolean> => {
  if (!existsSync(META_FILE)) return false;
  const builtAt = (await stat(META_FILE)).mtimeMs;
  if (FUNCTION_NAMES.some((name) => !existsSync(join(BUNDLES_FOLDER, name, 'index.mjs')))) return false;
  const metafiles = Object.values(JSON.parse(await readFile(META_FILE, 'utf8')) as Record<string, Metafile>);
  const inputs = new Set(metafiles.flatMap((metafile) => Object.keys(metafile.inputs ?? {})).filter(isOurs));
  const builders = (await readdir(join(root, BUILDERS))).map((file) => join(BUILDERS, file));
  for (const input of [...inputs, ...builders, `${BUILDERS}.ts`, 'package-lock.json']) {
    const file = join(root, input);
    if (!existsSync(file) || (await stat(file)).mtimeMs > builtAt) return false;
  }
  return true;
};

if (import.meta.main)
  for (const { name, bytes, startBytes } of await bundleFunctions()) console.log(`${name} ${bytes} ${startBytes}`);
