import type { RunOutcome } from '../../apps-script/protocol.ts';

type FrameOptions = {
  readonly frame: HTMLIFrameElement;
  readonly address: string;
  readonly run: (functionName: string, parameters: readonly unknown[]) => Promise<RunOutcome>;
  readonly onClose: () => void;
};

/** What the add-on's sidebar says to the page; the other side is `script-run-shim.ts`. */
type SidebarMessage =
  | {
      readonly monitoria: 'run';
      readonly id: number;
      readonly functionName: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly monitoria: 'close' };

/** The add-on's sidebar beside the sheet: sandboxed, it reaches the server through this bridge only. */
export const connectSidebar = ({ frame, address, run, onClose }: FrameOptions) => {
  addEventListener('message', async (event: MessageEvent<SidebarMessage | undefined>) => {
    // The frame's origin is opaque, so its window is what identifies it.
    if (event.source !== frame.contentWindow || event.data === undefined) return;
    if (event.data.monitoria === 'close') onClose();
    if (event.data.monitoria !== 'run') return;
    const { id, functionName, parameters } = event.data;
    let answer: object;
    try {
      const outcome = await run(functionName, parameters);
      answer = outcome.ok ? { value: outcome.value } : { error: outcome.message };
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) };
    }
    frame.contentWindow?.postMessage({ monitoria: 'answer', id, ...answer }, '*');
  });
  return {
    load: (): void => {
      if (!frame.getAttribute('src')) frame.src = address;
    },
    tellSelection: (): void => frame.contentWindow?.postMessage({ monitoria: 'selection' }, '*'),
  };
};
