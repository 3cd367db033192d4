/** What a column holds; decides its number format and how its cells are written. */
export type ColumnKind = 'identifier' | 'text' | 'date' | 'time' | 'duration' | 'percent' | 'count' | 'tick' | 'link';

/** Every column has one owner: only that side changes its cells once a row exists. */
export type ColumnOwner = 'server' | 'people';

type ColumnDefinition = {
  readonly id: string;
  readonly owner: ColumnOwner;
  readonly kind: ColumnKind;
  readonly widthPx: number;
  readonly hidden?: true;
};

/**
 * Columns of the Monitoring tab in the order of a new workbook. `key` names the row's call; `version` (hidden) is the
 * stamp of what the server last wrote there. What a monitor looks at and types into comes first, so that it is in sight
 * beside an open sidebar. Header texts are the catalogue's, by the id used here.
 */
export const MONITORING_COLUMNS = [
  { id: 'key', owner: 'server', kind: 'identifier', widthPx: 84 },
  { id: 'version', owner: 'server', kind: 'identifier', widthPx: 60, hidden: true },
  { id: 'date', owner: 'server', kind: 'date', widthPx: 94 },
  { id: 'time', owner: 'server', kind: 'time', widthPx: 74 },
  { id: 'agent', owner: 'server', kind: 'text', widthPx: 140 },
  { id: 'state', owner: 'server', kind: 'text', widthPx: 112 },
  { id: 'flags', owner: 'server', kind: 'text', widthPx: 290 },
  { id: 'adherence', owner: 'server', kind: 'percent', widthPx: 112 },
  { id: 'steps', owner: 'server', kind: 'count', widthPx: 50 },
  { id: 'reviewed', owner: 'people', kind: 'tick', widthPx: 104 },
  { id: 'note', owner: 'people', kind: 'text', widthPx: 240 },
  { id: 'service', owner: 'server', kind: 'text', widthPx: 130 },
  { id: 'ticket', owner: 'server', kind: 'text', widthPx: 104 },
  { id: 'duration', owner: 'server', kind: 'duration', widthPx: 96 },
  { id: 'script', owner: 'server', kind: 'text', widthPx: 130 },
  { id: 'link', owner: 'server', kind: 'link', widthPx: 72 },
  { id: 'problems', owner: 'server', kind: 'text', widthPx: 220 },
  { id: 'conflict', owner: 'server', kind: 'text', widthPx: 260 },
] as const satisfies readonly ColumnDefinition[];

export type SheetColumn = (typeof MONITORING_COLUMNS)[number];
export type ColumnId = SheetColumn['id'];
export type PeopleColumnId = Extract<SheetColumn, { readonly owner: 'people' }>['id'];
export type ServerColumnId = Exclude<ColumnId, PeopleColumnId>;

export const COLUMN_IDS: readonly ColumnId[] = MONITORING_COLUMNS.map((column) => column.id);

export const PEOPLE_COLUMN_IDS = ['reviewed', 'note'] as const satisfies readonly PeopleColumnId[];

export const isServerColumn = (id: ColumnId): id is ServerColumnId =>
  !(PEOPLE_COLUMN_IDS as readonly ColumnId[]).includes(id);

/** Server columns that the server may rewrite in a row that stands: all but the key, which a row is born with. */
export const REWRITTEN_COLUMN_IDS: readonly ServerColumnId[] = COLUMN_IDS.filter(
  (id): id is ServerColumnId => isServerColumn(id) && id !== 'key',
);

/** Developer metadata that marks a column; its value is the column's id. It survives renaming and moving. */
export const COLUMN_METADATA_KEY = 'monitoria.column';

/** Developer metadata that marks a tab; its value is the tab's role. */
export const TAB_METADATA_KEY = 'monitoria.tab';

/** How many columns of a new workbook stay in sight: key, version, date, time and agent. */
export const FROZEN_COLUMNS = 5;

export const HEADER_ROWS = 1;
