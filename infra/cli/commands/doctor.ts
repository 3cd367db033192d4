import { execFile } from 'node:child_process';
import { access, constants, statfs } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  callsResponseSchema,
  scriptsResponseSchema,
  teamsResponseSchema,
  workbooksResponseSchema,
} from '../../../functions/contracts/api.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { createModelRegistry, modelFoldersFrom } from '../../local/speech/model-registry.ts';
import {
  DECODER_FILE,
  ENCODER_FILE,
  readVerified,
  SILERO_SHA256,
  sileroFile,
} from '../../local/speech/moonshine/model-files.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { bytesText } from '../render/amounts.ts';

/** One line of the doctor: what was looked at, how it is, and what to do when it is not well. */
export type Finding = { readonly check: string; readonly level: 'ok' | 'warn' | 'fail'; readonly message: string };

type Check = (context: CliContext, options: DoctorOptions) => Promise<readonly Finding[]>;
export type DoctorOptions = { readonly data: string };

/** Checks everything, always: one thing that is ill does not hide the others. Fails when any line says so. */
export const doctor = async (context: CliContext, options: DoctorOptions): Promise<ExitCode> => {
  const { emit, say, locale } = context;
  let worst: ExitCode = EXIT.ok;
  for (const check of CHECKS) {
    for (const finding of await check(context, options)) {
      emit(finding);
      say(`${text(LEVELS[finding.level], locale).padEnd(6)} ${finding.message}`);
      if (finding.level === 'fail') worst = EXIT.someFailed;
    }
  }
  return worst;
};

const LEVELS = { ok: messages.doctorOk, warn: messages.doctorWarn, fail: messages.doctorFail } as const;

/** The Lambdas' runtime, and the first to run the product's TypeScript as it is. */
const NODE_MAJOR = 24;

const checkNode: Check = async ({ locale }) => {
  const version = process.versions.node;
  const isRight = Number.parseInt(version, 10) >= NODE_MAJOR;
  return [
    {
      check: 'node',
      level: isRight ? 'ok' : 'fail',
      message: text(isRight ? messages.doctorNode : messages.doctorNodeOld, locale, { version }),
    },
  ];
};

/** Below it the next drop of recordings may not fit. */
const LITTLE_SPACE_BYTES = 2_000_000_000;

const checkDataFolder: Check = async ({ locale }, { data }) => {
  const path = resolve(data);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  const place = exists ? path : dirname(path);
  try {
    await access(place, constants.W_OK);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [{ check: 'data-folder', level: 'fail', message: text(messages.doctorDataBad, locale, { path, detail }) }];
  }
  const { bavail, bsize } = await statfs(place);
  const free = bytesText(bavail * bsize, locale);
  const folder: Finding = {
    check: 'data-folder',
    level: 'ok',
    message: text(exists ? messages.doctorData : messages.doctorDataNew, locale, { path, free }),
  };
  if (bavail * bsize >= LITTLE_SPACE_BYTES) return [folder];
  return [folder, { check: 'disk', level: 'warn', message: text(messages.doctorDisk, locale, { path, free }) }];
};

const checkServer: Check = async (context) => {
  const { client, url, locale } = context;
  try {
    const { version } = await client.health();
    const answers: Finding = {
      check: 'server',
      level: 'ok',
      message: text(messages.doctorServer, locale, { url, version }),
    };
    return [answers, ...(await checkAccess(context))];
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    const address = new URL(url);
    const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
    if (!isHere) return [{ check: 'server', level: 'fail', message: text(messages.doctorRemote, locale, { url }) }];
    const port = Number(address.port) || (address.protocol === 'https:' ? 443 : 80);
    const isTaken = await someoneListens(port, address.hostname.replace(/^\[|\]$/g, ''));
    return [
      {
        check: 'server',
        level: isTaken ? 'fail' : 'warn',
        message: text(isTaken ? messages.doctorPortTaken : messages.doctorPortFree, locale, { url }),
      },
    ];
  }
};

