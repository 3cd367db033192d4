import { parseArgs } from 'node:util';
import { LOG_LEVELS, type LogLevel } from '../log.ts';

export type StartOptions = {
  readonly dataFolder: string;
  readonly port: number;
  readonly demo: boolean;
  readonly model: 'base' | 'tiny';
  readonly openBrowser: boolean;
  readonly logLevel: LogLevel;
  readonly json: boolean;
};

export type ReadOptions =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'bad'; readonly option: string; readonly value: string };

const bad = (option: string, value: string): ReadOptions => ({ kind: 'bad', option, value });

/** Options of `npm start -- …`; `environment` only says whether a browser could be of use. */
export const readOptions = (args: readonly string[], { browserWanted }: { browserWanted: boolean }): ReadOptions => {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        data: { type: 'string', default: '.monitoria' },
        port: { type: 'string', default: '8787' },
        demo: { type: 'string', default: 'small' },
        model: { type: 'string', default: 'base' },
        open: { type: 'boolean', default: true },
        'log-level': { type: 'string', default: 'warn' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error), '');
  }
  if (values.help) return { kind: 'help' };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return bad('--port', String(values.port));
  const { demo, model } = values;
  if (demo !== 'small' && demo !== 'none') return bad('--demo', String(demo));
  if (model !== 'base' && model !== 'tiny') return bad('--model', String(model));
  const logLevel = LOG_LEVELS.find((level) => level === values['log-level']);
  if (logLevel === undefined) return bad('--log-level', String(values['log-level']));
  return {
    kind: 'start',
    options: {
      dataFolder: String(values.data),
      port,
      demo: demo === 'small',
      model,
      openBrowser: values.open === true && browserWanted,
      logLevel,
      json: values.json === true,
    },
  };
};
