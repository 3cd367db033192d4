import type { Log } from '../../log.ts';
import type { State } from '../state/state.ts';
import type { Expression } from './expression.ts';

/** Something that has to happen at instants. `fire` is durable when it returns, within the running transaction. */
export type Scheduled = {
  /** ARN: stays the same over restarts. */
  readonly id: string;
  /** As written. A changed expression begins anew. */
  readonly source: string;
  readonly expression: Expression;
  readonly fire: (instantMs: number) => void;
  readonly startMs?: number;
  readonly endMs?: number;
};

export type Scheduler = {
  readonly start: () => void;
  /** Fires whatever is due now. `start` does it by the clock; tests do it by hand. */
  readonly tick: () => void;
  readonly close: () => void;
};

type SchedulerRequest = {
  readonly state: State;
  readonly schedules: readonly Scheduled[];
  readonly log: Log;
  readonly now?: () => number;
};

/** The computer may sleep and its clock may be set: look at the time at least so often. */
const LONGEST_SLEEP_MS = 30_000;

/** The schedule's instants after one and up to another: the newest of them, since one firing makes up for all. */
export const newestInstant = (
  expression: Expression,
  { anchorMs, afterMs, untilMs }: { anchorMs: number; afterMs: number; untilMs: number },
): number | undefined => {
  switch (expression.kind) {
    case 'rate': {
      const newest = anchorMs + Math.floor((untilMs - anchorMs) / expression.periodMs) * expression.periodMs;
      return newest > afterMs && newest > anchorMs ? newest : undefined;
    }
    case 'at':
      return expression.atMs > afterMs && expression.atMs <= untilMs ? expression.atMs : undefined;
    case 'cron': {
      let newest: number | undefined;
      // A year of minutes would take seconds: after a long absence only the last days are looked through.
      const from = Math.max(afterMs, untilMs - CATCH_UP_MS);
      for (let at = expression.next(from); at !== undefined && at <= untilMs; at = expression.next(at)) newest = at;
      if (newest !== undefined || from === afterMs) return newest;
      const sparse = expression.next(afterMs);
      return sparse !== undefined && sparse <= untilMs ? sparse : undefined;
    }
  }
};
const CATCH_UP_MS = 2 * 86_400_000;

const nextInstant = (expression: Expression, anchorMs: number, afterMs: number): number | undefined => {
  switch (expression.kind) {
    case 'rate':
      return anchorMs + (Math.floor((afterMs - anchorMs) / expression.periodMs) + 1) * expression.periodMs;
    case 'at':
      return expression.atMs > afterMs ? expression.atMs : undefined;
    case 'cron':
      return expression.next(afterMs);
  }
};

/**
 * Fires schedules by the real clock. The last instant is stored in the same transaction as what it set off, so no
 * instant fires twice; instants that passed while the server was down are made up for by one firing at start.
 */
export const createScheduler = ({ state, schedules, log, now = Date.now }: SchedulerRequest): Scheduler => {
  state.db.exec(
    'CREATE TABLE IF NOT EXISTS schedules (id TEXT PRIMARY KEY, source TEXT NOT NULL, anchor INTEGER NOT NULL, last INTEGER NOT NULL)',
  );
  const find = state.db.prepare('SELECT anchor, last FROM schedules WHERE id = ? AND source = ?');
  const save = state.db.prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?)');
  let timer: NodeJS.Timeout | undefined;

  /** Where a schedule stands; a new one begins now. */
  const standing = (one: Scheduled): { anchorMs: number; lastMs: number } => {
    const row = find.get(one.id, one.source);
    if (row) return { anchorMs: Number(row.anchor), lastMs: Number(row.last) };
    const anchorMs = Math.max(one.startMs ?? 0, now());
    save.run(one.id, one.source, anchorMs, anchorMs);
    return { anchorMs, lastMs: anchorMs };
  };

  const fireDue = (one: Scheduled): void =>
    state.transaction(() => {
      const { anchorMs, lastMs } = standing(one);
      const untilMs = Math.min(now(), one.endMs ?? Number.POSITIVE_INFINITY);
      const instant = newestInstant(one.expression, { anchorMs, afterMs: lastMs, untilMs });
      if (instant === undefined) return;
      one.fire(instant);
      save.run(one.id, one.source, anchorMs, instant);
      state.afterCommit(() => log.debug('schedule', { id: one.id, instant: new Date(instant).toISOString() }));
    });

  const tick = (): void => {
    for (const one of schedules) fireDue(one);
  };

  const loop = (): void => {
    tick();
    const upcoming = schedules
      .map((one) => nextInstant(one.expression, standing(one).anchorMs, now()))
      .filter((at) => at !== undefined);
    const wait = Math.max(1, Math.min(LONGEST_SLEEP_MS, ...upcoming.map((at) => at - now())));
    timer = setTimeout(loop, wait);
  };

  return { start: loop, tick, close: () => clearTimeout(timer) };
};
