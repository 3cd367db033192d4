/**
 * The public benchmark of script adherence: seeded calls in three languages at five levels of word error, the engine beside
 * what others do. Run by `npm run -s bench:adherence`; the last line is JSON. `--development` shows the development half.
 */
import { existsSync } from 'node:fs';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { phrasingsOf } from '../../../functions/domain/adherence/phrasings.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import { BASELINES, type Baseline, fitsOf, phraseWords } from './baselines.ts';
import { compareWithReference } from './equality.ts';
import { type BenchCall, generateCall, type Split } from './generate.ts';
import { measureInvariance } from './invariance.ts';
import { measureShared } from './shared-set.ts';
import { english } from './templates/english.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';
import type { Templates } from './templates/template.ts';
import { measureWritten } from './written-calls.ts';

const LANGUAGES = [spanish, portuguese, english];
const ERROR_RATES = [0, 0.05, 0.1, 0.15, 0.25] as const;
const CALLS = 40;
const SEED = 7_411;

/** How sure the engine is that a step was said, and whether it was: for asking what it would miss at other thresholds. */
const leanings: { readonly said: boolean; readonly leaning: number }[] = [];

/** Steps missed when as many false ones may be taken as `allowed`. */
const missedAt = (allowed: number): number => {
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

const measure = (split: Split, thresholds: ReadonlyMap<string, number>): Row[] => {
  const engine: Row = { name: 'this engine', byRate: new Map(), order: { right: 0, of: 0 } };
  const rows: Row[] = BASELINES.map(({ name }) => ({ name, byRate: new Map(), order: { right: 0, of: 0 } }));
  for (const templates of LANGUAGES) {
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
const chosenThresholds = (): Map<string, number> => {
  const chosen = new Map<string, number>();
  for (const baseline of BASELINES) {
    let best = -1;
    for (const threshold of baseline.thresholds) {
      let sum = emptyTally();
      for (const templates of LANGUAGES) {
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

const split: Split = process.argv.includes('--development') ? 'development' : 'test';
const rows = measure(split, chosenThresholds());
const decisions = [...(rows[0]?.byRate.values() ?? [])].reduce((sum, { tp, fp, fn, tn }) => sum + tp + fp + fn + tn, 0);
console.log(
  `${split} half: ${decisions} step decisions in ${LANGUAGES.length} languages at ${ERROR_RATES.length} levels of word error\n`,
);
console.log(
  `${'said F1 (missing F1)'.padEnd(18)} ${ERROR_RATES.map((rate) => `${Math.round(rate * 100)} %`.padStart(14)).join('')}   hard negatives taken   missed / false`,
);
for (const { name, byRate } of rows) {
  const cells = ERROR_RATES.map((rate) => {
    const tally = byRate.get(rate) ?? emptyTally();
    return `${f1(tally).toFixed(3)} (${missingF1(tally).toFixed(3)})`.padStart(14);
  });
  const all = [...byRate.values()].reduce(add, emptyTally());
  console.log(
    `${name.padEnd(20)} ${cells.join('')}   ${((100 * all.hardWrong) / all.hard).toFixed(1).padStart(5)} % of ${all.hard}       ${all.fn} / ${all.fp}`,
  );
}
const engine = rows[0];
const patterns = rows.find(({ name }) => name === 'pattern rules');
const patternsWithBank = rows.find(({ name }) => name === 'pattern rules + bank');
const total = (row: Row | undefined) => [...(row?.byRate.values() ?? [])].reduce(add, emptyTally());
const at = (rate: number) => engine?.byRate.get(rate) ?? emptyTally();
for (const row of [patterns, patternsWithBank])
  console.log(
    `${row === patterns ? '\n' : ''}with as many false ones as ${row?.name} (${total(row).fp}) the engine misses ${missedAt(total(row).fp)}, they ${total(row).fn}`,
  );
const hardAt = (rate: number): number => at(rate).hardWrong / (at(rate).hard || 1);
console.log(
  `hard negatives taken: ${ERROR_RATES.map((rate) => `${(100 * hardAt(rate)).toFixed(1)} % at ${Math.round(rate * 100)} %`).join(', ')}`,
);
console.log(`order: ${engine?.order.right} of ${engine?.order.of} calls right`);
const quick = process.argv.includes('--quick');
const equality = compareWithReference(quick ? 5_000 : 100_000);
console.log(
  `equal to the slow reference on ${equality.inputs} generated inputs (${equality.compared} matches): ${equality.differences.length} differences`,
);
for (const difference of equality.differences.slice(0, 5)) console.log(`  ${difference}`);
const invariance = measureInvariance(quick ? 5_000 : 100_000);
console.log(`invariant over ${invariance.pairs} pairs: ${invariance.flips.length} verdicts flipped`);
for (const flip of invariance.flips.slice(0, 10)) console.log(`  ${flip}`);
console.log(
  `names from elsewhere, which no list has: ${invariance.rare.flips} of ${invariance.rare.pairs} calls have a verdict flipped`,
);
const written = measureWritten();
const shared = existsSync(new URL('../../../../shared/adherence', import.meta.url)) ? await measureShared() : undefined;
if (shared === undefined) console.warn('../shared/adherence is not here: its calls were not measured');
console.log(
  JSON.stringify({
    decisions,
    stepF1At10: f1(at(0.1)),
    stepF1At25: f1(at(0.25)),
    missingF1At10: missingF1(at(0.1)),
    missingF1At25: missingF1(at(0.25)),
    hardNegativeRate: total(engine).hardWrong / total(engine).hard,
    hardNegativeRateAt10: hardAt(0.1),
    ...Object.fromEntries(
      [['patternRules', patterns] as const, ['patternRulesWithOurBank', patternsWithBank] as const].map(
        ([name, row]) => [
          name,
          {
            missed: total(row).fn,
            false: total(row).fp,
            engineMissesAtEqualFalse: missedAt(total(row).fp),
            fewerMissed: total(row).fn / Math.max(1, missedAt(total(row).fp)),
          },
        ],
      ),
    ),
    engine: { missed: total(engine).fn, false: total(engine).fp },
    equality: { inputs: equality.inputs, differences: equality.differences.length },
    invariance: { pairs: invariance.pairs, flips: invariance.flips.length, rareNames: invariance.rare },
    written,
    ...(shared === undefined ? {} : { shared }),
  }),
);
