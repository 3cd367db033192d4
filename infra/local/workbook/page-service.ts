import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { ZodError } from 'zod';
import type { Locale } from '../../../functions/contracts/team.ts';
import { localeOf, text } from '../../../functions/i18n/catalogue.ts';
import { workbookPageMessages } from '../../../functions/i18n/messages/workbook.ts';
import type { AppsScriptHost } from '../apps-script/apps-script-host.ts';
import type { Log } from '../log.ts';
import type { LocalService } from '../service.ts';
import { preparePage } from './bundle.ts';
import { type Directory, openDirectory, type TeamWorkbook } from './directory.ts';
import { applyEdit } from './edits.ts';
import type { GridPort } from './grid-port.ts';
import { BodyTooLarge, readJson, sendHtml, sendJson } from './http.ts';
import { openLiveChanges } from './live-changes.ts';
import { isOurOwn } from './loopback-guard.ts';
import { homeHtml, messageHtml, PAGE_POLICY, sidebarDocument, workbookHtml } from './page-html.ts';
import { editOrderSchema, scriptRunSchema } from './page-protocol.ts';
import { tableHtml } from './table-html.ts';
import { type TabFacts, workbookView } from './univer/workbook-view.ts';

export type WorkbookPageOptions = {
  readonly grid: GridPort;
  readonly appsScript: AppsScriptHost;
  /** Folder of built things; the page's bundle is kept in its `workbook`. */
  readonly dist: string;
  /** `http://127.0.0.1:8787/api` */
  readonly apiBaseUrl: string;
  /** Identity token of a person, for the API. */
  readonly identityToken: (email: string) => Promise<string>;
  /** Somebody whom the API takes for an administrator; the page lists teams and people as them. */
  readonly operatorEmail: string;
  readonly log: Log;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Apps Script's spelling of a language. */
const scriptLocale = (locale: string): string => locale.replace('-', '_');

const speaksOurs = (header: string | undefined): boolean => /^\s*(es|pt|en)\b/i.test(header ?? '');

/**
 * The workbook page: the sheet of a team with the add-on's sidebar beside it. Bundles the page on the first start after
 * its sources changed.
 */
export const openWorkbookPage = async (options: WorkbookPageOptions): Promise<LocalService> => {
  const { grid, appsScript, log } = options;
  const assets = await preparePage(options.dist, log);
  const directory: Directory = openDirectory(options);
  /** What each person may do in each tab, as last read; forgotten when the shape changed. */
  const facts = new Map<string, Map<string, readonly TabFacts[]>>();

  const readView = (spreadsheetId: string, email: string) => {
    const book = grid.read(spreadsheetId);
    if (book === undefined) return undefined;
    const view = workbookView(book, email);
    const people = facts.get(spreadsheetId) ?? new Map<string, readonly TabFacts[]>();
    facts.set(spreadsheetId, people.set(email, view.tabs));
    return view;
  };
  const tabFacts = (spreadsheetId: string, email: string, sheetId: number): TabFacts | undefined => {
    const tabs = facts.get(spreadsheetId)?.get(email) ?? readView(spreadsheetId, email)?.tabs;
    return tabs?.find((tab) => tab.sheetId === sheetId);
  };
  const forgetFacts = grid.subscribe(({ spreadsheetId, changed }) => {
    if (changed === 'structure') facts.delete(spreadsheetId);
  });
  const keyColumn = (spreadsheetId: string, sheetId: number): number | undefined =>
    tabFacts(spreadsheetId, options.operatorEmail, sheetId)?.keyColumn;
  const live = openLiveChanges({ grid, keyColumn });

  const localeFor = (request: IncomingMessage, url: URL, fallback: Locale): Locale => {
    const asked = url.searchParams.get('lang') ?? request.headers['accept-language'];
    return speaksOurs(asked) ? localeOf(asked) : fallback;
  };
  /** Teams' workbooks that the store really has; the API being away does not hide what is on this machine. */
  const workbooks = async (): Promise<readonly (TeamWorkbook & { readonly title: string })[]> => {
    const stored = grid.list();
    let named: readonly TeamWorkbook[] = [];
    try {
      named = await directory.workbooks();
    } catch (error) {
      log.warn('workbook page: teams could not be read', { kind: error instanceof Error ? error.name : 'unknown' });
    }
    return stored.map(({ spreadsheetId, title }) => {
      const team = named.find((each) => each.spreadsheetId === spreadsheetId);
      return { spreadsheetId, title, teamId: '', teamName: '', locale: 'en', ...team };
    });
  };

  const home = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const all = await workbooks();
    const [only] = all;
    if (all.length === 1 && only) {
      response.writeHead(302, { location: `/w/${encodeURIComponent(only.spreadsheetId)}${url.search}` }).end();
      return;
    }
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    sendHtml(response, { body: homeHtml(all, localeFor(request, url, all[0]?.locale ?? 'en')), policy });
  };

  const page = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    spreadsheetId: string,
  ): Promise<void> => {
    const all = await workbooks();
    const book = all.find((each) => each.spreadsheetId === spreadsheetId);
    const locale = localeFor(request, url, book?.locale ?? 'en');
    if (book === undefined) {
      const body = messageHtml(text(workbookPageMessages.noSuchWorkbook, locale), locale);
      sendHtml(response, { status: 404, body, policy: PAGE_POLICY });
      return;
    }
    const people = await directory.people(book.teamId).catch(() => []);
    const asked = url.searchParams.get('person');
    const person = people.find(({ email }) => email === asked) ?? people[0];
    const boot = {
      spreadsheetId,
      title: book.title,
      teamId: book.teamId,
      teamName: book.teamName,
      locale,
      person: person?.email ?? options.operatorEmail,
      people,
      workbooks: all.map(({ spreadsheetId: id, title, teamName }) => ({ spreadsheetId: id, title: teamName || title })),
    };
    sendHtml(response, { body: workbookHtml(boot, assets), policy: PAGE_POLICY });
  };

  const table = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    spreadsheetId: string,
  ): Promise<void> => {
    const book = (await workbooks()).find((each) => each.spreadsheetId === spreadsheetId);
    const locale = localeFor(request, url, book?.locale ?? 'en');
    const stored = grid.read(spreadsheetId);
    const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    if (stored === undefined) {
      const body = messageHtml(text(workbookPageMessages.noSuchWorkbook, locale), locale);
      sendHtml(response, { status: 404, body, policy });
      return;
    }
    const body = tableHtml(stored.spreadsheet, url.searchParams.get('tab') ?? undefined, locale);
    sendHtml(response, { body, policy });
  };

  const asset = (response: ServerResponse, name: string): void => {
    const file = join(assets.folder, name);
    if (!/^[\w.-]+$/.test(name) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
      // Names carry the hash of the content.
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(response);
  };

  const view = (response: ServerResponse, url: URL, spreadsheetId: string): void => {
    const shown = readView(spreadsheetId, url.searchParams.get('person') ?? options.operatorEmail);
    if (shown === undefined) sendJson(response, 404, {});
    else sendJson(response, 200, { view: shown, layout: live.layout(spreadsheetId) });
  };

  const edits = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    spreadsheetId: string,
  ): Promise<void> => {
    const { person, edit } = editOrderSchema.parse(await readJson(request));
    const outcome = applyEdit(edit, {
      grid,
      spreadsheetId,
      email: person,
      locale: localeFor(request, url, 'en'),
      layout: () => ({
        number: live.layout(spreadsheetId),
        tab: (sheetId) => tabFacts(spreadsheetId, person, sheetId),
      }),
    });
    log.debug('workbook page: edit', { edit: edit.kind, ok: outcome.ok, ...(outcome.ok ? {} : { why: outcome.kind }) });
    sendJson(response, 200, outcome);
  };

  const script = async (request: IncomingMessage, response: ServerResponse, spreadsheetId: string): Promise<void> => {
    const order = scriptRunSchema.parse(await readJson(request));
    const outcome = await appsScript.run({
      functionName: order.functionName,
      parameters: order.parameters,
      mode: order.trigger === 'open' ? 'simple-trigger' : 'full',
      context: {
        spreadsheetId,
        email: order.person,
        locale: scriptLocale(order.locale),
        ...(order.active ? { active: order.active } : {}),
      },
    });
    sendJson(response, 200, outcome);
  };

  const progress = async (response: ServerResponse, url: URL, spreadsheetId: string): Promise<void> => {
    const book = (await workbooks()).find((each) => each.spreadsheetId === spreadsheetId);
    if (!book?.teamId) sendJson(response, 200, { ready: 0, failed: 0, total: 0 });
    else {
      const email = url.searchParams.get('person') ?? options.operatorEmail;
      sendJson(response, 200, await directory.progress(book.teamId, email));
    }
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, first = '', id = '', part = ''] = url.pathname.split('/').map(decodeURIComponent);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && url.pathname === '/') return home(request, response, url);
    if (reading && url.pathname === '/table') {
      const [book] = grid.list();
      if (book === undefined) return home(request, response, url);
      response.writeHead(302, { location: `/w/${encodeURIComponent(book.spreadsheetId)}/table` }).end();
      return;
    }
    if (reading && first === 'assets') return asset(response, id);
    if (first !== 'w' || id === '') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    if (reading && part === '') return page(request, response, url, id);
    if (reading && part === 'table') return table(request, response, url, id);
    if (reading && part === 'view') return view(response, url, id);
    if (reading && part === 'sidebar') {
      sendHtml(response, sidebarDocument(appsScript.html('Sidebar') ?? '', assets.shim));
      return;
    }
    if (reading && part === 'progress') return progress(response, url, id);
    const book = grid.read(id);
    if (book === undefined) return sendJson(response, 404, {});
    if (reading && part === 'events') return live.listen(id, book.revision, response);
    if (request.method === 'POST' && part === 'edits') return edits(request, response, url, id);
    if (request.method === 'POST' && part === 'script') return script(request, response, id);
    response.writeHead(404).end();
  };

  return {
    handle: async (request, response) => {
      if (!isOurOwn(request)) {
        response
          .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
          .end('This page serves this machine only.\n');
        return;
      }
      try {
        await route(request, response);
      } catch (error) {
        const bad = error instanceof ZodError || error instanceof SyntaxError || error instanceof URIError;
        const status = error instanceof BodyTooLarge ? 413 : bad ? 400 : 500;
        if (status === 500)
          log.error('workbook page: failed', { kind: error instanceof Error ? error.name : 'unknown' });
        if (!response.headersSent) sendJson(response, status, { error: status });
        else response.end();
      }
    },
    close: async () => {
      forgetFacts();
      live.close();
    },
  };
};
