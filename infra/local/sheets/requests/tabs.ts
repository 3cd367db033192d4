import * as z from 'zod';
import { applyMask, type FieldMask, maskAt } from '../field-mask.ts';
import { invalid } from '../google-error.ts';
import { bookLocale, isLocaleName } from '../locale.ts';
import { guardSheet } from '../protection.ts';
import type { Transaction } from '../transaction.ts';
import {
  assertWithinLimits,
  type BookProperties,
  DEFAULT_GRID,
  emptyParts,
  gridSize,
  type Sheet,
  type SheetProperties,
  sheetById,
  sheetByTitle,
} from '../workbook.ts';
import { index, json, optional, requestKind, requiredMask, sheetId } from './wire.ts';

const gridProperties = z.looseObject({
  rowCount: optional(index.min(1)),
  columnCount: optional(index.min(1)),
  frozenRowCount: optional(index),
  frozenColumnCount: optional(index),
  hideGridlines: optional(z.boolean()),
});
export const sheetProperties = z.looseObject({
  sheetId: optional(sheetId),
  title: optional(z.string()),
  index: optional(index),
  sheetType: optional(z.string()),
  hidden: optional(z.boolean()),
  gridProperties: optional(gridProperties),
});
type WireProperties = z.output<typeof sheetProperties>;

/** A tab's properties as Google returns them. */
export const wireProperties = (sheet: Sheet, at: number): object => ({
  sheetId: sheet.sheetId,
  index: at,
  sheetType: 'GRID',
  ...sheet.parts.properties,
});

const assertTitleFree = (transaction: Transaction, title: string, except?: Sheet): void => {
  if (title.trim() === '') throw invalid('A sheet must have a title.');
  const other = sheetByTitle(transaction.book, title);
  if (other !== undefined && other !== except)
    throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
};

const freeTitle = (transaction: Transaction): string => {
  const base = bookLocale(transaction.book.parts.properties.locale).firstTab.replace(/\s?\d+$/, '');
  for (let number = 1; ; number++) {
    const title = `${base}${base === 'Hoja' ? ' ' : ''}${number}`;
    if (sheetByTitle(transaction.book, title) === undefined) return title;
  }
};

const withoutUndefined = <T extends object>(value: T): object =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

const assertFrozenFits = ({ gridProperties: size }: SheetProperties): void => {
  if ((size.frozenRowCount ?? 0) >= size.rowCount && (size.frozenRowCount ?? 0) > 0)
    throw invalid("You can't freeze all visible rows on the sheet.");
  if ((size.frozenColumnCount ?? 0) >= size.columnCount && (size.frozenColumnCount ?? 0) > 0)
    throw invalid("You can't freeze all visible columns on the sheet.");
};

/** Adds a tab; returns it. Also used for the tabs of a new workbook, whose first id is Google's 0. */
export const addTab = (transaction: Transaction, wire: Partial<WireProperties>, fallbackId?: number): Sheet => {
  const { book } = transaction;
  const { sheetId: wanted, title = freeTitle(transaction), index: at, sheetType, gridProperties, ...others } = wire;
  if (sheetType !== undefined && sheetType !== 'GRID') throw invalid(`Unsupported sheetType: ${sheetType}`);
  const id = wanted ?? fallbackId ?? transaction.freshId();
  if (book.sheets.some((sheet) => sheet.sheetId === id)) throw invalid(`A sheet with the ID ${id} already exists.`);
  assertTitleFree(transaction, title);
  const properties: SheetProperties = {
    ...withoutUndefined(others),
    title,
    gridProperties: { ...DEFAULT_GRID, ...withoutUndefined(gridProperties ?? {}) },
  };
  assertFrozenFits(properties);
  transaction.addSheet(id, Math.min(at ?? book.sheets.length, book.sheets.length), emptyParts(properties));
  assertWithinLimits(book);
  return sheetById(book, id);
};

/** Rows or columns beyond the new size go, with what was in them; more are added empty. */
const resizeTo = (transaction: Transaction, sheet: Sheet, wanted: SheetProperties['gridProperties']): void => {
  for (const [dimension, key] of [
    ['ROWS', 'rowCount'],
    ['COLUMNS', 'columnCount'],
  ] as const) {
    const count = gridSize(sheet)[key];
    if (wanted[key] < count)
      transaction.editDimension(sheet, {
        kind: 'removed',
        sheetId: sheet.sheetId,
        dimension,
        index: wanted[key],
        count: count - wanted[key],
      });
  }
};

