import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lockedPackages, objectionTo } from './allowed.ts';

const lock = JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8'));

describe('licences of everything in the lock file', () => {
  it('fit a product that is sold', () => {
    const packages = lockedPackages(lock);
    expect(packages.length).toBeGreaterThan(300);
    const objections = packages
      .map((entry) => ({ ...entry, objection: objectionTo(entry) }))
      .filter(({ objection }) => objection !== undefined)
      .map(({ name, version, objection }) => `${name}@${version}: ${objection}`);
    expect(objections).toEqual([]);
  });

  it.each([
    ['GPL-3.0-or-later', 'GPL-3.0-or-later'],
    [undefined, 'no licence'],
    ['SEE LICENSE IN LICENSE.md', 'SEE LICENSE IN LICENSE.md'],
    ['MPL-2.0', 'MPL-2.0'],
  ])('refuses a shipped package under %s', (licence, objection) => {
    expect(objectionTo({ name: 'x', version: '1.0.0', licence, dev: false })).toBe(objection);
  });

  it('accepts the free side of a choice', () => {
    expect(objectionTo({ name: 'x', version: '1', licence: '(MIT OR GPL-3.0-or-later)', dev: false })).toBeUndefined();
  });
});
