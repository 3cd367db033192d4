import type { Locale } from '../../functions/contracts/team.ts';
import { localeOf } from '../../functions/i18n/catalogue.ts';
import type { ApiClient } from './client.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where text goes. `progress` tells whether a moving bar can be drawn on standard error. */
export type Terminal = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Standard error itself when it is a terminal: a progress bar draws there. */
  readonly bar?: NodeJS.WriteStream;
  readonly columns: number;
};

/** What every command gets: whom it talks to, in which language, and how it answers. */
export type CliContext = {
  readonly locale: Locale;
  readonly json: boolean;
  readonly env: Environment;
  readonly url: string;
  readonly terminal: Terminal;
  /** Stops waiting and sending when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly client: ApiClient;
  /** A result for a program: one JSON line, only with `--json`. */
  readonly emit: (record: object) => void;
  /** A result for a person: standard output, or standard error when that belongs to JSON. */
  readonly say: (line: string) => void;
  /** Something beside the result: always standard error. */
  readonly remark: (line: string) => void;
};

/** One machine is where the quick start is: loopback, and the person who may do everything in the demo. */
export const DEFAULT_URL = 'http://127.0.0.1:8787';
export const DEFAULT_PERSON = 'admin@demo.example';

/**
 * The person's language: `--lang`, else what POSIX says about messages. `C` and `POSIX` mean no preference.
 */
export const cliLocale = (argv: readonly string[], env: Environment): Locale => {
  const index = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const named = argv[index]?.includes('=') ? argv[index].slice('--lang='.length) : argv[index + 1];
  if (index >= 0 && named !== undefined) return localeOf(named);
  const fromSystem = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return localeOf(fromSystem);
};
