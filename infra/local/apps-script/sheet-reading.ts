import type { sheets_v4 } from '@googleapis/sheets';

export type ExtendedValue = sheets_v4.Schema$ExtendedValue;
export type CellFormat = sheets_v4.Schema$CellFormat;
