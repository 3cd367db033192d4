/** Addresses that let a browser do one thing with one object of the recordings bucket, for a while. */
export type ObjectLinks = {
  /** For exactly so many bytes. */
  readonly presignUpload: (request: {
    readonly key: string;
    readonly bytes: number;
    readonly expiresInSeconds: number;
  }) => Promise<string>;
  readonly presignDownload: (request: {
    readonly key: string;
    readonly contentType: string;
    readonly expiresInSeconds: number;
  }) => Promise<string>;
};
