import type { sheets_v4 } from '@googleapis/sheets';
import type { CellValue } from '../../domain/sheet/cell.ts';

/** What a cell shows, as a value. A formula's error is shown by its code, e.g. `#N/A`. */
export const readCell = (cell: sheets_v4.Schema$CellData | undefined): CellValue => {
  const value = cell?.effectiveValue;
  if (!value) return null;
  const plain = value.stringValue ?? value.numberValue ?? value.boolValue;
  if (plain !== undefined && plain !== null) return plain === '' ? null : plain;
  return value.errorValue ? (cell?.formattedValue ?? `#${value.errorValue.type ?? 'ERROR'}`) : null;
};

/** A value as a cell: text is text whatever it begins with; `null` empties. No formula can come out of here. */
export const writeCell = (value: CellValue | undefined): sheets_v4.Schema$CellData => {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
};
