import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Errors that only operations answer with which no function calls (tables, backups, buckets, batches). Should one come
 * after all, the client still throws its error, by that name, of the service's general class.
 */
const OTHER_OPERATIONS_ERRORS: Readonly<Record<string, RegExp>> = {
  'client-dynamodb':
    /^(Backup|ContinuousBackups|DuplicateItem|Export|GlobalTable|Import|Index|InvalidExport|InvalidRestore|PointInTime|Policy|Replica(?!ted)|ResourceInUse|Table)/,
  'client-s3':
    /^(Annotation|Bucket|Idempotency|InvalidAnnotation|InvalidPrefix|NoSuchAnnotation|NoSuchUpload|ObjectAlready|ObjectNotIn|TooManyParts|UnsupportedMedia)/,
  'client-sqs':
    /^(Batch|EmptyBatch|InvalidAttribute|InvalidBatch|InvalidIdFormat|MessageNot|Purge|QueueDeleted|QueueName|ReceiptHandle|TooManyEntries)/,
};

/**
 * Writes the SDK's shapes so that a bundler can leave out those that nobody uses. Their keys are computed
 * (`{ [_hE]: 403 }`, `_hE` a constant of the same file), and what computes must be kept: so the keys are written out.
 * Errors are registered by a call each: so those of other operations are not.
 */
export const clientSchemas: Plugin = {
  name: 'client-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]@aws-sdk[\\/].*[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, client = ''] = /[\\/]@aws-sdk[\\/]([^\\/]+)/.exec(path) ?? [];
      const constants = new Map(
        [...source.matchAll(/^const (\w+) = ("[^"\n]*");$/gm)].map(([, name, text]) => [name, text]),
      );
      const contents = source
        .replace(/\[(_\w+)\]:/g, (whole, name: string) => {
          const text = constants.get(name);
          return text === undefined ? whole : `${text}:`;
        })
        .replace(/^\w+\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) =>
          OTHER_OPERATIONS_ERRORS[client]?.test(name) ? '' : whole,
        );
      return { contents, loader: 'js' };
    });
  },
};
