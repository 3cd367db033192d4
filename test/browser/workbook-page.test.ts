import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allCalls, failedCall, flaggedCall, waitingCall } from './call-fixtures.ts';
import { launchChromium } from './chromium.ts';
import { type GridPage, openGridPage } from './grid-page.ts';
import { type LocalWorkbook, startLocalWorkbook } from './local-workbook.ts';

/** Two cores are shared with whatever else runs; what takes a tenth of a second alone may take seconds. */
const SOON = { timeout: 15_000, interval: 100 };

let browser: Browser;
let book: LocalWorkbook;
const windows: GridPage[] = [];

const open = async (path?: string): Promise<GridPage> => {
  const window = await openGridPage(browser, book, path === undefined ? {} : { path });
  windows.push(window);
  return window;
};

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  book = await startLocalWorkbook();
});
afterEach(async () => {
  const errors = windows.flatMap((window) => window.errors);
  for (const { page } of windows.splice(0)) await page.context().close();
  await book.close();
  expect(errors).toEqual([]);
});

describe('what a person does in the page', () => {
  it('reaches the store as they typed it, and the other window', async () => {
    const [mine, yours] = [await open(), await open()];
    const note = book.column('note');
    await mine.type(2, note, 'Buen saludo, ñandú');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('Buen saludo, ñandú');
    await expect.poll(() => yours.shown(2, note), SOON).toBe('Buen saludo, ñandú');
  });

  it('keeps text that looks like a formula as text', async () => {
    const mine = await open();
    await mine.type(2, book.column('note'), '=1+1');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('=1+1');
    expect(await mine.shown(2, book.column('note'))).toBe('=1+1');
  });

  it('ticks and unticks a box', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.click(1, book.column('reviewed'));
    await expect.poll(() => book.cell(1, 'reviewed'), SOON).toBe(true);
    await expect.poll(() => yours.shown(1, book.column('reviewed')), SOON).toBe(1);
    await mine.click(1, book.column('reviewed'));
    await expect.poll(() => book.cell(1, 'reviewed'), SOON).toBe(false);
  });

  it('is refused with a notice in a column of the server', async () => {
    const mine = await open();
    const before = book.cell(1, 'agent');
    await mine.click(1, book.column('agent'));
    await mine.page.keyboard.press('F2');
    await expect.poll(() => mine.page.locator('#notice').textContent(), SOON).toContain('protegida');
    expect(book.cell(1, 'agent')).toBe(before);
  });

  it('is put back when it comes by paste or Delete into a column of the server', async () => {
    const mine = await open();
    const before = book.cell(1, 'service');
    await mine.click(1, book.column('service'));
    await mine.page.keyboard.press('Delete');
    await expect.poll(() => mine.page.locator('#notice').textContent(), SOON).toContain('protegida');
    await expect.poll(() => mine.shown(1, book.column('service')), SOON).toBe(before);
    expect(book.cell(1, 'service')).toBe(before);
  });

  it('can be undone, and the undoing reaches the store', async () => {
    const mine = await open();
    await mine.type(2, book.column('note'), 'una nota');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('una nota');
    await mine.click(3, book.column('note'));
    await mine.page.keyboard.press('Control+Z');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe(null);
  });

  it('sorts whole rows in the store and in both windows', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.type(2, book.column('note'), 'va con su llamada');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('va con su llamada');
    await mine.sort(book.column('time'), 'asc');
    await expect.poll(() => book.rowOf(failedCall), SOON).toBeGreaterThan(5);
    const row = book.rowOf(failedCall);
    expect(book.cell(row, 'note')).toBe('va con su llamada');
    for (const window of [mine, yours]) {
      await expect.poll(() => window.shown(row, 0), SOON).toBe(failedCall.call.id);
      expect(await window.shown(row, book.column('note'))).toBe('va con su llamada');
    }
  });

  it('inserts and deletes rows, in both windows', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.page.evaluate(() =>
      globalThis.monitoriaGrid.api.getActiveWorkbook()?.getActiveSheet().insertRowBefore(2),
    );
    await expect.poll(() => book.rowOf(failedCall), SOON).toBe(3);
    await expect.poll(() => yours.shown(3, 0), SOON).toBe(failedCall.call.id);
    await mine.page.evaluate(() => globalThis.monitoriaGrid.api.getActiveWorkbook()?.getActiveSheet().deleteRow(2));
    await expect.poll(() => book.rowOf(failedCall), SOON).toBe(2);
    await expect.poll(() => yours.shown(2, 0), SOON).toBe(failedCall.call.id);
  });
});

