import type { Terminal } from './context.ts';
import { runCli } from './run.ts';

// `monitoria calls list | head` closes the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

/** Tables need some width also where there is no terminal to ask. */
const COLUMNS_WITHOUT_TERMINAL = 160;

const terminal: Terminal = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? COLUMNS_WITHOUT_TERMINAL,
  ...(process.stderr.isTTY ? { bar: process.stderr } : {}),
};

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  terminal,
  signal: interruption.signal,
});
