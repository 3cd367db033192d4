import { AwsJsonError } from '../runtime/aws-json.ts';

export type ServiceErrorName =
  | 'BadRequestException'
  | 'ConflictException'
  | 'LimitExceededException'
  | 'UnknownOperationException';

/** A refusal under the name by which the AWS SDK throws it. */
export const serviceError = (name: ServiceErrorName, message: string): AwsJsonError =>
  new AwsJsonError({ status: 400, type: name, code: name, message });

export const badRequest = (message: string): AwsJsonError => serviceError('BadRequestException', message);
