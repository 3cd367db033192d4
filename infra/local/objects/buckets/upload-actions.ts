import { receiveBody } from './body-file.ts';
import { answer, answerXml, type Exchange, labelsOf, putConditions, query, readDocument } from './exchange.ts';
import { MAX_PUT_BYTES } from './object-actions.ts';
import type { ObjectStore, Upload, UploadPart } from './object-model.ts';
import { S3Error } from './s3-error.ts';
import { elementsOf, textOf } from './xml.ts';

const MAX_PART_NUMBER = 10_000;
/** Every part but the last. */
const MIN_PART_BYTES = 5 * 1_048_576;

const uploadOf = (store: ObjectStore, exchange: Exchange): Upload =>
  store.upload(exchange.bucket, exchange.key, query(exchange, 'uploadId') ?? '');

export const createUpload = (store: ObjectStore, exchange: Exchange): void => {
  const { bucket, key } = exchange;
  exchange.request.resume();
  const UploadId = store.startUpload(bucket, key, labelsOf(exchange));
  answerXml(exchange, 'InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId });
};

export const uploadPart = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const { request, payload } = exchange;
  if (request.headers['x-amz-copy-source'] !== undefined)
    throw new S3Error(501, 'NotImplemented', 'UploadPartCopy is not implemented.');
  const upload = uploadOf(store, exchange);
  const number = Number(query(exchange, 'partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > MAX_PART_NUMBER)
    throw new S3Error(400, 'InvalidArgument', `Part number must be an integer between 1 and ${MAX_PART_NUMBER}`);
  const file = store.newFile();
  const body = await receiveBody({ request, file, payload, maximumBytes: MAX_PUT_BYTES });
  store.putPart(upload, number, file, body);
  answer(exchange, 200, {
    etag: `"${body.md5}"`,
    'content-length': 0,
    ...(body.checksum && { [`x-amz-checksum-${body.checksum.name}`]: body.checksum.value }),
  });
};

export const listParts = (store: ObjectStore, exchange: Exchange): void => {
  const upload = uploadOf(store, exchange);
  answerXml(exchange, 'ListPartsResult', {
    Bucket: exchange.bucket.name,
    Key: exchange.key,
    UploadId: upload.id,
    IsTruncated: false,
    Part: store.parts(upload).map(({ number, md5, bytes }) => ({ PartNumber: number, ETag: `"${md5}"`, Size: bytes })),
  });
};

export const listUploads = (store: ObjectStore, exchange: Exchange): void =>
  answerXml(exchange, 'ListMultipartUploadsResult', {
    Bucket: exchange.bucket.name,
    IsTruncated: false,
    Upload: store.uploads(exchange.bucket).map(({ key, id, startedAtMs }) => ({
      Key: key,
      UploadId: id,
      Initiated: new Date(startedAtMs).toISOString(),
    })),
  });

export const abortUpload = (store: ObjectStore, exchange: Exchange): void => {
  store.abort(uploadOf(store, exchange));
  answer(exchange, 204);
};

/** The parts that the client lists, in its order, each with the ETag it got. */
const chosenParts = (document: string, stored: readonly UploadPart[]): readonly UploadPart[] => {
  let previous = 0;
  return elementsOf(document, 'Part').map((xml) => {
    const number = Number(textOf(xml, 'PartNumber'));
    const etag = textOf(xml, 'ETag')?.replaceAll('"', '');
    if (number <= previous) throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
    previous = number;
    const part = stored.find((candidate) => candidate.number === number);
    if (!part || part.md5 !== etag)
      throw new S3Error(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    return part;
  });
};

export const completeUpload = async (store: ObjectStore, exchange: Exchange): Promise<void> => {
  const { bucket, key, requestId } = exchange;
  const document = await readDocument(exchange);
  const upload = uploadOf(store, exchange);
  const parts = chosenParts(document, store.parts(upload));
  if (parts.slice(0, -1).some(({ bytes }) => bytes < MIN_PART_BYTES))
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  const head = store.complete({ bucket, key, requestId, conditions: putConditions(exchange), upload, parts });
  answerXml(
    exchange,
    'CompleteMultipartUploadResult',
    { Location: `/${bucket.name}/${key}`, Bucket: bucket.name, Key: key, ETag: `"${head.etag}"` },
    head.versionId === undefined ? {} : { 'x-amz-version-id': head.versionId },
  );
};
