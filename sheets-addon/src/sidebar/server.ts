import type { SidebarServer } from '../contract.ts';

type ScriptRun = {
  readonly withSuccessHandler: (handler: (value: unknown) => void) => ScriptRun;
  readonly withFailureHandler: (handler: (error: Error) => void) => ScriptRun;
} & Readonly<Record<string, (...parameters: readonly unknown[]) => unknown>>;

declare const google: { readonly script: { readonly run: unknown } };

/** The server's functions as promises; `google.script.run` itself only knows callbacks. */
export type RemoteServer = {
  readonly [Name in keyof SidebarServer]: (
    ...parameters: Parameters<SidebarServer[Name]>
  ) => Promise<ReturnType<SidebarServer[Name]>>;
};

const remote =
  (name: string) =>
  (...parameters: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const run = (google.script.run as ScriptRun).withSuccessHandler(resolve).withFailureHandler(reject);
      run[name]?.(...parameters);
    });

const NAMES = {
  getSetting: true,
  getSelection: true,
  getCall: true,
  getAudioLink: true,
  requestSync: true,
  setReviewed: true,
  setNote: true,
  setAgentChannel: true,
  decideStep: true,
  withdrawDecision: true,
} as const satisfies Readonly<Record<keyof SidebarServer, true>>;

export const connectServer = (): RemoteServer =>
  Object.fromEntries(Object.keys(NAMES).map((name) => [name, remote(name)])) as unknown as RemoteServer;
