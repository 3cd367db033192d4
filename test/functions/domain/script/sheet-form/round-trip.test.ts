import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScriptFile, scriptFileSchema } from '../../../../../functions/contracts/script-file.ts';
import { LOCALES } from '../../../../../functions/contracts/team.ts';
import {
  ERROR_CLASSES,
  INTENTS,
  type ScriptStep,
  SLOT_TYPES,
  STEP_KINDS,
} from '../../../../../functions/domain/script/script.ts';
import { readScriptRows } from '../../../../../functions/domain/script/sheet-form/read.ts';
import { scriptRows } from '../../../../../functions/domain/script/sheet-form/write.ts';
import { localeOf } from '../../../../../functions/i18n/catalogue.ts';
import { SCRIPT_SHEET_VOCABULARY, scriptSheetWords } from '../../../../../functions/i18n/messages/script-sheet.ts';
import { scriptCsv } from '../../../../../infra/cli/render/script-form.ts';
import { readScriptTable } from '../../../../../infra/cli/script-table.ts';

/** Texts as nobody would type them: breaks, backslashes, signs that mean something in a cell, spaces around. */
const aText = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(' ', '\n', '\r', '\\', '\\n', '\\.', '=', '-', '+', '@', "'", '"', ',', ';', '\t', '{x}', '%'),
        fc.string({ maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('').slice(0, maxLength))
    .filter((text) => text !== '' && text.isWellFormed());

const aNumber = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }),
  fc.double({ min: 1e-9, max: 1e21, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1.5, 1.125, 12.375, 999.999, 0.001),
);
const aShare = fc.oneof(
  fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
  fc.constantFrom(0.07, 0.2, 0.29, 0.575, 1, 1e-7),
);

const aStep: fc.Arbitrary<ScriptStep> = fc.record(
  {
    id: aText(64),
    title: aText(200),
    kind: fc.constantFrom(...STEP_KINDS),
    phrases: fc.array(aText(60), { maxLength: 4 }),
    intent: fc.constantFrom(...INTENTS),
    excludedPhrases: fc.array(aText(60), { minLength: 1, maxLength: 3 }),
    slots: fc
      .dictionary(
        aText(20).filter((name) => name !== '__proto__'),
        fc.constantFrom(...SLOT_TYPES),
        { minKeys: 1, maxKeys: 3 },
      )
      .map((slots) => ({ ...slots })),
    window: fc
      .tuple(fc.constantFrom('first' as const, 'last' as const), fc.boolean(), aNumber, aShare)
      .map(([anchor, isShare, seconds, share]) => (isShare ? { anchor, share } : { anchor, seconds })),
    condition: fc
      .record(
        {
          service: fc.oneof(aText(30), fc.constant('')),
          tag: aText(30),
          afterStep: aText(30),
          afterPhrase: aText(30),
        },
        { requiredKeys: [] },
      )
      .filter((condition) => Object.keys(condition).length > 0),
    speaker: fc.constantFrom('agent' as const, 'customer' as const, 'either' as const),
    errorClass: fc.constantFrom(...ERROR_CLASSES),
    weight: aNumber,
  },
  { requiredKeys: ['id', 'title', 'kind', 'phrases'] },
);

const aScript: fc.Arbitrary<ScriptFile> = fc
  .record(
    {
      id: fc.stringMatching(/^[\w.-]{1,80}$/),
      language: fc.constantFrom('es-MX', 'pt-BR', 'en-US', 'fr-FR'),
      service: aText(40),
      version: fc.integer({ min: 1, max: 999_999_999 }),
      order: fc.constantFrom('total' as const, 'partial' as const, 'none' as const),
      effectiveFrom: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      steps: fc.array(aStep, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['id', 'language', 'service', 'steps'] },
  )
  .map((script) => scriptFileSchema.parse(script));

const someScripts = fc.uniqueArray(aScript, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });

describe('a script as rows of a sheet', () => {
  it.each(LOCALES)('comes back with every field as it was, in the words of %s', (locale) => {
    fc.assert(
      fc.property(someScripts, (scripts) => {
        const rows = scriptRows(scripts, () => scriptSheetWords(locale));
        const { scripts: read, problems, ignored } = readScriptRows(rows, SCRIPT_SHEET_VOCABULARY);
        expect({ problems, ignored }).toEqual({ problems: [], ignored: [] });
        expect(read.map(({ content }) => scriptFileSchema.parse({ ...content }))).toEqual(scripts);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back through a CSV file too, in which a spreadsheet computes nothing', () => {
    fc.assert(
      fc.property(someScripts, (scripts) => {
        const csv = scriptCsv(scripts);
        const cells: string[][] = parse(csv, { bom: true });
        expect(cells.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?[\d.,]+\s?%?$/.test(cell))).toEqual([]);
        expect(readScriptTable(new TextEncoder().encode(csv), 'en').items).toEqual(scripts);
      }),
      { numRuns: 300 },
    );
  });

  it('says the order that “ordered” stands for', () => {
    const steps = [{ id: 'A', title: 'a', kind: 'required' as const, phrases: ['hola'] }];
    const ordered = { id: 'x', language: 'es-MX', service: 's', ordered: true, steps };
    const rows = scriptRows([ordered], (language) => scriptSheetWords(localeOf(language)));
    expect(readScriptRows(rows, SCRIPT_SHEET_VOCABULARY).scripts[0]?.content).toMatchObject({ order: 'total' });
  });
});
