import { text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';
import { personLocale } from '../platform/setting.ts';
import { requestSync } from './sidebar-server.ts';

/** Simple trigger: may draw the menu, may not reach the network. */
export function onOpen(): void {
  const locale = personLocale();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(text(sidebarMessages.menuOpen, locale), 'showSidebar')
    .addItem(text(sidebarMessages.menuSync, locale), 'syncNow')
    .addToUi();
}

/** Runs once after installation, when the workbook is already open. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Monitoria');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** For people who work without the sidebar: sends what they typed now instead of at the next regular sync. */
export function syncNow(): void {
  const locale = personLocale();
  const answer = requestSync();
  const message = answer.ok ? text(sidebarMessages.syncAsked, locale) : answer.message;
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Monitoria', 5);
}
