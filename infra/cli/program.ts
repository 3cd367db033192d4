import { Command, type CommanderError, Help, Option } from 'commander';
import type { CallPatch } from '../../functions/contracts/api.ts';
import type { Locale } from '../../functions/contracts/team.ts';
import { CALL_STATES, type CallState } from '../../functions/domain/call/call.ts';
import { PEOPLES_VERDICTS } from '../../functions/domain/learning/decision.ts';
import { INTENTS } from '../../functions/domain/script/script.ts';
import { type Message, text } from '../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../functions/i18n/messages/cli.ts';
import { learningMessages } from '../../functions/i18n/messages/learning.ts';
import { type BacktestOptions, backtestScripts } from './commands/backtest.ts';
import { fixCall, listCalls, showCall } from './commands/calls.ts';
import { ingest } from './commands/ingest.ts';
import { type CorrectOptions, correctStep, showQuality, suggestPhrasings } from './commands/learning.ts';
import type { PhrasingsOptions } from './commands/phrasings.ts';
import { listScripts, publishScripts, type ShowScriptOptions, showScript } from './commands/scripts.ts';
import { exportSheet, listSheets } from './commands/sheets.ts';
import { applyTeams, listTeams } from './commands/teams.ts';
import type { CliContext } from './context.ts';
import { CliFailure, EXIT, type ExitCode } from './failure.ts';
import { anId, batchName, instant, oneOf, wholeNumber } from './option-values.ts';

export const PROGRAM_NAME = 'monitoria';

export type GlobalOptions = { readonly json?: true; readonly url?: string; readonly as?: string };

export type ProgramParts = {
  readonly locale: Locale;
  readonly columns: number;
  readonly write: { readonly out: (text: string) => void; readonly err: (text: string) => void };
  /** Makes what a command needs from the options that stand before or after its name. */
  readonly contextOf: (options: GlobalOptions) => CliContext;
  readonly finish: (code: ExitCode) => void;
};