const addSheet = requestKind(z.strictObject({ properties: optional(sheetProperties) }), (transaction, request) => {
  const sheet = addTab(transaction, request.properties ?? {});
  return { properties: wireProperties(sheet, transaction.book.sheets.indexOf(sheet)) };
});

const deleteSheet = requestKind(z.strictObject({ sheetId: optional(sheetId) }), (transaction, request) => {
  const { book } = transaction;
  const sheet = sheetById(book, request.sheetId);
  if (book.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
  guardSheet(sheet, transaction.actor);
  const { namedRanges, developerMetadata } = book.parts;
  transaction.removeSheet(sheet.sheetId);
  transaction.setBook({
    namedRanges: namedRanges.filter((name) => (name.range.sheetId ?? 0) !== sheet.sheetId),
    developerMetadata: developerMetadata.filter(
      ({ location }) => location.locationType === 'SPREADSHEET' || location.sheetId !== sheet.sheetId,
    ),
  });
});

const updateSheetProperties = requestKind(
  z.strictObject({ properties: sheetProperties, fields: optional(z.string()) }),
  (transaction, request) => {
    const { book, actor } = transaction;
    const mask = requiredMask(request.fields);
    const sheet = book.sheets.find((candidate) => candidate.sheetId === (request.properties.sheetId ?? 0));
    if (sheet === undefined) throw invalid(`No sheet with id: ${request.properties.sheetId ?? 0}`);
    guardSheet(sheet, actor);
    const at = maskAt(mask, 'index') === undefined ? undefined : request.properties.index;
    const next = maskedProperties(sheet.parts.properties, request.properties, mask);
    if (maskAt(mask, 'title') !== undefined) assertTitleFree(transaction, next.title, sheet);
    resizeTo(transaction, sheet, next.gridProperties);
    transaction.setSheet(sheet, { properties: next });
    assertFrozenFits(next);
    assertWithinLimits(book);
    if (at !== undefined) {
      const others = book.sheets.filter((candidate) => candidate !== sheet);
      // Google counts the place before the tab is taken out, so moving right lands one earlier.
      const place = at > book.sheets.indexOf(sheet) ? at - 1 : at;
      transaction.orderSheets(others.toSpliced(place, 0, sheet).map((candidate) => candidate.sheetId));
    }
  },
);

const maskedProperties = (old: SheetProperties, wire: WireProperties, mask: FieldMask): SheetProperties => {
  const { sheetId: _id, index: _index, sheetType: _type, ...update } = wire;
  const settable = mask === '*' ? Object.fromEntries(Object.keys(update).map((name) => [name, '*' as const])) : mask;
  const kept = Object.fromEntries(
    Object.entries(settable).filter(([name]) => name !== 'sheetId' && name !== 'index' && name !== 'sheetType'),
  );
  if (Object.keys(kept).length === 0) return old;
  const next = applyMask(old, update, kept) as Partial<SheetProperties> | undefined;
  const merged = {
    ...next,
    title: next?.title ?? old.title,
    // The size of a tab cannot be taken away, whatever the mask says.
    gridProperties: {
      ...withoutUndefined(next?.gridProperties ?? {}),
      rowCount: next?.gridProperties?.rowCount ?? gridOf(old).rowCount,
      columnCount: next?.gridProperties?.columnCount ?? gridOf(old).columnCount,
    },
  };
  return withoutUndefined(merged) as SheetProperties;
};

const gridOf = (properties: SheetProperties): SheetProperties['gridProperties'] => properties.gridProperties;

const updateSpreadsheetProperties = requestKind(
  z.strictObject({ properties: json, fields: optional(z.string()) }),
  (transaction, request) => {
    const mask = requiredMask(request.fields);
    const next = checkedBookProperties(
      mask === '*'
        ? request.properties
        : (applyMask(transaction.book.parts.properties, request.properties, mask) ?? {}),
      transaction.book.parts.properties,
    );
    transaction.setBook({ properties: next });
  },
);

/** Title, locale and time zone of a workbook, checked; what is missing is taken from `defaults`. */
export const checkedBookProperties = (wire: object, defaults: BookProperties): BookProperties => {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(wire)) if (value !== undefined && value !== null) merged[name] = value;
  const { title, locale, timeZone } = merged;
  if (typeof title !== 'string' || title === '') throw invalid('properties.title must be a text.');
  if (typeof locale !== 'string' || !isLocaleName(locale)) throw invalid(`Unsupported locale: ${String(locale)}`);
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) throw invalid(`Unsupported timeZone: ${String(timeZone)}`);
  return merged as BookProperties;
};

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const tabRequests = { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties };
