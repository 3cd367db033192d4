import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wrongImports, wrongImportsIn } from './imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('imports point one way', () => {
  it('in the whole project', async () => {
    expect(await wrongImports(root)).toEqual([]);
  });

  it.each([
    [
      'a domain that reaches for the SDK',
      'functions/domain/call/x.ts',
      "import { S3Client } from '@aws-sdk/client-s3';",
    ],
    ['a domain that reaches for Node', 'functions/domain/call/x.ts', "import { readFile } from 'node:fs';"],
    [
      'a domain that reads contracts',
      'functions/domain/call/x.ts',
      "import type { Team } from '../../contracts/team.ts';",
    ],
    ['a use case that imports an adapter', 'functions/application/x.ts', "import { a } from '../adapters/s3/x.ts';"],
    ['an adapter that imports a handler', 'functions/adapters/x.ts', "export { a } from '../handlers/api/x.ts';"],
    [
      'infrastructure that runs the product',
      'infra/aws/x.ts',
      "import { a } from '../../functions/domain/call/call.ts';",
    ],
    ['an import made at run time', 'functions/domain/x.ts', "const a = await import('../adapters/x.ts');"],
  ])('catches %s', (_case, file, source) => {
    expect(wrongImportsIn(file, `// first line\n${source}\n`)).toMatchObject([{ file, line: 2 }]);
  });

  it('lets right imports and comments be', () => {
    const source = "// import { a } from '../adapters/x.ts'\nimport { b } from '../domain/b.ts';\n";
    expect(wrongImportsIn('functions/application/x.ts', source)).toEqual([]);
  });
});
