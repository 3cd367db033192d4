import { describe, expect, it } from 'vitest';
import { compileFileNamePatterns, factsFromFileName } from '../../../../functions/domain/ingest/file-name.ts';

const TELEPHONE = String.raw`^(?<startedAt>\d{8}T\d{6}Z?)_(?<agentId>[^_]+)_(?<service>[^_.]+)`;
const read = (name: string, ...sources: string[]) => {
  const { patterns } = compileFileNamePatterns(sources);
  return factsFromFileName(name, { patterns, timeZone: 'America/Mexico_City' });
};

describe('a pattern for names of recordings', () => {
  it('gives facts by its named groups, in our words or the operator’s', () => {
    expect(read('20261117T093100Z_46_replace card.wav', TELEPHONE).facts).toEqual({
      startedAt: '2026-11-17T09:31:00.000Z',
      agentId: '46',
      service: 'replace card',
    });
    expect(read('F-10293 (Ana).wav', String.raw`^F-(?<folio>\d+) \((?<asesor>.+)\)`).facts).toEqual({
      ticket: '10293',
      agentId: 'Ana',
    });
  });

  it('the first pattern that fits counts, and a name that fits none says nothing', () => {
    expect(read('a-7.wav', String.raw`^b-(?<agentId>\d)`, String.raw`^a-(?<agentId>\d)`).facts).toEqual({
      agentId: '7',
    });
    expect(read('whatever.wav', TELEPHONE)).toEqual({ source: 'file-name', facts: {}, problems: [] });
  });

  it('keeps a bad date as a problem', () => {
    expect(read('20261399T093100Z_46_x.wav', TELEPHONE).problems).toMatchObject([
      { kind: 'bad-date', source: 'file-name', value: '20261399T093100Z' },
    ]);
  });

  it.each([
    ['does not compile', '(?<agentId>['],
    ['names no fact', '(?<colour>[a-z]+)'],
    ['has no group', String.raw`\d+`],
    ['repeats a repetition', '^(?<agentId>(a+)+)$'],
    ['repeats a branch', '^(?<agentId>(a|ab)*)c'],
    ['repeats a repetition in a class group', String.raw`^(?<agentId>(?:[a-z]+\s?)*)$`],
    ['counts a repetition up', '^(?<agentId>(a*){2,30})b'],
    ['refers back', String.raw`(?<agentId>.)\1+`],
    ['wanders', '.*.*.*(?<agentId>x)'],
    ['is endless', `(?<agentId>${'a'.repeat(600)})`],
  ])('that %s is refused', (_, source) => {
    const { patterns, problems } = compileFileNamePatterns([source, TELEPHONE]);
    expect(patterns.map((pattern) => pattern.source)).toEqual([TELEPHONE]);
    expect(problems).toMatchObject([{ kind: 'bad-pattern', source: 'file-name' }]);
  });

  it('that is allowed at its worst still answers at once on a name made to be slow', () => {
    const worst = String.raw`^.*(?<agentId>\w)-.*!$`;
    const began = performance.now();
    expect(read('a-'.repeat(127), worst).facts).toEqual({});
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('is not tried on a name longer than a file system gives', () => {
    expect(read(`20261117T093100Z_46_${'x'.repeat(300)}.wav`, TELEPHONE).facts).toEqual({});
  });
});
