import { parseCallList } from '../../contracts/call-list.ts';
import { parseSidecar } from '../../contracts/sidecar.ts';
import { indexCallList } from '../../domain/ingest/call-list-index.ts';
import { classifyKey, companionKeys } from '../../domain/ingest/companion.ts';
import type { FactProblem } from '../../domain/ingest/fact-problem.ts';
import { type FileNamePattern, factsFromFileName } from '../../domain/ingest/file-name.ts';
import { type MergedFacts, mergeFacts } from '../../domain/ingest/merge-facts.ts';
import type { SourceFacts } from '../../domain/ingest/read-facts.ts';
import { factsFromCallListRow, factsFromObjectMetadata, factsFromSidecar } from '../../domain/ingest/sources.ts';
import type { ObjectHead, ObjectStore } from '../ports/object-store.ts';

type Ports = { readonly objects: Pick<ObjectStore, 'getBytes'> };
type Settings = { readonly fileNamePatterns: readonly FileNamePattern[] };

const unreadable = (source: 'sidecar' | 'call-list', file: string): SourceFacts => {
  const problem: FactProblem = { source, kind: 'unreadable', file };
  return { source, facts: {}, problems: [problem] };
};

/**
 * Everything that is said about a recording, strongest source first: its sidecar, the call list beside it, the stored
 * object's metadata, its name. An unreadable companion is a problem of the call; the other sources still count. Dates
 * that do not name their zone are read in `timeZone`.
 */
export const makeGatherFacts = ({ objects }: Ports, { fileNamePatterns }: Settings) => {
  const fromSidecar = async (recordingKey: string, timeZone: string): Promise<SourceFacts | undefined> => {
    for (const key of companionKeys(recordingKey).sidecars) {
      const bytes = await objects.getBytes(key);
      if (bytes === undefined) continue;
      const file = classifyKey(key).name;
      const sidecar = parseSidecar(bytes);
      return sidecar ? factsFromSidecar(sidecar, { timeZone, file }) : unreadable('sidecar', file);
    }
    return undefined;
  };

  const fromCallList = async (recordingKey: string, timeZone: string): Promise<SourceFacts | undefined> => {
    const key = companionKeys(recordingKey).callList;
    const bytes = await objects.getBytes(key);
    if (bytes === undefined) return undefined;
    const file = classifyKey(key).name;
    const list = parseCallList(bytes, file);
    if (list.kind !== 'rows') return unreadable('call-list', file);
    const row = indexCallList(list.rows).rowOf(classifyKey(recordingKey).name);
    return row && factsFromCallListRow(row, { timeZone });
  };

  return async (head: ObjectHead, timeZone: string): Promise<MergedFacts> => {
    const [sidecar, callList] = await Promise.all([fromSidecar(head.key, timeZone), fromCallList(head.key, timeZone)]);
    const sources = [
      sidecar,
      callList,
      factsFromObjectMetadata(head.metadata, { timeZone }),
      factsFromFileName(classifyKey(head.key).name, { patterns: fileNamePatterns, timeZone }),
    ];
    return mergeFacts(sources.filter((source) => source !== undefined));
  };
};
