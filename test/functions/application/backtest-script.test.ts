import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../../functions/application/ports/unreadable-document.ts';
import { type BacktestQuery, makeBacktestScript } from '../../../functions/application/use-cases/backtest-script.ts';
import type { BacktestResponse } from '../../../functions/contracts/learning.ts';
import type { ScriptFile } from '../../../functions/contracts/script-file.ts';
import { addTotals, type BacktestTotals, NO_TOTALS } from '../../../functions/domain/learning/backtest.ts';
import { aHouse, script } from '../../builders/judged-calls.ts';

const TEAM = 'team_default';
const { id, language, service, order, steps } = script;

const draft: ScriptFile = {
  id,
  language,
  service,
  order,
  steps: steps.map((step) =>
    step.id === 'reference' ? { ...step, phrases: [...step.phrases, 'jot down ticket {number}'] } : step,
  ),
};

const seeds = (count: number) => Array.from({ length: count }, (_, at) => `call ${at}`);

const setUp = async (count: number) => {
  const house = await aHouse({ calls: seeds(count) });
  const backtest = makeBacktestScript(house.ports);
  const ask = async (query: Partial<BacktestQuery> = {}): Promise<BacktestResponse> => {
    const result = await backtest({ script: draft, teamIds: [TEAM], limit: 100, ...query });
    if (result.outcome !== 'judged') throw new Error(result.outcome);
    return result.answer;
  };
  /** Page after page, as the command line does. */
  const askAll = async (limit: number, query: Partial<BacktestQuery> = {}) => {
    let totals: BacktestTotals = NO_TOTALS;
    const callIds: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await ask({ limit, ...query, ...(cursor === undefined ? {} : { cursor }) });
      totals = addTotals(totals, page.totals);
      callIds.push(...page.examples.map(({ callId }) => callId));
      cursor = page.cursor;
      pages += 1;
    } while (cursor !== undefined && pages < 100);
    return { totals, callIds, pages };
  };
  return { ...house, backtest, ask, askAll };
};

