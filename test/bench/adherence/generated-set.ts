import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { phrasingsOf } from '../../../functions/domain/adherence/phrasings.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import { BASELINES, type Baseline, fitsOf, phraseWords } from './baselines.ts';
import { type BenchCall, generateCall, type Split } from './generate.ts';
import type { Templates } from './templates/template.ts';

const ERROR_RATES = [0, 0.05, 0.1, 0.15, 0.25] as const;
const CALLS = 40;
const SEED = 7_411;

/** How sure the engine is that a step was said, and whether it was: for asking what it would miss at other thresholds. */
type Leaning = { readonly said: boolean; readonly leaning: number };

/** Steps missed when as many false ones may be taken as `allowed`. */
const missedAt = (leanings: readonly Leaning[], allowed: number): number => {
  const falseOnes = leanings
    .filter(({ said }) => !said)
    .map(({ leaning }) => leaning)
    .sort((one, other) => other - one);
  const threshold = falseOnes[allowed] ?? -1;
  return leanings.filter(({ said, leaning }) => said && leaning <= threshold).length;
};

type Tally = { tp: number; fp: number; fn: number; tn: number; hard: number; hardWrong: number };
const emptyTally = (): Tally => ({ tp: 0, fp: 0, fn: 0, tn: 0, hard: 0, hardWrong: 0 });

const count = (tally: Tally, call: BenchCall, said: readonly boolean[]) => {
  for (const [index, truth] of call.truths.entries()) {
    const verdict = said[index] === true;
    if (truth.said) verdict ? tally.tp++ : tally.fn++;
    else verdict ? tally.fp++ : tally.tn++;
    if (truth.instead !== 'near' && truth.instead !== 'customer') continue;
    tally.hard++;
    if (verdict) tally.hardWrong++;
  }
};

const add = (sum: Tally, other: Tally): Tally => ({
  tp: sum.tp + other.tp,
  fp: sum.fp + other.fp,
  fn: sum.fn + other.fn,
  tn: sum.tn + other.tn,
  hard: sum.hard + other.hard,
  hardWrong: sum.hardWrong + other.hardWrong,
});

const f1 = ({ tp, fp, fn }: Tally): number => (2 * tp) / (2 * tp + fp + fn || 1);
const missingF1 = ({ tn, fp, fn }: Tally): number => (2 * tn) / (2 * tn + fp + fn || 1);

const callsOf = (templates: Templates, split: Split, rate: number): BenchCall[] =>
  Array.from({ length: CALLS }, (_, index) =>
    generateCall(
      templates,
      split,
      rate,
      SEED + index * 31 + Math.round(rate * 1000) * 977 + (split === 'test' ? 500_009 : 0),
    ),
  );

type Row = { name: string; byRate: Map<number, Tally>; order: { right: number; of: number } };

/** What phrase matchers are given for each step: the script's phrases, and for most of them the bank's examples. */
const phrasesOf = ({ script }: Templates, { withBank }: Baseline): string[][][] =>
  script.steps.map((step, index) => {
    const bank = !withBank || step.intent === undefined ? [] : phrasingsOf(step.intent, script.language, script, index);
    const all = [...step.phrases, ...bank.flatMap(({ examples }) => examples.slice(0, 1))];
    return all.map(phraseWords).filter((words) => words.length > 1);
  });

const measure = (
  set: readonly Templates[],
  split: Split,
  thresholds: ReadonlyMap<string, number>,
  leanings: Leaning[],
): Row[] => {
  const engine: Row = { name: 'this engine', byRate: new Map(), order: { right: 0, of: 0 } };
  const rows: Row[] = BASELINES.map(({ name }) => ({ name, byRate: new Map(), order: { right: 0, of: 0 } }));
  for (const templates of set) {
    const compiled = compileScript(templates.script);
    const phrases = BASELINES.map((baseline) => phrasesOf(templates, baseline));
    for (const rate of ERROR_RATES) {
      const calls = callsOf(templates, split, rate);
      const own = emptyTally();
      for (const call of calls) {
        const { steps } = judgeCall(call.transcript, compiled);
        count(
          own,
          call,
          steps.map((step) => step.verdict === 'said'),
        );
        for (const [index, { said }] of call.truths.entries()) {
          const step = steps[index];
          if (step === undefined) continue;
          leanings.push({ said, leaning: step.verdict === 'said' ? step.confidence : 1 - step.confidence });
        }
        engine.order.of++;
        if (steps.some((step) => step.outOfOrder === true) === call.exchanged) engine.order.right++;
      }
      engine.byRate.set(rate, add(engine.byRate.get(rate) ?? emptyTally(), own));
      if (process.argv.includes('--by-language'))
        console.log(
          `  ${templates.script.language} ${rate} said F1 ${f1(own).toFixed(3)} missing F1 ${missingF1(own).toFixed(3)} missed ${own.fn} false ${own.fp}`,
        );
      for (const [which, baseline] of BASELINES.entries()) {
        const row = rows[which] as Row;
        const tally = emptyTally();
        const threshold = thresholds.get(baseline.name) ?? 1;
        for (const call of calls)
          count(
            tally,
            call,
            fitsOf(call.transcript, templates.script, phrases[which] ?? [], baseline).map((fit) => fit >= threshold),
          );
        row.byRate.set(rate, add(row.byRate.get(rate) ?? emptyTally(), tally));
      }
    }
  }
  return [engine, ...rows];
};

