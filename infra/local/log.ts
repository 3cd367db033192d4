export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a log line may say: ids, counts, durations, kinds. Never words, names or whole objects. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
};

type LogOptions = { readonly level: LogLevel; readonly json: boolean; readonly write?: (line: string) => void };

/** Lines for a person (`12:00:01 info  speech  message key=value`) or, with `json`, one object a line. To stderr. */
export const createLog = ({ level, json, write = (line) => process.stderr.write(`${line}\n`) }: LogOptions): Log => {
  const threshold = LOG_LEVELS.indexOf(level);
  const at =
    (lineLevel: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: LogFields = {}): void => {
      if (LOG_LEVELS.indexOf(lineLevel) < threshold) return;
      const time = new Date().toISOString();
      const known = Object.entries(fields).filter(([, value]) => value !== undefined);
      if (json) write(JSON.stringify({ time, level: lineLevel, message, ...Object.fromEntries(known) }));
      else {
        const tail = known.map(([key, value]) => ` ${key}=${value}`).join('');
        write(`${time.slice(11, 19)} ${lineLevel.padEnd(5)} ${message}${tail}`);
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** For tests and tools that want quiet. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
