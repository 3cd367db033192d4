import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A (layer, head) pair whose attention follows the sound, so that word times can be read from it. */
export type AlignmentHead = readonly [layer: number, head: number];

/** A Moonshine model on disk. Plain data: it travels to worker threads. */
export type ModelFiles = {
  readonly id: string;
  /** Language without region: `en`. */
  readonly language: string;
  readonly folder: string;
  /** Known good content; an operator's own model has none. */
  readonly sha256?: { readonly encoder: string; readonly decoder: string };
  /** Empty: word times are spread over the segment by length. */
  readonly alignmentHeads: readonly AlignmentHead[];
  /** Below it speech is in another language (see `judgeLanguage`). */
  readonly languageLimit: { readonly measure: 'focus' | 'log-prob'; readonly value: number };
};

export const ENCODER_FILE = 'encoder_model.onnx';
export const DECODER_FILE = 'decoder_model_merged.onnx';

export const MODEL_SIZES = ['base', 'tiny'] as const;
export type ModelSize = (typeof MODEL_SIZES)[number];

/** Heads were chosen on six real telephone calls with hand-made word times, and measured on six others. */
const ENGLISH: Readonly<Record<ModelSize, Pick<ModelFiles, 'sha256' | 'alignmentHeads' | 'languageLimit'>>> = {
  base: {
    languageLimit: { measure: 'focus', value: 0.62 },
    sha256: {
      encoder: '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
      decoder: 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
    },
    alignmentHeads: [
      [5, 3],
      [6, 0],
      [6, 4],
      [6, 7],
      [4, 2],
      [5, 4],
      [6, 1],
      [5, 5],
      [5, 6],
      [4, 4],
    ],
  },
  tiny: {
    languageLimit: { measure: 'focus', value: 0.56 },
    sha256: {
      encoder: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
      decoder: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
    },
    alignmentHeads: [
      [3, 5],
      [5, 4],
      [4, 2],
      [4, 3],
      [4, 1],
      [5, 7],
      [3, 6],
      [5, 1],
      [5, 5],
      [3, 7],
    ],
  },
};

/** Of the Spanish base model; chosen on one clip only, so its word times are less sure than the English ones. */
const SPANISH_HEADS: readonly AlignmentHead[] = [
  [7, 4],
  [6, 0],
  [6, 6],
  [5, 3],
  [4, 4],
  [6, 2],
  [4, 2],
];

export const SILERO_SHA256 = '2623a2953f6ff3d2c1e61740c6cdb7168133479b267dfef114a4a3cc5bdd788f';

const resolver = createRequire(import.meta.url);

/** Folder of an installed package whose `exports` hide its files. */
const packageFolder = (name: string): string => {
  for (const modules of resolver.resolve.paths(name) ?? []) {
    const folder = join(modules, name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`package ${name} is not installed: run npm ci`);
};

export const englishModel = (size: ModelSize): ModelFiles => ({
  id: `moonshine-${size}-en`,
  language: 'en',
  folder: join(packageFolder('@usefulsensors/moonshine-js'), 'dist', 'model', size, 'quantized'),
  ...ENGLISH[size],
});

/** A model that an operator keeps in a folder: two ONNX files in Moonshine's format, or a `quantized` folder of them. */
export const operatorModel = (language: string, folder: string): ModelFiles => {
  const place = [folder, join(folder, 'quantized')].find(
    (candidate) => existsSync(join(candidate, ENCODER_FILE)) && existsSync(join(candidate, DECODER_FILE)),
  );
  if (!place) throw new Error(`model folder for ${language}: no ${ENCODER_FILE} and ${DECODER_FILE} in ${folder}`);
  const alignmentHeads = language === 'es' ? SPANISH_HEADS : [];
  const languageLimit = { measure: 'log-prob', value: -0.3 } as const;
  return { id: `moonshine-operator-${language}`, language, folder: place, alignmentHeads, languageLimit };
};

export const sileroFile = (): string => join(packageFolder('@ricky0123/vad-web'), 'dist', 'silero_vad_v5.onnx');

/** The file's bytes; throws when they are not the ones that were measured. */
export const readVerified = (path: string, sha256?: string): Uint8Array => {
  const bytes = readFileSync(path);
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(
      `model file ${path.slice(dirname(dirname(path)).length + 1)} is damaged: its SHA-256 is not the known one`,
    );
  }
  return bytes;
};
