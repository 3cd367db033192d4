import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const HERE = import.meta.dirname;
const REPOSITORY = join(HERE, '..');
export const ADDON_OUTPUT = join(REPOSITORY, 'dist', 'sheets-addon');

/** What stands in the committed manifest where a deployment has its API's address. */
export const API_PLACEHOLDER = 'https://api.monitoria.example/';

export type AddonBundle = { readonly code: string; readonly sidebar: string; readonly manifest: string };

/** Names that the entry module exports; each becomes a top-level function. */
const entryNames = async (): Promise<readonly string[]> => {
  const result = await build({
    entryPoints: [join(HERE, 'src/entrypoints/index.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'out',
  });
  return Object.values(result.metafile.outputs)[0]?.exports ?? [];
};

/**
 * Apps Script has no modules and looks functions up by name, so the bundle is one function expression followed by a
 * declaration for each entry point.
 */
const buildCode = async (): Promise<string> => {
  const names = await entryNames();
  const result = await build({
    entryPoints: [join(HERE, 'src/entrypoints/index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'monitoria_',
    target: 'es2019',
    charset: 'utf8',
    write: false,
    legalComments: 'none',
  });
  const declarations = names.map((name) => `function ${name}() { return monitoria_.${name}.apply(this, arguments); }`);
  return `${result.outputFiles[0]?.text ?? ''}\n${declarations.join('\n')}\n`;
};

/** One HTML file: HtmlService serves no second file, and a style or script from elsewhere would need its own host. */
const buildSidebar = async (): Promise<string> => {
  const [script, style] = await Promise.all(
    ['sidebar/main.ts', 'sidebar/sidebar.css'].map(async (entry) => {
      const result = await build({
        entryPoints: [join(HERE, 'src', entry)],
        bundle: true,
        format: 'iife',
        target: 'es2020',
        minify: true,
        charset: 'utf8',
        write: false,
        legalComments: 'none',
      });
      return result.outputFiles[0]?.text ?? '';
    }),
  );
  const shell = await readFile(join(HERE, 'src/sidebar/sidebar.html'), 'utf8');
  // Replacement functions, because `$&` in the bundle would be read as a pattern.
  return shell
    .replace('/* style */', () => (style ?? '').replaceAll('</style', '<\\/style'))
    .replace('/* script */', () => (script ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'));
};

/** Builds the three files of the add-on in memory. `apiUrl` replaces the manifest's placeholder. */
export const buildAddon = async (apiUrl: string = API_PLACEHOLDER): Promise<AddonBundle> => {
  const [code, sidebar, manifest] = await Promise.all([
    buildCode(),
    buildSidebar(),
    readFile(join(HERE, 'appsscript.json'), 'utf8'),
  ]);
  const address = apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
  return { code, sidebar, manifest: manifest.replace(API_PLACEHOLDER, address) };
};

/** Builds and writes `Code.js`, `Sidebar.html` and `appsscript.json`, ready for `clasp push`. */
export const writeAddon = async (folder: string = ADDON_OUTPUT, apiUrl?: string): Promise<AddonBundle> => {
  const bundle = await buildAddon(apiUrl);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'Code.js'), bundle.code),
    writeFile(join(folder, 'Sidebar.html'), bundle.sidebar),
    writeFile(join(folder, 'appsscript.json'), bundle.manifest),
  ]);
  return bundle;
};

if (import.meta.main) {
  const apiUrl = process.argv[2] ?? process.env.MONITORIA_API_URL;
  await writeAddon(ADDON_OUTPUT, apiUrl);
  console.log(`${ADDON_OUTPUT}: Code.js, Sidebar.html, appsscript.json`);
  if (apiUrl === undefined)
    console.log('No address given (first argument or MONITORIA_API_URL): the manifest keeps its placeholder.');
}
