import { expect, it } from 'vitest';
import { loadDemo } from '../../../infra/local/demo/load-demo.ts';
import { silentLog } from '../../../infra/local/log.ts';
import { startProduct } from './product-server.ts';

it('the demo comes in through the API like anyone’s recordings, and twice is once', async () => {
  const product = await startProduct();
  const steps: string[] = [];
  const load = () =>
    loadDemo({ url: product.url, log: silentLog, onProgress: ({ done, total }) => steps.push(`${done}/${total}`) });
  const first = await load();
  const sent = product.uploads.map(({ key }) => key);
  expect(first).toMatchObject({ teams: 2, scripts: 3 });
  expect(new Set(first.callIds).size).toBe(11);
  expect([...product.calls.keys()].sort()).toEqual([...first.callIds].sort());
  expect(
    product.requests.every(({ token }) => token === undefined || token.includes('admin@demo.example') || token === ''),
  ).toBe(true);
  // What is said about a recording is there before the recording is.
  const lastCompanion = sent.findLastIndex((key) => !key.endsWith('.wav'));
  expect(lastCompanion).toBeLessThan(sent.findIndex((key) => key.endsWith('.wav')));
  expect(steps.at(-1)).toBe(`${steps.length}/${steps.length}`);
  expect((await load()).callIds).toEqual(first.callIds);
  expect(product.calls.size).toBe(11);
  await product.close();
});
