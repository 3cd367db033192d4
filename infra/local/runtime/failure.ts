/**
 * Why the local cloud does not start. The code is stable (tools look at it); the message is for the person at the
 * terminal and says what to do.
 */
export const CLOUD_FAILURES = [
  'data-folder-in-use',
  'data-folder-not-writable',
  'corrupt-data-folder',
  'port-in-use',
  'template-invalid',
  'template-refused',
  'missing-bundle',
] as const;
export type CloudFailure = (typeof CLOUD_FAILURES)[number];

type CloudErrorOptions = ErrorOptions & { readonly holder?: number | undefined };

export class CloudError extends Error {
  readonly code: CloudFailure;
  /** Number of the process that holds the data folder, where that is known. */
  readonly holder: number | undefined;

  constructor(code: CloudFailure, message: string, { holder, ...options }: CloudErrorOptions = {}) {
    super(message, options);
    this.name = 'CloudError';
    this.code = code;
    this.holder = holder;
  }
}
