/** What travels between the pool and a function's thread. Events and results go as JSON, as over Lambda's own wire. */

export type WorkerStart = { readonly file: string; readonly exportName: string };

export type InvokeMessage = {
  readonly requestId: string;
  readonly event: string;
  readonly deadlineMs: number;
  readonly functionName: string;
  readonly functionArn: string;
};

export type FunctionFailure = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

export type WorkerReply =
  | { readonly kind: 'ready'; readonly initMs: number }
  | { readonly kind: 'init-failed'; readonly failure: FunctionFailure }
  | { readonly kind: 'result'; readonly requestId: string; readonly result: string }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: FunctionFailure };
