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

export class CloudError extends Error {
  readonly code: CloudFailure;

  constructor(code: CloudFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CloudError';
    this.code = code;
  }
}
