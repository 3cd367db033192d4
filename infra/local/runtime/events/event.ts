import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../service.ts';

/** An event as rules see it and targets receive it. */
export type BusEvent = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601 in UTC, to the second. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
};

/** What somebody who sends an event has to say. The bus adds the rest. */
export type NewEvent = {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  readonly time?: Date;
};

export const eventTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

export const toBusEvent = ({ source, detail, resources = [], time = new Date(), ...rest }: NewEvent): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': rest['detail-type'],
  source,
  account: LOCAL_ACCOUNT,
  time: eventTime(time),
  region: LOCAL_REGION,
  resources,
  detail,
});
