import { CommanderError } from 'commander';
import type { Locale } from '../../functions/contracts/team.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { createClient } from './client.ts';
import { type CliContext, cliLocale, DEFAULT_PERSON, DEFAULT_URL, type Environment, type Terminal } from './context.ts';
import { CliFailure, EXIT, type ExitCode } from './failure.ts';
import { httpAddress } from './option-values.ts';
import { buildProgram, type GlobalOptions, usageFailure } from './program.ts';

export type CliRun = {
  /** Without the interpreter and the file. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
};

/** Runs one command line to its exit code. Never throws: what goes wrong is said to the person, and to `--json`. */
export const runCli = async ({ argv, env, terminal, signal }: CliRun): Promise<ExitCode> => {
  const locale = cliLocale(argv, env);
  const isJson = argv.includes('--json');
  const emit = (record: object): void => terminal.stdout(`${JSON.stringify(record)}\n`);
  let exitCode: ExitCode = EXIT.ok;

  const contextOf = ({ json = undefined, url, as }: GlobalOptions): CliContext => {
    const address = httpAddress({ option: '--url', locale })(url ?? (env.MONITORIA_URL || DEFAULT_URL));
    const token = env.MONITORIA_TOKEN || undefined;
    const isForPrograms = json === true;
    return {
      locale,
      json: isForPrograms,
      env,
      url: address,
      terminal,
      signal,
      client: createClient({
        url: address,
        locale,
        person: as ?? (env.MONITORIA_AS || DEFAULT_PERSON),
        signal,
        // Whoever says on whose behalf wants that person, not the owner of the token lying about.
        ...(token !== undefined && as === undefined ? { token } : {}),
      }),
      emit: isForPrograms ? emit : () => {},
      say: (line) => (isForPrograms ? terminal.stderr : terminal.stdout)(`${line}\n`),
      remark: (line) => terminal.stderr(`${line}\n`),
    };
  };

  const program = buildProgram({
    locale,
    columns: terminal.columns,
    write: { out: terminal.stdout, err: terminal.stderr },
    contextOf,
    finish: (code) => {
      exitCode = code;
    },
  });
  try {
    const scoreArguments = scoreCall(argv, locale);
    if (scoreArguments) return exitCodeOf(await (await import('./score.ts')).runScore(scoreArguments));
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) return EXIT.ok;
    if (failure.message !== '') terminal.stderr(`${failure.message}\n`);
    for (const detail of failure.details) terminal.stderr(`  ${detail}\n`);
    if (isJson) emit({ type: 'error', kind: failure.kind, message: failure.message, details: failure.details });
    return failure.exitCode;
  }

  function failureOf(error: unknown): CliFailure | undefined {
    if (error instanceof CommanderError) return usageFailure(error, locale);
    if (error instanceof CliFailure) return error;
    const detail = error instanceof Error ? error.message : String(error);
    return new CliFailure({ kind: 'unexpected', message: text(messages.unexpected, locale, { detail }) });
  }
};

/**
 * `score` has its own options, judged by a harness: its arguments pass through untouched. Of the general options before it
 * only the language says anything to it; the others are about a server.
 */
const scoreCall = (argv: readonly string[], locale: Locale): string[] | undefined => {
  let at = 0;
  while (/^--(?:json$|(?:url|as|lang)(?:=|$))/.test(argv[at] ?? ''))
    at += argv[at] === '--json' || argv[at]?.includes('=') ? 1 : 2;
  if (argv[at] !== 'score') return undefined;
  const isTold = argv.slice(0, at).some((argument) => argument.startsWith('--lang'));
  return [...argv.slice(at + 1), ...(isTold ? [`--lang=${locale}`] : [])];
};

const exitCodeOf = (code: number): ExitCode => Object.values(EXIT).find((known) => known === code) ?? EXIT.someFailed;
