import type { StepWindow } from '../script.ts';
import { foldSheetWord, type SheetVocabulary, type SheetWords } from './columns.ts';
import { readNumber, readPercent, writeNumber, writePercent } from './numbers.ts';

const SECONDS_A_MINUTE = 60;

/** `first 30 s`, `últimos 20 %`. */
export const writeWindow = (
  { anchor, seconds, share }: { readonly [Field in keyof StepWindow]?: StepWindow[Field] | undefined },
  { choices, decimalComma }: SheetWords,
): string => {
  const where = choices.anchor[anchor ?? 'first'];
  return share === undefined
    ? `${where} ${writeNumber(seconds ?? 0, decimalComma)} ${choices.unit.seconds}`
    : `${where} ${writePercent(share, decimalComma)} ${choices.unit.percent}`;
};

/** A number with words before and after it, and nothing else that counts. */
const PARTS = /^([^\d%]*)(\d[\d.,]*(?:e[+-]?\d+)?)\s*(%|[^\d%]*)([^\d%]*)$/iu;

/** The window that a cell names; `undefined` when it cannot be told, or when nothing can be in it. */
export const readWindow = (cell: string, { choices, aroundWindow }: SheetVocabulary): StepWindow | undefined => {
  const parts = PARTS.exec(cell.trim());
  if (parts === null) return undefined;
  const [, before = '', amount = '', unitText = '', after = ''] = parts;
  const words = (text: string): string[] =>
    foldSheetWord(text)
      .split(' ')
      .filter((word) => word !== '');
  const telling = [...words(before)].filter((word) => !aroundWindow.has(word));
  const following = [...(unitText === '%' ? ['percent'] : words(unitText)), ...words(after)];
  const [anchorWord, ...moreBefore] = telling;
  const [unitWord, ...moreAfter] = following.filter((word) => !aroundWindow.has(word));
  const anchor = choices.anchor.get(anchorWord ?? '');
  const unit = choices.unit.get(unitWord ?? '');
  if (anchor === undefined || unit === undefined || moreBefore.length > 0 || moreAfter.length > 0) return undefined;
  if (unit === 'percent') {
    const share = readPercent(amount);
    return share === undefined || share <= 0 || share > 1 ? undefined : { anchor, share };
  }
  const number = readNumber(amount);
  if ('problem' in number || number.value <= 0) return undefined;
  return { anchor, seconds: unit === 'minutes' ? number.value * SECONDS_A_MINUTE : number.value };
};
