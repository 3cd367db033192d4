import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../../functions/application/ports/unreadable-document.ts';
import { makeDecideStep } from '../../../functions/application/use-cases/decide-step.ts';
import { makeDescribeLearning } from '../../../functions/application/use-cases/describe-learning.ts';
import { makeFlagCall } from '../../../functions/application/use-cases/flag-call.ts';
import { makeMeasureSteps, makeStepModes } from '../../../functions/application/use-cases/measure-steps.ts';
import { makeRestateCall } from '../../../functions/application/use-cases/restate-call.ts';
import { makeSuggestPhrasings } from '../../../functions/application/use-cases/suggest-phrasings.ts';
import type { CorrectionRequest } from '../../../functions/contracts/learning.ts';
import { aHouse, script } from '../../builders/judged-calls.ts';

const BY = 'ana@demo.example';

const setUp = async (seeds: readonly string[] = ['one']) => {
  const house = await aHouse({ calls: seeds });
  const decideStep = makeDecideStep(house.ports);
  const decide = (stepId: string, correction?: Partial<CorrectionRequest>, at = 0) =>
    decideStep({
      callId: house.stored(at).id,
      stepId,
      by: BY,
      ...(correction ? { correction: { scriptVersion: 1, verdict: 'said', ...correction } } : {}),
    });
  const measure = makeMeasureSteps(house.ports, { bar: 0.9 });
  const qualityOf = async (stepId: string) => {
    const measured = await measure('balance');
    return measured.outcome === 'measured' ? measured.quality.steps.find((step) => step.stepId === stepId) : undefined;
  };
  const suggest = (mayWork: (teamId: string) => boolean = () => true) =>
    makeSuggestPhrasings(house.ports)('balance', mayWork);
  return { ...house, decide, qualityOf, suggest };
};

describe('a person decides about a step', () => {
  it('changes what the row shows, and never what the machine said', async () => {
    const { decide, stored, transcripts } = await setUp();
    expect(stored().summary).toMatchObject({ adherence: { score: 75, n: 2 }, flags: [{ stepId: 'reference' }] });
    const machine = transcripts.verdicts.get(stored().id);
    const before = stored().revision;

    expect(await decide('reference', { turnIndex: 2 })).toMatchObject({ outcome: 'decided' });
    expect(stored().summary).toMatchObject({ adherence: { score: 100, n: 2 }, flags: [] });
    expect(stored().revision).toBe(before + 1);
    expect(transcripts.verdicts.get(stored().id)).toEqual(machine);
    expect(machine?.adherence).toEqual({ score: 75, n: 2 });
  });

  it('can say that a forbidden thing was said, and when', async () => {
    const { decide, stored } = await setUp();
    await decide('rude', { turnIndex: 2 });
    expect(stored().summary?.flags).toContainEqual(
      expect.objectContaining({ kind: 'forbidden', stepId: 'rude', atMs: expect.any(Number) }),
    );
  });

  it('can say that a step did not apply: it leaves the score', async () => {
    const { decide, stored } = await setUp();
    await decide('reference', { verdict: 'not_applicable' });
    expect(stored().summary?.adherence).toEqual({ score: 100, n: 1 });
  });

  it('is remembered with version, turn, words, who and when, and every change of mind', async () => {
    const { decide, stored, corrections, ports } = await setUp();
    await decide('reference', { turnIndex: 2, words: 'jot down ticket 4 4 2 1' });
    await decide('reference', { verdict: 'not_said' });
    await decide('reference');
    const history = corrections.histories.get(stored().id) ?? [];
    expect(history.map(({ verdict }) => verdict)).toEqual(['said', 'not_said', 'withdrawn']);
    expect(history[0]).toMatchObject({
      scriptId: 'balance',
      scriptVersion: 1,
      machine: 'not_said',
      turnIndex: 2,
      by: BY,
      at: expect.stringMatching(/^2026-11-21T11/),
    });
    expect(JSON.stringify(history)).not.toContain('jot');
    expect(await ports.transcripts.getWords(stored().id, history[0]?.wordsId ?? '')).toBe('jot down ticket 4 4 2 1');
    expect(stored().summary?.adherence.score).toBe(75);
  });

  it('the same decision again, or taking back what nobody decided, changes nothing', async () => {
    const { decide, stored, corrections } = await setUp();
    expect(await decide('reference')).toMatchObject({ outcome: 'decided' });
    await decide('reference', { turnIndex: 2 });
    const { revision } = stored();
    await decide('reference', { turnIndex: 2 });
    expect(stored().revision).toBe(revision);
    expect(corrections.histories.get(stored().id)).toHaveLength(1);
  });

  it('is refused for another version, and for steps and turns that are not there', async () => {
    const { decide, corrections } = await setUp();
    expect(await decide('reference', { scriptVersion: 2 })).toEqual({ outcome: 'conflict' });
    const steps = ['greeting', 'reference', 'rude'];
    expect(await decide('nothing')).toEqual({ outcome: 'invalid', field: 'stepId', steps });
    expect(await decide('reference', { turnIndex: 4 })).toEqual({ outcome: 'invalid', field: 'turnIndex', turns: 4 });
    expect(corrections.histories.size).toBe(0);
  });

  it('reaches the row when it is sent again, if the first sending died half-way', async () => {
    const { ports, stored, corrections } = await setUp();
    const dying = { ...ports.calls, save: () => Promise.reject(new Error('power cut')) };
    const correction = { scriptVersion: 1, verdict: 'said' as const, turnIndex: 2 };
    const request = { callId: stored().id, stepId: 'reference', by: BY, correction };
    await expect(makeDecideStep({ ...ports, calls: dying })(request)).rejects.toThrow('power cut');
    expect(stored().summary?.adherence.score).toBe(75);
    await makeDecideStep(ports)(request);
    expect(stored().summary?.adherence.score).toBe(100);
    expect(corrections.histories.get(stored().id)).toHaveLength(1);
  });

  it('is never lost when many decide about one call at the same time', async () => {
    const { decide, corrections, stored, qualityOf } = await setUp();
    const verdicts = ['said', 'not_said', 'not_applicable'] as const;
    await Promise.all(verdicts.map((verdict) => decide('reference', { verdict })));
    await Promise.all([decide('greeting', { verdict: 'said' }), decide('rude', { verdict: 'not_said' })]);
    expect(corrections.histories.get(stored().id)).toHaveLength(5);
    expect((await qualityOf('reference'))?.n).toBe(1);
    expect((await qualityOf('rude'))?.trueNegatives).toBe(1);
  });
});

