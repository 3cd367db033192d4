import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../functions/contracts/team.ts';
import type { Flag } from '../../../functions/domain/call/call.ts';
import { flagText } from '../../../functions/i18n/messages/flag.ts';

const KINDS = ['missing', 'forbidden', 'out-of-order', 'too-late', 'unverifiable'] as const;
const flag = (kind: Flag['kind'], more: Partial<Flag> = {}): Flag => ({
  kind,
  stepId: 'folio',
  title: 'Entrega de folio',
  critical: false,
  ...more,
});

describe('a flag in words', () => {
  it.each([
    ['es-MX', 'Falta: Entrega de folio', '? Falta (sugerencia): Entrega de folio', '? Por revisar: Entrega de folio'],
    ['pt-BR', 'Faltou: Entrega de folio', '? Faltou (sugestão): Entrega de folio', '? A verificar: Entrega de folio'],
    ['en', 'Missing: Entrega de folio', '? Missing (suggestion): Entrega de folio', '? To check: Entrega de folio'],
  ] as const)('says what is the matter, and whether that is only suggested (%s)', (locale, sure, suggested, doubt) => {
    expect(flagText(flag('missing'), locale)).toBe(sure);
    expect(flagText(flag('missing', { critical: true }), locale)).toBe(`⚠ ${sure}`);
    expect(flagText(flag('missing', { suggested: true }), locale)).toBe(suggested);
    expect(flagText(flag('unverifiable'), locale)).toBe(doubt);
  });

  it('says every kind in other words, in every language', () => {
    for (const locale of LOCALES) {
      const all = KINDS.flatMap((kind) => [
        flagText(flag(kind), locale),
        ...(kind === 'unverifiable' ? [] : [flagText(flag(kind, { suggested: true }), locale)]),
      ]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
