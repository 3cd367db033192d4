/**
 * The public benchmark of script adherence: seeded calls in three languages at five levels of word error, the engine beside
 * what others do. Run by `npm run -s bench:adherence`; the last line is JSON. `--development` shows the development half.
 */
import { existsSync } from 'node:fs';
import { compareWithReference } from './equality.ts';
import type { Split } from './generate.ts';
import { measureGenerated } from './generated-set.ts';
import { measureInvariance } from './invariance.ts';
import { measureShared } from './shared-set.ts';
import { measureSingleTurns } from './single-turns.ts';
import { englishDeceiving } from './templates/deceiving/english.ts';
import { portugueseDeceiving } from './templates/deceiving/portuguese.ts';
import { spanishDeceiving } from './templates/deceiving/spanish.ts';
import { english } from './templates/english.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';
import { deceivingTemplates, type Templates } from './templates/template.ts';
import { measureWritten } from './written-calls.ts';

const FIRST: readonly Templates[] = [spanish, portuguese, english];
const DECEIVING: readonly Templates[] = [
  deceivingTemplates(spanish, spanishDeceiving),
  deceivingTemplates(portuguese, portugueseDeceiving),
  deceivingTemplates(english, englishDeceiving),
];
const split: Split = process.argv.includes('--development') ? 'development' : 'test';
const first = measureGenerated('generated calls', FIRST, split);
const deceiving = measureGenerated('generated calls that deceive', DECEIVING, split);
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
const singleTurns = measureSingleTurns();
const shared = existsSync(new URL('../../../../shared/adherence', import.meta.url)) ? await measureShared() : undefined;
if (shared === undefined) console.warn('../shared/adherence is not here: its calls were not measured');
console.log(
  JSON.stringify({
    ...first,
    deceiving,
    equality: { inputs: equality.inputs, differences: equality.differences.length },
    invariance: { pairs: invariance.pairs, flips: invariance.flips.length, rareNames: invariance.rare },
    written,
    singleTurns,
    ...(shared === undefined ? {} : { shared }),
  }),
);
