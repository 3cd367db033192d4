import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGoogleBooks } from './google-book.ts';
import { PLANTED, type PlantedName } from './planted.ts';
import { type OpenBook, simulate } from './simulate.ts';

const SEEDS = 1_000;
const GOOGLE_SEEDS = 6;

const violationsOf = async (seeds: number, open?: OpenBook): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let seed = 1; seed <= seeds; seed++)
    for (const violation of (await simulate(seed, {}, open)).violations) found.push(`seed ${seed}: ${violation}`);
  return found;
};

describe('people and syncs in one workbook', () => {
  test('no edit is lost, moved or doubled, no cell is wrong, and every story comes to rest', async () => {
    expect(await violationsOf(SEEDS)).toEqual([]);
  });

  test.for(Object.keys(PLANTED) as PlantedName[])('notices when somebody plants %s', async (name) => {
    for (let seed = 1; seed <= 300; seed++) if ((await simulate(seed, PLANTED[name]())).violations.length > 0) return;
    expect.unreachable(`300 stories told nothing about ${name}`);
  });
});

describe('the same through Google’s client', () => {
  let books: Awaited<ReturnType<typeof openGoogleBooks>>;
  beforeAll(async () => {
    books = await openGoogleBooks();
  });
  afterAll(() => books.close());

  test('no edit is lost, moved or doubled, with 429, 503 and lost answers on the way', async () => {
    expect(await violationsOf(GOOGLE_SEEDS, books.open)).toEqual([]);
  });
});
