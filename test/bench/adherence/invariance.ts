import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';
import { chance } from '../scoring/calls.ts';
import { generateCall } from './generate.ts';
import { pick } from './noise.ts';
import { english } from './templates/english.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';
import type { Templates } from './templates/template.ts';

/** A change that must not change a verdict. */
export const CHANGES = ['names', 'accents', 'case', 'punctuation', 'digits', 'fillers'] as const;
/**
 * Names from another part of the world than the callers': no list has them all, so where a name is said without "my name is"
 * a verdict may change. Counted apart.
 */
export const RARE_NAMES = 'rare names';
export type Change = (typeof CHANGES)[number] | typeof RARE_NAMES;

export type Invariance = {
  readonly pairs: number;
  readonly flips: readonly string[];
  readonly rare: { readonly pairs: number; readonly flips: number };
};

const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' '),
  pt: 'zero um dois três quatro cinco seis sete oito nove'.split(' '),
  en: 'zero one two three four five six seven eight nine'.split(' '),
};

/** Other names as people there bear them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  es: ['zoraida', 'xiomara', 'yuridia', 'cuauhtémoc', 'nicolás', 'araceli'],
  pt: ['valdirene', 'joão', 'thiago', 'conceição', 'caíque', 'iracema'],
  en: ['kendra', 'rajesh', 'tyrone', 'priya', 'colleen', 'guadalupe'],
};
const NAMES_FROM_ELSEWHERE = ['kenji', 'wolfgang', 'bogdan', 'nkechi', 'thuy', 'sigrid'];

const changed = (text: string, change: Change, templates: Templates, random: () => number): string[] => {
  switch (change) {
    case 'names':
    case RARE_NAMES: {
      const others = change === RARE_NAMES ? NAMES_FROM_ELSEWHERE : OTHER_NAMES[templates.script.language.slice(0, 2)];
      return [templates.names.some((name) => name.split(' ')[0] === text) ? pick(others ?? [], random) : text];
    }
    case 'accents':
      return [text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')];
    case 'case':
      return [random() < 0.5 ? text.toUpperCase() : text.slice(0, 1).toUpperCase() + text.slice(1)];
    case 'punctuation':
      return [random() < 0.3 ? text + pick([',', '.', '?', '!', '…'], random) : text];
    case 'digits':
      return /^\d{5,}$/.test(text)
        ? [...text].map((digit) => NUMBER_WORDS[templates.script.language.slice(0, 2)]?.[Number(digit)] ?? digit)
        : [text];
    case 'fillers':
      return random() < 0.1 ? [pick(templates.fillers, random), text] : [text];
  }
};

const apply = (transcript: Transcript, change: Change, templates: Templates, random: () => number): Transcript => ({
  ...transcript,
  turns: transcript.turns.map((turn) => {
    const words = turn.words.flatMap((word) =>
      changed(word.text, change, templates, random).map((text) => ({ ...word, text })),
    );
    return { ...turn, words, text: words.map((word) => word.text).join(' ') };
  }),
});

/** Judges pairs of calls that differ by one change, and tells which verdicts flip. */
export const measureInvariance = (pairs: number, seed = 1): Invariance => {
  const random = chance(seed);
  const flips: string[] = [];
  const rare: { pairs: number; flips: number } = { pairs: 0, flips: 0 };
  const languages = [spanish, portuguese, english].map((templates) => ({
    templates,
    compiled: compileScript(templates.script),
  }));
  let done = 0;
  while (done < pairs) {
    const { templates, compiled } = pick(languages, random);
    const { transcript } = generateCall(
      templates,
      random() < 0.5 ? 'development' : 'test',
      0,
      Math.floor(random() * 2 ** 31),
    );
    const before = judgeCall(transcript, compiled).steps;
    for (const change of [...CHANGES, RARE_NAMES] as const) {
      if (done >= pairs) break;
      const isRare = change === RARE_NAMES;
      if (isRare) rare.pairs++;
      else done++;
      const other = apply(transcript, change, templates, random);
      const after = judgeCall(other, compiled).steps;
      for (const [index, step] of before.entries()) {
        if (step.verdict === after[index]?.verdict) continue;
        if (isRare) rare.flips++;
        else
          flips.push(
            `${change} ${templates.script.language} ${step.stepId}: ${step.verdict} → ${after[index]?.verdict} ${step.evidence?.quote ?? after[index]?.evidence?.quote ?? ''}`,
          );
      }
    }
  }
  return { pairs: done, flips, rare };
};
