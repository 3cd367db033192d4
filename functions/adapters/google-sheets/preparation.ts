import type { sheets_v4 } from '@googleapis/sheets';
import type { Tone, WorkbookLayout } from '../../application/ports/workbook.ts';
import {
  COLUMN_METADATA_KEY,
  type ColumnId,
  FROZEN_COLUMNS,
  HEADER_ROWS,
  MONITORING_COLUMNS,
  TAB_METADATA_KEY,
} from '../../domain/sheet/columns.ts';
import { columnFormat, columnOf, headerFormat, TONES } from './column-format.ts';
import { fenceRequests, nextFence } from './fence.ts';
import { JOURNAL_WIDTH } from './journal.ts';
import { type Place, TAB_ROLES } from './place.ts';

type Request = sheets_v4.Schema$Request;

/** Blank rows that a new tab starts with; more come with the calls. */
export const FIRST_ROWS = 100;
const JOURNAL_ROWS = 100;

/** First ids to try for our tabs; any will do as long as no other tab has it. */
const FIRST_SHEET_ID = 7_101;

/** Adherence below the first is bad, from the second on good, in between to be looked at. In percent. */
const ADHERENCE_BANDS = { bad: 70, good: 90 } as const;

const freeId = (taken: readonly number[]): number => {
  let id = FIRST_SHEET_ID;
  while (taken.includes(id)) id++;
  return id;
};

const tabMark = (sheetId: number, role: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: TAB_METADATA_KEY,
      metadataValue: role,
      visibility: 'DOCUMENT',
      location: { sheetId },
    },
  },
});

const columnMark = (sheetId: number, id: ColumnId, position: number): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: COLUMN_METADATA_KEY,
      metadataValue: id,
      visibility: 'DOCUMENT',
      location: {
        dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: position, endIndex: position + 1 },
      },
    },
  },
});

const whole = (sheetId: number, position: number) => ({
  sheetId,
  startColumnIndex: position,
  endColumnIndex: position + 1,
});

const below = (sheetId: number, position: number) => ({ ...whole(sheetId, position), startRowIndex: HEADER_ROWS });

/**
 * Colours and warnings are set on whole columns: the first calls are inserted right below the header, and a range that
 * began there would be pushed down and leave them out.
 */
const colourRule = (
  sheetId: number,
  position: number,
  rule: { readonly type: string; readonly values: readonly string[]; readonly tone: Tone },
): Request => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [whole(sheetId, position)],
      booleanRule: {
        condition: { type: rule.type, values: rule.values.map((userEnteredValue) => ({ userEnteredValue })) },
        format: TONES[rule.tone],
      },
    },
  },
});

/** Rules are put on top of one another, so the most important comes last. */
const colourRules = (sheetId: number, id: ColumnId, position: number, layout: WorkbookLayout): readonly Request[] => {
  if (id === 'adherence')
    return [
      { type: 'NUMBER_GREATER_THAN_EQ', values: [String(ADHERENCE_BANDS.bad)], tone: 'doubt' as const },
      { type: 'NUMBER_GREATER_THAN_EQ', values: [String(ADHERENCE_BANDS.good)], tone: 'good' as const },
      { type: 'NUMBER_BETWEEN', values: ['0', String(ADHERENCE_BANDS.bad - 1)], tone: 'bad' as const },
    ].map((rule) => colourRule(sheetId, position, rule));
  return layout.colours
    .filter(({ column }) => column === id)
    .map(({ contains, tone }) => colourRule(sheetId, position, { type: 'TEXT_CONTAINS', values: [contains], tone }))
    .reverse();
};

const addColumn = (sheetId: number, id: ColumnId, position: number, layout: WorkbookLayout): readonly Request[] => {
  const column = columnOf(id);
  const hidden = 'hidden' in column;
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: position },
        fields: 'userEnteredValue,userEnteredFormat',
        rows: [
          {
            values: [{ userEnteredValue: { stringValue: layout.headers[id] }, userEnteredFormat: headerFormat(id) }],
          },
        ],
      },
    },
    {
      repeatCell: {
        range: below(sheetId, position),
        cell: columnFormat(id),
        fields: 'userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: position, endIndex: position + 1 },
        properties: { pixelSize: column.widthPx, hiddenByUser: hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    columnMark(sheetId, id, position),
    ...(column.owner === 'server'
      ? [
          {
            // A warning, not a wall: Google refuses every sort, insert and moved column that crosses a closed range,
            // and those are people's. What somebody types over a server's cell anyway is put back by the next sync.
            addProtectedRange: {
              protectedRange: {
                range: whole(sheetId, position),
                description: layout.serverColumnNotice,
                warningOnly: true,
              },
            },
          },
        ]
      : []),
    ...colourRules(sheetId, id, position, layout),
  ];
};

const addTab = (sheetId: number, layout: WorkbookLayout): Request => ({
  addSheet: {
    properties: {
      sheetId,
      title: layout.monitoringTab,
      index: 0,
      gridProperties: { rowCount: FIRST_ROWS, columnCount: MONITORING_COLUMNS.length },
    },
  },
});

const dressTab = (sheetId: number, width: number): readonly Request[] => [
  tabMark(sheetId, TAB_ROLES.monitoring),
  {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount: HEADER_ROWS, frozenColumnCount: FROZEN_COLUMNS } },
      fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    },
  },
  {
    setBasicFilter: {
      filter: { range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: width } },
    },
  },
];

const addJournal = (sheetId: number, layout: WorkbookLayout): readonly Request[] => [
  {
    addSheet: {
      properties: {
        sheetId,
        title: layout.journalTab,
        hidden: true,
        gridProperties: { rowCount: JOURNAL_ROWS, columnCount: JOURNAL_WIDTH },
      },
    },
  },
  tabMark(sheetId, TAB_ROLES.journal),
  { repeatCell: { range: { sheetId }, cell: columnFormat('note'), fields: 'userEnteredFormat' } },
  { addProtectedRange: { protectedRange: { range: { sheetId }, description: layout.journalTab } } },
];

/** One atomic body that adds whatever a workbook lacks: tab, columns, marks, journal. */
export const preparationRequests = (
  place: Place,
  missing: readonly ColumnId[],
  layout: WorkbookLayout,
): readonly Request[] => {
  const { tab, journal, takenSheetIds } = place;
  const sheetId = tab?.sheetId ?? freeId(takenSheetIds);
  const journalId = journal?.sheetId ?? freeId([...takenSheetIds, sheetId]);
  const firstFree = tab?.usedColumns ?? 0;
  const columnCount = tab?.columnCount ?? MONITORING_COLUMNS.length;
  const lacking = firstFree + missing.length - columnCount;
  const width = firstFree + missing.length;
  const fences = tab?.fences ?? [];
  return [
    ...(tab ? [] : [addTab(sheetId, layout)]),
    ...fenceRequests(sheetId, nextFence(fences.at(-1) ?? 0), fences),
    ...(lacking > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }] : []),
    ...missing.flatMap((id, at) => addColumn(sheetId, id, firstFree + at, layout)),
    ...(tab?.unmarked ?? []).flatMap((id) => {
      const position = tab?.positions[id];
      return position === undefined ? [] : [columnMark(sheetId, id, position)];
    }),
    ...(tab?.marked ? [] : dressTab(sheetId, width)),
    ...(journal ? [] : addJournal(journalId, layout)),
  ];
};
