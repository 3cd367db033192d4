import { describe, expect, it } from 'vitest';
import type { BacktestResponse } from '../../../functions/contracts/learning.ts';
import { run } from './command-line.ts';
import { file, product, setUpDesk } from './desk.ts';

setUpDesk();

const SCRIPT = `id: ventas
language: es-MX
service: ventas
steps:
  - { id: saludo, title: Saluda, kind: required, phrases: [Buenas tardes] }
`;
const PAGE = 100;
const EXAMPLES_A_PAGE = 10;

/** The answer about calls from a number on, all of them changed by the draft. */
const page = (from: number, change: Partial<BacktestResponse> = {}): BacktestResponse => ({
  totals: {
    judged: PAGE,
    changed: PAGE,
    scoreChanged: PAGE,
    flagsChanged: 0,
    steps: [{ stepId: 'saludo', moves: [{ from: 'said', to: 'not_said', n: PAGE }] }],
  },
  unreadable: 0,
  otherLanguage: 0,
  examples: Array.from({ length: EXAMPLES_A_PAGE }, (_, at) => ({
    callId: `call_${String(from + at).padStart(32, '0')}` as const,
    teamId: 'team_mexico',
    occurredAt: '2026-11-17T22:05:00Z',
    before: { score: 100, n: 1 },
    after: { score: 0, n: 1 },
    moves: [{ stepId: 'saludo', from: 'said' as const, to: 'not_said' as const, quote: 'buenas tardes' }],
  })),
  ...change,
});
const withPages = (count: number): void => {
  for (let at = 0; at < count; at += 1)
    product.backtests.push(page(at * PAGE, at + 1 < count ? { cursor: String(at + 1) } : {}));
};
const asked = (): number => product.requests.filter(({ path }) => path.endsWith('/scripts/backtest')).length;

describe('scripts backtest', () => {
  it('goes through very many calls with the newest examples alone in hand', async () => {
    withPages(250);
    const draft = await file('draft.yaml', SCRIPT);
    const { code, records } = await run(product, ['scripts', 'backtest', draft, '--limit', '1000000', '--json']);
    expect([code, asked()]).toEqual([0, 250]);
    expect(records).toMatchObject([{ totals: { judged: 25_000, changed: 25_000 } }]);
    const { examples } = records[0] as { examples: { callId: string }[] };
    const callIds = examples.map(({ callId }) => callId);
    expect(callIds).toHaveLength(1_000);
    expect(callIds[0]).toMatch(/_0+$/);
    expect(callIds.at(-1)).toMatch(/09909$/);
  });

  it('looks at no more calls than it is told, those without text among them', async () => {
    withPages(5);
    product.backtests[0] = page(0, { unreadable: 50, cursor: '1' });
    const draft = await file('draft.yaml', SCRIPT);
    const { out } = await run(product, ['scripts', 'backtest', draft, '--limit', '250', '--lang', 'es-MX']);
    expect(asked()).toBe(2);
    expect(out).toContain('cambian 200 de las últimas 200 llamadas');
    expect(out).toContain('50 llamadas más ya no tienen texto');
  });

  it('is refused for what is wrong with the draft before a server is asked', async () => {
    const draft = await file('draft.yaml', SCRIPT.replace('Buenas tardes', '"{buenas"'));
    const { code, err } = await run({ url: 'http://127.0.0.1:9' }, ['scripts', 'backtest', draft]);
    expect([code, err]).toEqual([2, expect.stringContaining('line 5, steps[0].phrases[0]: “{buenas”: the braces')]);
  });
});
