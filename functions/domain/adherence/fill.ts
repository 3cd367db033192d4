import type { Intent, Script, ScriptStep } from '../script/script.ts';
import { foldWord, foldWords, splitWords } from '../transcript/spelling.ts';
import type { Language } from './languages/language.ts';
import { wordsOf } from './vocabulary.ts';

/**
 * What a script tells the banks: whose company it is, and which step asks for which kind of data. Every kind (names,
 * addresses, plates …) belongs to one step: the one whose own phrases name it, else the one whose intent usually asks for it.
 */
export type Fill = Readonly<Record<string, string>>;

const WHO: Intent = 'customer-identification';
const CONFIRM: Intent = 'data-confirmation';
const DETAIL: Intent = 'detail-request';
const REQUESTS: readonly Intent[] = [WHO, CONFIRM, DETAIL];

const CONFIRMED_OR_DETAIL = [CONFIRM, DETAIL];

/** Which intent usually asks for a kind of data, and which one otherwise. */
const USUAL_ASKER: Readonly<Record<string, readonly Intent[]>> = {
  name: [WHO],
  holder: [WHO],
  policy: [WHO, CONFIRM],
  account: CONFIRMED_OR_DETAIL,
  identity: [CONFIRM, WHO],
  birth: [CONFIRM, WHO],
  address: CONFIRMED_OR_DETAIL,
  vehicle: CONFIRMED_OR_DETAIL,
  phone: CONFIRMED_OR_DETAIL,
  email: CONFIRMED_OR_DETAIL,
  digits: CONFIRMED_OR_DETAIL,
  employee: [DETAIL, CONFIRM],
  ticket: [DETAIL],
};

const namesAny = (step: ScriptStep, words: ReadonlySet<string>): boolean =>
  step.phrases.some((phrase) => foldWords(phrase).some((word) => words.has(word)));

/** Which kinds of data each request step asks for, by step index. */
const askersOf = (script: Script, language: Language): ReadonlyMap<number, string[]> => {
  const asked = new Map<number, string[]>();
  const names = new Set(wordsOf(language.data.name));
  for (const [kind, list] of Object.entries(language.data)) {
    const words = new Set(wordsOf(list));
    let best = -1;
    let bestClaim = 0;
    for (const [index, step] of script.steps.entries()) {
      if (step.kind === 'forbidden' || step.intent === undefined || !REQUESTS.includes(step.intent)) continue;
      const named = namesAny(step, words);
      const rank = USUAL_ASKER[kind]?.indexOf(step.intent) ?? -1;
      // An author whose identification is by name does not mean numbers by it, where another step asks for those.
      const byNameOnly = step.intent === WHO && !named && namesAny(step, names);
      const usual = rank < 0 ? 0 : 2 - rank;
      const claim = (named ? 3 : 0) + (byNameOnly ? Math.min(0.5, usual) : usual);
      if (claim > bestClaim) {
        best = index;
        bestClaim = claim;
      }
    }
    if (best >= 0) asked.set(best, [...(asked.get(best) ?? []), kind]);
  }
  return asked;
};

/** The company's names, as single words and as they are said together (`segurosnorte`), for recognisers break names. */
export type Brand = { readonly words: readonly string[]; readonly runs: readonly string[] };

/** Capitalised words inside sentences of greeting and closing, and openings that the language does not know. */
export const brandOf = (script: Script, language: Language | undefined): Brand => {
  // Companies bear first names too ("Seguros Aurora").
  const { firstname: _, ...classes } = language?.classes ?? {};
  const ordinary = new Set(
    [language?.light, language?.fillers, ...Object.values(classes), ...Object.values(language?.data ?? {})].flatMap(
      (list) => wordsOf(list),
    ),
  );
  const named = script.steps.filter(
    (step) => step.kind !== 'forbidden' && (step.intent === 'greeting' || step.intent === 'closing'),
  );
  const phrases = named.flatMap((step) => step.phrases);
  const inside = new Set<string>();
  const atStart = new Set<string>();
  const runs = new Set<string>();
  for (const phrase of phrases) {
    let run = '';
    for (const sentence of phrase.replaceAll(/\{[^{}]*\}/g, ' , ').split(/[,.;:!?¡¿]+/)) {
      for (const [position, word] of splitWords(sentence).entries()) {
        const folded = foldWord(word);
        const capital = /^\p{Lu}/u.test(word) && !ordinary.has(folded);
        if (capital) (position === 0 ? atStart : inside).add(folded);
        if (capital) run += folded;
        if (run !== '' && !capital) {
          runs.add(run);
          run = '';
        }
      }
      if (run !== '') runs.add(run);
      run = '';
    }
  }
  const everywhere = phrases.map((phrase) => foldWords(phrase));
  const words = [...new Set([...inside, ...atStart])].filter(
    (word) => word.length > 1 && (inside.has(word) || everywhere.filter((list) => list.includes(word)).length > 1),
  );
  return { words, runs: [...runs].filter((run) => words.some((word) => run.includes(word)) && run.length >= 5) };
};

/** The fillings of a step's patterns. */
export const fillsOf = (script: Script, language: Language | undefined, { words }: Brand): readonly Fill[] => {
  const brand = words.join(' ');
  if (language === undefined) return script.steps.map(() => ({ brand }));
  const askers = askersOf(script, language);
  const { light, fillers, negators, classes, data } = language;
  const lists = [light, fillers, negators, classes.ask, classes.help, classes.question];
  const ordinary = new Set([...lists.flatMap(wordsOf).map((word) => word.replace('*', '')), ...words]);
  // Where no step asks for the number of the case, giving it is part of the result.
  const isNumbered = script.steps.some(({ intent }) => intent === 'protocol-number');
  const allData = new Set(Object.values(data).flatMap(wordsOf));
  return script.steps.map((step, index) => {
    const kinds = askers.get(index) ?? [];
    const own = [...new Set(step.phrases.flatMap((phrase) => foldWords(phrase.replaceAll(/\{[^{}]*\}/g, ' '))))].filter(
      (word) => word.length > 2 && !ordinary.has(word),
    );
    return {
      brand,
      data: kinds.map((kind) => data[kind]).join(' '),
      own: own.filter((word) => step.intent !== DETAIL || !allData.has(word)).join(' '),
      case: isNumbered ? '' : [classes.number, classes.reportnoun].join(' '),
      holder: data.holder ?? '',
      policy: kinds.includes('policy') ? (data.policy ?? '') : '',
    };
  });
};
