import type { IncomingMessage, ServerResponse } from 'node:http';

/** Larger bodies are not edits. A pasted block of 10,000 rows by 10 columns is about 5 MB. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

export class BodyTooLarge extends Error {}

export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > BODY_LIMIT_BYTES) throw new BodyTooLarge();
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
};

type Html = { readonly status?: number; readonly body: string; readonly policy: string };

export const sendHtml = (response: ServerResponse, { status = 200, body, policy }: Html): void => {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    .end(body);
};

export const escapeHtml = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A value inside `<script type="application/json">`. */
export const embedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
