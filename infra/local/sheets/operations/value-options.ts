import * as z from 'zod';
import { dataFilters } from '../data-filter.ts';
import { invalid } from '../google-error.ts';
import { optional } from '../requests/wire.ts';
import { DEFAULT_READ, type ReadOptions, type ValueInput } from '../values.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const valueRange = z.strictObject({
  range: optional(z.string()),
  majorDimension: optional(z.enum(['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'])),
  values: optional(z.array(z.array(scalar))),
});
const RENDERS = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;

export const oneOf = <T extends string>(
  name: string,
  value: string | null | undefined,
  allowed: readonly T[],
  usual: T,
): T => {
  if (value === null || value === undefined || value === '') return usual;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalid(`Invalid value at '${name}', "${value}"`);
  return found;
};

type ReadWords = Readonly<
  Record<'majorDimension' | 'valueRenderOption' | 'dateTimeRenderOption', string | null | undefined>
>;

export const readOptions = (words: ReadWords): ReadOptions => ({
  major: majorOf(words.majorDimension),
  render: oneOf('value_render_option', words.valueRenderOption, RENDERS, DEFAULT_READ.render),
  datesAsText:
    oneOf(
      'date_time_render_option',
      words.dateTimeRenderOption,
      ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const,
      'SERIAL_NUMBER',
    ) === 'FORMATTED_STRING',
});

export const queryReadOptions = (query: URLSearchParams): ReadOptions =>
  readOptions({
    majorDimension: query.get('majorDimension'),
    valueRenderOption: query.get('valueRenderOption'),
    dateTimeRenderOption: query.get('dateTimeRenderOption'),
  });

export const majorOf = (word: string | null | undefined): 'ROWS' | 'COLUMNS' =>
  oneOf('major_dimension', word, ['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'] as const, 'ROWS') === 'COLUMNS'
    ? 'COLUMNS'
    : 'ROWS';

export const inputOption = (word: string | null | undefined): ValueInput => {
  if (word === 'RAW' || word === 'USER_ENTERED') return word;
  if (word === null || word === undefined || word === '' || word === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw invalid("'valueInputOption' is required but not specified");
  throw invalid(`Invalid value at 'value_input_option', "${word}"`);
};

/** Body of the reads that choose by data filter. */
export const byFilterBody = z.looseObject({
  dataFilters: optional(dataFilters),
  includeGridData: optional(z.boolean()),
  majorDimension: optional(z.string()),
  valueRenderOption: optional(z.string()),
  dateTimeRenderOption: optional(z.string()),
});
