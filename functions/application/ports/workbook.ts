import type { HeaderAliases } from '../../domain/sheet/column-finder.ts';
import type { ColumnId } from '../../domain/sheet/columns.ts';
import type { SheetBatch, SheetSnapshot } from '../../domain/sheet/snapshot.ts';

export type Tone = 'good' | 'bad' | 'doubt' | 'muted';

/** What a team's workbook looks like, in its language. */
export type WorkbookLayout = {
  readonly title: string;
  /** BCP 47 of the product's language, e.g. `es-MX`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly monitoringTab: string;
  readonly journalTab: string;
  readonly headers: Readonly<Record<ColumnId, string>>;
  readonly aliases: HeaderAliases;
  /** Shown when somebody is about to type into a column of the server's. */
  readonly serverColumnNotice: string;
  /** Colours of a text column's cells, by words that they contain. */
  readonly colours: readonly { readonly column: ColumnId; readonly contains: string; readonly tone: Tone }[];
};

/** What a read found. Opaque parts of it (positions, tab ids) go back to the workbook with the next step. */
export type WorkbookReading =
  | { readonly outcome: 'ready'; readonly snapshot: SheetSnapshot; readonly place: WorkbookPlace }
  /** The tab, or columns of it, are not there (yet, or any more): `prepare` makes them. */
  | {
      readonly outcome: 'unprepared';
      readonly missing: readonly ColumnId[];
      readonly place: WorkbookPlace;
    }
  /** The spreadsheet was deleted, or is out of reach for our account. */
  | { readonly outcome: 'gone' };

/** Where the adapter found things at one instant. Only the adapter that made it can read it. */
export type WorkbookPlace = { readonly kind: 'workbook-place' };

/**
 * `outdated`: the workbook is no longer as it was read (`reason` in the API's words); of several requests the first
 * ones may have been applied. Read again.
 */
export type WriteOutcome = { readonly outcome: 'written' } | { readonly outcome: 'outdated'; readonly reason: string };

/**
 * A team's spreadsheet as one surface of the product. A write is one or more atomic requests; each is applied at most
 * once, however often it is sent, and is refused when another of ours came first. Lost infrastructure throws after
 * patient retries.
 */
export type Workbook = {
  /** Makes an empty spreadsheet and returns its id. Not repeatable: a lost answer leaves an empty spreadsheet behind. */
  readonly create: (layout: WorkbookLayout) => Promise<string>;
  /** One consistent look at everything that a sync compares. */
  readonly read: (spreadsheetId: string, layout: WorkbookLayout) => Promise<WorkbookReading>;
  /** Adds the tab, or the columns that `reading` missed. */
  readonly prepare: (
    spreadsheetId: string,
    layout: WorkbookLayout,
    reading: Extract<WorkbookReading, { outcome: 'unprepared' }>,
  ) => Promise<WriteOutcome>;
  readonly write: (spreadsheetId: string, place: WorkbookPlace, batch: SheetBatch) => Promise<WriteOutcome>;
  /** Lets people edit. Telling Google twice changes nothing. */
  readonly share: (spreadsheetId: string, email: string) => Promise<void>;
  /** Asks to be told of changes. Returns when the channel ends, ISO 8601. */
  readonly watch: (
    spreadsheetId: string,
    channel: { readonly id: string; readonly token: string; readonly address: string; readonly until: string },
  ) => Promise<string>;
};
