import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../../functions/contracts/team.ts';
import { cliMessages } from '../../../functions/i18n/messages/cli.ts';
import { cliLocale } from '../../../infra/cli/context.ts';
import { runCli } from '../../../infra/cli/run.ts';

const NOBODY_LISTENS = 'http://127.0.0.1:9';

const run = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  let out = '';
  let err = '';
  const code = await runCli({
    argv,
    env: { MONITORIA_URL: NOBODY_LISTENS, LANG: 'en', ...env },
    terminal: {
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        err += text;
      },
      columns: 100,
    },
    signal: new AbortController().signal,
  });
  return { code, out, err };
};

const COMMANDS = [
  [],
  ['ingest'],
  ['calls'],
  ['calls', 'list'],
  ['calls', 'show'],
  ['calls', 'fix'],
  ['scripts'],
  ['scripts', 'publish'],
  ['scripts', 'list'],
  ['scripts', 'show'],
  ['scripts', 'phrasings'],
  ['teams'],
  ['teams', 'list'],
  ['teams', 'apply'],
  ['sheets'],
  ['sheets', 'list'],
  ['sheets', 'export'],
  ['doctor'],
];

describe('help', () => {
  it.each(COMMANDS)('of "%s %s" is there in each language, on standard output', async (...command) => {
    const shown = await Promise.all(
      LOCALES.map((locale) => run([...command.filter(Boolean), '--help', '--lang', locale])),
    );
    for (const { code, out, err } of shown) {
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('--json');
      expect(out).not.toMatch(/undefined|\{\w+\}/);
    }
    expect(new Set(shown.map(({ out }) => out)).size).toBe(LOCALES.length);
  });

  it('of a group without a command is shown on standard error, as a mistake', async () => {
    const { code, out, err } = await run(['calls']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: monitoria calls');
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['bogus'], 'There is no command "bogus"'],
    [['calls', 'bogus'], 'There is no command "bogus"'],
    [['calls', 'list', '--bogus'], 'There is no option --bogus here'],
    [['ingest'], '<folder|file> is missing'],
    [['ingest', '.', '--timeout'], 'needs a value'],
    [['ingest', '.', '--timeout', '0'], '--timeout: "0" is not a number between 1 and 1440'],
    [['ingest', '.', '--batch', 'a/b'], '--batch: "a/b" is not up to 50 letters'],
    [['calls', 'list', '--state', 'lost'], '--state: "lost" is not one of: received'],
    [['calls', 'show', 'a', 'b'], 'too many arguments'],
    [['calls', 'list', '--url', 'ftp://x'], '--url: "ftp://x" is not an address'],
  ])('%j says what is wrong: exit code 2', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('is said to programs as well', async () => {
    const { code, out } = await run(['bogus', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([2, { type: 'error', kind: 'usage' }]);
  });
});

describe('the language', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'es_MX.UTF-8' }, 'es-MX'],
    [[], { LANG: 'pt_BR' }, 'pt-BR'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LANG: 'es_ES.UTF-8', LC_ALL: '', LC_MESSAGES: 'pt_PT.UTF-8' }, 'pt-BR'],
    [[], { LANG: 'es_ES.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [['--lang', 'pt-BR'], { LANG: 'es_MX' }, 'pt-BR'],
    [['calls', '--lang=es'], { LANG: 'pt_BR' }, 'es-MX'],
    [['--lang'], { LANG: 'pt_BR' }, 'pt-BR'],
  ] as const)('of %j with %j is %s', (argv, env, locale) => {
    expect(cliLocale(argv, env)).toBe(locale);
  });

  it('every message uses the same placeholders in each', () => {
    for (const [name, message] of Object.entries(cliMessages)) {
      const used = LOCALES.map((locale) => [...message[locale].matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort());
      expect([name, used[0], used[1]]).toEqual([name, used[2], used[2]]);
    }
  });
});

const main = fileURLToPath(new URL('../../../infra/cli/main.ts', import.meta.url));
/** What Node made of the program's files the first time, for the runs after it. */
const NODE_COMPILE_CACHE = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(NODE_COMPILE_CACHE, { recursive: true, force: true }));

/** The program in a process of its own. */
const start = (argv: readonly string[], language: string) =>
  spawnSync(process.execPath, [main, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language, MONITORIA_URL: NOBODY_LISTENS, NODE_NO_WARNINGS: '', NODE_COMPILE_CACHE },
  });

describe('score', () => {
  it.each([
    ['score', '--lang', 'pt-BR'],
    ['--lang', 'pt-BR', 'score'],
    ['--json', '--url', 'http://x', '--lang=pt-BR', '--as=ana@x.mx', 'score'],
  ])('is asked without a server, whatever stands before it: %s %s %s', (...argv) => {
    const { status, stdout, stderr } = start(argv, 'es_MX.UTF-8');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Uso: monitoria score --scripts ROTEIROS/);
  });
});

describe('the program itself', () => {
  it('with --json writes nothing but JSON to standard output, also when all fails', () => {
    const { status, stdout, stderr } = start(['calls', 'list', '--json'], 'pt_BR.UTF-8');
    expect(status).toBe(3);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ type: 'error', kind: 'unreachable' }]);
    expect(stderr).toContain('Ninguém responde');
    expect(stderr).not.toContain('Warning');
  });
});
