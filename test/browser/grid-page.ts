import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { WorkbookGrid } from '../../infra/local/workbook/browser/workbook-grid.ts';
import type { LocalWorkbook } from './local-workbook.ts';

declare global {
  /** The page's grid: a canvas has nothing that a test could find. */
  var monitoriaGrid: WorkbookGrid;
}

export type GridPage = {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Errors that the page threw or wrote to its console. */
  readonly errors: string[];
  readonly select: (row: number, column: number) => Promise<void>;
  readonly click: (row: number, column: number) => Promise<void>;
  /** Opens a cell and types into it, replacing what is there; the cell stays open. */
  readonly edit: (row: number, column: number, words: string) => Promise<void>;
  /** Types into a cell as a person does, replacing what is there, and leaves it with Enter. */
  readonly type: (row: number, column: number, words: string) => Promise<void>;
  /** What the window shows; a ticked box is 1. */
  readonly shown: (row: number, column: number) => Promise<unknown>;
  readonly sort: (column: number, direction: 'asc' | 'desc') => Promise<void>;
};

type OpenOptions = { readonly path?: string; readonly locale?: string; readonly viewport?: typeof VIEWPORT };

/** Wide enough for every column: a cell's rectangle does not know what is scrolled away. */
const VIEWPORT = { width: 2600, height: 900 };

/** Opens a window on the workbook and waits until it can be used. */
export const openGridPage = async (
  browser: Browser,
  book: LocalWorkbook,
  { path = '/', locale = 'es-MX', viewport = VIEWPORT }: OpenOptions = {},
): Promise<GridPage> => {
  const context = await browser.newContext({ viewport, locale });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${book.url}${path}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', undefined, { timeout: 60_000 });

  const select = async (row: number, column: number): Promise<void> => {
    await page.evaluate(
      ([r, c]) => {
        globalThis.monitoriaGrid.api.getActiveWorkbook()?.getActiveSheet().getRange(r, c, 1, 1).activate();
      },
      [row, column] as const,
    );
    await page.waitForTimeout(150);
  };
  const point = (row: number, column: number): Promise<{ x: number; y: number }> =>
    page.evaluate(
      ([r, c]) => {
        const range = globalThis.monitoriaGrid.api.getActiveWorkbook()?.getActiveSheet().getRange(r, c, 1, 1);
        const { x = 0, y = 0, width = 0, height = 0 } = range?.getCellRect() ?? {};
        // The rectangle counts from the corner of the canvas, which lies below the tool bars.
        const canvas = document.querySelector('#grid canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
        return { x: x + width / 2 + (canvas?.left ?? 0), y: y + height / 2 + (canvas?.top ?? 0) };
      },
      [row, column] as const,
    );

  const click = async (row: number, column: number): Promise<void> => {
    const { x, y } = await point(row, column);
    await page.mouse.click(x, y);
    await page.waitForFunction(
      ([r, c]) => {
        const at = globalThis.monitoriaGrid.selected();
        return at?.row === r && at.column === c;
      },
      [row, column] as const,
    );
  };

  const edit = async (row: number, column: number, words: string): Promise<void> => {
    await click(row, column);
    await page.keyboard.press('F2');
    await page.waitForFunction(() => globalThis.monitoriaGrid.isEditing());
    // The editor takes the focus a moment after it says that it is there.
    await page.waitForTimeout(400);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
    await page.waitForTimeout(200);
  };

  return {
    page,
    sidebar: page.frameLocator('#sidebar'),
    errors,
    select,
    click,
    edit,
    type: async (row, column, words) => {
      await edit(row, column, words);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !globalThis.monitoriaGrid.isEditing());
    },
    shown: (row, column) =>
      page.evaluate(
        ([r, c]) => {
          const cell = globalThis.monitoriaGrid.api.getActiveWorkbook()?.getActiveSheet().getSheet().getCellRaw(r, c);
          return cell?.f ? { formula: cell.f } : (cell?.v ?? null);
        },
        [row, column] as const,
      ),
    sort: (column, direction) =>
      page
        .evaluate(
          ([c, type]) => {
            const book = globalThis.monitoriaGrid.api.getActiveWorkbook();
            const sheet = book?.getActiveSheet();
            return globalThis.monitoriaGrid.api.executeCommand('sheet.command.sort-range', {
              unitId: book?.getId(),
              subUnitId: sheet?.getSheetId(),
              range: { startRow: 1, endRow: 12, startColumn: 0, endColumn: 17 },
              orderRules: [{ type, colIndex: c }],
              hasTitle: false,
            }) as Promise<unknown> as Promise<void>;
          },
          [column, direction] as const,
        )
        .then(() => undefined),
  };
};
