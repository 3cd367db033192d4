import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isOurOwn } from '../../../../infra/local/workbook/loopback-guard.ts';
import { homeHtml, sidebarDocument, workbookHtml } from '../../../../infra/local/workbook/page-html.ts';
import { tableHtml } from '../../../../infra/local/workbook/table-html.ts';

const HOSTILE = '</script><img src=x onerror=alert(1)>"\'&';

describe('the page', () => {
  const boot = {
    spreadsheetId: 'abc',
    title: HOSTILE,
    teamId: 'team_a',
    teamName: HOSTILE,
    locale: 'pt-BR',
    person: 'ana@example.com',
    people: [{ email: 'ana@example.com', name: HOSTILE, role: 'monitor' }],
    workbooks: [],
  } as const;
  const html = workbookHtml(boot, { folder: '', script: 'page-X.js', style: 'page-X.css', shim: '' });

  it('shows names as words, whatever they hold', () => {
    expect(html).not.toContain('<img src=x');
    const embedded = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(embedded)).toEqual(boot);
  });

  it('speaks the person’s language', () => {
    expect(html).toContain('<html lang="pt-BR">');
    expect(html).toContain('monitor(a)');
  });

  it('lists several workbooks by team, and says when there is none yet', () => {
    const book = { spreadsheetId: 'a b', title: 'Monitoria', teamName: HOSTILE };
    expect(homeHtml([book, book], 'es-MX')).toContain('href="/w/a%20b"');
    expect(homeHtml([book], 'es-MX')).not.toContain('<img src=x');
    expect(homeHtml([], 'es-MX')).toContain('Todavía no hay libros');
  });
});

describe('the sidebar’s document', () => {
  it('runs its own scripts and no other: each is named by its hash', () => {
    const { body, policy } = sidebarDocument('<body><script>own()</script></body>', 'shim()');
    expect(body).toBe('<body><script>shim()</script><script>own()</script></body>');
    for (const script of ['shim()', 'own()'])
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).not.toContain('connect-src');
  });
});

describe('the table view', () => {
  const cell = (stringValue: string) => ({ userEnteredValue: { stringValue }, formattedValue: stringValue });
  const html = tableHtml(
    {
      spreadsheetId: 'abc',
      properties: { title: 'Libro' },
      sheets: [
        {
          properties: { title: 'Monitoreo' },
          data: [
            {
              rowData: [
                { values: [cell('Clave'), cell('Versión'), cell('Nota'), cell('Revisado')] },
                { values: [cell('call_1'), cell('oculta'), cell(HOSTILE), { userEnteredValue: { boolValue: true } }] },
                {},
                { values: [cell('call_2')] },
              ],
              columnMetadata: [{}, { hiddenByUser: true }],
            },
          ],
        },
        { properties: { title: 'Diario', hidden: true } },
      ],
    },
    undefined,
    'es-MX',
  );

  it('leaves out hidden columns, hidden tabs and empty rows', () => {
    expect(html).not.toContain('oculta');
    expect(html).not.toContain('Diario');
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  it('says ticks in words and shows markup as words', () => {
    expect(html).toContain('<td>sí</td>');
    expect(html).not.toContain('<img src=x');
  });
});

describe('who may talk to the page', () => {
  const request = (method: string, host: string, origin?: string): IncomingMessage =>
    ({ method, headers: { host, ...(origin ? { origin } : {}) } }) as unknown as IncomingMessage;

  it('is this machine, by a loopback name', () => {
    expect(isOurOwn(request('GET', '127.0.0.1:8787'))).toBe(true);
    expect(isOurOwn(request('GET', 'localhost:8787'))).toBe(true);
    expect(isOurOwn(request('GET', 'evil.example'))).toBe(false);
    expect(isOurOwn(request('GET', '127.0.0.1.evil.example:8787'))).toBe(false);
  });

  it('is, for writing, a page of ours', () => {
    expect(isOurOwn(request('POST', '127.0.0.1:8787', 'http://127.0.0.1:8787'))).toBe(true);
    expect(isOurOwn(request('POST', '127.0.0.1:8787', 'http://evil.example'))).toBe(false);
    expect(isOurOwn(request('POST', '127.0.0.1:8787', 'null'))).toBe(false);
    expect(isOurOwn(request('POST', '127.0.0.1:8787'))).toBe(false);
  });
});
