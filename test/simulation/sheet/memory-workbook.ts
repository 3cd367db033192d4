import type { Workbook, WorkbookPlace, WriteOutcome } from '../../../functions/application/ports/workbook.ts';
import { CALL_COLUMN_IDS, callCellsFingerprint } from '../../../functions/domain/sheet/call-cells.ts';
import type { CellValue } from '../../../functions/domain/sheet/cell.ts';
import { COLUMN_IDS, HEADER_ROWS, PEOPLE_COLUMN_IDS } from '../../../functions/domain/sheet/columns.ts';
import { readPeopleCells } from '../../../functions/domain/sheet/people-cells.ts';
import type { JournalEntry, RowUpdate, SheetBatch, SheetRow } from '../../../functions/domain/sheet/snapshot.ts';
import type { Formula, GridCells, GridColumn, HumanGrid } from './human-grid.ts';

type Row = Partial<Record<GridColumn, CellValue | Formula>>;

const plain = (value: CellValue | Formula | undefined): CellValue =>
  value === undefined ? null : typeof value === 'object' && value !== null ? `#${value.formula}` : value;

const plainCells = (cells: GridCells): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, plain(value)]));

/** A request of ours as the workbook sees it: applied whole, once, or refused. */
type Request = { readonly fence: number; readonly apply: () => void };

/** What a sender sees of a request that is still under way. */
export const NO_ANSWER = 'no answer';

const PLACE: WorkbookPlace = { kind: 'workbook-place' };

/**
 * The workbook port over a plain grid, for tens of thousands of stories a minute. It keeps the three promises that the
 * port makes of Google: a request is atomic, is applied at most once, and writes by position.
 */
export class MemoryWorkbook {
  readonly #rows: Row[] = [];
  readonly #fences = new Set<number>();
  #journal: JournalEntry[] = [];
  #late: Request[] = [];
  #prepared = false;
  /** Requests that changed the grid. */
  writes = 0;

  readonly people: HumanGrid = {
    rows: () => this.#rows,
    setCells: (index, cells) => {
      while (this.#rows.length <= index - HEADER_ROWS) this.#rows.push({});
      Object.assign(this.#rows[index - HEADER_ROWS] ?? {}, cells);
    },
    insertRow: (index) => void this.#rows.splice(index - HEADER_ROWS, 0, {}),
    deleteRow: (index) => void this.#rows.splice(index - HEADER_ROWS, 1),
    sort: (column, descending) => {
      const rank = (row: Row): string => String(plain(row[column]) ?? '\uffff');
      this.#rows.sort((left, right) => (rank(left) < rank(right) ? -1 : rank(left) > rank(right) ? 1 : 0));
      if (descending) this.#rows.reverse();
    },
  };

  /** Sends a request that arrives only when `deliverLate` is called: the sender saw no answer. */
  readonly port = (between: () => void, losesNext: () => boolean): Workbook => ({
    create: async () => 'book',
    share: async () => {},
    watch: async (_id, { until }) => until,
    prepare: async () => {
      this.#prepared = true;
      return { outcome: 'written' };
    },
    read: async () => {
      if (!this.#prepared) return { outcome: 'unprepared', missing: COLUMN_IDS, place: PLACE };
      const rows = this.#rows.flatMap((cells, at) => this.#readRow(cells, at + HEADER_ROWS) ?? []);
      return {
        outcome: 'ready',
        place: PLACE,
        snapshot: {
          fence: Math.max(0, ...this.#fences),
          rows,
          nextRow: this.#lastUsed() + HEADER_ROWS,
          journal: [...this.#journal],
        },
      };
    },
    write: async (_id, _place, batch) => {
      for (const request of this.#requestsOf(batch)) {
        between();
        if (losesNext()) {
          this.#late.push(request);
          throw new Error(NO_ANSWER);
        }
        const sent = this.#send(request);
        if (sent.outcome === 'outdated') return sent;
      }
      return { outcome: 'written' };
    },
  });

  deliverLate(): void {
    const late = this.#late;
    this.#late = [];
    for (const request of late) this.#send(request);
  }

  #send({ fence, apply }: Request): WriteOutcome {
    if (this.#fences.has(fence)) return { outcome: 'outdated', reason: `request ${fence} exists` };
    this.#fences.add(fence);
    this.writes++;
    apply();
    return { outcome: 'written' };
  }

  /** People's writes first, then the rest, as the real adapter does when they do not fit into one request. */
  #requestsOf(batch: SheetBatch): readonly Request[] {
    const withPeople = batch.updates.filter(({ people }) => people !== undefined);
    const others = batch.updates.filter(({ people }) => people === undefined);
    let fence = batch.fence;
    const request = (apply: () => void): Request => ({ fence: ++fence, apply });
    const { at, rows } = batch.newRows;
    return [
      ...(withPeople.length > 0 || batch.journal === 'clear'
        ? [
            request(() => {
              if (batch.journal !== 'append') this.#journal = [];
              for (const update of withPeople) this.#journalAndWrite(update);
            }),
          ]
        : []),
      ...(others.length > 0
        ? [
            request(() => {
              for (const update of others) this.#update(update);
            }),
          ]
        : []),
      ...(rows.length > 0
        ? [
            request(() => {
              while (this.#rows.length < at - HEADER_ROWS) this.#rows.push({});
              this.#rows.splice(at - HEADER_ROWS, 0, ...rows.map(({ cells, people }) => ({ ...cells, ...people })));
            }),
          ]
        : []),
    ];
  }

  #journalAndWrite(update: RowUpdate): void {
    const { people } = update;
    if (people === undefined) return;
    const cells = this.#rows[update.index - HEADER_ROWS] ?? {};
    const found = readPeopleCells({ reviewed: plain(cells.reviewed), note: plain(cells.note) });
    this.#journal.push({
      intended: { key: update.key, stamp: update.stamp },
      writtenStamp: String(update.cells.version ?? ''),
      expected: people.expected,
      written: readPeopleCells({ reviewed: undefined, note: undefined, ...plainCells(people.written) }).values,
      mends: people.mends,
      found: {
        key: String(plain(cells.key) ?? '').trim(),
        stamp: String(plain(cells.version) ?? ''),
        values: found.values,
      },
    });
    this.#update(update);
  }

  #update({ index, cells, people }: RowUpdate): void {
    this.people.setCells(index, { ...cells, ...people?.written });
  }

  #readRow(cells: GridCells, index: number): SheetRow | undefined {
    const cell = (id: GridColumn): CellValue => plain(cells[id]);
    const key = String(cell('key') ?? '').trim();
    const stamp = String(cell('version') ?? '');
    const isEmpty = (value: CellValue): boolean => value === null || value === '';
    if (key === '' && stamp === '' && PEOPLE_COLUMN_IDS.every((id) => isEmpty(cell(id)))) return undefined;
    return {
      index,
      key,
      stamp,
      people: readPeopleCells({ reviewed: cell('reviewed'), note: cell('note') }),
      cells: callCellsFingerprint(Object.fromEntries(CALL_COLUMN_IDS.map((id) => [id, cell(id)]))),
      conflict: String(cell('conflict') ?? ''),
    };
  }

  #lastUsed(): number {
    for (let at = this.#rows.length; at > 0; at--)
      if (Object.values(this.#rows[at - 1] ?? {}).some((value) => plain(value) !== null && plain(value) !== ''))
        return at;
    return 0;
  }
}
