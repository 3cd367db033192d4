import type { sheets_v4 } from '@googleapis/sheets';
import type { Tone } from '../../application/ports/workbook.ts';
import { type ColumnId, type ColumnKind, MONITORING_COLUMNS } from '../../domain/sheet/columns.ts';

type Format = sheets_v4.Schema$CellFormat;

const rgb = (hex: string): sheets_v4.Schema$Color => ({
  red: Number.parseInt(hex.slice(1, 3), 16) / 255,
  green: Number.parseInt(hex.slice(3, 5), 16) / 255,
  blue: Number.parseInt(hex.slice(5, 7), 16) / 255,
});

const colour = (hex: string): sheets_v4.Schema$ColorStyle => ({ rgbColor: rgb(hex) });

const GREY_TEXT = colour('#5f6368');

/** Text columns are text (`@`): a note that begins with `=` or looks like a date stays as it was typed. */
const FORMATS: Readonly<Record<ColumnKind, Format>> = {
  identifier: {
    numberFormat: { type: 'TEXT', pattern: '@' },
    wrapStrategy: 'CLIP',
    textFormat: { foregroundColorStyle: GREY_TEXT },
  },
  text: { numberFormat: { type: 'TEXT', pattern: '@' }, wrapStrategy: 'CLIP' },
  date: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' }, horizontalAlignment: 'CENTER' },
  time: { numberFormat: { type: 'TIME', pattern: 'hh:mm' }, horizontalAlignment: 'CENTER' },
  duration: { numberFormat: { type: 'TIME', pattern: '[h]:mm:ss' }, horizontalAlignment: 'CENTER' },
  percent: { numberFormat: { type: 'NUMBER', pattern: '0.0' }, horizontalAlignment: 'RIGHT' },
  count: { numberFormat: { type: 'NUMBER', pattern: '0' }, horizontalAlignment: 'RIGHT' },
  tick: { horizontalAlignment: 'CENTER' },
  link: { numberFormat: { type: 'TEXT', pattern: '@' }, wrapStrategy: 'CLIP' },
};

export const columnOf = (id: ColumnId): (typeof MONITORING_COLUMNS)[number] => {
  const column = MONITORING_COLUMNS.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return column;
};

export const columnFormat = (id: ColumnId): sheets_v4.Schema$CellData => ({
  userEnteredFormat: FORMATS[columnOf(id).kind],
});

/** Grey: the server's. Blue: yours to fill in. */
export const headerFormat = (id: ColumnId): Format => ({
  backgroundColorStyle: colour(columnOf(id).owner === 'server' ? '#e8eaed' : '#d2e3fc'),
  textFormat: { bold: true, foregroundColorStyle: colour('#202124') },
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
});

/** Background and text of a verdict or state; the words say the same for who cannot see the colour. */
export const TONES: Readonly<Record<Tone, Format>> = {
  good: { backgroundColorStyle: colour('#e6f4ea'), textFormat: { foregroundColorStyle: colour('#137333') } },
  bad: { backgroundColorStyle: colour('#fce8e6'), textFormat: { foregroundColorStyle: colour('#a50e0e'), bold: true } },
  doubt: { backgroundColorStyle: colour('#fef7e0'), textFormat: { foregroundColorStyle: colour('#7a4f01') } },
  muted: { backgroundColorStyle: colour('#f1f3f4'), textFormat: { foregroundColorStyle: GREY_TEXT } },
};

export const TICK_VALIDATION: sheets_v4.Schema$DataValidationRule = {
  condition: { type: 'BOOLEAN' },
  strict: true,
  showCustomUi: true,
};
