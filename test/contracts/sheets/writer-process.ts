import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentLog } from '../../../infra/local/log.ts';
import { openSheets } from '../../../infra/local/sheets/local-sheets.ts';

/** The local sheets in a process of their own, so that a test can kill them. Prints the port when ready. */
const [folder = '', token = ''] = process.argv.slice(2);
const local = await openSheets({ folder, log: silentLog, token, quotas: 'unlimited' });
const server = http.createServer((request, response) => void local.handle(request, response));
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
