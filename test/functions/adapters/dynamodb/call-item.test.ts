import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCall, toCallItem } from '../../../../functions/adapters/dynamodb/call-item.ts';
import { CALL_STATES, type Call, FACT_SOURCES, PROBLEM_KINDS } from '../../../../functions/domain/call/call.ts';
import { aCall } from '../../../builders/call.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const flag = fc.record(
  {
    kind: fc.constantFrom('missing', 'forbidden', 'out-of-order', 'too-late', 'unverifiable'),
    stepId: text,
    title: text,
    critical: fc.boolean(),
    atMs: fc.nat(),
  },
  { requiredKeys: ['kind', 'stepId', 'title', 'critical'] },
);

const call: fc.Arbitrary<Call> = fc
  .record(
    {
      seed: text,
      teamId: fc.stringMatching(/^team_[a-z0-9-]{1,20}$/),
      state: fc.constantFrom(...CALL_STATES),
      revision: fc.nat(),
      problems: fc.uniqueArray(fc.constantFrom(...PROBLEM_KINDS)),
      facts: fc.record(
        { externalId: text, agentName: text, service: text, tags: fc.array(text), agentChannel: fc.nat(7) },
        { requiredKeys: [] },
      ),
      factSources: fc.record(
        { externalId: fc.constantFrom(...FACT_SOURCES), service: fc.constantFrom(...FACT_SOURCES) },
        { requiredKeys: [] },
      ),
      occurredAt: instant,
      receivedAt: instant,
      attempts: fc.nat(),
      transcriptConfidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      summary: fc.record({
        scriptId: text,
        scriptVersion: fc.nat(),
        adherence: fc.record({ score: fc.option(fc.nat(100)), n: fc.nat() }),
        flags: fc.array(flag),
      }),
    },
    { requiredKeys: ['seed', 'teamId', 'state', 'occurredAt', 'receivedAt'] },
  )
  .map((overrides) => aCall(overrides as Partial<Call>));

describe('a call as an item of the table', () => {
  it('comes back as it was, whatever is known about it', () => {
    fc.assert(
      fc.property(call, (given) => {
        expect(toCall(toCallItem(given))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('shows indexes and stream what they look at, and nothing personal', () => {
    const item = toCallItem(aCall({ facts: { agentName: 'María Hernández', externalId: '5512345678' } }));
    expect(item).toMatchObject({
      pk: `CALL#${aCall().id}`,
      sk: 'CALL',
      teamCalls: 'team_default',
      teamSort: `2026-11-20T15:00:00.000Z#${aCall().id}`,
      openCalls: 'OPEN',
      teamId: 'team_default',
      state: 'received',
      revision: 1,
    });
    const { details1: _packed, ...shown } = item;
    expect(JSON.stringify(shown)).not.toMatch(/María|5512345678/);
  });

  it('stands in the index of open calls only while it is on its way', () => {
    const open = CALL_STATES.filter((state) => 'openCalls' in toCallItem(aCall({ state })));
    expect(open).toEqual(['received', 'transcribing', 'transcribed']);
  });

  it('is read from items that were stored before today', () => {
    // Written on 2026-11-21. When this fails, the dictionary changed: give the new one a new attribute name.
    const stored =
      'hdVBCoMwEIXhq0gv4BszSsdzuHWRjBahpavuJHcXg+hIiq6TwMDw/ZltePsLPcH/dCp9sV/YABlS+eGmSxqA2Ri7m6phIYHUIfCLaqf8FAgNRJVT0WH8X59TSu5C4QAgGtsmq9Oo7yL4j/+mz+bg6x4xK/tFjtObU0hztuvmqCO0aXl7MazljH9cAA==';
    expect(toCall({ ...toCallItem(aCall()), details1: Buffer.from(stored, 'base64') })).toEqual(aCall());
  });
});
