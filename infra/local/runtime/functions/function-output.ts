import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import type { Log, LogFields } from '../../log.ts';

/** A line of a structured logger, such as Powertools'. */
const structuredSchema = z.looseObject({ level: z.string(), message: z.string() });

/** Fields that repeat what the line already says, or that mean nothing on one machine. */
const NOISE = new Set([
  'level',
  'message',
  'timestamp',
  'service',
  'stack',
  'cold_start',
  'function_arn',
  'function_memory_size',
  'function_name',
  'function_request_id',
  'sampling_rate',
  'xray_trace_id',
]);

type Level = keyof Log;
const LEVELS: Readonly<Record<string, Level>> = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
  CRITICAL: 'error',
  FATAL: 'error',
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' | ');

const scalars = (record: Record<string, unknown>): LogFields =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, string | number | boolean][] => {
      if (NOISE.has(key)) return [];
      if (typeof value === 'string') return [[key, onOneLine(value)]];
      if (typeof value === 'number' || typeof value === 'boolean') return [[key, value]];
      if (key === 'error' && typeof value === 'object' && value !== null && 'name' in value)
        return [['error', String(value.name)]];
      return [];
    }),
  );

/** Each line that a function writes becomes one line of the log, at its own level, under the function's name. */
export const forwardOutput = (name: string, output: Readable, plainLevel: Level, log: Log): void => {
  createInterface({ input: output }).on('line', (line) => {
    if (line.trim() === '') return;
    const structured = structuredSchema.safeParse(parse(line));
    if (!structured.success) log[plainLevel](`${name}: ${line}`);
    else {
      const level = LEVELS[structured.data.level.toUpperCase()] ?? plainLevel;
      const { message, stack } = structured.data;
      log[level](`${name}: ${onOneLine(message)}`, scalars(structured.data));
      if (typeof stack === 'string') log.debug(`${name}: ${onOneLine(stack)}`);
    }
  });
};
