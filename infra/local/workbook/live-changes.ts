import type { ServerResponse } from 'node:http';
import type { Block, GridChange, GridPort } from './grid-port.ts';
import type { WorkbookEvent } from './page-protocol.ts';
import { univerCell } from './univer/cell.ts';

/** A change of more cells than this is told as "read again": the whole tab is then the smaller message. */
const CELLS_IN_EVENT = 20_000;
const HEARTBEAT_MS = 20_000;

type LiveOptions = {
  readonly grid: GridPort;
  /** Column that names the rows of a tab; rows may have moved when it was written. */
  readonly keyColumn: (spreadsheetId: string, sheetId: number) => number | undefined;
};

/** Tells open windows what changed, and remembers when rows last moved. */
export const openLiveChanges = ({ grid, keyColumn }: LiveOptions) => {
  const windows = new Map<string, Set<ServerResponse>>();
  const layouts = new Map<string, number>();

  const covers = ({ startColumn, endColumn }: Block, column: number | undefined): boolean =>
    column !== undefined && startColumn <= column && column < endColumn;

  const eventOf = ({ spreadsheetId, revision, changed }: GridChange): WorkbookEvent => {
    if (changed === 'structure') return { kind: 'reload', revision };
    const cells = changed.reduce(
      (sum, block) => sum + (block.endRow - block.startRow) * (block.endColumn - block.startColumn),
      0,
    );
    if (cells > CELLS_IN_EVENT) return { kind: 'reload', revision };
    const blocks = changed.map((block) => {
      const lines = grid.readBlock(spreadsheetId, block);
      return {
        sheetId: block.sheetId,
        row: block.startRow,
        column: block.startColumn,
        cells: Array.from({ length: block.endRow - block.startRow }, (_, row) =>
          Array.from({ length: block.endColumn - block.startColumn }, (__, column) => univerCell(lines[row]?.[column])),
        ),
      };
    });
    return { kind: 'cells', revision, blocks };
  };

  const send = (response: ServerResponse, event: WorkbookEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  const unsubscribe = grid.subscribe((change) => {
    const { spreadsheetId, revision, changed } = change;
    const moved =
      changed === 'structure' || changed.some((block) => covers(block, keyColumn(spreadsheetId, block.sheetId)));
    if (moved) layouts.set(spreadsheetId, revision);
    const listening = windows.get(spreadsheetId);
    if (!listening?.size) return;
    const event = eventOf(change);
    for (const response of listening) send(response, event);
  });

  const heartbeat = setInterval(() => {
    for (const listening of windows.values()) for (const response of listening) response.write(':\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    /** Number of the arrangement of rows: two equal numbers mean that row 7 is the same row. */
    layout: (spreadsheetId: string): number => layouts.get(spreadsheetId) ?? 0,
    listen: (spreadsheetId: string, revision: number, response: ServerResponse): void => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const listening = windows.get(spreadsheetId) ?? new Set();
      windows.set(spreadsheetId, listening.add(response));
      response.on('close', () => listening.delete(response));
      send(response, { kind: 'hello', revision });
    },
    close: (): void => {
      unsubscribe();
      clearInterval(heartbeat);
      for (const listening of windows.values()) for (const response of listening) response.end();
      windows.clear();
    },
  };
};
