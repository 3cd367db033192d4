import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewEvent } from '../../runtime/events/event.ts';
import type { State } from '../../runtime/state/state.ts';
import { AFTER_ALL, listPage } from './listing.ts';
import { objectCreated, objectDeleted } from './object-event.ts';
import type {
  BucketDefinition,
  Listed,
  ObjectHead,
  ObjectLabels,
  ObjectStore,
  Piece,
  PutConditions,
  PutRequest,
  Upload,
  UploadPart,
} from './object-model.ts';
import { readPieces } from './piece-reader.ts';
import { noSuchKey, noSuchUpload, preconditionFailed, S3Error } from './s3-error.ts';

export type { BucketDefinition } from './object-model.ts';

const schema = `
CREATE TABLE IF NOT EXISTS objects (
  bucket TEXT NOT NULL, key TEXT NOT NULL, bytes INTEGER NOT NULL, etag TEXT NOT NULL, modified_at INTEGER NOT NULL,
  labels TEXT NOT NULL, pieces TEXT NOT NULL, checksum TEXT, version_id TEXT,
  PRIMARY KEY (bucket, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, labels TEXT NOT NULL, started_at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS upload_parts (
  upload TEXT NOT NULL, number INTEGER NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL, md5 TEXT NOT NULL,
  checksum TEXT, PRIMARY KEY (upload, number)
);`;

type ObjectRow = {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly modified_at: number;
  readonly labels: string;
  readonly pieces: string;
  readonly checksum: string | null;
  readonly version_id: string | null;
};
type UploadRow = { readonly id: string; readonly key: string; readonly labels: string; readonly started_at: number };
type PartRow = Omit<UploadPart, 'checksum'> & { readonly checksum: string | null };

type ListedRow = Pick<ObjectRow, 'key' | 'bytes' | 'etag' | 'modified_at'>;

const toListed = ({ key, bytes, etag, modified_at }: ListedRow): Listed => ({
  key,
  bytes,
  etag,
  modifiedAtMs: modified_at,
});

const toHead = (row: ObjectRow): ObjectHead => ({
  key: row.key,
  bytes: row.bytes,
  etag: row.etag,
  modifiedAtMs: row.modified_at,
  ...(JSON.parse(row.labels) as ObjectLabels),
  pieces: JSON.parse(row.pieces) as readonly Piece[],
  ...(row.checksum !== null && { checksum: JSON.parse(row.checksum) as { name: string; value: string } }),
  ...(row.version_id !== null && { versionId: row.version_id }),
});

const matches = (header: string, head: ObjectHead): boolean =>
  header === '*' || header.split(',').some((one) => one.trim().replace(/^(?:W\/)?"|"$/g, '') === head.etag);

const checkConditions = ({ ifNoneMatch, ifMatch }: PutConditions, existing: ObjectHead | undefined): void => {
  if (ifNoneMatch !== undefined && existing && matches(ifNoneMatch, existing)) throw preconditionFailed();
  if (ifMatch === undefined) return;
  if (!existing) throw noSuchKey();
  if (!matches(ifMatch, existing)) throw preconditionFailed();
};

type StoreRequest = {
  readonly state: State;
  readonly folder: string;
  readonly buckets: readonly BucketDefinition[];
  /** Takes part in the transaction that stores the object. */
  readonly emit: (event: NewEvent) => void;
  readonly now?: () => number;
};

/**
 * Objects as files under random names, found by their heads in the state file. A key never becomes a path, so `..`, 300
 * characters or an emoji are nothing special; a body counts from the moment its head is committed, so a crash leaves
 * the old object or the new one.
 */
