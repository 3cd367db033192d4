import { expect, it, vi } from 'vitest';
import type { compileScript } from '../../../../functions/domain/script/compile.ts';
import { type LanguageCode, writtenCalls } from '../../../bench/adherence/written-calls.ts';

/** Nothing is judged here: compiling the scripts of some four hundred companies would take most of the time. */
vi.mock('../../../../functions/domain/script/compile.ts', () => ({
  compileScript: ((script) => ({ script })) as (...args: Parameters<typeof compileScript>) => object,
}));

it.each<LanguageCode>(['es', 'pt', 'en'])(
  'the written calls of the benchmark can be read, in two halves (%s)',
  async (language) => {
    const compiler = await vi.importActual<{ readonly compileScript: typeof compileScript }>(
      '../../../../functions/domain/script/compile.ts',
    );
    const calls = writtenCalls(language);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    for (const half of ['development', 'test'])
      expect(calls.filter((call) => call.half === half).length).toBeGreaterThan(10);
    for (const { id, lines, labels, script } of calls) {
      expect(lines.length, id).toBeGreaterThanOrEqual(8);
      expect(Object.keys(labels.steps), id).toEqual(script.script.steps.map((step) => step.id));
    }
    for (const script of new Map(calls.map(({ script: { script } }) => [script.id, script])).values())
      expect(compiler.compileScript(script).script).toBe(script);
  },
);
