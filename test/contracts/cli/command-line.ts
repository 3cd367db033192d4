import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../infra/cli/run.ts';
import type { ProductServer } from './product-server.ts';

export type Ran = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly records: Record<string, unknown>[];
};

/** Runs a command line in this process against a product, in English unless told. */
export const run = async (
  product: Pick<ProductServer, 'url'>,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Ran> => {
  let out = '';
  let err = '';
  const code = await runCli({
    argv,
    env: { MONITORIA_URL: product.url, LANG: 'en_US.UTF-8', ...env },
    terminal: {
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        err += text;
      },
      columns: 160,
    },
    signal,
  });
  const records = argv.includes('--json')
    ? out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  return { code, out, err, records };
};

/** A folder that is gone after the test. */
export const aFolder = async (): Promise<{ readonly path: string } & AsyncDisposable> => {
  const path = await mkdtemp(join(tmpdir(), 'monitoria-cli-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};
