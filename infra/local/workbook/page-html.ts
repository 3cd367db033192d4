import { createHash } from 'node:crypto';
import type { Locale, Role } from '../../../functions/contracts/team.ts';
import { type Message, text } from '../../../functions/i18n/catalogue.ts';
import { workbookPageMessages } from '../../../functions/i18n/messages/workbook.ts';
import type { Boot } from './browser/boot.ts';
import type { PageAssets } from './bundle.ts';
import { embedJson, escapeHtml } from './http.ts';

const say = workbookPageMessages;

/** Univer sets styles from script, hence the inline styles; scripts come from our own files only. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ROLE_NAMES = {
  admin: say.roleAdmin,
  supervisor: say.roleSupervisor,
  monitor: say.roleMonitor,
  agent: say.roleAgent,
} as const satisfies Readonly<Record<Role, Message>>;

const MARK = `<svg id="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b57d0"/><path d="M7 18v-2M11.5 21v-8M16 24V8M20.500 21v-8M25 18v-2" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>`;

const options = (all: readonly { readonly value: string; readonly label: string }[], chosen: string): string =>
  all
    .map(
      ({ value, label }) =>
        `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`,
    )
    .join('');

const headOf = (title: string, locale: Locale, style: string | undefined): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,">${
    style ? `<link rel="stylesheet" href="/assets/${style}">` : ''
  }`;

/** The page around the grid. The grid itself draws on a canvas; the table view says the same to a screen reader. */
export const workbookHtml = (boot: Boot, assets: PageAssets): string => {
  const { locale } = boot;
  const words = (message: Message & { en: string }): string => escapeHtml(message[locale]);
  const person = options(
    boot.people.map(({ email, name, role }) => ({
      value: email,
      label: `${name} · ${text(ROLE_NAMES[role], locale)}`,
    })),
    boot.person,
  );
  const workbooks =
    boot.workbooks.length < 2
      ? ''
      : `<label class="header-field wide-only">${words(say.chooseWorkbook)} <select id="workbook">${options(
          boot.workbooks.map(({ spreadsheetId, title }) => ({ value: spreadsheetId, label: title })),
          boot.spreadsheetId,
        )}</select></label>`;
  const table = `/w/${encodeURIComponent(boot.spreadsheetId)}/table?person=${encodeURIComponent(boot.person)}`;
  return `${headOf(`${boot.title} · Monitoria`, locale, assets.style)}
<script type="application/json" id="boot">${embedJson(boot)}</script></head><body>
<div id="page">
<div id="top" role="banner">${MARK}
<div id="titles"><h1 id="title">${escapeHtml(boot.title)}</h1>
<div id="below-title"><span>${escapeHtml(boot.teamName)}</span><div id="progress" role="status" hidden><progress id="progress-bar" aria-labelledby="progress-words"></progress><span id="progress-words"></span></div><span id="save-state" role="status"></span></div></div>
<details id="menu" hidden><summary>${words(say.menu)} ▾</summary><div id="menu-items"></div></details>
<div id="spring"></div>
<a id="link-chip" class="header-link" target="_blank" rel="noopener noreferrer" hidden>${words(say.openLink)} ↗</a>
${workbooks}
<label class="header-field wide-only">${words(say.person)} <select id="person">${person}</select></label>
<a class="header-link" href="${table}" title="${words(say.tableViewHelp)}">${words(say.tableView)}</a>
<button type="button" id="panel-toggle" aria-controls="side" aria-expanded="true">${words(say.hidePanel)}</button>
</div>
<div id="body">
<div id="grid" role="application" aria-label="${words(say.sheetGrid)}"></div>
<div id="side" role="complementary" aria-label="${words(say.callPanel)}"><iframe id="sidebar" title="${words(say.callPanel)}" sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads" allow="autoplay"></iframe></div>
<div id="opening" role="status">${words(say.opening)}</div>
<div id="notice" role="status" hidden></div>
</div></div>
<script type="module" src="/assets/${assets.script}"></script>
</body></html>`;
};

/** The list of workbooks, when there is more than one or none. */
export const homeHtml = (
  workbooks: readonly { readonly spreadsheetId: string; readonly title: string; readonly teamName: string }[],
  locale: Locale,
): string => {
  const items = workbooks
    .map(
      ({ spreadsheetId, title, teamName }) =>
        `<li><a href="/w/${encodeURIComponent(spreadsheetId)}"><strong>${escapeHtml(teamName || title)}</strong><span>${escapeHtml(title)}</span></a></li>`,
    )
    .join('');
  const body = items === '' ? `<p>${escapeHtml(text(say.noWorkbooks, locale))}</p>` : `<ul>${items}</ul>`;
  return `${headOf(text(say.pageTitle, locale), locale, undefined)}${items === '' ? '<meta http-equiv="refresh" content="3">' : ''}
<style>body{margin:0;background:#f4f6f9;color:#1f2328;font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:560px;margin:10vh auto;padding:0 20px}h1{font-size:24px;display:flex;gap:12px;align-items:center}h1 svg{width:36px}
ul{list-style:none;padding:0}li a{display:flex;flex-direction:column;padding:14px 18px;margin:10px 0;border:1px solid #d8dee4;border-radius:12px;background:#fff;color:inherit;text-decoration:none}
li a:hover,li a:focus-visible{border-color:#0b57d0;outline:2px solid #0b57d0}span{color:#57606a;font-size:13px}</style></head>
<body><main><h1>${MARK} Monitoria</h1>${body}</main></body></html>`;
};

/** A page of one sentence. */
export const messageHtml = (message: string, locale: Locale): string =>
  `${headOf('Monitoria', locale, undefined)}</head><body><main><p>${escapeHtml(message)}</p><p><a href="/">Monitoria</a></p></main></body></html>`;

const sourceHash = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The add-on's own sidebar file with the shim before its script. Its scripts are named by their hashes, so nothing else
 * can run there, whatever a transcript holds; sound may come from this machine only.
 */
export const sidebarDocument = (sidebar: string, shim: string): { readonly body: string; readonly policy: string } => {
  const body = sidebar.replace('<script>', () => `<script>${shim}</script><script>`);
  const scripts = [...body.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => sourceHash(match[1] ?? ''));
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    'media-src http://127.0.0.1:* http://localhost:*',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return { body: body.replace('<base target="_top">', ''), policy };
};
