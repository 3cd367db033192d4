import type { TranscriptStore } from '../../application/ports/transcript-store.ts';
import { PREFIX } from '../../contracts/names.ts';
import { transcriptSchema, verdictsSchema } from '../../contracts/transcript-record.ts';
import type { CallId } from '../../domain/call/call.ts';
import { jsonDocuments } from './json-document.ts';
import type { Bucket } from './object-store.ts';

const transcriptKey = (id: CallId): string => `${PREFIX.calls}${id}/transcript.json`;
const verdictsKey = (id: CallId): string => `${PREFIX.calls}${id}/verdicts.json`;

/** Transcripts and verdicts as documents beside each other. */
export const createTranscriptStore = (bucket: Bucket): TranscriptStore => {
  const documents = jsonDocuments(bucket);
  return {
    putTranscript: (id, transcript) => documents.write(transcriptKey(id), transcript),
    getTranscript: (id) => documents.read(transcriptKey(id), transcriptSchema),
    putVerdicts: (id, verdicts) => documents.write(verdictsKey(id), verdicts),
    getVerdicts: (id) => documents.read(verdictsKey(id), verdictsSchema),
  };
};
