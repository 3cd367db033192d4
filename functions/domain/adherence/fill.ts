import type { Intent, Script } from '../script/script.ts';
import { foldWords } from '../transcript/spelling.ts';
import type { Language } from './languages/language.ts';
import { namesIn } from './phrase-pattern.ts';

/**
 * What a script tells the banks: whose company it is, and which step asks for which kind of data. Every kind (names,
 * addresses, plates …) belongs to one step: the one whose own phrases name it, else the one whose intent usually asks for it.
 */
export type Fill = Readonly<Record<string, string>>;

const USUAL_ASKER: Readonly<Record<string, readonly Intent[]>> = {
  name: ['customer-identification'],
  holder: ['customer-identification'],
  policy: ['customer-identification', 'data-confirmation'],
  identity: ['data-confirmation', 'customer-identification'],
  birth: ['data-confirmation', 'customer-identification'],
  address: ['data-confirmation', 'detail-request'],
  vehicle: ['data-confirmation', 'detail-request'],
  phone: ['data-confirmation', 'detail-request'],
  email: ['data-confirmation', 'detail-request'],
  digits: ['data-confirmation', 'detail-request'],
  employee: ['detail-request', 'data-confirmation'],
  ticket: ['detail-request'],
};

const REQUESTS: readonly Intent[] = ['customer-identification', 'data-confirmation', 'detail-request'];

const wordsOf = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter((word) => word !== '');

/** Which kinds of data each request step asks for, by step index. */
const askersOf = (script: Script, language: Language): ReadonlyMap<number, string[]> => {
  const asked = new Map<number, string[]>();
  for (const [kind, list] of Object.entries(language.data)) {
    const words = new Set(wordsOf(list));
    let best = -1;
    let bestClaim = 0;
    for (const [index, step] of script.steps.entries()) {
      if (step.kind === 'forbidden' || step.intent === undefined || !REQUESTS.includes(step.intent)) continue;
      const named = step.phrases.some((phrase) => foldWords(phrase).some((word) => words.has(word)));
      const rank = USUAL_ASKER[kind]?.indexOf(step.intent) ?? -1;
      const claim = (named ? 3 : 0) + (rank === 0 ? 2 : rank === 1 ? 1 : 0);
      if (claim > bestClaim) {
        best = index;
        bestClaim = claim;
      }
    }
    if (best >= 0) asked.set(best, [...(asked.get(best) ?? []), kind]);
  }
  return asked;
};

/** The company's names: capitalised words inside sentences, and openings that the language does not know. */
export const brandOf = (script: Script, language: Language | undefined): string[] => {
  const ordinary = new Set(
    [
      language?.light,
      language?.fillers,
      ...Object.values(language?.classes ?? {}),
      ...Object.values(language?.data ?? {}),
    ].flatMap((list) => wordsOf(list)),
  );
  const names = new Set<string>();
  for (const step of script.steps) {
    if (step.kind === 'forbidden' || (step.intent !== 'greeting' && step.intent !== 'closing')) continue;
    for (const phrase of step.phrases)
      for (const name of namesIn(phrase, (word) => ordinary.has(word))) names.add(name);
  }
  const starters = new Set(script.steps.flatMap((step) => step.phrases.map((phrase) => foldWords(phrase)[0] ?? '')));
  const inside = new Set(script.steps.flatMap((step) => step.phrases.flatMap((phrase) => foldWords(phrase).slice(1))));
  return [...names].filter((name) => !ordinary.has(name) && (inside.has(name) || !starters.has(name)));
};

/** The fillings of a step's patterns. */
export const fillsOf = (script: Script, language: Language | undefined): readonly Fill[] => {
  const brand = brandOf(script, language).join(' ');
  if (language === undefined) return script.steps.map(() => ({ brand }));
  const askers = askersOf(script, language);
  const ordinary = new Set([
    ...wordsOf(language.light),
    ...wordsOf(language.fillers),
    ...wordsOf(language.classes.ask).map((word) => word.replace('*', '')),
    ...wordsOf(language.classes.help),
    ...wordsOf(language.negators),
  ]);
  const allData = new Set(Object.values(language.data).flatMap(wordsOf));
  return script.steps.map((step, index) => {
    const kinds = askers.get(index) ?? [];
    const own = [...new Set(step.phrases.flatMap((phrase) => foldWords(phrase.replaceAll(/\{[^{}]*\}/g, ' '))))].filter(
      (word) => word.length > 2 && !ordinary.has(word) && !brand.includes(word),
    );
    return {
      brand,
      data: kinds.flatMap((kind) => wordsOf(language.data[kind])).join(' '),
      own: own.filter((word) => step.intent !== 'detail-request' || !allData.has(word)).join(' '),
      holder: language.data.holder ?? '',
      policy: language.data.policy ?? '',
    };
  });
};
