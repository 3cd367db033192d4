import type { Actor } from '../actor.ts';
import type { BookStore } from '../book-store.ts';
import type { Counters } from '../counters.ts';
import type { QuotaKind } from '../quotas.ts';
import type { Transaction } from '../transaction.ts';
import type { Watches } from '../watch.ts';

/** One request, taken apart. */
export type Call = {
  readonly actor: Actor;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Path parameters, decoded. */
  readonly id: string;
  readonly rest: string;
};
export type Backend = { readonly store: BookStore; readonly watches: Watches; readonly counters: Counters };

export type Operation = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Matched on the path as sent, still encoded. Group 1 is the file, group 2 what else the path names. */
  readonly path: RegExp;
  /** Which Sheets quota it spends; Drive's is so much larger that it is not counted. */
  readonly quota: QuotaKind | 'none';
  /** Undefined: an answer without a body. */
  readonly run: (backend: Backend, call: Call) => object | undefined;
};

/** Path of a workbook or file; group 1 is its id. */
export const BOOK = '/v4/spreadsheets/([A-Za-z0-9_-]+)';
export const FILE = '/drive/v3/files/([A-Za-z0-9_-]+)';
export const path = (text: string): RegExp => new RegExp(`^${text}$`);

/** Runs a write of the call's workbook, as the call's actor. */
export const write = (backend: Backend, call: Call, act: (transaction: Transaction) => object): object =>
  backend.store.transact(call.id, call.actor, 'api', act);
