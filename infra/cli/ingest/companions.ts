import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_CALL_LIST_BYTES, parseCallList } from '../../../functions/contracts/call-list.ts';
import { MAX_SIDECAR_BYTES, parseSidecar } from '../../../functions/contracts/sidecar.ts';
import { indexCallList, reconcileCallList } from '../../../functions/domain/ingest/call-list-index.ts';
import type { FactProblem } from '../../../functions/domain/ingest/fact-problem.ts';
import { factsFromCallListRow, factsFromSidecar } from '../../../functions/domain/ingest/sources.ts';
import type { Gathered, LocalFile } from './gather.ts';

/**
 * Reads sidecars and call lists before anything is sent, so that the person who can mend a row learns about it now.
 * Nothing is held back for it: the server reads the same files with the same rules. Dates are only checked here, so
 * the zone in which they would be read does not matter.
 */
export const checkCompanions = async ({
  companions,
  recordings,
  wholeFolders,
}: Gathered): Promise<readonly FactProblem[]> => {
  const problems: FactProblem[] = [];
  for (const file of companions) {
    if (file.role === 'sidecar') problems.push(...(await checkSidecar(file)));
    if (file.role === 'call-list') {
      const beside = recordings.filter(({ folder }) => folder === file.folder).map(({ name }) => name);
      problems.push(...(await checkCallList(file, beside, wholeFolders.has(file.folder))));
    }
  }
  return problems;
};

const ZONE = { timeZone: 'UTC' } as const;

const checkSidecar = async (file: LocalFile): Promise<readonly FactProblem[]> => {
  const sidecar = file.bytes > MAX_SIDECAR_BYTES ? undefined : parseSidecar(await readFile(file.path));
  if (!sidecar) return [{ source: 'sidecar', kind: 'unreadable', file: file.name }];
  return factsFromSidecar(sidecar, { ...ZONE, file: file.name }).problems;
};

const checkCallList = async (
  file: LocalFile,
  beside: readonly string[],
  isWholeFolder: boolean,
): Promise<readonly FactProblem[]> => {
  const place = { source: 'call-list', file: join(file.name) } as const;
  if (file.bytes > MAX_CALL_LIST_BYTES) return [{ ...place, kind: 'unreadable' }];
  const parsed = parseCallList(await readFile(file.path), file.name);
  if (parsed.kind === 'unreadable')
    return [{ ...place, kind: 'unreadable', ...(parsed.row === undefined ? {} : { row: parsed.row }) }];
  if (parsed.kind === 'no-file-column') return [{ ...place, kind: 'no-file-column', value: parsed.header.join(', ') }];
  const index = indexCallList(parsed.rows);
  const unmatched = reconcileCallList(index, beside).filter(({ kind }) => isWholeFolder || kind === 'file-without-row');
  const said = parsed.rows.flatMap((row) => factsFromCallListRow(row, ZONE).problems);
  return [...index.problems, ...said, ...unmatched].sort(
    (one, other) => (one.row ?? Number.MAX_SAFE_INTEGER) - (other.row ?? Number.MAX_SAFE_INTEGER),
  );
};
