import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Log } from '../../log.ts';
import { CloudError } from '../failure.ts';
import { number, readProperties } from '../template/properties.ts';
import type { Refusals } from '../template/refusals.ts';
import type { Resource, Stack } from '../template/resolve.ts';
import { functionEnvironment } from './environment.ts';
import { createWorkerPool, type LocalFunction, type WorkerPool } from './worker-pool.ts';

const TYPE = 'AWS::Lambda::Function';
/** Metadata key by which the CDK app says whose bundle a function runs. */
const BUNDLE_NAME = 'monitoria:function';
const DEFAULT_TIMEOUT_SECONDS = 3;

const propertiesSchema = z.looseObject({
  Handler: z.string().regex(/^[\w/-]+\.\w+$/, 'expected FILE.EXPORT'),
  Runtime: z.string().startsWith('nodejs', 'only nodejs functions run here'),
  PackageType: z.literal('Zip', 'container images do not run here').optional(),
  Timeout: number.default(DEFAULT_TIMEOUT_SECONDS),
  MemorySize: number.default(128),
  ReservedConcurrentExecutions: number.optional(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
});

export type RunningFunction = {
  readonly fn: LocalFunction;
  readonly pool: WorkerPool;
  readonly timeoutMs: number;
  readonly deadLetterArn?: string;
};

/** The functions of the template by what other resources call them. */
export type Functions = {
  readonly all: readonly RunningFunction[];
  /** By ARN, name or `Ref`. Aliases and versions are not implemented, and found nowhere. */
  readonly find: (reference: string) => RunningFunction | undefined;
  readonly close: () => Promise<void>;
};

type FunctionsRequest = {
  readonly stack: Stack;
  readonly bundlesFolder: string;
  /** Threads a function may have at most, whatever its reserved concurrency. */
  readonly threadsPerFunction: number;
  readonly log: Log;
  readonly refusals: Refusals;
};

const bundleFile = (folder: string, fileName: string): string | undefined =>
  ['.mjs', '.js', '.cjs'].map((extension) => join(folder, `${fileName}${extension}`)).find((file) => existsSync(file));

/** @throws CloudError `missing-bundle`. What the runtime cannot do goes to `refusals`. */
export const createFunctions = (request: FunctionsRequest): Functions => {
  const { stack, refusals, log } = request;

  const create = (resource: Resource): RunningFunction[] => {
    const properties = readProperties(resource, propertiesSchema, refusals);
    if (!properties) return [];
    const { logicalId } = resource;
    const label = resource.metadata[BUNDLE_NAME];
    if (typeof label !== 'string' || !/^[a-z0-9-]+$/.test(label)) {
      const why = 'says which folder of functions/handlers it runs; it is missing';
      refusals.add({ logicalId, type: TYPE, property: `Metadata.${BUNDLE_NAME}`, why });
      return [];
    }
    const bundleFolder = resolve(request.bundlesFolder, label);
    const [fileName = '', exportName = ''] = properties.Handler.split('.');
    const file = bundleFile(bundleFolder, fileName);
    if (!file)
      throw new CloudError(
        'missing-bundle',
        `${logicalId} has no bundle ${join(bundleFolder, fileName)}.mjs: build it.`,
      );
    const { name, arn } = resource.identity;
    const timeoutMs = properties.Timeout * 1000;
    const fn: LocalFunction = {
      logicalId,
      label,
      name,
      arn,
      file,
      exportName,
      timeoutMs,
      concurrency: Math.min(properties.ReservedConcurrentExecutions ?? Infinity, request.threadsPerFunction),
      environment: functionEnvironment({
        surroundings: stack.surroundings,
        functionName: name,
        handler: properties.Handler,
        bundleFolder,
        memoryMegabytes: properties.MemorySize,
        variables: properties.Environment?.Variables ?? {},
      }),
    };
    const deadLetterArn = properties.DeadLetterConfig?.TargetArn;
    return [{ fn, pool: createWorkerPool(fn, log), timeoutMs, ...(deadLetterArn !== undefined && { deadLetterArn }) }];
  };

  const all = stack.ofType(TYPE).flatMap(create);
  return {
    all,
    find: (reference) => all.find(({ fn }) => fn.arn === reference || fn.name === reference),
    close: async () => {
      await Promise.all(all.map(({ pool }) => pool.close()));
    },
  };
};
