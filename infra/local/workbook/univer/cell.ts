import type { sheets_v4 } from '@googleapis/sheets';
import type { ICellData } from '@univerjs/core';
import { styleOf } from './style.ts';

type CellData = sheets_v4.Schema$CellData;

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** A cell's value only. Everything is stated, nulls too, so that writing it over another cell leaves nothing behind. */
export const univerValue = (cell: CellData | undefined): ICellData => {
  const value = cell?.userEnteredValue;
  if (typeof value?.formulaValue === 'string') return { f: value.formulaValue, v: null, p: null, t: null };
  // Text stays text however it looks: with its type stated, `=1+1` is not a formula.
  if (typeof value?.stringValue === 'string') return { v: value.stringValue, t: STRING, f: null, p: null };
  if (typeof value?.numberValue === 'number') return { v: value.numberValue, t: NUMBER, f: null, p: null };
  if (typeof value?.boolValue === 'boolean') return { v: value.boolValue ? 1 : 0, t: BOOLEAN, f: null, p: null };
  return { v: null, t: null, f: null, p: null };
};

/** Value and looks of a cell; a link is blue and underlined, since the grid has no links of its own. */
export const univerCell = (cell: CellData | undefined): ICellData => {
  const style = styleOf(cell?.userEnteredFormat) ?? null;
  return { ...univerValue(cell), s: style };
};

/** What a person put into a cell, as the Sheets API takes it. An empty object clears the cell. */
export const enteredValue = (cell: ICellData | null): sheets_v4.Schema$ExtendedValue => {
  if (cell === null) return {};
  if (typeof cell.f === 'string' && cell.f !== '') return { formulaValue: cell.f };
  // Rich text (a pasted paragraph): its words.
  const rich = cell.p?.body?.dataStream?.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell.v ?? rich;
  if (value === null || value === undefined || value === '') return {};
  if (cell.t === BOOLEAN) return { boolValue: value === true || value === 1 || value === '1' || value === 'TRUE' };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return { numberValue: value };
  if (cell.t === NUMBER && value.trim() !== '' && Number.isFinite(Number(value))) return { numberValue: Number(value) };
  return { stringValue: value };
};
