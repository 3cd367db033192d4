/** An answer of the service that is an error: thrown anywhere below the front door, sent as it is. */
export class Fault extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body.message ?? body.Message ?? body.__type));
    this.name = 'Fault';
    this.status = status;
    this.body = body;
  }

  /** The error's name without its namespace: `ValidationException`. */
  get kind(): string {
    return String(this.body.__type).split('#').at(-1) ?? '';
  }
}

const DATA = 'com.amazonaws.dynamodb.v20120810#';

export const validationFault = (message: string): Fault =>
  new Fault(400, { __type: 'com.amazon.coral.validate#ValidationException', message });

/** Refuses what this store would otherwise accept and not honour. */
export const notHonoured = (what: string): Fault => validationFault(`${what} is not supported by the local DynamoDB`);

export const dataFault = (kind: string, message: string, extra: Readonly<Record<string, unknown>> = {}): Fault =>
  new Fault(400, { __type: DATA + kind, message, ...extra });

export const tableNotFound = (name: string): Fault =>
  dataFault('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);

export const serializationFault = (message: string): Fault =>
  new Fault(400, { __type: 'com.amazon.coral.service#SerializationException', Message: message, message });

export const unknownOperation = (target: string): Fault =>
  new Fault(400, {
    __type: 'com.amazon.coral.service#UnknownOperationException',
    message: `${target || 'A request without X-Amz-Target'} is not an operation of the local DynamoDB`,
  });
