/** Status words of Google's error model, with the HTTP code each travels with. */
const HTTP_CODE = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type GoogleStatus = keyof typeof HTTP_CODE;
export type ErrorDetail = { readonly '@type': string; readonly [key: string]: unknown };

/** An answer in Google's own error shape. Everything a request may be refused for is thrown as one of these. */
export class GoogleError extends Error {
  readonly status: GoogleStatus;
  readonly details: readonly ErrorDetail[];
  /** Drive's word for the cause (`notFound`, `channelIdNotUnique`); Sheets has none. */
  readonly reason: string | undefined;

  constructor(
    status: GoogleStatus,
    message: string,
    extra: { readonly details?: readonly ErrorDetail[]; readonly reason?: string } = {},
  ) {
    super(message);
    this.name = 'GoogleError';
    this.status = status;
    this.details = extra.details ?? [];
    this.reason = extra.reason;
  }

  get code(): number {
    return HTTP_CODE[this.status];
  }

  /** The same refusal, told from further out (`Invalid requests[3].updateCells: …`). */
  within(place: string): GoogleError {
    const extra = { details: this.details, ...(this.reason === undefined ? {} : { reason: this.reason }) };
    return new GoogleError(this.status, `${place}: ${this.message}`, extra);
  }
}

export const invalid = (message: string): GoogleError => new GoogleError('INVALID_ARGUMENT', message);
export const notFound = (message = 'Requested entity was not found.'): GoogleError =>
  new GoogleError('NOT_FOUND', message, { reason: 'notFound' });

/** Body of a Sheets v4 refusal. */
export const sheetsErrorBody = (error: GoogleError): object => ({
  error: {
    code: error.code,
    message: error.message,
    status: error.status,
    ...(error.details.length > 0 ? { details: error.details } : {}),
  },
});

/** Body of a Drive v3 refusal: the older shape, with `errors[]` and no status. */
export const driveErrorBody = (error: GoogleError): object => ({
  error: {
    code: error.code,
    message: error.message,
    errors: [{ message: error.message, domain: 'global', reason: error.reason ?? 'badRequest' }],
  },
});
