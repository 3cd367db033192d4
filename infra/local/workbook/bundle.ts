import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';

const HERE = import.meta.dirname;
const REPOSITORY = join(HERE, '..', '..', '..');

/** Where the page's script and style are served from, and the shim's source for the sidebar's document. */
export type PageAssets = {
  readonly folder: string;
  readonly script: string;
  readonly style: string;
  readonly shim: string;
};

/** Everything that ends up in the bundle; Univer and the rest of the packages change with the lock file only. */
const SOURCES = [
  'infra/local/workbook/browser',
  'infra/local/workbook/univer',
  'infra/local/workbook/page-protocol.ts',
  'infra/local/workbook/bundle.ts',
  'functions/i18n',
  'functions/domain/sheet',
  'package-lock.json',
] as const;

const filesUnder = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const nameOfSources = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of [...(await filesUnder(join(REPOSITORY, source)))].sort()) {
      hash.update(file.slice(REPOSITORY.length));
      hash.update(await readFile(file));
    }
  return hash.digest('hex').slice(0, 16);
};

const build = async (folder: string): Promise<void> => {
  // Loaded only when something must be built: it costs 20 MB and a child process.
  const esbuild = await import('esbuild');
  const common = {
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  } as const;
  const page = await esbuild.build({
    ...common,
    entryPoints: [
      { in: join(HERE, 'browser/main.ts'), out: 'page' },
      { in: join(HERE, 'browser/page.css'), out: 'page' },
    ],
    outdir: folder,
    // Splitting keeps five megabytes of hyphenation dictionaries out of what everyone loads.
    format: 'esm',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: 'asset-[hash]',
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
    metafile: true,
  });
  const shim = await esbuild.build({
    ...common,
    entryPoints: [join(HERE, 'browser/script-run-shim.ts')],
    format: 'iife',
    write: false,
  });
  const names = Object.keys(page.metafile.outputs).map((path) => path.split('/').at(-1) ?? path);
  const entry = (ending: string): string =>
    names.find((name) => name.startsWith('page-') && name.endsWith(ending)) ?? '';
  const assets = { script: entry('.js'), style: entry('.css'), shim: shim.outputFiles[0]?.text ?? '' };
  await writeFile(join(folder, 'assets.json'), JSON.stringify(assets));
};

/**
 * The page's bundle, built when its sources changed since the last start (about two seconds) and kept in `dist`
 * otherwise. Builds of older sources are removed.
 */
export const preparePage = async (dist: string, log: Log): Promise<PageAssets> => {
  const root = join(dist, 'workbook');
  const folder = join(root, await nameOfSources());
  if (!existsSync(join(folder, 'assets.json'))) {
    const started = performance.now();
    const fresh = `${folder}.${process.pid}.new`;
    await mkdir(fresh, { recursive: true });
    await build(fresh);
    // Moved whole: a build that was cut short leaves nothing that looks finished.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
    log.info('workbook page: built', { ms: Math.round(performance.now() - started) });
    for (const old of await readdir(root))
      if (join(root, old) !== folder && !old.endsWith('.new'))
        await rm(join(root, old), { recursive: true, force: true });
  }
  const assets = JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8')) as Omit<PageAssets, 'folder'>;
  return { folder, ...assets };
};
