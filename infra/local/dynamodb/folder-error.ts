export type DataFolderErrorCode = 'corrupt-data-folder' | 'data-folder-in-use' | 'data-folder-not-writable';

/** The folder cannot be used; `code` says why and the message names the file or the folder. */
export class DataFolderError extends Error {
  readonly code: DataFolderErrorCode;

  constructor(code: DataFolderErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DataFolderError';
    this.code = code;
  }
}

/** The code of a system or LevelDB error, or nothing. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