const someoneListens = (port: number, host: string): Promise<boolean> =>
  new Promise((settle) => {
    const socket = createConnection({ port, host, timeout: 2_000 });
    const end = (isTaken: boolean): void => {
      socket.destroy();
      settle(isTaken);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(true));
    socket.once('error', () => end(false));
  });

/** How many of the newest calls of a team are looked at for failures. */
const RECENT_CALLS = 50;

const checkAccess = async ({ client, locale }: CliContext): Promise<readonly Finding[]> => {
  try {
    const { teams } = await client.get('/teams', teamsResponseSchema);
    const { scripts } = await client.get('/scripts', scriptsResponseSchema);
    const { workbooks } = await client.get('/workbooks', workbooksResponseSchema);
    const counts = { teams: teams.length, scripts: scripts.length, workbooks: workbooks.length };
    const findings: Finding[] = [
      { check: 'access', level: 'ok', message: text(messages.doctorAccess, locale, counts) },
    ];
    for (const team of teams) {
      if (team.usedTimeZone !== undefined) {
        const message = text(messages.doctorZone, locale, { team: team.name, used: team.usedTimeZone });
        findings.push({ check: 'time-zone', level: 'warn', message });
      }
      const query = new URLSearchParams({ team: team.id, limit: String(RECENT_CALLS) });
      const { calls } = await client.get(`/calls?${query}`, callsResponseSchema);
      const n = calls.filter(({ state }) => state === 'failed').length;
      if (n === 0) continue;
      const message = text(messages.doctorStuck, locale, { n, of: calls.length, team: team.name });
      findings.push({ check: 'failed-calls', level: 'warn', message });
    }
    return findings;
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    return [
      { check: 'access', level: 'fail', message: text(messages.doctorNoAccess, locale, { detail: error.message }) },
    ];
  }
};

const checkRecognition: Check = async ({ env, locale }) => {
  const findings: Finding[] = [];
  const verify = (what: string, file: () => string, sha256?: string): void => {
    let path = '';
    try {
      path = file();
      readVerified(path, sha256);
      findings.push({
        check: 'model',
        level: 'ok',
        message: text(messages.doctorModel, locale, { what, file: shortPath(path) }),
      });
    } catch (error) {
      const isMissing = path === '' || (error instanceof Error && 'code' in error);
      const message = isMissing ? messages.doctorModelMissing : messages.doctorModelWrong;
      const named = shortPath(path) || (error instanceof Error ? error.message : '');
      findings.push({ check: 'model', level: 'fail', message: text(message, locale, { what, file: named }) });
    }
  };
  verify(text(messages.doctorVoice, locale), sileroFile, SILERO_SHA256);
  try {
    const registry = createModelRegistry('base', modelFoldersFrom(env));
    for (const language of registry.languages()) {
      const model = registry.modelFor(language);
      if (!model) continue;
      const what = text(messages.doctorRecognition, locale, { language });
      verify(what, () => join(model.folder, ENCODER_FILE), model.sha256?.encoder);
      verify(what, () => join(model.folder, DECODER_FILE), model.sha256?.decoder);
    }
    const message = text(messages.doctorLanguages, locale, { languages: registry.languages().join(', ') });
    findings.push({ check: 'languages', level: 'ok', message });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    findings.push({ check: 'model', level: 'fail', message: text(messages.unexpected, locale, { detail }) });
  }
  return findings;
};

/** The part of a path that tells models apart. */
const shortPath = (path: string): string => path.split(/[\\/]/).slice(-3).join('/');

const run = promisify(execFile);

const checkFfmpeg: Check = async ({ env, locale }) => {
  const path = env.FFMPEG_PATH;
  if (path === undefined || path === '')
    return [{ check: 'ffmpeg', level: 'ok', message: text(messages.doctorNoFfmpeg, locale) }];
  try {
    await run(path, ['-version'], { timeout: 5_000 });
    return [{ check: 'ffmpeg', level: 'ok', message: text(messages.doctorFfmpeg, locale) }];
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [{ check: 'ffmpeg', level: 'fail', message: text(messages.doctorBadFfmpeg, locale, { detail }) }];
  }
};

const CHECKS: readonly Check[] = [checkNode, checkDataFolder, checkServer, checkRecognition, checkFfmpeg];
