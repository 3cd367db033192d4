import type { sheets_v4 } from '@googleapis/sheets';
import type { Locale } from '../../../functions/contracts/team.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { workbookPageMessages } from '../../../functions/i18n/messages/workbook.ts';
import type { Spreadsheet } from './grid-port.ts';
import { escapeHtml } from './http.ts';

const say = workbookPageMessages;

const words = (cell: sheets_v4.Schema$CellData | undefined, locale: Locale): string => {
  const value = cell?.userEnteredValue;
  if (typeof value?.boolValue === 'boolean') return text(value.boolValue ? say.yes : say.no, locale);
  if (cell?.formattedValue) return cell.formattedValue;
  return (
    value?.stringValue ?? value?.formulaValue ?? (value?.numberValue === undefined ? '' : String(value.numberValue))
  );
};

/** One tab as a plain table: what the canvas shows, for screen readers, small screens and printing. */
export const tableHtml = (spreadsheet: Spreadsheet, tabTitle: string | undefined, locale: Locale): string => {
  const tabs = (spreadsheet.sheets ?? []).filter((tab) => !tab.properties?.hidden);
  const tab = tabs.find((each) => each.properties?.title === tabTitle) ?? tabs[0];
  const data = tab?.data?.[0];
  const hidden = new Set(
    (data?.columnMetadata ?? []).flatMap((column, index) => (column?.hiddenByUser ? [index] : [])),
  );
  const rows = (data?.rowData ?? []).map((row) =>
    (row.values ?? []).flatMap((cell, column) => (hidden.has(column) ? [] : [words(cell, locale)])),
  );
  const used = rows.filter((row) => row.some((cell) => cell !== ''));
  const [head = [], ...lines] = used;
  const links = tabs
    .map((each) => {
      const title = each.properties?.title ?? '';
      const current = each === tab ? ' aria-current="page"' : '';
      return `<a href="?tab=${encodeURIComponent(title)}"${current}>${escapeHtml(title)}</a>`;
    })
    .join(' · ');
  const title = `${spreadsheet.properties?.title ?? ''} · ${tab?.properties?.title ?? ''}`;
  const headCells = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const bodyRows = lines
    .map((row) => {
      const cells = head.map((_, column) => {
        const cell = row[column] ?? '';
        return /^https?:\/\/\S+$/.test(cell)
          ? `<td><a href="${escapeHtml(cell)}">${escapeHtml(text(say.openLink, locale))}</a></td>`
          : `<td>${escapeHtml(cell)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{margin:20px;color:#1f2328;font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}table{border-collapse:collapse}caption{text-align:left;color:#57606a;padding:8px 0}th,td{border:1px solid #d0d7de;padding:5px 9px;text-align:left;vertical-align:top;max-width:30em}td{min-width:5em}td:nth-child(n+9){min-width:12em}th{background:#eef2f7;position:sticky;top:0}tr:nth-child(even) td{background:#fafbfc}</style></head>
<body><p><a href="/w/${encodeURIComponent(spreadsheet.spreadsheetId ?? '')}">← ${escapeHtml(text(say.backToSheet, locale))}</a></p>
<h1>${escapeHtml(spreadsheet.properties?.title ?? '')}</h1><nav aria-label="${escapeHtml(text(say.tab, locale))}">${links}</nav>
<table><caption>${escapeHtml(tab?.properties?.title ?? '')} · ${escapeHtml(text(say.rows, locale, { n: lines.length }))}</caption>
<thead><tr>${headCells}</tr></thead><tbody>${bodyRows}</tbody></table></body></html>`;
};
