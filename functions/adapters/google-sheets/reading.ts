import type { sheets_v4 } from '@googleapis/sheets';
import type { WorkbookLayout, WorkbookReading } from '../../application/ports/workbook.ts';
import { CALL_COLUMN_IDS, callCellsFingerprint } from '../../domain/sheet/call-cells.ts';
import type { CellValue } from '../../domain/sheet/cell.ts';
import { type ColumnPositions, type FoundColumns, findColumns } from '../../domain/sheet/column-finder.ts';
import {
  COLUMN_IDS,
  COLUMN_METADATA_KEY,
  type ColumnId,
  HEADER_ROWS,
  PEOPLE_COLUMN_IDS,
  TAB_METADATA_KEY,
} from '../../domain/sheet/columns.ts';
import { readPeopleCells } from '../../domain/sheet/people-cells.ts';
import type { SheetRow } from '../../domain/sheet/snapshot.ts';
import { readCell } from './cell-data.ts';
import { readJournal } from './journal.ts';
import { FENCE_METADATA_KEY, type Place, TAB_ROLES } from './place.ts';

/** What a read asks for: values only, no formats. */
export const READ_FIELDS = [
  'properties(sheetId,title,gridProperties(rowCount,columnCount))',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'data(rowData(values(effectiveValue,formattedValue)),columnMetadata(developerMetadata(metadataKey,metadataValue)))',
].join(',');

type Tab = sheets_v4.Schema$Sheet;

const roleOf = (tab: Tab): string | undefined =>
  tab.developerMetadata?.find((mark) => mark.metadataKey === TAB_METADATA_KEY)?.metadataValue ?? undefined;

const rowsOf = (tab: Tab): readonly sheets_v4.Schema$RowData[] => tab.data?.[0]?.rowData ?? [];

const headerOf = (tab: Tab): readonly string[] =>
  (rowsOf(tab)[0]?.values ?? []).map((cell) => String(readCell(cell) ?? ''));

const columnsOf = (tab: Tab, layout: WorkbookLayout): FoundColumns =>
  findColumns({
    marks: (tab.data?.[0]?.columnMetadata ?? []).flatMap((column, position) =>
      (column.developerMetadata ?? [])
        .filter((mark) => mark.metadataKey === COLUMN_METADATA_KEY)
        .map((mark) => ({ id: mark.metadataValue ?? '', position })),
    ),
    header: headerOf(tab),
    aliases: layout.aliases,
  });

/**
 * A tab that is ours though its mark is missing: the first tab of a workbook that we have just made, or one that
 * somebody set up by hand with our headers.
 */
const looksOurs = (tab: Tab, layout: WorkbookLayout): boolean =>
  tab.properties?.title === layout.monitoringTab || columnsOf(tab, layout).positions.key !== undefined;

const gridOf = (tab: Tab) => ({
  sheetId: tab.properties?.sheetId ?? 0,
  rowCount: tab.properties?.gridProperties?.rowCount ?? 0,
  columnCount: tab.properties?.gridProperties?.columnCount ?? 0,
});

const text = (value: CellValue): string => (value === null ? '' : String(value));

const readRows = (tab: Tab, positions: Readonly<Record<ColumnId, number>>): readonly SheetRow[] =>
  rowsOf(tab).flatMap((line, index) => {
    if (index < HEADER_ROWS) return [];
    const cell = (id: ColumnId): CellValue => readCell(line.values?.[positions[id]]);
    const key = text(cell('key')).trim();
    const stamp = text(cell('version'));
    if (key === '' && stamp === '' && PEOPLE_COLUMN_IDS.every((id) => cell(id) === null)) return [];
    return [
      {
        index,
        key,
        stamp,
        people: readPeopleCells({ reviewed: cell('reviewed'), note: cell('note') }),
        cells: callCellsFingerprint(Object.fromEntries(CALL_COLUMN_IDS.map((id) => [id, cell(id)]))),
        conflict: text(cell('conflict')),
      },
    ];
  });

/** First row below everything that anybody wrote, in any column. */
const rowBelowAll = (tab: Tab): number => {
  const rows = rowsOf(tab);
  for (let index = rows.length; index > HEADER_ROWS; index--)
    if (rows[index - 1]?.values?.some((cell) => readCell(cell) !== null)) return index;
  return HEADER_ROWS;
};

const isWhole = (positions: ColumnPositions): positions is Record<ColumnId, number> =>
  COLUMN_IDS.every((id) => positions[id] !== undefined);

/** Makes sense of what Google returned for the product's tabs. */
export const readWorkbook = (
  tabs: readonly Tab[],
  layout: WorkbookLayout,
  takenSheetIds: readonly number[],
): WorkbookReading => {
  const marked = tabs.find((tab) => roleOf(tab) === TAB_ROLES.monitoring);
  const tab = marked ?? tabs.find((candidate) => roleOf(candidate) === undefined && looksOurs(candidate, layout));
  const journalTab = tabs.find((candidate) => roleOf(candidate) === TAB_ROLES.journal);
  const found = tab && columnsOf(tab, layout);
  const journal = readJournal(journalTab ? rowsOf(journalTab) : []);
  const fences = (tab?.developerMetadata ?? [])
    .filter((mark) => mark.metadataKey === FENCE_METADATA_KEY)
    .map((mark) => mark.metadataId ?? 0)
    .sort((left, right) => left - right);
  const place: Place = {
    kind: 'workbook-place',
    tab:
      tab && found
        ? {
            ...gridOf(tab),
            marked: tab === marked,
            positions: found.positions,
            unmarked: found.unmarked,
            usedColumns: Math.max(0, ...rowsOf(tab).map((row) => row.values?.length ?? 0)),
            fences,
          }
        : undefined,
    journal: journalTab && { ...gridOf(journalTab), entries: journal.rows },
    takenSheetIds,
  };
  if (tab === undefined || found === undefined) return { outcome: 'unprepared', missing: COLUMN_IDS, place };
  const { positions, missing, unmarked } = found;
  if (!isWhole(positions) || unmarked.length > 0 || tab !== marked || journalTab === undefined)
    return { outcome: 'unprepared', missing, place };
  return {
    outcome: 'ready',
    place,
    snapshot: {
      fence: fences.at(-1) ?? 0,
      rows: readRows(tab, positions),
      nextRow: rowBelowAll(tab),
      journal: journal.entries,
    },
  };
};