describe('judging a call again', () => {
  it('by the same version keeps what people decided', async () => {
    const { decide, stored, flag } = await setUp();
    await decide('reference', { turnIndex: 2 });
    await flag({ callId: stored().id, reason: 'rejudge' });
    expect(stored().summary).toMatchObject({ adherence: { score: 100 }, flags: [] });
  });

  it('leaves it as it was where its transcript is damaged: trying again would not bring it back', async () => {
    const { ports, stored } = await setUp();
    const before = structuredClone(stored());
    const getTranscript = () => Promise.reject(new UnreadableDocumentError('transcript.json', ['turns']));
    const flag = makeFlagCall({ ...ports, transcripts: { ...ports.transcripts, getTranscript } });
    expect(await flag({ callId: before.id, reason: 'rejudge' })).toEqual({ outcome: 'waiting', callId: before.id });
    expect(stored()).toEqual(before);
  });

  it('by a new version begins anew; the decisions stay with theirs', async () => {
    const { decide, stored, flag, scripts, ports, transcripts } = await setUp();
    await decide('reference', { turnIndex: 2 });
    const next = { ...script, version: 2, effectiveFrom: '1970-01-02T00:00:00.000Z' };
    scripts.scripts.push(next);
    await flag({ callId: stored().id, reason: 'rejudge' });
    expect(stored().summary).toMatchObject({ scriptVersion: 2, adherence: { score: 75 } });
    expect(await decide('reference', { verdict: 'not_said' })).toEqual({ outcome: 'conflict' });

    const verdicts = transcripts.verdicts.get(stored().id);
    if (!verdicts) throw new Error('no verdicts');
    const describeLearning = makeDescribeLearning({ ...ports, stepModes: makeStepModes(ports, { bar: 0.9 }) });
    const learned = await describeLearning({ id: stored().id, verdicts, script: next });
    expect(learned.corrections).toMatchObject([{ scriptVersion: 1, stepId: 'reference', verdict: 'said', by: BY }]);
    expect(learned.effective?.steps.every(({ by }) => by === 'machine')).toBe(true);
  });
});

