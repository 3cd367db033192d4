import type { Readable } from 'node:stream';
import type { StoredBody } from './body-file.ts';
import type { ListQuery } from './listing.ts';
import type { Reason } from './object-event.ts';
import type { ByteRange } from './range.ts';

/** A bucket as the template describes it. */
export type BucketDefinition = {
  readonly name: string;
  readonly sendsEvents: boolean;
  readonly versioned: boolean;
  readonly cors: readonly CorsRule[];
};

export type CorsRule = {
  readonly methods: readonly string[];
  readonly origins: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds?: number;
};

/** What is said of an object beside its bytes. Names are lower case. */
export type ObjectLabels = {
  /** `content-type`, `cache-control` and the like, sent back as they came. */
  readonly headers: Readonly<Record<string, string>>;
  /** User metadata without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
};

/** Object bodies are one file, or the parts of a multipart upload one behind the other: nothing is ever copied. */
export type Piece = { readonly file: string; readonly bytes: number };

export type ObjectHead = ObjectLabels & {
  readonly key: string;
  readonly bytes: number;
  /** Without quotes. */
  readonly etag: string;
  readonly modifiedAtMs: number;
  readonly checksum?: { readonly name: string; readonly value: string };
  readonly versionId?: string;
  readonly pieces: readonly Piece[];
};

export type Listed = Pick<ObjectHead, 'key' | 'bytes' | 'etag' | 'modifiedAtMs'>;

export type Listing = {
  readonly objects: readonly Listed[];
  readonly prefixes: readonly string[];
  /** The last key or prefix listed, when there is more. */
  readonly nextAfter?: string;
};

export type PutConditions = { readonly ifNoneMatch?: string; readonly ifMatch?: string };

export type Upload = ObjectLabels & { readonly id: string; readonly key: string; readonly startedAtMs: number };
export type UploadPart = {
  readonly number: number;
  readonly file: string;
  readonly bytes: number;
  readonly md5: string;
  readonly checksum?: { readonly name: string; readonly value: string };
};

export type PutRequest = {
  readonly bucket: BucketDefinition;
  readonly key: string;
  readonly labels: ObjectLabels;
  readonly conditions: PutConditions;
  readonly reason: Reason;
  readonly requestId: string;
};

export type ObjectStore = {
  readonly buckets: readonly BucketDefinition[];
  readonly bucket: (name: string) => BucketDefinition | undefined;
  /** Where to put a body that arrives; the name means nothing until `put` or `putPart` adopts it. */
  readonly newFile: () => string;
  /** @throws S3Error `NoSuchKey` */
  readonly head: (bucket: BucketDefinition, key: string) => ObjectHead;
  readonly find: (bucket: BucketDefinition, key: string) => ObjectHead | undefined;
  readonly read: (head: ObjectHead, range?: ByteRange) => Promise<Readable>;
  /** Adopts a received body. The object and its event become durable together. @throws S3Error `PreconditionFailed` */
  readonly put: (request: PutRequest & { readonly file: string; readonly body: StoredBody }) => ObjectHead;
  /** Stores bytes that are in memory already. */
  readonly putBytes: (
    bucket: BucketDefinition,
    key: string,
    bytes: Uint8Array,
    contentType: string,
  ) => Promise<ObjectHead>;
  readonly copy: (request: PutRequest & { readonly source: ObjectHead }) => Promise<ObjectHead>;
  readonly setTags: (bucket: BucketDefinition, key: string, tags: Readonly<Record<string, string>>) => void;
  readonly remove: (bucket: BucketDefinition, key: string, requestId: string) => void;
  readonly list: (bucket: BucketDefinition, query: ListQuery) => Listing;
  readonly startUpload: (bucket: BucketDefinition, key: string, labels: ObjectLabels) => string;
  /** @throws S3Error `NoSuchUpload` */
  readonly upload: (bucket: BucketDefinition, key: string, id: string) => Upload;
  readonly uploads: (bucket: BucketDefinition) => readonly Upload[];
  readonly putPart: (upload: Upload, number: number, file: string, body: StoredBody) => void;
  readonly parts: (upload: Upload) => readonly UploadPart[];
  readonly complete: (
    request: Omit<PutRequest, 'labels' | 'reason'> & { readonly upload: Upload; readonly parts: readonly UploadPart[] },
  ) => ObjectHead;
  readonly abort: (upload: Upload) => void;
};
