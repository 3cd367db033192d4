import type { Workbook } from '../../../functions/application/ports/workbook.ts';
import { teamStyle } from '../../../functions/application/use-cases/sync-workbook/texts.ts';
import { makeSyncWorkbook, type SyncOutcome } from '../../../functions/application/use-cases/sync-workbook.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import { callOf } from './call-builder.ts';
import type { HumanGrid } from './human-grid.ts';
import { violationsAtRest } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { MemoryWorkbook, NO_ANSWER } from './memory-workbook.ts';
import { openDesk, somebodyActs } from './people.ts';
import type { Planted } from './planted.ts';
import { type Chance, chance } from './random.ts';
import { MemoryStores } from './stores.ts';

const TEAM: Team = {
  id: 'team_sales',
  name: 'Sales',
  locale: 'en',
  timeZone: 'America/Mexico_City',
  services: [],
  members: [],
  spreadsheetId: 'book',
};

/** A function that dies between two steps: nothing after this line of it happens. */
class Crash extends Error {}

/** Lets people act, and the function die, around every call of a port. */
const shaken = <Port extends object>(port: Port, around: (call: () => unknown) => Promise<unknown>): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, method]) => [
      name,
      typeof method === 'function' ? (...given: unknown[]) => around(() => method(...given)) : method,
    ]),
  ) as Port;

/** A workbook in which a story happens, as the functions and as people see it. */
export type StoryBook = {
  readonly port: Workbook;
  readonly grid: HumanGrid;
  /** Whether people can be in it yet. */
  readonly isOpen: () => boolean;
  /** Carries out requests whose sender has given up. */
  readonly deliverLate: () => void;
  readonly writes: () => number;
};

export type OpenBook = (story: {
  /** People act. */
  readonly act: () => void;
  /** People act, or the function dies. */
  readonly between: () => void;
  /** Whether the next request arrives late, and its sender gets no answer. */
  readonly losesNext: () => boolean;
}) => StoryBook;

const openMemoryBook: OpenBook = ({ between, losesNext }) => {
  const book = new MemoryWorkbook();
  return {
    port: book.port(between, losesNext),
    grid: book.people,
    isOpen: () => true,
    deliverLate: () => book.deliverLate(),
    writes: () => book.writes,
  };
};

export type Story = {
  readonly violations: readonly string[];
  readonly syncs: number;
  readonly writes: number;
};

type Weather = { readonly acts: number; readonly crashes: number; readonly lost: number };

const weatherOf = (dice: Chance): Weather => ({
  acts: dice.pick([0.1, 0.3, 0.6]) ?? 0.3,
  crashes: dice.pick([0, 0, 0.02, 0.08]) ?? 0,
  lost: dice.pick([0, 0, 0.05]) ?? 0,
});

/**
 * One story: some calls, some people, a handful of syncs with people acting, functions dying and answers getting lost
 * around every step; then everybody goes home, the syncs go on until one finds nothing to do, and the result is looked at.
 */
export const simulate = async (
  seed: number,
  planted: Planted = {},
  openBook: OpenBook = openMemoryBook,
): Promise<Story> => {
  const dice = chance(seed);
  const stores = new MemoryStores();
  const ledger = new Ledger();
  const weather = weatherOf(dice);
  let calls = 0;
  let isQuiet = false;
  /** A working day has an end: people who never stop would never let a sync finish. */
  let actsLeft = 20 + dice.below(100);
  const newCall = (): void => {
    const call = callOf(++calls);
    stores.calls.set(call.id, call);
  };
  for (let count = 1 + dice.below(6); count > 0; count--) newCall();

  const act = (): void => {
    if (isQuiet || !book.isOpen()) return;
    while (actsLeft > 0 && dice.happens(weather.acts)) {
      actsLeft--;
      if (dice.happens(0.08)) newCall();
      else if (dice.happens(0.05)) book.deliverLate();
      else somebodyActs(desk);
    }
  };
  const between = (): void => {
    act();
    if (!isQuiet && dice.happens(weather.crashes)) throw new Crash();
  };
  const around = async (call: () => unknown): Promise<unknown> => {
    between();
    const result = await call();
    between();
    return result;
  };
  const book = openBook({ act, between, losesNext: () => !isQuiet && dice.happens(weather.lost) });
  const desk = openDesk({ grid: book.grid, stores, ledger, chance: dice });
  const workbook: Workbook = planted.workbook?.(book.port) ?? book.port;
  const sync = makeSyncWorkbook({
    teams: { get: async () => TEAM, claimSpreadsheet: async (_team, id) => id },
    calls: shaken(stores.callStore, around),
    people: shaken(stores.peopleStore, around),
    states: shaken(stores.states, around),
    workbook: shaken(workbook, around),
    lease: { acquire: async () => async () => {} },
    clock: { now: () => '2026-11-01T12:00:00.000Z' },
    pause: async () => {},
    newId: () => 'id',
    webhookAddress: undefined,
    callLink: undefined,
    ...(planted.plan ? { plan: planted.plan } : {}),
  });
  const trySync = async (): Promise<SyncOutcome | undefined> => {
    try {
      return await sync(TEAM.id);
    } catch (error) {
      if (error instanceof Crash || (error instanceof Error && error.message === NO_ANSWER)) return undefined;
      throw error;
    }
  };

  let syncs = 0;
  for (let count = 3 + dice.below(6); count > 0; count--) {
    await trySync();
    syncs++;
    for (let acts = dice.below(5); acts > 0; acts--) if (book.isOpen()) somebodyActs(desk);
  }
  isQuiet = true;
  book.deliverLate();
  let last: SyncOutcome | undefined;
  for (let count = 0; count < 6; count++) {
    last = await trySync();
    syncs++;
    if (last?.outcome === 'synced' && last.writes === 0 && last.edits === 0) break;
  }

  const settled = last?.outcome === 'synced' && last.writes === 0 && last.edits === 0;
  const { render } = teamStyle(TEAM, { linkTo: () => undefined, linkStyle: '' });
  return {
    violations: [
      ...(settled ? [] : [`syncs go on writing: ${last?.outcome ?? 'failure'}`]),
      ...violationsAtRest({ rows: book.grid.rows(), stores, ledger, render }),
    ],
    syncs,
    writes: book.writes(),
  };
};
