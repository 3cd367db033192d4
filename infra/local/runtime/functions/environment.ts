import { devNull } from 'node:os';
import { LOCAL_CREDENTIALS } from '../../service.ts';
import type { Surroundings } from '../template/identities.ts';

type EnvironmentRequest = {
  readonly surroundings: Surroundings;
  readonly functionName: string;
  readonly handler: string;
  readonly bundleFolder: string;
  readonly memoryMegabytes: number;
  /** From the template. Lambda's own names cannot be set there, so ours win. */
  readonly variables: Readonly<Record<string, string>>;
};

/**
 * The whole environment of a function's thread: the template's variables, what Lambda adds, and the address of the
 * local cloud for every AWS client. Nothing leaks in from the operator's shell or AWS configuration.
 */
export const functionEnvironment = (request: EnvironmentRequest): Record<string, string> => ({
  ...request.variables,
  AWS_ENDPOINT_URL: request.surroundings.origin,
  AWS_REGION: request.surroundings.region,
  AWS_DEFAULT_REGION: request.surroundings.region,
  AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: request.functionName,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(request.memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: request.bundleFolder,
  _HANDLER: request.handler,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
});
