/** An object of the recordings bucket as its event or listing names it. */
export type ObjectHead = {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly lastModified: string;
  /** User metadata, lower-case names without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
};

export type ObjectStore = {
  /** `undefined` when there is no such object (deleted meanwhile). */
  readonly head: (key: string) => Promise<ObjectHead | undefined>;
  /** `last` is included. What lies behind the object's end is left out: such a range is short, or empty. */
  readonly getBytes: (
    key: string,
    range?: { readonly first: number; readonly last: number },
  ) => Promise<Uint8Array | undefined>;
  /** SHA-256 of the whole object, streamed: 64 lower-case hexadecimal digits. */
  readonly sha256: (key: string) => Promise<string | undefined>;
  /** Every key under a prefix, in order. */
  readonly list: (prefix: string) => Promise<readonly { readonly key: string; readonly bytes: number }[]>;
};