describe('what the machine learns', () => {
  it('counts confirmations and corrections of each step', async () => {
    const seeds = ['one', 'two', 'three'];
    const { decide, qualityOf } = await setUp(seeds);
    await decide('greeting', {}, 0);
    await decide('greeting', {}, 1);
    await decide('greeting', { verdict: 'not_said' }, 2);
    await decide('reference', { turnIndex: 2 }, 0);
    expect(await qualityOf('greeting')).toMatchObject({ truePositives: 2, falsePositives: 1, mode: 'prefilled' });
    expect(await qualityOf('reference')).toMatchObject({ falseNegatives: 1, recall: { x: 0, n: 1 } });
  });

  it('drops a step to a suggestion once twenty people’s decisions show that it misses too much', async () => {
    const seeds = Array.from({ length: 20 }, (_, at) => `call ${at}`);
    const { decide, qualityOf, ports } = await setUp(seeds);
    for (const at of seeds.keys()) {
      expect((await qualityOf('reference'))?.mode).toBe('prefilled');
      await decide('reference', { turnIndex: 2 }, at);
    }
    expect(await qualityOf('reference')).toMatchObject({ falseNegatives: 20, mode: 'suggestion' });
    const stepModes = makeStepModes(ports, { bar: 0.9 });
    expect(await stepModes(script)).toEqual({ greeting: 'prefilled', reference: 'suggestion', rude: 'prefilled' });
    const rewritten = { ...script, version: 2, steps: script.steps.map((step) => ({ ...step, phrases: ['Another'] })) };
    expect((await stepModes(rewritten)).reference).toBe('prefilled');
  });

  describe('where a step drops to a suggestion', () => {
    const seeds = Array.from({ length: 22 }, (_, at) => `call ${at}`);
    const asked = ({ queue }: { readonly queue: { readonly sent: readonly { readonly message: unknown }[] } }) =>
      queue.sent.map(({ message }) => message);

    it('rows of calls that nobody decided about are asked to follow, and no longer count it', async () => {
      const house = await setUp(seeds);
      const { decide, stored, ports, queue, flag } = house;
      for (let at = 0; at < 19; at += 1) await decide('reference', { turnIndex: 2 }, at);
      expect(asked(house)).toEqual([]);
      expect(stored(20).summary).toMatchObject({ adherence: { score: 75, n: 2 }, flags: [{ kind: 'missing' }] });

      await decide('reference', { turnIndex: 2 }, 19);
      expect(asked(house)).toHaveLength(seeds.length);
      expect(asked(house)).toContainEqual({ callId: stored(20).id, reason: 'restate' });
      const restate = makeRestateCall(ports);
      await restate(stored(20).id);
      expect(stored(20).summary).toMatchObject({
        adherence: { score: 100, n: 1, onlySuggested: 1 },
        flags: [{ kind: 'missing', stepId: 'reference', suggested: true, critical: false }],
      });
      // People's own decisions stand, and what shows it already is not written again.
      const { revision, summary } = stored(3);
      await restate(stored(3).id);
      expect([stored(3).revision, stored(3).summary]).toEqual([revision, summary]);
      expect(summary?.adherence).toEqual({ score: 100, n: 2 });

      // Judged later, or again: the same.
      await flag({ callId: stored(21).id, reason: 'rejudge' });
      expect(stored(21).summary?.adherence).toEqual({ score: 100, n: 1, onlySuggested: 1 });
      expect(queue.sent).toHaveLength(seeds.length);
    });

    it('a person who decides there counts at once, and who takes it back stops counting', async () => {
      const { decide, stored } = await setUp(seeds);
      for (let at = 0; at < 20; at += 1) await decide('reference', { turnIndex: 2 }, at);
      await decide('greeting', { turnIndex: 0 }, 20);
      expect(stored(20).summary?.adherence).toEqual({ score: 100, n: 1, onlySuggested: 1 });
      await decide('reference', { verdict: 'not_said' }, 20);
      expect(stored(20).summary?.adherence).toEqual({ score: 75, n: 2 });
      await decide('reference', undefined, 20);
      expect(stored(20).summary?.adherence).toEqual({ score: 100, n: 1, onlySuggested: 1 });
    });

    it('the machine answers for it again once people agree with it', async () => {
      const house = await setUp(seeds);
      const { decide, stored, ports } = house;
      for (let at = 0; at < 20; at += 1) await decide('reference', { turnIndex: 2 }, at);
      const restate = makeRestateCall(ports);
      await restate(stored(21).id);
      const dropped = asked(house).length;
      for (let at = 0; at < 20; at += 1) await decide('reference', { verdict: 'not_said' }, at);
      expect(asked(house).length).toBeGreaterThan(dropped);
      await restate(stored(21).id);
      expect(stored(21).summary?.adherence).toEqual({ score: 75, n: 2 });
    });

    it('what is described of a call is what its row shows', async () => {
      const { decide, stored, ports, transcripts } = await setUp(seeds);
      for (let at = 0; at < 20; at += 1) await decide('reference', { turnIndex: 2 }, at);
      const verdicts = transcripts.verdicts.get(stored(20).id);
      if (!verdicts) throw new Error('no verdicts');
      const { effective } = await makeDescribeLearning(ports)({ id: stored(20).id, verdicts, script });
      await makeRestateCall(ports)(stored(20).id);
      const { adherence, flags } = stored(20).summary ?? {};
      expect([effective?.adherence, effective?.flags]).toEqual([adherence, flags]);
      expect(adherence).toMatchObject({ n: 1, onlySuggested: 1 });
      expect(effective?.steps.map(({ stepId, by }) => `${stepId} ${by}`)).toEqual([
        'greeting machine',
        'reference suggestion',
        'rude machine',
      ]);
    });
  });

  it('suggests the words that people confirmed, with counts, and forgets withdrawn ones', async () => {
    const { decide, suggest, stored } = await setUp(['one', 'two']);
    await decide('reference', { turnIndex: 2 }, 0);
    await decide('reference', { turnIndex: 2 }, 1);
    await decide('greeting', { turnIndex: 0 }, 0);
    const answer = await suggest();
    expect(answer).toMatchObject({
      scriptId: 'balance',
      version: 1,
      suggestions: [
        {
          stepId: 'reference',
          title: 'Gives a reference',
          phrase: 'please jot down ticket {number} for later',
          count: 2,
        },
      ],
    });
    expect(answer?.suggestions[0]?.callIds.sort()).toEqual([stored(0).id, stored(1).id].sort());
    await decide('reference', undefined, 0);
    expect((await suggest())?.suggestions).toMatchObject([{ count: 1, callIds: [stored(1).id] }]);
    await decide('reference', { verdict: 'not_said' }, 1);
    expect((await suggest())?.suggestions).toEqual([]);
  });

  it('suggests nothing from calls of other people’s teams, nor words whose time is over', async () => {
    const { decide, suggest, transcripts } = await setUp();
    await decide('reference', { turnIndex: 2 });
    expect((await suggest((teamId) => teamId === 'team_other'))?.suggestions).toEqual([]);
    transcripts.words.clear();
    expect((await suggest())?.suggestions).toEqual([]);
  });

  it('goes on where some words are damaged', async () => {
    const { decide, ports, stored } = await setUp(['one', 'two']);
    await decide('reference', { turnIndex: 2 }, 0);
    await decide('reference', { turnIndex: 2 }, 1);
    const getWords: typeof ports.transcripts.getWords = (callId, wordsId) =>
      callId === stored(0).id
        ? Promise.reject(new UnreadableDocumentError('words.json', ['words']))
        : ports.transcripts.getWords(callId, wordsId);
    const suggest = makeSuggestPhrasings({ ...ports, transcripts: { ...ports.transcripts, getWords } });
    expect((await suggest('balance', () => true))?.suggestions).toMatchObject([{ callIds: [stored(1).id] }]);
  });

  it('suggests nothing that was said in the language the script had before', async () => {
    const { decide, suggest, scripts } = await setUp();
    await decide('reference', { turnIndex: 2 });
    scripts.scripts.push({ ...script, version: 2, language: 'en-GB' });
    expect((await suggest())?.suggestions).toHaveLength(1);
    scripts.scripts.push({ ...script, version: 3, language: 'fr-FR' });
    expect((await suggest())?.suggestions).toEqual([]);
  });
});
