import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** An import that its room may not make. `line` counts from 1. */
export type WrongImport = {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly rule: string;
};

type Rule = {
  /** Folder that the rule is about; the longest that fits a file counts. */
  readonly room: string;
  /** Folders (or files) of the project that it may import from, besides itself. */
  readonly mayImport: readonly string[];
  /** Packages that it may use; `true`: any. Node's own modules count as `node:`. */
  readonly packages: readonly string[] | true;
};

/**
 * Which way imports point: domain ← application ← adapters ← handlers; the infrastructure knows names only. One rule a
 * room; what is not allowed is forbidden.
 */
export const RULES: readonly Rule[] = [
  { room: 'functions/domain', mayImport: [], packages: [] },
  { room: 'functions/contracts', mayImport: ['functions/domain'], packages: ['zod', 'csv-parse/sync'] },
  { room: 'functions/i18n', mayImport: ['functions/domain', 'functions/contracts'], packages: [] },
  {
    room: 'functions/application',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n'],
    packages: [],
  },
  {
    room: 'functions/adapters',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n', 'functions/application'],
    packages: true,
  },
  {
    room: 'functions/handlers',
    mayImport: [
      'functions/domain',
      'functions/contracts',
      'functions/i18n',
      'functions/application',
      'functions/adapters',
    ],
    packages: ['zod', 'aws-lambda', '@middy/', 'node:'],
  },
  {
    room: 'infra/aws',
    mayImport: ['functions/contracts'],
    packages: ['aws-cdk-lib', 'constructs', 'esbuild', 'node:'],
  },
  {
    room: 'infra/local',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n', 'infra/aws/bundle.ts', 'sheets-addon'],
    packages: true,
  },
  // The demo comes in through the API like anyone's recordings, so it uses the command line's own client and upload.
  {
    room: 'infra/local/demo',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n', 'infra/cli', 'infra/local'],
    packages: ['zod', 'node:'],
  },
  {
    room: 'infra/cli',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n', 'infra/local'],
    packages: true,
  },
  {
    room: 'sheets-addon',
    mayImport: ['functions/domain', 'functions/contracts', 'functions/i18n'],
    packages: ['esbuild', 'node:'],
  },
];

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Comments may mention imports; lines keep their numbers. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const ruleFor = (file: string, rules: readonly Rule[]): Rule | undefined =>
  rules.filter(({ room }) => isInside(file, room)).sort((a, b) => b.room.length - a.room.length)[0];

/** Wrong imports of one file, given by its path from the project's root. */
export const wrongImportsIn = (
  file: string,
  source: string,
  rules: readonly Rule[] = RULES,
): readonly WrongImport[] => {
  const rule = ruleFor(file, rules);
  if (!rule) return [];
  const code = withoutComments(source);
  return [...code.matchAll(IMPORT)].flatMap((match): WrongImport[] => {
    const target = match[1] ?? match[2] ?? '';
    const line = code.slice(0, match.index + match[0].indexOf(target)).split('\n').length;
    if (target.startsWith('.')) {
      const path = normalize(join(dirname(file), target))
        .split(sep)
        .join('/');
      const allowed = isInside(path, rule.room) || rule.mayImport.some((room) => isInside(path, room));
      return allowed ? [] : [{ file, line, target: path, rule: rule.room }];
    }
    const allowed =
      rule.packages === true ||
      rule.packages.some(
        (name) => target === name || target.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`),
      );
    return allowed ? [] : [{ file, line, target, rule: rule.room }];
  });
};

/** Wrong imports of the whole project. */
export const wrongImports = async (root: string): Promise<readonly WrongImport[]> => {
  const found: WrongImport[] = [];
  for (const { room } of RULES)
    for await (const path of glob(`${room}/**/*.ts`, { cwd: root })) {
      const file = relative(root, join(root, path)).split(sep).join('/');
      found.push(...wrongImportsIn(file, await readFile(join(root, path), 'utf8')));
    }
  return found;
};