/** Each baseline's threshold with the best said F1 on the development half at 10 % word error. */
const chosenThresholds = (set: readonly Templates[]): Map<string, number> => {
  const chosen = new Map<string, number>();
  for (const baseline of BASELINES) {
    let best = -1;
    for (const threshold of baseline.thresholds) {
      let sum = emptyTally();
      for (const templates of set) {
        const phrases = phrasesOf(templates, baseline);
        for (const call of callsOf(templates, 'development', 0.1).slice(0, 15)) {
          const tally = emptyTally();
          count(
            tally,
            call,
            fitsOf(call.transcript, templates.script, phrases, baseline).map((fit) => fit >= threshold),
          );
          sum = add(sum, tally);
        }
      }
      if (f1(sum) <= best) continue;
      best = f1(sum);
      chosen.set(baseline.name, threshold);
    }
  }
  return chosen;
};

/** Figures of one half of a set of generated calls, the engine beside what others do; printed as a table. */
export const measureGenerated = (name: string, set: readonly Templates[], split: Split) => {
  const leanings: Leaning[] = [];
  const rows = measure(set, split, chosenThresholds(set), leanings);
  const [engine] = rows;
  const total = (row: Row | undefined) => [...(row?.byRate.values() ?? [])].reduce(add, emptyTally());
  const at = (rate: number) => engine?.byRate.get(rate) ?? emptyTally();
  const hardAt = (rate: number): number => at(rate).hardWrong / (at(rate).hard || 1);
  const { tp, fp, fn, tn } = total(engine);
  const decisions = tp + fp + fn + tn;
  console.log(
    `\n${name}, ${split} half: ${decisions} step decisions in ${set.length} languages at ${ERROR_RATES.length} levels of word error\n`,
  );
  console.log(
    `${'said F1 (missing F1)'.padEnd(18)} ${ERROR_RATES.map((rate) => `${Math.round(rate * 100)} %`.padStart(14)).join('')}   hard negatives taken   missed / false`,
  );
  for (const row of rows) {
    const cells = ERROR_RATES.map((rate) => {
      const tally = row.byRate.get(rate) ?? emptyTally();
      return `${f1(tally).toFixed(3)} (${missingF1(tally).toFixed(3)})`.padStart(14);
    });
    const all = total(row);
    console.log(
      `${row.name.padEnd(20)} ${cells.join('')}   ${((100 * all.hardWrong) / all.hard).toFixed(1).padStart(5)} % of ${all.hard}       ${all.fn} / ${all.fp}`,
    );
  }
  console.log('');
  /** What another matcher misses, and what the engine would if it took as many false ones. */
  const beside = (other: string) => {
    const { fn: missed, fp: falseOnes } = total(rows.find((row) => row.name === other));
    const engineMisses = missedAt(leanings, falseOnes);
    console.log(`with as many false ones as ${other} (${falseOnes}) the engine misses ${engineMisses}, they ${missed}`);
    return {
      missed,
      false: falseOnes,
      engineMissesAtEqualFalse: engineMisses,
      fewerMissed: missed / Math.max(1, engineMisses),
    };
  };
  const patternRules = beside('pattern rules');
  const patternRulesWithOurBank = beside('pattern rules + bank');
  console.log(
    `hard negatives taken: ${ERROR_RATES.map((rate) => `${(100 * hardAt(rate)).toFixed(1)} % at ${Math.round(rate * 100)} %`).join(', ')}`,
  );
  console.log(`order: ${engine?.order.right} of ${engine?.order.of} calls right`);
  return {
    decisions,
    stepF1At10: f1(at(0.1)),
    stepF1At25: f1(at(0.25)),
    missingF1At10: missingF1(at(0.1)),
    missingF1At25: missingF1(at(0.25)),
    hardNegativeRate: total(engine).hardWrong / total(engine).hard,
    hardNegativeRateAt10: hardAt(0.1),
    patternRules,
    patternRulesWithOurBank,
    engine: { missed: fn, false: fp },
  };
};
