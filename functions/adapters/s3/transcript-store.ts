import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { TranscriptStore } from '../../application/ports/transcript-store.ts';
import { PREFIX } from '../../contracts/names.ts';
import { transcriptSchema, verdictsSchema } from '../../contracts/transcript-record.ts';
import type { CallId } from '../../domain/call/call.ts';
import { binaryDocuments } from './binary-document.ts';
import { jsonDocuments } from './json-document.ts';
import type { Bucket } from './object-store.ts';

const transcriptKey = (id: CallId): string => `${PREFIX.calls}${id}/transcript.json`;
const verdictsKey = (id: CallId): string => `${PREFIX.calls}${id}/verdicts.json`;
const compactKey = (id: CallId): string => `${PREFIX.calls}${id}/compact.bin`;
const wordsKey = (id: CallId, wordsId: string): string => `${PREFIX.calls}${id}/corrections/${wordsId}.json`;

const wordsSchema = z.object({ words: z.string() });

/** Named by what it holds: writers that race write the same. 80 bits tell the words of one call apart. */
const wordsIdOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 20);

/** Transcripts, verdicts and what else is text of a call, as documents beside each other. */
export const createTranscriptStore = (bucket: Bucket): TranscriptStore => {
  const documents = jsonDocuments(bucket);
  const binaries = binaryDocuments(bucket);
  return {
    putTranscript: (id, transcript) => documents.write(transcriptKey(id), transcript),
    getTranscript: (id) => documents.read(transcriptKey(id), transcriptSchema),
    putVerdicts: (id, verdicts) => documents.write(verdictsKey(id), verdicts),
    getVerdicts: (id) => documents.read(verdictsKey(id), verdictsSchema),
    putCompact: (id, compact) => binaries.write(compactKey(id), compact),
    getCompact: (id) => binaries.read(compactKey(id)),
    putWords: async (id, words) => {
      const wordsId = wordsIdOf(words);
      await documents.write(wordsKey(id, wordsId), { words });
      return wordsId;
    },
    getWords: async (id, wordsId) => (await documents.read(wordsKey(id, wordsId), wordsSchema))?.words,
  };
};