/** The command tree. Texts are the person's; what is wrong with a command line is thrown as `CliFailure`. */
export const buildProgram = ({ locale, columns, write, contextOf, finish }: ProgramParts): Command => {
  const say = (message: Message): string => message[locale];
  const standard = new Help();
  const inLanguage = (usage: string): string =>
    usage
      .replace('[options]', `[${say(messages.helpOptionsWord)}]`)
      .replace('[command]', `[${say(messages.helpCommandWord)}]`);
  const dress = (command: Command): Command =>
    command
      .helpOption('-h, --help', say(messages.helpFlag))
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: write.out,
        writeErr: write.err,
        outputError: () => {},
        getOutHelpWidth: () => columns,
        getErrHelpWidth: () => columns,
      })
      .configureHelp({
        showGlobalOptions: true,
        commandUsage: (shown) => inLanguage(standard.commandUsage(shown)),
        subcommandTerm: (shown) => inLanguage(standard.subcommandTerm(shown)),
        styleTitle: (title) => text(HELP_TITLES[title] ?? { en: title, 'es-MX': title, 'pt-BR': title }, locale),
        optionDescription: (option) =>
          option.defaultValue === undefined || option.defaultValue === false
            ? option.description
            : `${option.description} (${say(messages.helpDefault)}: ${option.defaultValueDescription ?? option.defaultValue})`,
      });
  const add = (parent: Command, nameAndArguments: string, description: Message): Command => {
    const command = dress(parent.command(nameAndArguments));
    return command.description(say(description));
  };
  const versionOption = (): Option =>
    new Option('--version <n>', say(messages.optionVersion)).argParser(
      wholeNumber({ option: '--version', locale, min: 1, max: 1_000_000 }),
    );
  const run = (command: Command, work: (context: CliContext) => Promise<ExitCode>): Promise<void> =>
    work(contextOf(command.optsWithGlobals<GlobalOptions>())).then(finish);
  const program = dress(new Command(PROGRAM_NAME))
    .description(say(messages.about))
    .option('--json', say(messages.optionJson))
    .option('--url <url>', say(messages.optionUrl))
    .option('--as <email>', say(messages.optionAs))
    .option('--lang <locale>', say(messages.optionLang))
    .addHelpText('after', `\n${say(messages.helpExitCodes)}`);

  const ingestCommand = add(program, 'ingest', messages.ingestAbout);
  ingestCommand
    .argument('<folder|file...>', say(messages.ingestPaths))
    .option('--wait', say(messages.ingestWait), false)
    .option(
      '--timeout <minutes>',
      say(messages.ingestTimeout),
      wholeNumber({ option: '--timeout', locale, min: 1, max: 1440 }),
      60,
    )
    .option('--batch <name>', say(messages.ingestBatch), batchName({ option: '--batch', locale }))
    .option(
      '--parallel <n>',
      say(messages.ingestParallel),
      wholeNumber({ option: '--parallel', locale, min: 1, max: 32 }),
      4,
    )
    .action((paths: string[], options: { wait: boolean; timeout: number; batch?: string; parallel: number }) =>
      run(ingestCommand, (context) => ingest(context, paths, { ...options, timeoutMinutes: options.timeout })),
    );

  const calls = add(program, 'calls', messages.callsAbout);
  const list = add(calls, 'list', messages.callsListAbout)
    .option('--team <team>', say(messages.optionTeam))
    .option(
      '--state <state>',
      `${say(messages.optionState)} (${CALL_STATES.join(', ')})`,
      oneOf({ option: '--state', locale, values: CALL_STATES }),
    )
    .option(
      '--limit <n>',
      say(messages.optionLimit),
      wholeNumber({ option: '--limit', locale, min: 1, max: 100_000 }),
      50,
    )
    .action((options: { team?: string; state?: CallState; limit: number }) =>
      run(list, (context) => listCalls(context, options)),
    );
  const show = add(calls, 'show', messages.callsShowAbout)
    .argument('<id>', say(messages.callId), anId({ option: '<id>', locale }))
    .action((id: string) => run(show, (context) => showCall(context, id)));
  const fix = add(calls, 'fix', messages.callsFixAbout)
    .argument('<id>', say(messages.callId), anId({ option: '<id>', locale }))
    .option('--service <service>', say(messages.optionService))
    .option('--agent <id>', say(messages.optionAgent))
    .option('--agent-name <name>', say(messages.optionAgentName))
    .option(
      '--agent-channel <n>',
      say(messages.optionAgentChannel),
      wholeNumber({ option: '--agent-channel', locale, min: 0, max: 15 }),
    )
    .option('--language <tag>', say(messages.optionLanguage))
    .option('--started-at <date>', say(messages.optionStartedAt), instant({ option: '--started-at', locale }))
    .action((id: string, { agent, ...facts }: Omit<CallPatch, 'revision'> & { agent?: string }) =>
      run(fix, (context) => fixCall(context, id, { ...facts, ...(agent === undefined ? {} : { agentId: agent }) })),
    );

  const correct = add(calls, 'correct', learningMessages.correctAbout)
    .argument('<id>', say(messages.callId), anId({ option: '<id>', locale }))
    .argument('<step>', say(learningMessages.stepId), anId({ option: '<step>', locale }))
    .option(
      '--verdict <verdict>',
      `${say(learningMessages.optionVerdict)} (${PEOPLES_VERDICTS.join(', ')})`,
      oneOf({ option: '--verdict', locale, values: PEOPLES_VERDICTS }),
    )
    .option(
      '--turn <n>',
      say(learningMessages.optionTurn),
      wholeNumber({ option: '--turn', locale, min: 1, max: 100_000 }),
    )
    .option('--words <words>', say(learningMessages.optionWords))
    .option('--withdraw', say(learningMessages.optionWithdraw), false)
    .action((callId: string, stepId: string, options: CorrectOptions) =>
      run(correct, (context) => correctStep(context, { callId, stepId }, options)),
    );

  const scripts = add(program, 'scripts', messages.scriptsAbout);
  const publish = add(scripts, 'publish', messages.scriptsPublishAbout)
    .argument('<file>', say(messages.scriptFile))
    .action((file: string) => run(publish, (context) => publishScripts(context, file)));
  const scriptList = add(scripts, 'list', messages.scriptsListAbout)
    .option('--service <service>', say(messages.optionOnlyService))
    .action(({ service }: { service?: string }) => run(scriptList, (context) => listScripts(context, service)));
  const scriptShow = add(scripts, 'show', messages.scriptsShowAbout)
    .argument('<id>', say(messages.scriptId), anId({ option: '<id>', locale }))
    .addOption(versionOption())
    .option('--csv', say(messages.optionShowCsv), false)
    .option('--yaml', say(messages.optionShowYaml), false)
    .action((id: string, options: ShowScriptOptions) => run(scriptShow, (context) => showScript(context, id, options)));
  const phrasings = add(scripts, 'phrasings', messages.phrasingsAbout)
    .argument('[file]', say(messages.scriptFile))
    .option(
      '--intent <intent>',
      `${say(messages.optionIntent)} (${INTENTS.join(', ')})`,
      oneOf({ option: '--intent', locale, values: INTENTS }),
    )
    .option('--language <tag>', say(messages.optionBankLanguage))
    .action((file: string | undefined, options: PhrasingsOptions) =>
      // The banks of three languages are code that no other command needs.
      run(phrasings, async (context) =>
        (await import('./commands/phrasings.ts')).showPhrasings(context, file, options),
      ),
    );

  const suggest = add(scripts, 'suggest', learningMessages.suggestAbout)
    .argument('<id>', say(messages.scriptId), anId({ option: '<id>', locale }))
    .action((id: string) => run(suggest, (context) => suggestPhrasings(context, id)));
  const quality = add(scripts, 'quality', learningMessages.qualityAbout)
    .argument('<id>', say(messages.scriptId), anId({ option: '<id>', locale }))
    .addOption(versionOption())
    .action((id: string, { version }: { version?: number }) =>
      run(quality, (context) => showQuality(context, id, version)),
    );
  const backtest = add(scripts, 'backtest', learningMessages.backtestAbout)
    .argument('<file>', say(messages.scriptFile))
    .option('--since <date>', say(learningMessages.optionSince), instant({ option: '--since', locale }))
    .option(
      '--limit <n>',
      say(learningMessages.backtestLimit),
      wholeNumber({ option: '--limit', locale, min: 1, max: 1_000_000 }),
      500,
    )
    .action((file: string, options: BacktestOptions) =>
      run(backtest, (context) => backtestScripts(context, file, options)),
    );

  const teams = add(program, 'teams', messages.teamsAbout);
  const teamList = add(teams, 'list', messages.teamsListAbout).action(() => run(teamList, listTeams));
  const teamApply = add(teams, 'apply', messages.teamsApplyAbout)
    .argument('<file>', say(messages.yamlFile))
    .action((file: string) => run(teamApply, (context) => applyTeams(context, file)));

  const sheets = add(program, 'sheets', messages.sheetsAbout);
  const sheetList = add(sheets, 'list', messages.sheetsListAbout).action(() => run(sheetList, listSheets));
  const sheetExport = add(sheets, 'export', messages.sheetsExportAbout)
    .argument('<workbook>', say(messages.workbookArgument))
    .argument('<tab>', say(messages.tabArgument))
    .option('--csv', say(messages.optionCsv), false)
    .action((workbook: string, tab: string, { csv }: { csv: boolean }) =>
      run(sheetExport, (context) => exportSheet(context, { workbook, tab, csv })),
    );

  const doctorCommand = add(program, 'doctor', messages.doctorAbout)
    .option('--data <folder>', say(messages.optionData), '.monitoria')
    .action((options: { data: string }) =>
      // The checks of speech models load code that no other command needs.
      run(doctorCommand, async (context) => (await import('./commands/doctor.ts')).doctor(context, options)),
    );

  // It reads its own arguments and needs no server: the dispatcher in run.ts hands them over before this tree is asked.
  add(program, 'score', messages.scoreAbout).allowUnknownOption().allowExcessArguments();
  return program;
};