export const openObjectStore = async (request: StoreRequest): Promise<ObjectStore> => {
  const { state, folder, buckets, emit, now = Date.now } = request;
  await mkdir(folder, { recursive: true });
  state.db.exec(schema);
  const sql = {
    find: state.db.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?'),
    save: state.db.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    label: state.db.prepare('UPDATE objects SET labels = ? WHERE bucket = ? AND key = ?'),
    remove: state.db.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?'),
    page: state.db.prepare(
      'SELECT key, bytes, etag, modified_at FROM objects WHERE bucket = ? AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
    ),
    startUpload: state.db.prepare('INSERT INTO uploads VALUES (?, ?, ?, ?, ?)'),
    upload: state.db.prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?'),
    uploads: state.db.prepare('SELECT * FROM uploads WHERE bucket = ? ORDER BY key, started_at'),
    endUpload: state.db.prepare('DELETE FROM uploads WHERE id = ?'),
    savePart: state.db.prepare('INSERT OR REPLACE INTO upload_parts VALUES (?, ?, ?, ?, ?, ?)'),
    parts: state.db.prepare('SELECT * FROM upload_parts WHERE upload = ? ORDER BY number'),
    endParts: state.db.prepare('DELETE FROM upload_parts WHERE upload = ?'),
    allPieces: state.db.prepare(
      `SELECT json_extract(piece.value, '$.file') AS file FROM objects, json_each(objects.pieces) AS piece
       UNION SELECT file FROM upload_parts`,
    ),
  };

  const used = new Set(sql.allPieces.all().map(({ file }) => String(file)));
  for (const file of await readdir(folder)) if (!used.has(file)) await rm(join(folder, file), { force: true });

  const discard = (files: readonly string[]): void =>
    state.afterCommit(() => {
      for (const file of files) void rm(join(folder, file), { force: true });
    });

  const find: ObjectStore['find'] = (bucket, key) => {
    const row = sql.find.get(bucket.name, key) as ObjectRow | undefined;
    return row && toHead(row);
  };

  type NewHead = Omit<ObjectHead, 'key' | 'modifiedAtMs' | 'versionId' | keyof ObjectLabels>;

  /** The one place where an object comes to be. */
  const commit = ({ bucket, key, labels, conditions, reason, requestId }: PutRequest, made: NewHead): ObjectHead =>
    state.transaction(() => {
      const existing = find(bucket, key);
      checkConditions(conditions, existing);
      const head: ObjectHead = {
        ...made,
        ...labels,
        key,
        modifiedAtMs: now(),
        ...(bucket.versioned && { versionId: randomUUID().replaceAll('-', '') }),
      };
      sql.save.run(
        bucket.name,
        key,
        head.bytes,
        head.etag,
        head.modifiedAtMs,
        JSON.stringify({ headers: labels.headers, metadata: labels.metadata, tags: labels.tags }),
        JSON.stringify(head.pieces),
        head.checksum ? JSON.stringify(head.checksum) : null,
        head.versionId ?? null,
      );
      if (existing) discard(existing.pieces.map(({ file }) => file));
      if (bucket.sendsEvents) emit(objectCreated({ bucket: bucket.name, head, reason, requestId }));
      return head;
    });

  const read: ObjectStore['read'] = async (head, range) => readPieces(folder, head, range);

  const list: ObjectStore['list'] = (bucket, query) =>
    listPage(query, ({ after, prefix, limit }) =>
      (sql.page.all(bucket.name, after, prefix, prefix + AFTER_ALL, limit) as ListedRow[]).map(toListed),
    );

  const uploadOf = (row: UploadRow): Upload => ({
    id: row.id,
    key: row.key,
    startedAtMs: row.started_at,
    ...(JSON.parse(row.labels) as ObjectLabels),
  });

  const parts: ObjectStore['parts'] = ({ id }) =>
    (sql.parts.all(id) as PartRow[]).map(({ checksum, ...part }) => ({
      ...part,
      ...(checksum !== null && { checksum: JSON.parse(checksum) as { name: string; value: string } }),
    }));

  const endUpload = (upload: Upload, kept: readonly UploadPart[]): void => {
    const files = new Set(kept.map(({ file }) => file));
    discard(parts(upload).flatMap(({ file }) => (files.has(file) ? [] : [file])));
    sql.endParts.run(upload.id);
    sql.endUpload.run(upload.id);
  };

  const put: ObjectStore['put'] = (request) => {
    const { body } = request;
    const piece = { file: request.file.slice(folder.length + 1), bytes: body.bytes };
    try {
      return commit(request, {
        bytes: body.bytes,
        etag: body.md5,
        pieces: [piece],
        ...(body.checksum && { checksum: body.checksum }),
      });
    } catch (error) {
      discard([piece.file]);
      throw error;
    }
  };

  const newFile = (): string => join(folder, randomUUID());

  return {
    buckets,
    bucket: (name) => buckets.find((bucket) => bucket.name === name),
    newFile,
    find,
    head: (bucket, key) => {
      const head = find(bucket, key);
      if (!head) throw noSuchKey();
      return head;
    },
    read,
    put,
    putBytes: async (bucket, key, bytes, contentType) => {
      const file = newFile();
      await writeFile(file, bytes);
      const md5 = createHash('md5').update(bytes).digest('hex');
      return put({
        bucket,
        key,
        file,
        body: { bytes: bytes.length, md5 },
        labels: { headers: { 'content-type': contentType }, metadata: {}, tags: {} },
        conditions: {},
        reason: 'PutObject',
        requestId: randomUUID(),
      });
    },
    copy: async (copy) => {
      const { source } = copy;
      const file = randomUUID();
      const target = await open(join(folder, file), 'wx');
      const md5 = createHash('md5');
      try {
        for await (const chunk of await read(source)) {
          md5.update(chunk as Buffer);
          await target.appendFile(chunk as Buffer);
        }
      } finally {
        await target.close();
      }
      try {
        return commit(copy, {
          bytes: source.bytes,
          etag: md5.digest('hex'),
          pieces: [{ file, bytes: source.bytes }],
          ...(source.checksum && { checksum: source.checksum }),
        });
      } catch (error) {
        discard([file]);
        throw error;
      }
    },
    setTags: (bucket, key, tags) => {
      const head = find(bucket, key);
      if (!head) throw noSuchKey();
      sql.label.run(JSON.stringify({ headers: head.headers, metadata: head.metadata, tags }), bucket.name, key);
    },
    remove: (bucket, key, requestId) =>
      state.transaction(() => {
        const existing = find(bucket, key);
        if (!existing) return;
        sql.remove.run(bucket.name, key);
        discard(existing.pieces.map(({ file }) => file));
        if (bucket.sendsEvents) emit(objectDeleted({ bucket: bucket.name, head: existing, requestId }));
      }),
    list,
    startUpload: (bucket, key, labels) => {
      const id = randomUUID();
      sql.startUpload.run(id, bucket.name, key, JSON.stringify(labels), now());
      return id;
    },
    upload: (bucket, key, id) => {
      const row = sql.upload.get(id, bucket.name, key) as UploadRow | undefined;
      if (!row) throw noSuchUpload();
      return uploadOf(row);
    },
    uploads: (bucket) => (sql.uploads.all(bucket.name) as UploadRow[]).map(uploadOf),
    putPart: (upload, number, file, body) =>
      state.transaction(() => {
        discard(parts(upload).flatMap((part) => (part.number === number ? [part.file] : [])));
        const checksum = body.checksum ? JSON.stringify(body.checksum) : null;
        sql.savePart.run(upload.id, number, file.slice(folder.length + 1), body.bytes, body.md5, checksum);
      }),
    parts,
    complete: ({ upload, parts: chosen, ...put }) =>
      state.transaction(() => {
        if (chosen.length === 0) throw new S3Error(400, 'MalformedXML', 'An upload needs at least one part.');
        const digests = Buffer.concat(chosen.map(({ md5 }) => Buffer.from(md5, 'hex')));
        const etag = `${createHash('md5').update(digests).digest('hex')}-${chosen.length}`;
        const { headers, metadata, tags } = upload;
        const head = commit(
          { ...put, labels: { headers, metadata, tags }, reason: 'CompleteMultipartUpload' },
          {
            bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0),
            etag,
            pieces: chosen.map(({ file, bytes }) => ({ file, bytes })),
          },
        );
        endUpload(upload, chosen);
        return head;
      }),
    abort: (upload) => state.transaction(() => endUpload(upload, [])),
  };
};
