import { parseArgs } from 'node:util';
import { openGoogleBooks } from './google-book.ts';
import { PLANTED, type PlantedName } from './planted.ts';
import { simulate } from './simulate.ts';

/**
 * `npm run -s simulate:sheet -- --seeds N [--from S] [--google G]`: stories of people and syncs; the first G of them also
 * through Google's client and the local Sheets API; then stories with mistakes put in on purpose, each of which must be
 * noticed. The last line is JSON.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
    google: { type: 'string', default: '3' },
  },
});
const seeds = Number(values.seeds);
const first = Number(values.from);
const throughGoogle = Number(values.google);
if (
  !Number.isInteger(throughGoogle) ||
  throughGoogle < 0 ||
  !Number.isInteger(seeds) ||
  seeds < 1 ||
  !Number.isInteger(first)
) {
  console.error('--seeds takes a whole number from 1, --from a whole number, --google one from 0.');
  process.exit(2);
}

const MAX_PRINTED = 20;
const startedMs = performance.now();
let violations = 0;
let syncs = 0;
for (let seed = first; seed < first + seeds; seed++) {
  const story = await simulate(seed);
  syncs += story.syncs;
  for (const violation of story.violations) {
    violations++;
    if (violations <= MAX_PRINTED) console.log(`seed ${seed}: ${violation}`);
  }
  const done = seed - first + 1;
  if (done % Math.max(1, Math.floor(seeds / 10)) === 0) {
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`${done} of ${seeds} seeds, ${syncs} syncs, ${violations} violations, ${seconds} s`);
  }
}

if (throughGoogle > 0) {
  const books = await openGoogleBooks();
  for (let seed = first; seed < first + throughGoogle; seed++)
    for (const violation of (await simulate(seed, {}, books.open)).violations) {
      violations++;
      console.log(`seed ${seed}, through Google’s client: ${violation}`);
    }
  await books.close();
  console.log(`${throughGoogle} seeds through Google’s client, ${violations} violations in all`);
}

/** Stories within which a planted mistake must show. */
const PATIENCE = 300;
const planted: Partial<Record<PlantedName, { caught: boolean; seed?: number; as?: string }>> = {};
for (const name of Object.keys(PLANTED) as PlantedName[]) {
  planted[name] = { caught: false };
  for (let seed = first; seed < first + PATIENCE; seed++) {
    const [violation] = (await simulate(seed, PLANTED[name]())).violations;
    if (violation === undefined) continue;
    planted[name] = { caught: true };
    console.log(`planted ${name}: seed ${seed} notices: ${violation}`);
    break;
  }
}
console.log(
  JSON.stringify({
    seeds,
    violations,
    planted: Object.fromEntries(Object.entries(planted).map(([name, { caught }]) => [name, caught])),
  }),
);
if (violations > 0 || Object.values(planted).some(({ caught }) => !caught)) process.exitCode = 1;
