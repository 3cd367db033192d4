import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Locale } from '../../functions/contracts/team.ts';
import { judgeCall } from '../../functions/domain/adherence/judge.ts';
import { text } from '../../functions/i18n/catalogue.ts';
import { scoreMessages } from '../../functions/i18n/messages/adherence.ts';
import { cliMessages } from '../../functions/i18n/messages/cli.ts';
import { cliLocale } from './context.ts';
import { readCall } from './score/calls-file.ts';
import { type CallOutcome, compare, reportOf } from './score/report.ts';
import { readScripts } from './score/scripts-file.ts';

/** Lines gathered before they are written: one write a call would take longer than judging it. */
const LINES_A_WRITE = 200;

const write = (chunk: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(chunk, (error) => (error ? reject(error) : resolve())));

/** Whoever reads our output has had enough (`score … | head`): that is no error. */
const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * `score --scripts SCRIPTS --calls CALLS.jsonl [--report]`: verdicts of calls on scripts, without a server. Bad lines are
 * named on standard error by number and the rest goes on. Returns the exit code: 0, 1 when lines were bad, 2 when nothing
 * could be done.
 */
export const runScore = async (args: string[]): Promise<number> => {
  const locale = cliLocale(args, process.env);
  const complain = (line: string) => process.stderr.write(`${line}\n`);
  let values: { scripts?: string; calls?: string; report?: boolean; lang?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        scripts: { type: 'string' },
        calls: { type: 'string' },
        report: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    complain(argumentText(error, locale));
    complain(text(scoreMessages.usage, locale));
    return 2;
  }
  const { scripts: scriptsFile, calls: callsFile, report = false, help = false } = values;
  if (help) {
    await write(`${text(scoreMessages.usage, locale)}\n`);
    return 0;
  }
  if (scriptsFile === undefined || callsFile === undefined) {
    complain(text(scoreMessages.usage, locale));
    return 2;
  }
  const { scripts, problems } = await readScripts(scriptsFile, locale);
  for (const problem of problems) complain(problem);
  if (scripts.size === 0) return 2;

  let bad = problems.length;
  let line = 0;
  let pending: string[] = [];
  const outcomes: CallOutcome[] = [];
  const seen = new Map<string, number>();
  const stumble = (problem: string) => {
    bad++;
    complain(text(scoreMessages['bad-line'], locale, { file: callsFile, line, problem }));
  };
  try {
    for await (const content of createInterface({
      input: createReadStream(callsFile),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line++;
      if (content.trim() === '') continue;
      const call = readCall(content.replace(/^\ufeff/, ''), locale);
      if ('problem' in call) {
        stumble(call.problem);
        continue;
      }
      const compiled = scripts.get(call.scriptId);
      if (compiled === undefined) {
        stumble(text(scoreMessages['unknown-script'], locale, { script: call.scriptId }));
        continue;
      }
      const first = seen.get(call.callId);
      if (first !== undefined) {
        stumble(text(scoreMessages['duplicate-call'], locale, { call: call.callId, first }));
        continue;
      }
      seen.set(call.callId, line);
      const verdicts = judgeCall(call.transcript, compiled, {
        ...(call.service === undefined ? {} : { service: call.service }),
        ...(call.tags === undefined ? {} : { tags: call.tags }),
      });
      if (report) {
        if (call.labels === undefined) stumble(text(scoreMessages['no-labels'], locale));
        else outcomes.push(compare(call.labels, verdicts));
        continue;
      }
      pending.push(JSON.stringify({ callId: call.callId, ...verdicts }));
      if (pending.length >= LINES_A_WRITE) {
        await write(`${pending.join('\n')}\n`);
        pending = [];
      }
    }
    if (pending.length > 0) await write(`${pending.join('\n')}\n`);
    if (report) {
      const { table, json } = reportOf(outcomes);
      await write(`${table}\n${JSON.stringify(json)}\n`);
    }
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (!(error instanceof Error && 'code' in error)) throw error;
    const missing = error.code === 'ENOENT';
    complain(
      missing
        ? text(cliMessages.noSuchPath, locale, { path: callsFile })
        : text(cliMessages.notReadable, locale, { path: callsFile, detail: String(error.code) }),
    );
    return 2;
  }
  return bad === 0 ? 0 : 1;
};

/** What is wrong with the arguments, in the person's language. */
const argumentText = (error: unknown, locale: Locale): string => {
  const message = error instanceof Error ? error.message : String(error);
  const name = /'([^']*)'/.exec(message)?.[1]?.split(' ')[0] ?? '';
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return text(cliMessages.unknownOption, locale, { name });
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return text(cliMessages.missingOptionValue, locale, { name });
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return text(cliMessages.excessArguments, locale);
    default:
      return message;
  }
};

if (import.meta.main) {
  process.stdout.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
  process.exitCode = await runScore(process.argv.slice(2));
}
