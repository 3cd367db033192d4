import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LOCALES } from '../../../functions/contracts/team.ts';
import { checkYaml, type ItemCheck, schemaCheck } from '../../../infra/cli/yaml-file.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const asItIs: ItemCheck<unknown> = (item) => ({ item });
const read = (content: string | Uint8Array, check: ItemCheck<unknown> = asItIs) =>
  checkYaml(typeof content === 'string' ? bytes(content) : content, check, 'en');
const said = (content: string, check?: ItemCheck<unknown>) =>
  read(content, check).problems.map(({ line, field, message }) => [line, field, message]);

describe('a file of YAML or JSON', () => {
  it('in JSON says what JSON says, however it is indented', () => {
    const item = fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.constantFrom(undefined, 2, '\t'), (items, indent) => {
        const json = JSON.stringify(items, null, indent);
        expect(read(json)).toMatchObject({ problems: [] });
        expect(read(json).items).toEqual(JSON.parse(json));
      }),
    );
  });

  it('is one item or a list, in whatever encoding editors save', () => {
    for (const content of [
      bytes('título: año'),
      bytes('\ufefftítulo: año'),
      Buffer.from('título: año', 'latin1'),
      Buffer.from('\ufefftítulo: año', 'utf16le'),
    ])
      expect(read(content).items).toEqual([{ título: 'año' }]);
    expect(read('- a: 1\n- a: 2\n').items).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it.each([
    ['', [1, '', 'the file is empty']],
    ['# nothing but a remark\n', [1, '', 'the file is empty']],
    ['a: 1\n---\nb: 2\n', [2, '', 'a second document begins here (---): write several as one list']],
    ['a: 1\nb: *bold* words\n', [2, '', 'unexpected text; a text that begins with a sign such as { needs quotes']],
    ['a: 1\nb: *bold\n', [2, '', 'a text that begins with * needs quotes']],
    ['b:\n  - {agent} speaks\n', [2, '', 'unexpected text; a text that begins with a sign such as { needs quotes']],
    ['title: Greets: warmly\n', [1, '', 'a text with a colon inside needs quotes, or the indentation is wrong']],
    ['a: "\\q"\n', [1, '', 'cannot be read as YAML (BAD_DQ_ESCAPE)']],
  ])('%j says at which line it cannot be read', (content, problem) => {
    expect(said(content)).toContainEqual(problem);
    expect(read(content).items).toEqual([]);
  });

  it('says so in each language without a word of another', () => {
    const messages = LOCALES.map((locale) => checkYaml(bytes('a: *b\n'), asItIs, locale).problems[0]?.message);
    expect(new Set(messages).size).toBe(LOCALES.length);
  });

  it('gives the items that are right beside all that is wrong with others, and where it stands', () => {
    const check = schemaCheck(z.strictObject({ id: z.string(), n: z.number() }), 'en');
    const content = '- id: a\n  n: 1\n- id: 2\n  m: 3\n- id: c\n  n: 1\n  n: 2\n- {id: d, n: 4}\n';
    expect(read(content, check).items).toEqual([
      { id: 'a', n: 1 },
      { id: 'd', n: 4 },
    ]);
    expect(said(content, check).sort()).toEqual([
      [3, '[1].id', 'must be text'],
      [3, '[1].n', 'is missing'],
      [4, '[1].m', 'is not a known field'],
      [7, '', 'the key stands twice'],
    ]);
  });
});
