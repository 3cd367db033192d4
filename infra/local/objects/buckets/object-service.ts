import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../log.ts';
import type { LocalService } from '../../service.ts';
import { parseRawUrl, type RawUrl } from '../signature/raw-url.ts';
import { type Credentials, verifySignature } from '../signature/signature.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { answer, answerError, answerXml, type Exchange, newRequestId, query } from './exchange.ts';
import { listObjects } from './listing-actions.ts';
import { deleteObject, deleteObjects, getObject, getTags, putObject, putTags } from './object-actions.ts';
import type { ObjectStore } from './object-model.ts';
import { S3Error } from './s3-error.ts';
import { abortUpload, completeUpload, createUpload, listParts, listUploads, uploadPart } from './upload-actions.ts';

type Action = (store: ObjectStore, exchange: Exchange) => void | Promise<void>;

const MAX_KEY_BYTES = 1024;

/** Parts of S3 that change what a request means; the ones not handled below must not be taken for something else. */
const SUBRESOURCES = new Set([
  'acl',
  'accelerate',
  'analytics',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'renameObject',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versioning',
  'versions',
  'website',
]);

const onBucket: Readonly<Record<string, Action>> = {
  HEAD: (_store, exchange) => answer(exchange, 200, { 'x-amz-bucket-region': 'us-east-1' }),
  GET: listObjects,
  'GET uploads': listUploads,
  'GET location': (_store, exchange) => answerXml(exchange, 'LocationConstraint', ''),
  'POST delete': deleteObjects,
};

const onObject: Readonly<Record<string, Action>> = {
  GET: getObject,
  HEAD: getObject,
  PUT: putObject,
  DELETE: deleteObject,
  'GET tagging': getTags,
  'PUT tagging': putTags,
  'POST uploads': createUpload,
  'PUT uploadId': uploadPart,
  'GET uploadId': listParts,
  'POST uploadId': completeUpload,
  'DELETE uploadId': abortUpload,
};

const actionFor = ({ method = '' }: IncomingMessage, url: RawUrl, key: string): Action => {
  const subresources = url.query.map(([name]) => name).filter((name) => SUBRESOURCES.has(name));
  const actions = key === '' ? onBucket : onObject;
  const action = actions[[method, ...subresources].join(' ')];
  if (!action)
    throw new S3Error(501, 'NotImplemented', `${[method, ...subresources].join(' ')} is not implemented locally.`);
  return action;
};

type ObjectServiceRequest = {
  readonly store: ObjectStore;
  readonly credentials: Credentials;
  readonly log: Log;
  readonly now?: () => number;
};

/** S3 in path style (`/BUCKET/KEY`) over the object store. Every request must be signed; bodies stream. */
export const createObjectService = ({
  store,
  credentials,
  log,
  now = Date.now,
}: ObjectServiceRequest): LocalService => {
  const perform = async (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
    let url: RawUrl;
    try {
      url = parseRawUrl(request.url ?? '/');
    } catch {
      throw new S3Error(400, 'InvalidURI', 'Could not parse the specified URI.');
    }
    const [, bucketName = '', ...rest] = url.path.split('/');
    const key = rest.join('/');
    const bucket = store.bucket(bucketName);
    if (bucket && request.method === 'OPTIONS') return answerPreflight(bucket, request, response);
    if (bucket) allowOrigin(bucket, request, response);
    const verification = verifySignature(
      { method: request.method ?? '', url, headers: request.headers },
      credentials,
      now(),
    );
    if (verification.kind === 'refused') {
      const { status, code, message } = verification.problem;
      throw new S3Error(status, code, message);
    }
    if (bucketName === '' && request.method === 'GET') {
      const Bucket = store.buckets.map(({ name }) => ({ Name: name, CreationDate: new Date(0).toISOString() }));
      return answerXml({ response, requestId }, 'ListAllMyBucketsResult', { Buckets: { Bucket } });
    }
    if (!bucket) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error(400, 'KeyTooLongError', 'Your key is too long');
    const exchange: Exchange = { request, response, requestId, bucket, key, url, payload: verification.payload };
    if (query(exchange, 'partNumber') !== undefined && query(exchange, 'uploadId') === undefined)
      throw new S3Error(501, 'NotImplemented', 'Reading single parts is not implemented locally.');
    await actionFor(request, url, key)(store, exchange);
  };

  return {
    handle: async (request, response) => {
      const requestId = newRequestId();
      try {
        await perform(request, response, requestId);
      } catch (error) {
        if (response.headersSent) {
          // Too late to say anything: a connection that breaks off is what the client can see.
          response.destroy();
          return;
        }
        if (!(error instanceof S3Error)) log.error('objects: a request failed', { requestId, error: String(error) });
        const known =
          error instanceof S3Error ? error : new S3Error(500, 'InternalError', 'We encountered an internal error.');
        answerError({ request, response, requestId }, known);
      }
    },
    close: async () => {},
  };
};
