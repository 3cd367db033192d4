/** Where the person is in the workbook when a function runs: Apps Script's "active" things. */
export type ActiveCell = { readonly sheetId: number; readonly row: number; readonly column: number };

/** Circumstances of one execution. */
export type RunContext = {
  readonly spreadsheetId: string;
  readonly email: string;
  /** The person's language as Apps Script gives it: `pt_BR`, `es_419`, `en`. */
  readonly locale: string;
  /** Zero-based; absent when nothing was selected yet. */
  readonly active?: ActiveCell;
};

export type RunMode = 'full' | 'simple-trigger';

/** Things a script does to the person's screen; the page shows them. */
export type ScreenEffect =
  | { readonly kind: 'menu'; readonly title: string; readonly items: readonly MenuItem[] }
  | { readonly kind: 'sidebar'; readonly file: string; readonly title: string }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly kind: 'alert'; readonly message: string };

export type MenuItem = { readonly label: string; readonly functionName: string } | { readonly separator: true };

export type RunOutcome =
  | { readonly ok: true; readonly value: unknown; readonly effects: readonly ScreenEffect[]; readonly ms: number }
  | { readonly ok: false; readonly message: string; readonly effects: readonly ScreenEffect[]; readonly ms: number };

export type RunOrder = {
  readonly functionName: string;
  readonly parameters: readonly unknown[];
  readonly context: RunContext;
  readonly mode: RunMode;
};

/** One rectangle, zero-based. */
export type RangeAddress = {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type TabSummary = {
  readonly sheetId: number;
  readonly title: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

export type ColumnMark = {
  readonly sheetId: number;
  readonly key: string;
  readonly value: string;
  readonly place: 'COLUMN' | 'ROW' | 'SHEET' | 'SPREADSHEET';
  readonly index: number;
};

export type FetchRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
};
export type FetchResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export type StoreName = { readonly scope: 'script' | 'user' | 'document' };

/**
 * What the worker asks of the main thread. Apps Script's services are synchronous, so the worker sleeps until the
 * answer is there.
 */
export type Operations = {
  readonly workbook: () => { title: string; locale: string; timeZone: string; tabs: readonly TabSummary[] };
  readonly cells: (range: RangeAddress) => readonly (readonly ReadCell[])[];
  readonly enter: (order: RangeAddress & { readonly values: readonly (readonly EnteredCell[])[] }) => void;
  readonly setNumberFormat: (order: RangeAddress & { readonly pattern: string }) => void;
  readonly clearContent: (range: RangeAddress) => void;
  readonly columnMarks: () => readonly ColumnMark[];
  readonly fetch: (request: FetchRequest) => FetchResponse;
  readonly identityToken: () => string;
  readonly property: (order: StoreName & { readonly key: string }) => string | null;
  readonly properties: (store: StoreName) => Readonly<Record<string, string>>;
  readonly setProperty: (order: StoreName & { readonly key: string; readonly value: string | null }) => void;
  readonly cached: (order: StoreName & { readonly key: string }) => string | null;
  readonly cache: (
    order: StoreName & { readonly key: string; readonly value: string | null; readonly seconds: number },
  ) => void;
  readonly lock: (order: StoreName & { readonly waitMs: number }) => boolean;
  readonly unlock: (store: StoreName) => void;
};

export type EnteredCell = string | number | boolean | null | { readonly date: number };
/** An empty cell is the empty text, as in Apps Script. `date` is an instant in milliseconds. */
export type ReadCell = string | number | boolean | { readonly date: number };

export type OperationName = keyof Operations;
/** Blocks until the main thread has answered; throws with its message. */
export type Ask = <Name extends OperationName>(
  name: Name,
  ...parameters: Parameters<Operations[Name]>
) => ReturnType<Operations[Name]>;
