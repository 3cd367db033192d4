import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallVerdicts, Verdict } from '../../../../functions/domain/adherence/verdict.ts';
import { VERDICTS } from '../../../../functions/domain/adherence/verdict.ts';
import {
  addTotals,
  type BacktestTotals,
  compareJudged,
  type JudgedBy,
  NO_TOTALS,
  totalsOf,
} from '../../../../functions/domain/learning/backtest.ts';
import type { Script } from '../../../../functions/domain/script/script.ts';

const judgedAs = (version: number, outcomes: Readonly<Record<string, Verdict>>, score: number | null): JudgedBy => {
  const script: Script = {
    id: 's',
    language: 'es-MX',
    service: 'soporte',
    version,
    order: 'none',
    steps: Object.keys(outcomes).map((id) => ({ id, title: id, kind: 'required', phrases: ['x'] })),
  };
  const verdicts: CallVerdicts = {
    scriptId: 's',
    scriptVersion: version,
    adherence: { score, n: 1 },
    steps: Object.entries(outcomes).map(([stepId, verdict]) => ({
      stepId,
      verdict,
      confidence: 0.9,
      reason: verdict === 'said' ? 'matched' : 'no-match',
      ...(verdict === 'said'
        ? { evidence: { turnIndex: 0, startMs: 0, endMs: 1, quote: `${stepId} v${version}` } }
        : {}),
    })),
  };
  return { script, verdicts };
};

describe('comparing a call before and after', () => {
  it('says which steps move, with the words that decide it', () => {
    const comparison = compareJudged(
      judgedAs(1, { a: 'said', b: 'not_said', gone: 'said' }, 50),
      judgedAs(2, { a: 'said', b: 'said', fresh: 'not_said' }, 80),
    );
    expect(comparison).toMatchObject({
      scoreChanged: true,
      flagsChanged: true,
      before: { score: 50 },
      after: { score: 80 },
    });
    expect(comparison.moves).toEqual([
      { stepId: 'a', from: 'said', to: 'said', quote: 'a v2' },
      { stepId: 'b', from: 'not_said', to: 'said', quote: 'b v2' },
      { stepId: 'fresh', from: 'absent', to: 'not_said' },
      { stepId: 'gone', from: 'said', to: 'absent', quote: 'gone v1' },
    ]);
  });

  it('is unchanged when score and flags are, even if other words prove it', () => {
    const { scoreChanged, flagsChanged } = compareJudged(
      judgedAs(1, { a: 'said' }, 100),
      judgedAs(2, { a: 'said' }, 100),
    );
    expect([scoreChanged, flagsChanged]).toEqual([false, false]);
  });

  it('a call that no script has judged gets everything anew', () => {
    const comparison = compareJudged(undefined, judgedAs(1, { a: 'not_said' }, 0));
    expect(comparison).toMatchObject({ scoreChanged: true, flagsChanged: true, before: { score: null, n: 0 } });
    expect(comparison.moves).toEqual([{ stepId: 'a', from: 'absent', to: 'not_said' }]);
  });
});

describe('totals', () => {
  const comparisons = fc.array(
    fc
      .record({
        before: fc.option(fc.record({ a: fc.constantFrom(...VERDICTS), b: fc.constantFrom(...VERDICTS) })),
        after: fc.record({ a: fc.constantFrom(...VERDICTS), c: fc.constantFrom(...VERDICTS) }),
        scores: fc.tuple(fc.constantFrom(null, 50, 100), fc.constantFrom(null, 50, 100)),
      })
      .map(({ before, after, scores }) =>
        compareJudged(before ? judgedAs(1, before, scores[0]) : undefined, judgedAs(2, after, scores[1])),
      ),
    { maxLength: 30 },
  );

  /** The same without order: steps and moves by name. */
  const named = ({ steps, ...counts }: BacktestTotals) => ({
    ...counts,
    moves: Object.fromEntries(
      steps.flatMap(({ stepId, moves }) => moves.map(({ from, to, n }) => [`${stepId} ${from}>${to}`, n])),
    ),
  });

  it('are what counting one by one gives, in whatever pages the calls come', () => {
    fc.assert(
      fc.property(comparisons, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (all, sizes) => {
        let [totals, from] = [NO_TOTALS, 0];
        for (let page = 0; from < all.length; page += 1) {
          const size = sizes[page % sizes.length] ?? 1;
          const ofPage = all
            .slice(from, from + size)
            .map(totalsOf)
            .reduce(addTotals, NO_TOTALS);
          totals = addTotals(totals, ofPage);
          from += size;
        }

        const moves: Record<string, number> = {};
        for (const { moves: each } of all)
          for (const { stepId, from: was, to } of each) {
            const key = `${stepId} ${was}>${to}`;
            moves[key] = (moves[key] ?? 0) + 1;
          }
        expect(named(totals)).toEqual({
          judged: all.length,
          changed: all.filter(({ scoreChanged, flagsChanged }) => scoreChanged || flagsChanged).length,
          scoreChanged: all.filter(({ scoreChanged }) => scoreChanged).length,
          flagsChanged: all.filter(({ flagsChanged }) => flagsChanged).length,
          moves,
        });
      }),
    );
  });
});
