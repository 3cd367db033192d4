import type { Call, CallId } from '../../../functions/domain/call/call.ts';
import { CALL_COLUMN_IDS, type CallCells } from '../../../functions/domain/sheet/call-cells.ts';
import { REWRITTEN_COLUMN_IDS } from '../../../functions/domain/sheet/columns.ts';
import { parseStamp } from '../../../functions/domain/sheet/stamp.ts';
import type { GridCells } from './human-grid.ts';
import { type Ledger, wordsIn } from './ledger.ts';
import type { MemoryStores } from './stores.ts';

const keyOf = (row: GridCells): string => String(row.key ?? '').trim();
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What must be true when everybody has gone home and a sync has found nothing to do. Returns what is not. */
export const violationsAtRest = (story: {
  readonly rows: readonly GridCells[];
  readonly stores: MemoryStores;
  readonly ledger: Ledger;
  readonly render: (call: Call) => CallCells;
}): readonly string[] => {
  const { rows, stores, ledger, render } = story;
  const found: string[] = [];

  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'object' && value !== null) found.push(`a formula in column ${column}`);

  for (const row of rows)
    for (const word of wordsIn(row.note))
      if (!ledger.isAllowed(word, keyOf(row))) found.push(`${word} stands in a row of another call`);
  for (const [callId, { note }] of stores.people)
    for (const word of wordsIn(note))
      if (!ledger.isAllowed(word, callId)) found.push(`${word} is stored under another call`);

  const everywhere = new Set([
    ...rows.flatMap((row) => wordsIn(row.note)),
    ...[...stores.people.values()].flatMap(({ note }) => wordsIn(note)),
  ]);
  for (const word of ledger.live()) if (!everywhere.has(word)) found.push(`${word} is lost`);

  for (const call of stores.calls.values()) found.push(...violationsOfCall(call, { rows, stores, ledger, render }));

  for (const row of rows)
    if (keyOf(row) === '' && parseStamp(String(row.version ?? '')) !== undefined)
      found.push('a row without a key pretends to show a call');

  for (const [callId, value] of ledger.undisturbedTicks())
    if (stores.calls.has(callId) && (stores.people.get(callId)?.reviewed ?? false) !== value)
      found.push(`a tick of ${callId} did not arrive`);
  return found;
};

const violationsOfCall = (call: Call, story: Parameters<typeof violationsAtRest>[0]): readonly string[] => {
  const { rows, stores, ledger, render } = story;
  const own = rows.filter((row) => keyOf(row) === call.id);
  const found: string[] = [];
  if (own.length === 0) return [`${call.id} has no row`];
  if (own.length > 1 + ledger.copies(call.id)) found.push(`${call.id} has ${own.length} rows`);

  const cells = render(call);
  for (const row of own) {
    if (parseStamp(String(row.version ?? ''))?.callId !== call.id)
      found.push(`a row of ${call.id} has a foreign stamp`);
    for (const id of CALL_COLUMN_IDS)
      if (!(row[id] === cells[id] || (isEmpty(row[id]) && isEmpty(cells[id]))))
        found.push(`${id} of ${call.id} is wrong`);
  }

  const followed = own.filter((row) => parseStamp(String(row.version ?? ''))?.mark.copy === undefined);
  if (followed.length !== 1) return [...found, `${call.id} follows ${followed.length} rows`];
  const stored = stores.people.get(call.id as CallId);
  const [row] = followed;
  const told = !isEmpty(row?.conflict);
  if (String(row?.note ?? '') !== (stored?.note ?? '') && !told)
    found.push(`sheet and store disagree about ${call.id}, and nobody is told`);
  if (row?.reviewed !== 'maybe' && (row?.reviewed ?? false) !== (stored?.reviewed ?? false))
    found.push(`sheet and store disagree about the tick of ${call.id}`);
  for (const copy of own)
    if (copy !== row && isEmpty(copy.conflict)) found.push(`a copy of ${call.id} is not marked as one`);
  return found;
};

/** Server columns, for planted writers that go wrong. */
export const SERVER_COLUMNS = REWRITTEN_COLUMN_IDS;
