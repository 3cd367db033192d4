import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../functions/domain/adherence/lexicon.ts';
import { phrasingsOf } from '../../../../functions/domain/adherence/phrasings.ts';
import { INTENTS } from '../../../../functions/domain/script/script.ts';
import { compareWithReference } from '../../../bench/adherence/equality.ts';
import { measureInvariance } from '../../../bench/adherence/invariance.ts';
import { englishDeceiving } from '../../../bench/adherence/templates/deceiving/english.ts';
import { portugueseDeceiving } from '../../../bench/adherence/templates/deceiving/portuguese.ts';
import { spanishDeceiving } from '../../../bench/adherence/templates/deceiving/spanish.ts';
import { english } from '../../../bench/adherence/templates/english.ts';
import { portuguese } from '../../../bench/adherence/templates/portuguese.ts';
import { spanish } from '../../../bench/adherence/templates/spanish.ts';
import { deceivingTemplates } from '../../../bench/adherence/templates/template.ts';

const LANGUAGES = ['english', 'spanish', 'portuguese'] as const;

it('the fast matcher agrees with the slow, obvious one', () => {
  const { compared, differences } = compareWithReference(6_000, 42);
  expect(compared).toBeGreaterThan(200);
  expect(differences).toEqual([]);
});

it('names, accents, case, punctuation, digits and hesitation change no verdict', () => {
  expect(measureInvariance(300, 42).flips).toEqual([]);
});

/** What judges a call, in every form that calls have, and reads the scripts it judges by. */
const ENGINE = {
  'script/compile.ts': ['compileScript'],
  'script/in-file.ts': ['scriptFromFile'],
  'adherence/judge.ts': ['judgeCall'],
  'adherence/compact.ts': ['encodeCompact', 'judgeCompact', 'NotCompactError'],
  'adherence/transcribe-bytes.ts': ['judgeTranscribeBytes'],
  'adherence/flags.ts': ['flagsOf'],
} as const;
/** What makes transcripts of Transcribe's JSON, and finds out who of the voices is the agent. */
const TRANSCRIPTS = {
  'transcript/from-transcribe.ts': ['transcriptFromTranscribe'],
  'transcript/agent-channel.ts': ['decideAgent', 'withAgent'],
} as const;

describe('the engine as a bundle', () => {
  const bundled = (entries: Readonly<Record<string, readonly string[]>>, external: readonly string[]) =>
    build({
      stdin: {
        contents: Object.entries(entries)
          .map(([file, names]) => `export { ${names.join(', ')} } from './functions/domain/${file}';`)
          .join('\n'),
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      external: [...external],
      write: false,
      metafile: true,
    });
  const languages = LANGUAGES.map((name) => `./languages/${name}.ts`);

  it('is small, without dependencies, beside the languages', async () => {
    const { outputFiles, metafile } = await bundled(ENGINE, languages);
    expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([]);
    expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(60 * 1024);
  });

  it('is hardly larger together with what makes transcripts', async () => {
    const { outputFiles } = await bundled({ ...ENGINE, ...TRANSCRIPTS }, languages);
    expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(64 * 1024);
  });

  it.each(LANGUAGES)('takes %s along in less than its own size', async (name) => {
    const { outputFiles } = await bundled({ [`adherence/languages/${name}.ts`]: [name] }, []);
    expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(60 * 1024);
    expect(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(24 * 1024);
  });
});

describe('the banks', () => {
  it.each(['es-MX', 'pt-BR', 'en-US'])('have phrasings of every intent in %s that an author can read', (language) => {
    for (const intent of INTENTS) {
      const phrasings = phrasingsOf(intent, language);
      if (intent !== 'greeting') expect(phrasings.length, `${intent} ${language}`).toBeGreaterThan(1);
      for (const { text } of phrasings) expect(text, `${intent} ${language}`).not.toMatch(/[@$|*]/);
    }
  });

  it('name only words that the fold leaves as they are', () => {
    for (const code of ['es', 'pt', 'en']) {
      const words = Object.values(languageOf(code)?.classes ?? {})
        .join(' ')
        .split(/\s+/);
      for (const word of words) expect(word).toBe(word.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''));
    }
  });
});

it('no template of the benchmark is in both halves', () => {
  for (const { development, test, near } of [
    spanish,
    portuguese,
    english,
    deceivingTemplates(spanish, spanishDeceiving),
    deceivingTemplates(portuguese, portugueseDeceiving),
    deceivingTemplates(english, englishDeceiving),
  ]) {
    const seen = new Set([...Object.values(development), ...Object.values(near.development)].flat());
    const unseen = [...Object.values(test), ...Object.values(near.test)].flat();
    expect(unseen.filter((template) => seen.has(template))).toEqual([]);
    expect(new Set(unseen).size).toBe(unseen.length);
  }
});
