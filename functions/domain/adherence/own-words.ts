import type { CompiledStep } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { KINDS, NOT } from './element-kind.ts';
import type { Stream } from './stream.ts';

/** The sets of words that some patterns are made of, one bit a set, as in `ReadingTable.sets`. */
export const setsIn = (patterns: readonly CompiledPattern[], stride: number): Uint32Array => {
  const sets = new Uint32Array(stride);
  for (const { anchor, left, right } of patterns) {
    for (const { kind, sought } of [anchor, ...left, ...right]) {
      const set = sought - KINDS;
      if (set >= 0 && kind !== NOT) sets[set >>> 5] = (sets[set >>> 5] as number) | (1 << (set & 31));
    }
  }
  return sets;
};

/** Whether a token's word, also misheard, is one that a step's phrasings use. */
export const isOwnWord = ({ stride, table, reading }: Stream, at: number, { ownSets }: CompiledStep): boolean => {
  const first = (reading[at] as number) * stride;
  for (let part = 0; part < stride; part++)
    if (((table.sets[first + part] as number) & (ownSets[part] as number)) !== 0) return true;
  return false;
};
