import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allCalls, damagedCall, elsewhereCall, suggestedCall } from './call-fixtures.ts';
import { launchChromium } from './chromium.ts';
import { type GridPage, openGridPage } from './grid-page.ts';
import { type LocalWorkbook, startLocalWorkbook } from './local-workbook.ts';

const SOON = { timeout: 15_000, interval: 100 };

let browser: Browser;
let book: LocalWorkbook;
let window: GridPage;
let sidebar: FrameLocator;

const seconds = (): Promise<number> =>
  sidebar.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).currentTime);
const isPlaying = (): Promise<boolean> =>
  sidebar.locator('audio').evaluate((audio) => !(audio as HTMLAudioElement).paused);

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  book = await startLocalWorkbook();
  window = await openGridPage(browser, book);
  sidebar = window.sidebar;
  await expect.poll(() => sidebar.locator('h1').textContent(), SOON).toBe('Laura Méndez');
  await expect
    .poll(() => sidebar.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).readyState), SOON)
    .toBeGreaterThan(0);
});
afterEach(async () => {
  await window.page.context().close();
  await book.close();
});

describe('the sidebar of a call', () => {
  it('says what to check, worst first, with words beside every colour', async () => {
    const titles = await sidebar.locator('section.group').first().locator('.title').allTextContents();
    expect(titles).toEqual(['Aviso de grabación', 'No pedir el número completo de la tarjeta', 'Cierre y encuesta']);
    const badges = await sidebar.locator('section.group').first().locator('.badge').allTextContents();
    expect(badges).toEqual(['No cumple · crítico', 'Frase prohibida · crítico', 'No cumple']);
    expect(await sidebar.locator('section.group').nth(1).textContent()).toContain('No cuenta en contra del asesor');
  });

  it('says how far the transcript can be trusted, and dots the words that it doubts', async () => {
    expect(await sidebar.locator('.transcript .caution').textContent()).toContain('una palabra de cada 6');
    expect(await sidebar.locator('.word.doubtful').allTextContents()).toEqual(['reconozco', 'dijeron</b>', 'completo']);
  });

  it('shows a customer’s markup as the words it is', async () => {
    expect(await sidebar.locator('.turn').nth(3).textContent()).toContain('<b>me dijeron</b>');
    expect(await sidebar.locator('.turn b').count()).toBe(0);
  });

  it('plays a finding from two seconds before it', async () => {
    await sidebar.locator('.finding', { hasText: 'número completo' }).locator('.listen').click();
    await expect.poll(isPlaying, SOON).toBe(true);
    await expect.poll(seconds, SOON).toBeGreaterThan(19.1);
    expect(await seconds()).toBeLessThan(25);
  });

  it('begins with the first flag on the first Space', async () => {
    await sidebar.locator('h1').click();
    await sidebar.locator('body').press(' ');
    await expect.poll(isPlaying, SOON).toBe(true);
    await expect.poll(seconds, SOON).toBeGreaterThan(13.5);
    expect(await seconds()).toBeLessThan(20);
  });

  it('seeks to a word, marks it, and answers the keys', async () => {
    await sidebar.locator('.word', { hasText: 'aclaración' }).click();
    await expect.poll(seconds, SOON).toBeGreaterThan(31);
    await expect.poll(() => sidebar.locator('.word.current').count(), SOON).toBe(1);
    await sidebar.locator('body').press(' ');
    await expect.poll(isPlaying, SOON).toBe(false);
    const at = await seconds();
    await sidebar.locator('body').press('ArrowLeft');
    await expect.poll(async () => at - (await seconds()), SOON).toBeCloseTo(5, 0);
    await sidebar.locator('body').press('s');
    expect(await sidebar.locator('.rate').textContent()).toBe('1.25×');
    await sidebar.locator('body').press('n');
    await expect.poll(isPlaying, SOON).toBe(true);
    await expect.poll(seconds, SOON).toBeGreaterThan(37.9);
  });

  it('asks for a new link when the first has expired', async () => {
    book.api.expireNextLink = true;
    await window.select(5, 0);
    await expect.poll(() => sidebar.locator('.service').textContent(), SOON).toContain('50211');
    await expect
      .poll(() => sidebar.locator('audio').evaluate((audio) => (audio as HTMLAudioElement).readyState), SOON)
      .toBeGreaterThan(0);
  });

  it('finds words whatever their accents', async () => {
    await sidebar.locator('.search').fill('aclaracion');
    await expect.poll(() => sidebar.locator('.turn:visible').count(), SOON).toBe(1);
    expect(await sidebar.locator('.turn:visible').textContent()).toContain('levanto la aclaración');
  });

  it('follows the selected row, and says why a call failed and what to do; the recording still plays', async () => {
    await window.select(2, 0);
    await expect.poll(() => sidebar.locator('h1').textContent(), SOON).toBe('Héctor Salas');
    expect(await sidebar.locator('.ending').textContent()).toContain('dañada');
    expect(await sidebar.locator('.ending').textContent()).toContain('Pida la grabación original');
    await sidebar.locator('.play').click();
    await expect.poll(seconds, SOON).toBeGreaterThan(0.2);
  });

  it('says what of a call cannot be read, with the flags that its row keeps; the recording still plays', async () => {
    await window.select(allCalls.indexOf(damagedCall) + 1, 0);
    await expect.poll(() => sidebar.locator('h1').textContent(), SOON).toBe('Berta Lugo');
    expect(await sidebar.locator('.unreadable .caution').allTextContents()).toEqual([
      'La transcripción guardada está dañada.',
      'Los veredictos guardados están dañados.',
    ]);
    const flags = sidebar.locator('.unreadable li');
    expect(await flags.locator('.title').allTextContents()).toEqual([
      'Prohibido: No pedir el número completo de la tarjeta',
      'Falta: Aviso de grabación',
      'Falta: Cierre y encuesta',
      'Por revisar: Validación de identidad',
    ]);
    expect(await flags.locator('.sign').allTextContents()).toEqual(['⚠', '⚠', '✗', '?']);
    expect(await flags.locator('.badge').allTextContents()).toEqual(['crítico', 'crítico']);
    await flags.nth(0).locator('.listen').click();
    await expect.poll(seconds, SOON).toBeGreaterThan(19.1);
    await sidebar.locator('body').press(' ');
    await expect.poll(isPlaying, SOON).toBe(false);
    await sidebar.locator('.play').click();
    await expect.poll(seconds, SOON).toBeGreaterThan(0.2);
  });

  it.each([
    ['pt-BR', 'Proibido: ', 'Faltou: ', 'A verificar: ', 'Apenas sugeridos, não contam até que você decida: 2'],
    ['en-US', 'Forbidden: ', 'Missing: ', 'To check: ', 'Only suggested, not counted until you decide: 2'],
  ])('says so in the language of whoever reads (%s)', async (locale, forbidden, missing, doubtful, notCounted) => {
    const own = await openGridPage(browser, book, { locale });
    await own.select(allCalls.indexOf(damagedCall) + 1, 0);
    await expect.poll(() => own.sidebar.locator('h1').textContent(), SOON).toBe('Berta Lugo');
    const titles = await own.sidebar.locator('.unreadable li .title').allTextContents();
    for (const [at, start] of [forbidden, missing, missing, doubtful].entries())
      expect(titles[at]?.startsWith(start)).toBe(true);
    await own.select(allCalls.indexOf(suggestedCall) + 1, 0);
    await expect.poll(() => own.sidebar.locator('h1').textContent(), SOON).toBe('Tomás Vidal');
    expect(await own.sidebar.locator('.not-counted').textContent()).toBe(notCounted);
    await own.page.context().close();
  });

  it('tells the hour that the row shows, whatever zone the workbook has', async () => {
    expect(await sidebar.locator('.when').textContent()).toContain('11:42');
    await window.select(allCalls.indexOf(elsewhereCall) + 1, 0);
    await expect.poll(() => sidebar.locator('h1').textContent(), SOON).toBe('Inés Rojo');
    expect(await sidebar.locator('.when').textContent()).toContain('9:42');
  });

  it('sets apart what is only suggested, and says that it does not count yet', async () => {
    await window.select(allCalls.indexOf(suggestedCall) + 1, 0);
    await expect.poll(() => sidebar.locator('h1').textContent(), SOON).toBe('Tomás Vidal');
    expect(await sidebar.locator('.score').textContent()).toContain('50 % de 2 pasos comprobables');
    expect(await sidebar.locator('.not-counted').textContent()).toBe(
      'Sólo sugeridos, no cuentan hasta que usted decida: 2',
    );
    const group = sidebar.locator('section.group', { hasText: 'Sólo sugerencias de la máquina (2)' });
    expect(await group.textContent()).toContain('no cuentan hasta que usted decida');
    expect(await group.locator('.title').allTextContents()).toEqual(['Aviso de grabación', 'Entrega de folio']);
    expect(await group.locator('.sign').allTextContents()).toEqual(['?', '?']);
    expect(await group.locator('.badge').allTextContents()).toEqual(['No cumple', 'Cumple']);
    expect(await group.getByRole('button', { name: 'De acuerdo' }).count()).toBe(2);
    const flagged = sidebar.locator('section.group').first().locator('.title');
    expect(await flagged.allTextContents()).not.toContain('Aviso de grabación');
    // The row beside it says the same.
    const row = book.rowOf(suggestedCall);
    expect(book.cell(row, 'flags')).toContain('? Falta (sugerencia): Aviso de grabación');
    expect(book.cell(row, 'steps')).toBe(2);
    expect(book.cell(row, 'problems')).toContain('fuera de % y n hasta que los decida en el panel: 2.');
  });

  it('writes the tick and the note into the call’s row, and tells the back end', async () => {
    await sidebar.locator('.tick input').check();
    await expect.poll(() => book.cell(1, 'reviewed'), SOON).toBe(true);
    await sidebar.locator('textarea').fill('=SUM(1) fue amable');
    await expect.poll(() => book.cell(1, 'note'), SOON).toBe('=SUM(1) fue amable');
    await expect.poll(() => window.shown(1, book.column('note')), SOON).toBe('=SUM(1) fue amable');
    await expect
      .poll(() => book.api.requests.filter(({ line }) => line === 'POST /workbooks/team_ribera/sync').length, SOON)
      .toBeGreaterThan(0);
  });

  it('takes a person’s word over the machine’s, says what is learned from it, and takes it back', async () => {
    const finding = sidebar.locator('.finding', { hasText: 'Aviso de grabación' });
    await sidebar.locator('.word', { hasText: 'revisar' }).click();
    await expect.poll(seconds, SOON).toBeGreaterThan(10);
    await sidebar.locator('body').press(' ');
    await finding.locator('summary').click();
    await finding.getByRole('button', { name: 'Sí se dijo, en 0:11' }).click();

    await expect
      .poll(() => finding.locator('.decided').textContent(), SOON)
      .toContain('la máquina había puesto “No cumple”');
    expect(await finding.locator('.decided').textContent()).toContain('se propone para el guion');
    expect(await finding.locator('.badge').textContent()).toBe('Cumple');
    expect(book.api.requests.map(({ line }) => line)).toContainEqual(
      expect.stringMatching(/^PUT \/calls\/call_[0-9a-f]+\/corrections\/grabacion$/),
    );
    expect(await sidebar.locator('section.group').first().locator('.title').allTextContents()).not.toContain(
      'Aviso de grabación',
    );

    await sidebar.locator('details.group', { hasText: 'Aviso de grabación' }).locator('summary').first().click();
    await finding.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => finding.locator('.badge').textContent(), SOON).toBe('No cumple · crítico');
    expect(await finding.locator('.decided').count()).toBe(0);
  });

  it('counts an agreement, without opening or closing what the person reads', async () => {
    const group = sidebar.locator('details.group', { hasText: 'Entrega de folio' });
    await group.locator('summary').first().click();
    const finding = sidebar.locator('.finding', { hasText: 'Entrega de folio' });
    await finding.getByRole('button', { name: 'De acuerdo' }).click();
    await expect.poll(() => finding.locator('.decided').textContent(), SOON).toContain('lo confirmó');
    expect(await finding.locator('.decided').isVisible()).toBe(true);
  });

  it('shows what was typed in the sheet', async () => {
    await window.type(1, book.column('note'), 'desde la hoja');
    await window.select(1, 0);
    await expect.poll(() => sidebar.locator('textarea').inputValue(), SOON).toBe('desde la hoja');
  });

  it('reaches nothing but its own server: the frame has no origin of its own and a strict policy', async () => {
    const reached = await sidebar.locator('body').evaluate(async () => {
      try {
        await fetch('http://127.0.0.1:9/');
        return 'reached';
      } catch {
        return 'refused';
      }
    });
    expect(reached).toBe('refused');
    expect(await sidebar.locator('body').evaluate(() => globalThis.origin)).toBe('null');
  });
});
