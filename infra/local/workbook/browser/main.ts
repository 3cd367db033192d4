import { text } from '../../../../functions/i18n/catalogue.ts';
import { workbookPageMessages } from '../../../../functions/i18n/messages/workbook.ts';
import type { RunOutcome } from '../../apps-script/protocol.ts';
import { readBoot } from './boot.ts';
import { createLiveWorkbook } from './live-workbook.ts';
import { createNotice } from './notice.ts';
import { connectPage } from './page-client.ts';
import { connectSidebar } from './sidebar-frame.ts';
import { createWorkbookGrid, type Selected, type WorkbookGrid } from './workbook-grid.ts';

const boot = readBoot();
const { locale } = boot;
const say = workbookPageMessages;
const client = connectPage(boot);

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const notice = createNotice(byId('notice'));
const saveState = byId('save-state');
const panel = byId('side');
const panelToggle = byId<HTMLButtonElement>('panel-toggle');
const linkChip = byId<HTMLAnchorElement>('link-chip');
const menu = byId<HTMLDetailsElement>('menu');
const progressBox = byId('progress');
const PANEL_KEY = 'monitoria.panel';
const PROGRESS_MS = 4_000;

let grid: WorkbookGrid | undefined;
let active: Selected | undefined;

/** A run of the add-on with the selection of this moment; what it does to the screen is done here. */
const runScript = async (
  functionName: string,
  parameters: readonly unknown[],
  trigger?: 'open',
): Promise<RunOutcome> => {
  const outcome = await client.run({
    functionName,
    parameters,
    ...(active ? { active } : {}),
    ...(trigger ? { trigger } : {}),
  });
  for (const effect of outcome.effects) {
    if (effect.kind === 'menu') drawMenu(effect.items);
    if (effect.kind === 'sidebar') showPanel(true);
    if (effect.kind === 'toast' || effect.kind === 'alert') notice(effect.message);
  }
  return outcome;
};

const sidebar = connectSidebar({
  frame: byId<HTMLIFrameElement>('sidebar'),
  address: `/w/${encodeURIComponent(boot.spreadsheetId)}/sidebar`,
  run: (functionName, parameters) => runScript(functionName, parameters),
  onClose: () => showPanel(false),
});

const showPanel = (open: boolean): void => {
  panel.hidden = !open;
  panelToggle.setAttribute('aria-expanded', String(open));
  panelToggle.textContent = text(open ? say.hidePanel : say.showPanel, locale);
  localStorage.setItem(PANEL_KEY, open ? 'open' : 'closed');
  if (open) sidebar.load();
};

const drawMenu = (items: Extract<RunOutcome['effects'][number], { kind: 'menu' }>['items']): void => {
  const buttons = items.flatMap((item) => {
    if ('separator' in item) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = item.label;
    button.addEventListener('click', async () => {
      menu.open = false;
      const outcome = await runScript(item.functionName, []);
      if (!outcome.ok) notice(outcome.message);
    });
    return [button];
  });
  byId('menu-items').replaceChildren(...buttons);
  menu.hidden = buttons.length === 0;
};

const live = createLiveWorkbook({
  client,
  grid: () => grid,
  onRefused: notice,
  onBusy: (busy) => {
    saveState.textContent = text(busy ? say.saving : say.saved, locale);
  },
  onOffline: () => {
    saveState.textContent = text(say.offline, locale);
  },
  onShown: () => sidebar.tellSelection(),
});

const onSelect = (selected: Selected): void => {
  const sameRow = active?.sheetId === selected.sheetId && active.row === selected.row;
  active = selected;
  if (!sameRow) sidebar.tellSelection();
  const link = grid?.linkAt(selected);
  linkChip.hidden = link === undefined;
  if (link !== undefined) linkChip.href = link;
};

const drawProgress = async (): Promise<void> => {
  try {
    const { ready, failed, total } = await client.progress();
    const done = ready + failed >= total;
    progressBox.hidden = total === 0 || done;
    const words =
      failed > 0
        ? text(say.progressFailed, locale, { ready, failed, total })
        : text(say.progress, locale, { ready, total });
    byId('progress-words').textContent = words;
    const bar = byId<HTMLProgressElement>('progress-bar');
    bar.max = Math.max(1, total);
    bar.value = ready + failed;
    setTimeout(() => void drawProgress(), done ? PROGRESS_MS * 4 : PROGRESS_MS);
  } catch {
    setTimeout(() => void drawProgress(), PROGRESS_MS * 4);
  }
};

/** A reload with other parameters: the person or the workbook is another one, so everything on the page is. */
const goTo = (path: string, parameters: Readonly<Record<string, string>>): void => {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(parameters)) query.set(key, value);
  location.assign(`${path}?${query}`);
};

const connectHeader = (): void => {
  document.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
  });

  byId<HTMLSelectElement>('person').addEventListener('change', (event) => {
    goTo(location.pathname, { person: (event.target as HTMLSelectElement).value });
  });
  document.getElementById('workbook')?.addEventListener('change', (event) => {
    location.assign(`/w/${encodeURIComponent((event.target as HTMLSelectElement).value)}`);
  });
  panelToggle.addEventListener('click', () => showPanel(panel.hidden !== false));
  showPanel(localStorage.getItem(PANEL_KEY) !== 'closed');
};

/** The call that a link names: `#call=…`, as in the rows' own links, or `?call=…`. */
const linkedCall = (): string | null =>
  new URLSearchParams(location.hash.slice(1)).get('call') ?? new URLSearchParams(location.search).get('call');

const start = async (): Promise<void> => {
  connectHeader();
  grid = await createWorkbookGrid({
    container: byId('grid'),
    locale,
    onEdits: live.edits,
    onImpossible: () => {
      notice(text(say.notPossible, locale));
      void live.reread();
    },
    onProtected: () => notice(text(say.protectedCell, locale)),
    onSelect,
    onEditEnd: (overwritten) => {
      if (overwritten) notice(text(say.keptYours, locale));
      live.editEnded();
    },
  });
  await live.start();
  byId('opening').hidden = true;
  const wanted = linkedCall();
  if (wanted === null || !grid.selectCall(wanted)) grid.selectFirstCall();
  addEventListener('hashchange', () => {
    const call = linkedCall();
    if (call !== null) grid?.selectCall(call);
  });
  active = grid.selected() ?? active;
  sidebar.tellSelection();
  client.listen(live.receive, (online) => {
    saveState.textContent = online ? '' : text(say.offline, locale);
  });
  void grid.steady.then(() => {
    document.documentElement.dataset.ready = 'true';
  });
  // Browser tests reach the canvas through this: there is nothing else in it to find.
  Object.assign(globalThis, { monitoriaGrid: grid });
  void runScript('onOpen', [{ authMode: 'NONE' }], 'open');
  void drawProgress();
};

void start();