describe('trying a draft on past calls', () => {
  it('says which steps and calls change, with the words that decide it, and changes nothing', async () => {
    const { ask, stored, calls } = await setUp(3);
    const before = structuredClone([...calls.calls.values()]);
    const { totals, examples, unreadable, cursor } = await ask();
    expect(totals).toMatchObject({ judged: 3, changed: 3, scoreChanged: 3, flagsChanged: 3 });
    expect(totals.steps).toContainEqual({ stepId: 'reference', moves: [{ from: 'not_said', to: 'said', n: 3 }] });
    expect(totals.steps).toContainEqual({ stepId: 'greeting', moves: [{ from: 'said', to: 'said', n: 3 }] });
    expect(examples[0]).toMatchObject({
      callId: stored(2).id,
      before: { score: 75 },
      after: { score: 100 },
      moves: [{ stepId: 'reference', from: 'not_said', to: 'said', quote: expect.stringContaining('jot down ticket') }],
    });
    expect([unreadable, cursor]).toEqual([0, undefined]);
    expect([...calls.calls.values()]).toEqual(before);
  });

  it('a draft that says the same changes nothing', async () => {
    const { ask } = await setUp(2);
    const same = await ask({ script: { ...draft, steps: [...script.steps] } });
    expect(same.totals).toMatchObject({ judged: 2, changed: 0 });
    expect(same.examples).toEqual([]);
  });

  it('gives the same totals in pages of any size, every call once', async () => {
    const { ask, askAll } = await setUp(23);
    const whole = await ask();
    for (const limit of [1, 4, 10, 23, 200]) {
      const paged = await askAll(limit);
      expect(paged.totals).toEqual(whole.totals);
      if (limit <= 10) expect(new Set(paged.callIds).size).toBe(23);
    }
  });

  it('judges no more calls than asked for, the newest first', async () => {
    const { ask, stored } = await setUp(15);
    const { totals, examples, cursor } = await ask({ limit: 4 });
    expect(totals.judged).toBe(4);
    expect(examples.map(({ callId }) => callId)).toEqual([14, 13, 12, 11].map((at) => stored(at).id));
    expect(cursor).toBeDefined();
  });

  it('stops at the date it was given', async () => {
    const { ask, stored } = await setUp(15);
    const { totals, cursor } = await ask({ since: stored(10).occurredAt.replace('Z', '+00:00') });
    expect([totals.judged, cursor]).toEqual([5, undefined]);
  });

  it('leaves other services, unfinished calls and other teams alone', async () => {
    const { ask, askAll, calls, stored } = await setUp(6);
    calls.calls.set(stored(0).id, { ...stored(0), facts: { ...stored(0).facts, service: 'loans' } });
    calls.calls.set(stored(1).id, { ...stored(1), state: 'failed' });
    calls.calls.set(stored(2).id, { ...stored(2), teamId: 'team_other' });
    calls.calls.set(stored(3).id, { ...stored(3), facts: { ...stored(3).facts, service: ' CHÉCK  balance' } });
    expect((await ask()).totals.judged).toBe(3);
    expect((await ask({ teamIds: [] })).totals.judged).toBe(0);
    expect((await askAll(2, { teamIds: [TEAM, 'team_other', 'team_empty'] })).totals.judged).toBe(4);
  });

  it('reads the transcript where the compact form is missing or damaged, and says what has no text', async () => {
    const { ask, transcripts, stored } = await setUp(3);
    const whole = await ask();
    transcripts.compact.delete(stored(0).id);
    transcripts.compact.set(stored(1).id, Uint8Array.of(77, 67, 1, 200));
    expect((await ask()).totals).toEqual(whole.totals);
    transcripts.transcripts.delete(stored(1).id);
    expect(await ask()).toMatchObject({ totals: { judged: 2 }, unreadable: 1 });
  });

  it('reads the text of a call once for each of the two versions that judge it', async () => {
    const { ask, transcripts, stored } = await setUp(2);
    let heard = 0;
    for (const at of [0, 1]) {
      const compact = transcripts.compact.get(stored(at).id);
      if (!compact) throw new Error('no compact form');
      // The engine takes the memory behind the bytes whenever it begins to hear them.
      const { buffer } = compact;
      const counted = Object.defineProperty(compact, 'buffer', {
        get: () => {
          heard += 1;
          return buffer;
        },
      });
      transcripts.compact.set(stored(at).id, counted);
    }
    expect((await ask()).totals).toMatchObject({ judged: 2, changed: 2 });
    expect(heard).toBe(4);
  });

  it('goes on where a transcript is damaged as well, but not where the store fails', async () => {
    const { ports, transcripts, stored } = await setUp(3);
    transcripts.compact.delete(stored(1).id);
    const failing = (error: Error) =>
      makeBacktestScript({
        ...ports,
        transcripts: { ...ports.transcripts, getTranscript: () => Promise.reject(error) },
      })({ script: draft, teamIds: [TEAM], limit: 100 });
    expect(await failing(new UnreadableDocumentError('transcript.json', ['turns']))).toMatchObject({
      answer: { totals: { judged: 2 }, unreadable: 1 },
    });
    await expect(failing(new Error('no network'))).rejects.toThrow('no network');
  });

  it('counts the calls that are in another language than the draft', async () => {
    const { ask, askAll, calls, stored } = await setUp(3);
    expect(await ask()).toMatchObject({ otherLanguage: 0 });
    calls.calls.set(stored(1).id, { ...stored(1), language: 'en-GB' });
    calls.calls.set(stored(2).id, { ...stored(2), language: 'es-MX' });
    expect(await ask()).toMatchObject({ totals: { judged: 3 }, otherLanguage: 1 });
    expect((await askAll(2, { script: { ...draft, language: 'pt-BR' } })).totals.judged).toBe(3);
  });

  it('gives everything anew to calls that no script judged', async () => {
    const { ask, calls, stored } = await setUp(1);
    const { summary: _summary, ...unjudged } = stored();
    calls.calls.set(unjudged.id, unjudged);
    expect((await ask()).examples[0]).toMatchObject({
      before: { score: null, n: 0 },
      moves: [{ from: 'absent' }, { from: 'absent' }, { from: 'absent' }],
    });
  });

  it('judges nothing by a draft that has errors', async () => {
    const { backtest } = await setUp(1);
    const broken = { ...draft, steps: [...draft.steps, ...draft.steps.slice(0, 1)] };
    expect(await backtest({ script: broken, teamIds: [TEAM], limit: 10 })).toMatchObject({
      outcome: 'invalid',
      problems: [{ code: 'duplicate-step-id' }],
    });
  });

  it('begins at the newest calls with a cursor that is not one of its own', async () => {
    const { ask } = await setUp(2);
    for (const cursor of ['nonsense', '{}', '[["team_default"]]', '[[1,2,3]]', '[["a","b","c","d"]]'])
      expect((await ask({ cursor })).totals.judged).toBe(2);
    expect((await ask({ cursor: '[["team_other","~"]]' })).totals.judged).toBe(0);
  });
});
