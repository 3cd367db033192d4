export type LockedPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly dev: boolean;
};

/** Licences that a product which is sold may carry. Nothing of the GPL family, nothing without a licence. */
export const ALLOWED_LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  'Zlib',
];

/** Development tools may also be these: they never ship. */
const ALLOWED_IN_DEVELOPMENT = [...ALLOWED_LICENCES, 'MPL-2.0', 'CC-BY-4.0'];

/** Packages whose lock entry does not say what the LICENSE file inside the package says. */
export const READ_BY_HAND: Readonly<Record<string, string>> = {
  '@univerjs/telemetry': 'Apache-2.0',
  // The entry says "BSD"; the file is the three-clause text.
  'url-template': 'BSD-3-Clause',
};

/** `(MIT OR GPL-3.0)` is allowed when one side is, `MIT AND X` when both are. Parentheses may only surround the whole. */
const allows = (expression: string, allowed: readonly string[]): boolean =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((licence) => allowed.includes(licence.trim())));

/** Why a package may not be used; `undefined` when it may. */
export const objectionTo = ({ name, licence, dev }: LockedPackage): string | undefined => {
  const known = READ_BY_HAND[name] ?? licence;
  if (known === undefined) return 'no licence';
  return allows(known, dev ? ALLOWED_IN_DEVELOPMENT : ALLOWED_LICENCES) ? undefined : known;
};

type Lock = {
  readonly packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>;
};

/** Every package of a lock file, the project itself left out. */
export const lockedPackages = (lock: Lock): readonly LockedPackage[] =>
  Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.link)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license,
      dev: entry.dev === true,
    }));
