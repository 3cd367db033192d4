import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  audioLinkSchema,
  type CallDetail,
  callDetailSchema,
  callsResponseSchema,
  correctionResponseSchema,
  teamsResponseSchema,
  workbooksResponseSchema,
} from '../../functions/contracts/api.ts';
import { type CorrectionView, correctionRequestSchema } from '../../functions/contracts/learning.ts';
import type { Team } from '../../functions/contracts/team.ts';
import { allCalls } from './call-fixtures.ts';

export const TEAM: Team = {
  id: 'team_ribera',
  name: 'Banco Ribera – Aclaraciones',
  locale: 'es-MX',
  timeZone: 'America/Mexico_City',
  services: ['Aclaraciones', 'Retención'],
  members: [
    { email: 'coordinacion@ribera.example', name: 'Nora Castillo', role: 'supervisor' },
    { email: 'paula@ribera.example', name: 'Paula Rivas', role: 'monitor' },
    { email: 'admin@ribera.example', name: 'Administración', role: 'admin' },
  ],
};

/** A minute of a soft tone that changes pitch every second, so that a seek can be heard and measured. */
const tone = (seconds: number): Buffer => {
  const rate = 8_000;
  const wav = Buffer.alloc(44 + seconds * rate * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(seconds * rate * 2, 40);
  for (let sample = 0; sample < seconds * rate; sample++) {
    const pitch = 220 + (Math.floor(sample / rate) % 12) * 20;
    wav.writeInt16LE(Math.round(3_000 * Math.sin((2 * Math.PI * pitch * sample) / rate)), 44 + sample * 2);
  }
  return wav;
};

export type FakeApi = {
  readonly url: string;
  readonly issuerUrl: string;
  /** `METHOD path` of every request, and whose token it carried. */
  readonly requests: { readonly line: string; readonly email: string | undefined }[];
  /** The next link to a recording is one that has already expired. */
  expireNextLink: boolean;
  readonly setSpreadsheet: (spreadsheetId: string) => void;
  readonly close: () => Promise<void>;
};

const emailOf = (authorization: string | undefined): string | undefined => {
  const payload = authorization?.split('.')[1];
  if (payload === undefined) return undefined;
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { email?: string }).email;
};

/** Decides as the API does, as far as the sidebar can tell: the last word on a step counts. */
const decided = (call: CallDetail, decisions: Map<string, CorrectionView>) => ({
  call: { ...call.call, revision: call.call.revision + 1 },
  learned: {
    corrections: [...decisions.values()],
    stepModes: Object.fromEntries((call.script?.steps ?? []).map(({ id }) => [id, 'prefilled' as const])),
  },
});

/** The HTTP API and the issuer on loopback, with answers that the contracts' schemas have checked. */
export const startFakeApi = async (): Promise<FakeApi> => {
  const audio = tone(45);
  let spreadsheetId: string | undefined;
  const api = { expireNextLink: false, requests: [] as { line: string; email: string | undefined }[] };
  const decisions = new Map<string, CorrectionView>();
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/issuer/token') {
      let body = '';
      for await (const piece of request) body += String(piece);
      const { email } = JSON.parse(body) as { email: string };
      const payload = Buffer.from(JSON.stringify({ email, email_verified: true })).toString('base64url');
      json(200, { id_token: `head.${payload}.signature`, token_type: 'Bearer', expires_in: 3600 });
      return;
    }
    if (url.pathname === '/audio.wav') {
      if (url.searchParams.has('expired')) {
        response.writeHead(403).end();
        return;
      }
      const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
      const start = Number(range?.[1] ?? 0);
      const end = range?.[2] ? Number(range[2]) : audio.length - 1;
      response
        .writeHead(range ? 206 : 200, {
          'content-type': 'audio/wav',
          'accept-ranges': 'bytes',
          'content-length': end - start + 1,
          ...(range ? { 'content-range': `bytes ${start}-${end}/${audio.length}` } : {}),
        })
        .end(audio.subarray(start, end + 1));
      return;
    }
    const email = emailOf(request.headers.authorization);
    const path = url.pathname.replace(/^\/api/, '');
    api.requests.push({ line: `${request.method} ${path}`, email });
    if (email === undefined) {
      json(401, { error: { kind: 'unauthenticated', message: 'Who are you?' } });
      return;
    }
    const call = allCalls.find((each) => path.startsWith(`/calls/${each.call.id}`));
    if (path === '/teams') json(200, teamsResponseSchema.parse({ teams: [TEAM] }));
    else if (path === '/workbooks')
      json(
        200,
        workbooksResponseSchema.parse({
          workbooks: [
            {
              teamId: TEAM.id,
              teamName: TEAM.name,
              locale: TEAM.locale,
              spreadsheetId,
              apiRoot: 'http://127.0.0.1/google/',
            },
          ],
        }),
      );
    else if (path === '/calls') json(200, callsResponseSchema.parse({ calls: allCalls.map((each) => each.call) }));
    else if (call && path.endsWith('/audio')) {
      const expired = api.expireNextLink ? '?expired' : '';
      api.expireNextLink = false;
      json(200, audioLinkSchema.parse({ url: `${root}/audio.wav${expired}`, expiresAt: '2026-11-21T00:00:00Z' }));
    } else if (call && path.includes('/corrections/')) {
      const stepId = decodeURIComponent(path.split('/').at(-1) ?? '');
      const machine = call.verdicts?.steps.find((step) => step.stepId === stepId);
      let body = '';
      for await (const piece of request) body += String(piece);
      if (!machine || !call.verdicts) {
        json(400, { error: { kind: 'invalid', message: 'El guion de esta llamada no tiene ese paso.' } });
        return;
      }
      if (request.method === 'DELETE') decisions.delete(stepId);
      else {
        const { verdict, turnIndex, scriptVersion } = correctionRequestSchema.parse(JSON.parse(body));
        const words = call.transcript?.turns[turnIndex ?? -1]?.text;
        decisions.set(stepId, {
          ...{ scriptId: call.verdicts.scriptId, scriptVersion, stepId, verdict, machine: machine.verdict },
          ...(turnIndex === undefined ? {} : { turnIndex }),
          ...(words === undefined ? {} : { words }),
          by: email,
          at: '2026-11-21T10:00:00.000Z',
        });
      }
      json(200, correctionResponseSchema.parse(JSON.parse(JSON.stringify(decided(call, decisions)))));
    } else if (call && request.method === 'PATCH')
      json(200, { call: { ...call.call, revision: call.call.revision + 1 } });
    else if (call) json(200, callDetailSchema.parse(JSON.parse(JSON.stringify(call))));
    else if (path === `/workbooks/${TEAM.id}/sync`) json(200, { queued: true });
    else json(404, { error: { kind: 'not-found', message: 'No existe esa llamada.' } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(api, {
    url: `${root}/api`,
    issuerUrl: `${root}/issuer`,
    setSpreadsheet: (id: string) => {
      spreadsheetId = id;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
};
