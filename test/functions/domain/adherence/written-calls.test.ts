import { expect, it } from 'vitest';
import { compileScript } from '../../../../functions/domain/script/compile.ts';
import { type LanguageCode, writtenCalls } from '../../../bench/adherence/written-calls.ts';

it.each<LanguageCode>(['es', 'pt', 'en'])(
  'the written calls of the benchmark can be read, in two halves (%s)',
  (language) => {
    const calls = writtenCalls(language);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    for (const half of ['development', 'test'])
      expect(calls.filter((call) => call.half === half).length).toBeGreaterThan(10);
    for (const { id, lines, labels, script } of calls) {
      expect(lines.length, id).toBeGreaterThanOrEqual(8);
      expect(Object.keys(labels.steps), id).toEqual(script.steps.map((step) => step.id));
    }
    for (const script of new Map(calls.map(({ script }) => [script.id, script])).values())
      expect(compileScript(script).script).toBe(script);
  },
);