const HELP_TITLES: Readonly<Record<string, Message>> = {
  'Usage:': messages.helpUsage,
  'Options:': messages.helpOptions,
  'Global Options:': messages.helpGlobalOptions,
  'Arguments:': messages.helpArguments,
  'Commands:': messages.helpCommands,
};

/** What commander found wrong, in the person's language. `undefined` when it only showed help. */
export const usageFailure = (error: CommanderError, locale: Locale): CliFailure | undefined => {
  if (error.code.startsWith('commander.help') || error.code === 'commander.version')
    return error.exitCode === 0 ? undefined : new CliFailure({ kind: 'help', message: '', exitCode: EXIT.usage });
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const message = ((): string => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return text(messages.unknownCommand, locale, { name });
      case 'commander.unknownOption':
        return text(messages.unknownOption, locale, { name });
      case 'commander.missingArgument':
        return text(messages.missingArgument, locale, { name: `<${name}>` });
      case 'commander.optionMissingArgument':
        return text(messages.missingOptionValue, locale, { name });
      case 'commander.excessArguments':
        return text(messages.excessArguments, locale);
      default:
        return error.message;
    }
  })();
  const details = [text(messages.seeHelp, locale, { command: PROGRAM_NAME })];
  return new CliFailure({ kind: 'usage', message, exitCode: EXIT.usage, details });
};
