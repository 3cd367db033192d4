import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../../../infra/local/log.ts';
import { parseExpression } from '../../../../../infra/local/runtime/schedules/expression.ts';
import { createScheduler } from '../../../../../infra/local/runtime/schedules/scheduler.ts';
import { openState, type State } from '../../../../../infra/local/runtime/state/state.ts';

let folder: string;
let state: State;
let nowMs = 0;
let fired: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitoria-scheduler-'));
  state = openState(join(folder, 'state.db'));
  fired = [];
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

const at = (time: string): void => {
  nowMs = Date.parse(`2026-11-21T${time}:00Z`);
};
/** As after a restart: a new scheduler over what is stored. */
const scheduler = (source: string, fire?: () => void) =>
  createScheduler({
    state,
    log: silentLog,
    now: () => nowMs,
    schedules: [
      {
        id: 'arn:sweep',
        source,
        expression: parseExpression(source),
        fire: (instantMs) => {
          fire?.();
          fired.push(new Date(instantMs).toISOString().slice(11, 16));
        },
      },
    ],
  });

describe('the scheduler', () => {
  test('fires each instant once, however often it looks and restarts', () => {
    at('08:00');
    scheduler('rate(5 minutes)').tick();
    expect(fired).toEqual([]);
    at('08:05');
    scheduler('rate(5 minutes)').tick();
    scheduler('rate(5 minutes)').tick();
    at('08:09');
    scheduler('rate(5 minutes)').tick();
    at('08:10');
    scheduler('rate(5 minutes)').tick();
    expect(fired).toEqual(['08:05', '08:10']);
  });

  test('makes up for a long absence with one firing, then goes on in step', () => {
    at('08:00');
    scheduler('rate(5 minutes)').tick();
    at('09:02');
    scheduler('rate(5 minutes)').tick();
    at('09:05');
    scheduler('rate(5 minutes)').tick();
    expect(fired).toEqual(['09:00', '09:05']);
  });

  test('makes up for a missed cron too, and not for one before it was first seen', () => {
    at('07:00');
    scheduler('cron(0 6,8 * * ? *)').tick();
    expect(fired).toEqual([]);
    at('11:30');
    scheduler('cron(0 6,8 * * ? *)').tick();
    scheduler('cron(0 6,8 * * ? *)').tick();
    expect(fired).toEqual(['08:00']);
  });

  test('forgets an instant whose firing failed, and tries it again', () => {
    at('08:00');
    scheduler('rate(1 minute)').tick();
    at('08:01');
    expect(() =>
      scheduler('rate(1 minute)', () => {
        throw new Error('no disk');
      }).tick(),
    ).toThrow('no disk');
    scheduler('rate(1 minute)').tick();
    expect(fired).toEqual(['08:01']);
  });

  test('fires at(…) once', () => {
    at('08:00');
    scheduler('at(2026-11-21T08:30:00)').tick();
    at('08:31');
    scheduler('at(2026-11-21T08:30:00)').tick();
    at('09:31');
    scheduler('at(2026-11-21T08:30:00)').tick();
    expect(fired).toEqual(['08:30']);
  });

  test('begins anew when the expression changes', () => {
    at('08:00');
    scheduler('rate(5 minutes)').tick();
    at('08:04');
    scheduler('rate(2 minutes)').tick();
    at('08:05');
    scheduler('rate(2 minutes)').tick();
    at('08:06');
    scheduler('rate(2 minutes)').tick();
    expect(fired).toEqual(['08:06']);
  });
});

test.each([
  'rate(0 minutes)',
  'rate(1 minutes)',
  'rate(5 minute)',
  'rate(5 weeks)',
  'at(2026-02-30T00:00:00)',
  'every day',
])('the expression %s is refused', (source) => expect(() => parseExpression(source)).toThrow());
