import type { NewEvent } from '../../runtime/events/event.ts';
import { LOCAL_ACCOUNT } from '../../service.ts';

/** The API call that made an object, as events name it. */
export type Reason = 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';

type EventObject = {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly versionId?: string;
};
type ObjectHappening = { readonly bucket: string; readonly head: EventObject; readonly requestId: string };

let lastSequence = 0n;

/** Grows with every event, so that two events of one key can be put in order. Hexadecimal, as S3 writes it. */
const nextSequencer = (): string => {
  const now = BigInt(Date.now()) * 4096n;
  lastSequence = now > lastSequence ? now : lastSequence + 1n;
  return lastSequence.toString(16).toUpperCase().padStart(18, '0');
};

const around = ({ bucket, requestId }: ObjectHappening) => ({
  'request-id': requestId,
  requester: LOCAL_ACCOUNT,
  'source-ip-address': '127.0.0.1',
  resources: [`arn:aws:s3:::${bucket}`],
});

/** S3's `Object Created`. The key is as the client named it, not encoded. */
export const objectCreated = (happening: ObjectHappening & { readonly reason: Reason }): NewEvent => {
  const { bucket, head, reason } = happening;
  const { resources, ...tail } = around(happening);
  return {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    resources,
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: {
        key: head.key,
        size: head.bytes,
        etag: head.etag,
        ...(head.versionId !== undefined && { 'version-id': head.versionId }),
        sequencer: nextSequencer(),
      },
      ...tail,
      reason,
    },
  };
};

/** S3's `Object Deleted`. The local store keeps no old versions, so a deletion is for good. */
export const objectDeleted = (happening: ObjectHappening): NewEvent => {
  const { resources, ...tail } = around(happening);
  return {
    source: 'aws.s3',
    'detail-type': 'Object Deleted',
    resources,
    detail: {
      version: '0',
      bucket: { name: happening.bucket },
      object: { key: happening.head.key, sequencer: nextSequencer() },
      ...tail,
      reason: 'DeleteObject',
      'deletion-type': 'Permanently Deleted',
    },
  };
};
