import type { ScriptInFile, ScriptProblem } from './in-file.ts';

/**
 * Looks at the scripts of one file one after the other: two of one id that do not say which versions they are would
 * replace each other, and one of them is a copy whose id was forgotten.
 */
export const repetitionCheck = (): ((file: Pick<ScriptInFile, 'id' | 'version'>) => readonly ScriptProblem[]) => {
  const seen = new Map<string, Set<number | undefined>>();
  return ({ id, version }) => {
    const versions = seen.get(id) ?? new Set();
    const isRepeated = versions.size > 0 && (version === undefined || versions.has(undefined) || versions.has(version));
    seen.set(id, versions.add(version));
    return isRepeated ? [{ code: 'script-repeated', path: 'id', found: id }] : [];
  };
};
