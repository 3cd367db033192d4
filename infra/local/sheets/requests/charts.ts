import * as z from 'zod';
import { invalid } from '../google-error.ts';
import type { Transaction } from '../transaction.ts';
import { type Chart, type Sheet, sheetById } from '../workbook.ts';
import { asStored, index, json, optional, requestKind } from './wire.ts';

const chart = z.looseObject({ chartId: optional(index), spec: optional(json), position: optional(json) });

const anchorSheet = (transaction: Transaction, position: unknown): Sheet => {
  const wire = (position ?? {}) as {
    readonly newSheet?: boolean;
    readonly sheetId?: number;
    readonly overlayPosition?: { readonly anchorCell?: { readonly sheetId?: number } };
  };
  if (wire.newSheet === true || wire.sheetId !== undefined)
    throw invalid('A chart on a sheet of its own is not supported by the local workbook.');
  return sheetById(transaction.book, wire.overlayPosition?.anchorCell?.sheetId);
};

const chartSheet = (transaction: Transaction, chartId: number): Sheet | undefined =>
  transaction.book.sheets.find((sheet) => sheet.parts.charts.some((item) => item.chartId === chartId));

const addChart = requestKind(z.strictObject({ chart }), (transaction, { chart: wire }) => {
  if (wire.spec === undefined) throw invalid('chart.spec must be set.');
  const sheet = anchorSheet(transaction, wire.position);
  const chartId = wire.chartId ?? transaction.freshId();
  if (chartSheet(transaction, chartId) !== undefined) throw invalid(`A chart with ID ${chartId} already exists.`);
  const made = asStored<Chart>({ ...wire, chartId });
  transaction.setSheet(sheet, { charts: [...sheet.parts.charts, made] });
  return { chart: made };
});

const updateChartSpec = requestKind(
  z.strictObject({ chartId: optional(index), spec: json }),
  (transaction, { chartId = 0, spec }) => {
    const sheet = chartSheet(transaction, chartId);
    if (sheet === undefined) throw invalid(`No chart with ID: ${chartId}`);
    transaction.setSheet(sheet, {
      charts: sheet.parts.charts.map((item) => (item.chartId === chartId ? { ...item, spec: asStored(spec) } : item)),
    });
  },
);

const deleteEmbeddedObject = requestKind(
  z.strictObject({ objectId: optional(index) }),
  (transaction, { objectId = 0 }) => {
    const sheet = chartSheet(transaction, objectId);
    if (sheet === undefined) throw invalid(`No embedded object with ID: ${objectId}`);
    transaction.setSheet(sheet, { charts: sheet.parts.charts.filter((item) => item.chartId !== objectId) });
  },
);

export const chartRequests = { addChart, updateChartSpec, deleteEmbeddedObject };
