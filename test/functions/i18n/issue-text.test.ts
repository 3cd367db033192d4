import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULE_NAMES, rule, ruled } from '../../../functions/contracts/rules.ts';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import { LOCALES, type Locale, memberSchema, teamFileSchema } from '../../../functions/contracts/team.ts';
import { fieldProblems } from '../../../functions/i18n/issue-text.ts';

const told = (schema: z.ZodType, value: unknown, locale: Locale = 'en'): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    fieldProblems(issue, value, locale).map(({ path, message }) => `${path.join('.')}: ${message}`),
  );

describe('what is wrong with the form of a value', () => {
  it('is said by the rule that its schema names, whatever the field is called', () => {
    const schema = z.object({
      speaks: ruled('language', () => false),
      owner: ruled('team-id', () => false),
      language: z.string().regex(/^team_x$/),
      id: z.string().regex(/^[0-9]+$/),
    });
    expect(told(schema, { speaks: 'Klingon', owner: 'sales', language: 'none', id: 'none' })).toEqual([
      'speaks: must be a language such as es-MX, pt-BR or en-US',
      'owner: starts with team_ and holds lower-case letters, digits and hyphens',
      'language: is not written as expected',
      'id: is not written as expected',
    ]);
  });

  it('is said by no rule of ours where a refinement names none', () => {
    const either = z.object({ a: z.number().optional() });
    const ours = z.object({ limits: either.refine(() => false, rule('seconds-or-share')) });
    const foreign = z.object({ window: either.refine(() => false, { message: 'two of them' }) });
    expect(told(ours, { limits: {} }, 'es-MX')).toEqual(['limits: indica seconds o share, uno de los dos']);
    expect(told(foreign, { window: {} })).toEqual(['window: two of them']);
  });

  it('has a sentence of its own for every rule, in every language', () => {
    for (const locale of LOCALES) {
      const sentences = RULE_NAMES.map(
        (name) => told(z.object({ x: ruled(name, () => false) }), { x: 'y' }, locale)[0],
      );
      expect(new Set(sentences).size).toBe(RULE_NAMES.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/expected|espera|invalid/i);
    }
  });

  it('is named by the contracts: scripts, teams, members', () => {
    const step = { id: 'a', title: 'A', kind: 'required', window: { anchor: 'first' } };
    expect(
      told(scriptFileSchema, { id: 'a b', language: 'Spanish', service: 's', steps: [step], effectiveFrom: 'x' }),
    ).toEqual([
      'id: must hold letters, digits, dot, hyphen and underscore, 80 at most',
      'language: must be a language such as es-MX, pt-BR or en-US',
      'effectiveFrom: must be an instant such as 2026-11-21T10:30:00-06:00',
      'steps.0.window: give either seconds or share',
    ]);
    const team = { id: 'a', name: 'A', locale: 'en', timeZone: 'Mars/Olympus', services: [], members: [] };
    expect(told(teamFileSchema, team, 'pt-BR')).toEqual([
      'id: começa com team_ e tem minúsculas, dígitos e hifens',
      'timeZone: deve ser um fuso horário que exista, escrito como em America/Sao_Paulo',
    ]);
    expect(told(teamFileSchema, { ...team, id: 'team_a', timeZone: undefined })).toEqual(['timeZone: is missing']);
    expect(told(memberSchema, { email: 'ana', name: 'Ana', role: 'monitor' })).toEqual([
      'email: must be an e-mail address',
    ]);
  });
});
