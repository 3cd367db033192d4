import { cp, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server as NetServer } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putCall, SERVICE } from './recordings.ts';
import {
  cli,
  cliJson,
  eventually,
  failedStart,
  removeFolder,
  type Server,
  startServer,
  temporaryFolder,
} from './server.ts';

/** Every file below a folder, by its path inside. */
const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** What is left of a file: its bytes, and those that were set aside from its end in a file beside it. */
const keptOf = async (folder: string, name: string): Promise<Buffer> => {
  const aside = (await filesIn(folder)).filter((other) => other.startsWith(`${name}.torn-`));
  return Buffer.concat(await Promise.all([name, ...aside].map((file) => readFile(join(folder, file)))));
};

/** Writes rubbish over a piece of a file, as a failing disk does. */
const damage = async (
  path: string,
  { at, bytes = 600 }: { readonly at: number; readonly bytes?: number },
): Promise<void> => {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const from = Math.floor(size * at);
  await file.write(Buffer.alloc(Math.min(bytes, size - from), 0x5a), 0, undefined, from);
  await file.close();
};

describe('a start that cannot work', () => {
  let root = '';
  let sound = '';
  let server: Server | undefined;
  let listener: NetServer | undefined;

  beforeAll(async () => {
    root = await temporaryFolder();
    sound = join(root, 'sound');
    server = await startServer(sound, '--model', 'tiny');
    await writeFile(
      join(root, 'team.yaml'),
      `id: team_orders\nname: Orders\nlocale: en\ntimeZone: UTC\nservices: [${SERVICE}]\nmembers: []\n`,
    );
    await cli(server, 'teams', 'apply', join(root, 'team.yaml'));
    await mkdir(join(root, 'drop'));
    await putCall(join(root, 'drop'), 'one.wav', 1);
    expect((await cli(server, 'ingest', join(root, 'drop'), '--wait', '--timeout', '2')).code).toBe(0);
    const running = server;
    await eventually(async () => (await cliJson(running, 'sheets', 'export', 'General', 'Monitoring'))[0], {
      withinMs: 60_000,
      what: 'the row',
      everyMs: 3_000,
    });
  });
  afterAll(async () => {
    await server?.kill();
    listener?.close();
    await removeFolder(root);
  });

  it('says that the port is in use, and which option chooses another', async () => {
    listener = createServer();
    const port = await new Promise<number>((resolve) => {
      listener?.listen(0, '127.0.0.1', () => {
        const address = listener?.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const failure = await failedStart(['--data', join(root, 'unused'), '--port', String(port), '--demo', 'none']);
    expect(failure.code).toBe(1);
    expect(failure.stderr).toContain(`Port ${port} is in use`);
    expect(failure.stderr).toContain('--port');
    expect(failure.stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['en_US.UTF-8', /The data folder (.*) is used by another server \(process (\d+)\)/],
    ['es_MX.UTF-8', /Otro servidor \(proceso (\d+)\) usa la carpeta de datos (.*)\. Deténlo/],
    ['pt_BR.UTF-8', /Outro servidor \(processo (\d+)\) usa a pasta de dados (.*)\. Encerre-o/],
  ])('says which process uses the data folder (%s), and leaves that alone', async (LANG, words) => {
    const failure = await failedStart(['--data', sound, '--port', '0'], { LANG });
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringMatching(words) });
    expect(words.exec(failure.stderr)?.slice(1).sort()).toEqual([sound, String(server?.processId)].sort());
    expect(await cliJson(server as Server, 'calls', 'list')).toHaveLength(1);
  });

  it.each(['a file is in the way', 'the system allows nothing there'])(
    'says that the data folder cannot be written: %s',
    async (why) => {
      await writeFile(join(root, 'file'), 'not a folder');
      const folder = why.startsWith('a file') ? join(root, 'file', 'data') : '/proc/monitoria';
      const failure = await failedStart(['--data', folder, '--port', '0']);
      expect(failure.code).toBe(1);
      expect(failure.stderr).toContain(`The data folder ${folder} cannot be written`);
      expect(failure.stderr).not.toMatch(/\n\s+at /);
      expect(await readFile(join(root, 'file'), 'utf8')).toBe('not a folder');
    },
  );

  /** Files in which each store keeps its truth, and where the disk fails: at the start of the file, or in its middle. */
  const FAILURES = [
    { store: 'objects and queues', isOf: /^state\.db$/, at: 0 },
    { store: 'objects and queues', isOf: /^state\.db$/, at: 0.2, bytes: 20_000 },
    { store: 'the table', isOf: /^table\/(?:MANIFEST-.*|.*\.(?:log|ldb))$/, at: 0 },
    { store: 'the table', isOf: /^table\/.*\.(?:log|ldb)$/, at: 0.5 },
    { store: 'the workbooks', isOf: /^sheets\/books\/.*\/snapshot\.log$/, at: 0 },
    { store: 'the workbooks’ journals', isOf: /^sheets\/books\/.*\/journal\.log$/, at: 0 },
    { store: 'the workbooks’ journals', isOf: /^sheets\/books\/.*\/journal\.log$/, at: 0.5 },
    { store: 'the signing key', isOf: /^issuer\/signing-key\.json$/, at: 0 },
  ];

  describe('because the data folder is damaged', () => {
    beforeAll(async () => {
      await server?.stop();
      server = undefined;
    });

    it.each(FAILURES)(
      'says so when it is $store, from $at of the file on, and throws nothing of it away',
      async (failure) => {
        const folder = join(root, `damaged-${FAILURES.indexOf(failure)}`);
        await cp(sound, folder, { recursive: true });
        const chosen = (await filesIn(folder)).filter((name) => failure.isOf.test(name));
        expect(chosen.length).toBeGreaterThan(0);
        for (const name of chosen) await damage(join(folder, name), failure);
        const damaged = new Map(
          await Promise.all(chosen.map(async (name) => [name, await readFile(join(folder, name))] as const)),
        );

        const ended = await failedStart(['--data', folder, '--port', '0']);

        expect(ended.stderr).toContain(`The data folder ${folder} is damaged`);
        expect(ended.stderr).toContain('--data');
        expect(ended.stderr).not.toMatch(/\n\s+at /);
        expect(ended.code).toBe(1);
        for (const [name, bytes] of damaged) expect((await keptOf(folder, name)).equals(bytes), name).toBe(true);
        for (const name of chosen) await cp(join(sound, name), join(folder, name));
      },
    );

    it('starts with everything in it once the damaged files are put back from a copy', async () => {
      const mended = join(root, `damaged-${FAILURES.findIndex(({ store }) => store === 'the workbooks')}`);
      server = await startServer(mended, '--model', 'tiny');
      expect(await cliJson(server, 'calls', 'list')).toHaveLength(1);
      expect(await cliJson(server, 'sheets', 'export', 'General', 'Monitoring')).toHaveLength(1);
    });
  });
});