describe('while a person is typing', () => {
  it('a note that the server writes elsewhere appears, and theirs is not disturbed', async () => {
    const mine = await open();
    await mine.edit(2, book.column('note'), 'a medio escribir');
    book.writeAsServer(5, 'flags', 'Nueva alerta');
    await expect.poll(() => mine.shown(5, book.column('flags')), SOON).toBe('Nueva alerta');
    await mine.page.keyboard.insertText(' y completo');
    await mine.page.keyboard.press('Enter');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('a medio escribir y completo');
  });

  it('a colleague who writes the same cell does not replace the half-typed text', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.edit(2, book.column('note'), 'lo mío');
    await yours.type(2, book.column('note'), 'lo suyo');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('lo suyo');
    await mine.page.waitForTimeout(700);
    await mine.page.keyboard.press('Enter');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('lo mío');
    await expect.poll(() => yours.shown(2, book.column('note')), SOON).toBe('lo mío');
    expect(await mine.page.locator('#notice').textContent()).toContain('quedó lo suyo');
  });

  it('Escape shows what the colleague wrote', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.edit(2, book.column('note'), 'lo mío');
    await yours.type(2, book.column('note'), 'lo suyo');
    await expect.poll(() => book.cell(2, 'note'), SOON).toBe('lo suyo');
    await mine.page.waitForTimeout(700);
    await mine.page.keyboard.press('Escape');
    await expect.poll(() => mine.shown(2, book.column('note')), SOON).toBe('lo suyo');
    expect(book.cell(2, 'note')).toBe('lo suyo');
  });

  it('a sort in the other window moves the row, and the text goes with the call', async () => {
    const [mine, yours] = [await open(), await open()];
    await mine.edit(2, book.column('note'), 'de la llamada que falló');
    await yours.sort(book.column('time'), 'asc');
    await expect.poll(() => book.rowOf(failedCall), SOON).toBeGreaterThan(5);
    await mine.page.waitForTimeout(700);
    await mine.page.keyboard.press('Enter');
    await expect.poll(() => book.cell(book.rowOf(failedCall), 'note'), SOON).toBe('de la llamada que falló');
    const row = book.rowOf(failedCall);
    await expect.poll(() => mine.shown(row, 0), SOON).toBe(failedCall.call.id);
    await expect.poll(() => mine.shown(row, book.column('note')), SOON).toBe('de la llamada que falló');
    expect(await mine.shown(2, book.column('note'))).toBe(null);
  });
});

describe('around the sheet', () => {
  it('opens on the first call, in the language of the person, with the team’s name', async () => {
    const mine = await open();
    expect(await mine.page.locator('#title').textContent()).toContain('Banco Ribera');
    expect(await mine.page.locator('html').getAttribute('lang')).toBe('es-MX');
    await expect.poll(() => mine.sidebar.locator('h1').textContent(), SOON).toBe('Laura Méndez');
    const portuguese = await openGridPage(browser, book, { locale: 'pt-BR' });
    windows.push(portuguese);
    expect(await portuguese.page.locator('#panel-toggle').textContent()).toBe('Ocultar painel');
    await expect.poll(() => portuguese.sidebar.locator('.state').textContent(), SOON).toBe('Pronta');
  });

  it('counts calls that are not ready yet', async () => {
    const mine = await open();
    await expect
      .poll(() => mine.page.locator('#progress-words').textContent(), SOON)
      .toBe('13 de 15 llamadas listas, 1 con problema');
  });

  it('works as the person who was chosen: their e-mail is in the tokens', async () => {
    const mine = await open();
    await mine.page.locator('#person').selectOption('coordinacion@ribera.example');
    await mine.page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    await expect
      .poll(
        () =>
          book.api.requests.some(
            ({ line, email }) => line.includes('/calls/') && email === 'coordinacion@ribera.example',
          ),
        SOON,
      )
      .toBe(true);
  });

  it('draws the add-on’s own menu, and what it runs says so', async () => {
    const mine = await open();
    await mine.page.locator('#menu summary').click();
    await mine.page.getByText('Enviar ahora lo capturado').click();
    await expect.poll(() => mine.page.locator('#notice').textContent(), SOON).toContain('se están guardando');
    expect(book.api.requests.map(({ line }) => line)).toContain('POST /workbooks/team_ribera/sync');
  });

  it('goes to the call of a link', async () => {
    const mine = await open(`/w/${book.spreadsheetId}?call=${waitingCall.call.id}`);
    await expect.poll(() => mine.sidebar.locator('h1').textContent(), SOON).toBe('Diana Ortega');
    await mine.page.evaluate((call) => {
      location.hash = `call=${call}`;
    }, failedCall.call.id);
    await expect.poll(() => mine.sidebar.locator('h1').textContent(), SOON).toBe('Héctor Salas');
  });

  it('offers the tab as a plain table', async () => {
    const mine = await open();
    await mine.page.getByText('Vista de tabla').click();
    await mine.page.waitForSelector('table');
    const header = await mine.page.locator('thead').textContent();
    expect(header).toContain('Asesor(a)');
    expect(header).not.toContain('Versión\n');
    const first = await mine.page.locator('tbody tr').first().textContent();
    expect(first).toContain('Laura Méndez');
    expect(first).not.toContain('undefined');
    expect(await mine.page.locator('tbody tr').count()).toBe(allCalls.length);
    expect(flaggedCall.call.id).toMatch(/^call_/);
  });
});
