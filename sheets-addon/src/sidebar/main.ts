import { text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';
import type { Selection, SelectionAnswer, Setting } from '../contract.ts';
import { type CallPanel, createCallPanel } from './call-panel.ts';
import { element, replaceChildren } from './dom.ts';
import { connectServer } from './server.ts';

/** Sheets tells a sidebar nothing about the selection, so it asks; only while somebody can see the answer. */
const POLL_MS = 1_500;
/** A host that does know about selections may fire this at the window to save the wait. */
const SELECTION_EVENT = 'monitoria-selection';
/** Ticks down a column come quickly; the back end is told once after them. */
const SYNC_PAUSE_MS = 1_000;

const server = connectServer();
const panelRoot = document.getElementById('panel') as HTMLElement;
const announcer = document.getElementById('announcer') as HTMLElement;

const announce = (message: string): void => {
  announcer.textContent = message;
};

let setting: Setting = { locale: 'en', timeZone: 'UTC' };
let panel: CallPanel | undefined;
let shown: { callId: string; rowHash: string | null } | undefined;
let peopleHash: string | null = null;
let syncPause: ReturnType<typeof setTimeout> | undefined;
/** Grows with every selection: answers to older questions are dropped. */
let turn = 0;

const showMessage = (message: string, retry?: () => void): void => {
  panel?.dispose();
  panel = undefined;
  const button =
    retry &&
    element('button', { type: 'button', class: 'plain', onclick: retry }, text(sidebarMessages.retry, setting.locale));
  replaceChildren(panelRoot, element('div', { class: 'message' }, element('p', {}, message), button));
};

const loadCall = async (selection: Extract<Selection, { kind: 'call' }>): Promise<void> => {
  turn += 1;
  const mine = turn;
  const sameCall = panel?.callId === selection.callId;
  if (!sameCall) showMessage(text(sidebarMessages.loading, setting.locale));
  const retry = (): void => {
    shown = undefined;
    void poll();
  };
  try {
    const answer = await server.getCall(selection.callId);
    if (mine !== turn) return;
    if (!answer.ok) {
      if (!sameCall) showMessage(answer.message, retry);
      return;
    }
    if (sameCall) panel?.update(answer.value);
    else {
      panel = createCallPanel(answer.value, { setting, server, announce });
      replaceChildren(panelRoot, panel.root);
      scrollTo(0, 0);
    }
    panel?.showPeople(selection.people);
  } catch (error) {
    if (mine === turn && !sameCall) showMessage(error instanceof Error ? error.message : String(error), retry);
  }
};

const noticePeople = (hash: string | null): void => {
  const changed = peopleHash !== null && hash !== null && hash !== peopleHash;
  peopleHash = hash;
  if (!changed) return;
  clearTimeout(syncPause);
  syncPause = setTimeout(() => {
    // A refused request costs nothing: the back end reads people's columns by itself every few minutes.
    server.requestSync().catch(() => undefined);
  }, SYNC_PAUSE_MS);
};

const apply = ({ selection, peopleHash: people, rowHash }: SelectionAnswer): void => {
  noticePeople(people);
  if (selection.kind === 'none') {
    // A person who clicks beside the calls is still at work on the last one.
    if (panel !== undefined) return;
    const message = selection.reason === 'not-monitoring' ? sidebarMessages.chooseTab : sidebarMessages.chooseRow;
    showMessage(text(message, setting.locale));
    shown = undefined;
    return;
  }
  if (shown?.callId !== selection.callId || shown.rowHash !== rowHash) {
    shown = { callId: selection.callId, rowHash };
    void loadCall(selection);
  } else panel?.showPeople(selection.people);
};

let asking = false;
let askAgain = false;

const poll = async (): Promise<void> => {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    apply(await server.getSelection());
  } catch (error) {
    if (panel === undefined) showMessage(error instanceof Error ? error.message : String(error), () => void poll());
  } finally {
    asking = false;
    if (askAgain) {
      askAgain = false;
      void poll();
    }
  }
};

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['range', 'checkbox'].includes(target.type));

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
  const pressable = event.target instanceof Element && event.target.closest('button, summary, input[type=checkbox]');
  if (event.key === ' ' && pressable) return;
  if (panel?.key(event.key)) event.preventDefault();
});

// A button that was clicked keeps the focus, and the next Space would press it again instead of pausing.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('button');
  if (button instanceof HTMLButtonElement && event.detail > 0) button.blur();
});

const start = async (): Promise<void> => {
  setting = await server.getSetting();
  document.documentElement.lang = setting.locale;
  showMessage(text(sidebarMessages.loading, setting.locale));
  await poll();
  setInterval(() => {
    if (document.visibilityState === 'visible') void poll();
  }, POLL_MS);
  addEventListener(SELECTION_EVENT, () => void poll());
};

start().catch((error: unknown) => showMessage(error instanceof Error ? error.message : String(error)));
