import type { ActiveCell, RunOutcome } from '../../apps-script/protocol.ts';
import type { Edit, EditOutcome, WorkbookEvent } from '../page-protocol.ts';
import type { WorkbookView } from '../univer/workbook-view.ts';
import type { Boot } from './boot.ts';

export type ViewAnswer = { readonly view: WorkbookView; readonly layout: number };
export type Progress = { readonly ready: number; readonly failed: number; readonly total: number };

/** The page's own server. */
export type PageClient = {
  readonly view: () => Promise<ViewAnswer>;
  readonly edit: (edit: Edit) => Promise<EditOutcome>;
  readonly run: (order: {
    readonly functionName: string;
    readonly parameters: readonly unknown[];
    readonly active?: ActiveCell;
    readonly trigger?: 'open';
  }) => Promise<RunOutcome>;
  readonly progress: () => Promise<Progress>;
  readonly listen: (onEvent: (event: WorkbookEvent) => void, onOnline: (online: boolean) => void) => void;
};

export const connectPage = ({ spreadsheetId, person, locale }: Boot): PageClient => {
  const root = `/w/${encodeURIComponent(spreadsheetId)}`;
  const get = async <Value>(path: string): Promise<Value> => {
    const response = await fetch(`${root}/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Value;
  };
  const post = async <Value>(path: string, body: unknown): Promise<Value> => {
    const response = await fetch(`${root}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Value;
  };
  const asPerson = `person=${encodeURIComponent(person)}`;
  return {
    view: () => get(`view?${asPerson}`),
    edit: (edit) => post('edits', { person, edit }),
    run: (order) => post('script', { person, locale, ...order }),
    progress: () => get(`progress?${asPerson}`),
    listen: (onEvent, onOnline) => {
      const source = new EventSource(`${root}/events`);
      source.onopen = () => onOnline(true);
      source.onerror = () => onOnline(false);
      source.onmessage = (message) => onEvent(JSON.parse(String(message.data)) as WorkbookEvent);
    },
  };
};
