import { createHash } from 'node:crypto';
import { chmod, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../infra/cli/client.ts';
import { FileChanged, uploadFile } from '../../../infra/cli/ingest/upload.ts';
import { aWav } from '../../builders/wav.ts';
import { run } from './command-line.ts';
import { file, folder, product, setUpDesk } from './desk.ts';

setUpDesk();

const callIdOf = (bytes: Uint8Array): string => `call_${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
const namesSent = (): string[] => product.uploads.map(({ key }) => key.split('/').slice(2).join('/'));

describe('ingest', () => {
  it('sends what is said about recordings first, then the recordings, byte for byte, and waits for their end', async () => {
    const sound = aWav({ seed: 3 });
    await file('a.wav', sound);
    await file('a.json', '{"agentId": "1"}');
    await file('b.wav', aWav({ seed: 4 }));
    await file('b.transcript.json', '{}');
    await file('calls.csv', 'file,agent\nb.wav,2\na.wav,1\n');
    await file('notes.txt', 'not for you');

    const { code, records, err } = await run(product, ['ingest', folder.path, '--wait', '--json']);

    expect(code).toBe(0);
    expect(namesSent().slice(0, 3).sort()).toEqual(['a.json', 'b.transcript.json', 'calls.csv']);
    expect(namesSent().slice(3).sort()).toEqual(['a.wav', 'b.wav']);
    expect(product.uploads.find(({ key }) => key.endsWith('/a.wav'))?.bytes.equals(sound)).toBe(true);
    expect(new Set(product.uploads.map(({ key }) => key.split('/')[1])).size).toBe(1);
    expect(records.find(({ file }) => file === join(folder.path, 'a.wav'))).toMatchObject({
      type: 'recording',
      outcome: 'uploaded',
      callId: callIdOf(sound),
      state: 'flagged',
    });
    expect(records.at(-1)).toMatchObject({ type: 'summary', uploaded: 2, states: { flagged: 2 }, open: 0 });
    expect(err).toContain('2 recordings');
    expect(err).toContain('1 other files left alone');
  });

  it('puts each folder into a drop of its own, so that a call list counts for its own folder only', async () => {
    await file('mx/a.wav', aWav({ seed: 1 }));
    await file('mx/calls.csv', 'file\na.wav');
    await file('br/a.wav', aWav({ seed: 2 }));
    await run(product, ['ingest', folder.path, '--batch', 'monday']);
    const drops = product.uploads.map(({ key }) => key.slice('inbox/'.length)).sort();
    expect(drops).toEqual(['monday-2/a.wav', 'monday-2/calls.csv', 'monday/a.wav']);
  });

  it('a file named alone brings its companions, and nobody else’s', async () => {
    const path = await file('y/one.wav', aWav({ seed: 5 }));
    await file('y/one.wav.json', '{}');
    await file('y/one.transcript.json', '{}');
    await file('y/two.wav', aWav({ seed: 6 }));
    await file('y/two.json', '{}');
    await file('y/calls.csv', 'file,agent\none.wav,1\ntwo.wav,2\n');
    const { code, err } = await run(product, ['ingest', path]);
    expect(code).toBe(0);
    expect(namesSent().sort()).toEqual(['calls.csv', 'one.transcript.json', 'one.wav', 'one.wav.json']);
    // The row of a recording that was not asked for is nobody's mistake.
    expect(err).not.toContain('two.wav');
  });

  it('a file named alone is a recording, whatever its extension', async () => {
    const { code } = await run(product, ['ingest', await file('call.rec', aWav())]);
    expect(code).toBe(0);
    expect(namesSent()).toEqual(['call.rec']);
  });

  it('sends broken, empty and odd recordings too, so that they are seen with their reason', async () => {
    await file('empty.wav', '');
    await file('broken.wav', 'this is text');
    await file('silent.wav', aWav({ seed: 8 }));
    const { code, records } = await run(product, ['ingest', folder.path, '--wait', '--json']);
    expect(namesSent().sort()).toEqual(['broken.wav', 'empty.wav', 'silent.wav']);
    expect(records.at(-1)).toMatchObject({ uploaded: 3, states: { failed: 1, skipped: 1, flagged: 1 } });
    expect(records.find(({ ending }) => ending === 'not-audio')).toMatchObject({ state: 'failed' });
    expect(code).toBe(1);
  });

  it('refuses before sending what is too large or too long, and names the limit', async () => {
    const big = await open(await file('big.wav', 'RIFF'), 'r+');
    await big.truncate(2_000_000_001);
    await big.close();
    const longest = Buffer.from(aWav({ seconds: 1, channels: 1 }));
    const bytesOfFourHours = 4 * 3600 * 8000 * 2;
    longest.writeUInt32LE(bytesOfFourHours, 40);
    const long = await open(await file('long.wav', longest), 'r+');
    await long.truncate(44 + bytesOfFourHours);
    await long.close();
    await file('fine.wav', aWav());

    const { code, records, err, out } = await run(product, ['ingest', folder.path, '--json']);
    expect(namesSent()).toEqual(['fine.wav']);
    expect(
      records
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['too-large', 'too-long']);
    expect(err).toMatch(/not sent: 2 GB, and the limit is 2 GB/);
    expect(err).toMatch(/not sent: lasts 4:00:00, and the limit is 4:00:00/);
    expect(out).not.toContain('limit');
    expect(code).toBe(1);
  });

  it('takes names as they are: spaces, accents, emoji, dots, 255 bytes', async () => {
    const names = [
      'llamada día 1.wav',
      'emoji 📞🇲🇽.wav',
      '..wav',
      '...call.wav',
      'quote\'"$(x)`.wav',
      'línea\nnueva.wav',
      `${'n'.repeat(251)}.wav`,
    ];
    for (const [index, name] of names.entries()) await file(name, aWav({ seed: index + 1 }));
    const { code, out } = await run(product, ['ingest', folder.path]);
    expect(code).toBe(0);
    expect(namesSent().sort()).toEqual([...names].sort());
    // A control character in a name moves no cursor.
    expect(out).toContain('línea\ufffdnueva.wav');
  });

  it('a name of more than 1,024 characters is refused by itself', async () => {
    const { preflight } = await import('../../../infra/cli/ingest/preflight.ts');
    const name = `${'n'.repeat(1100)}.wav`;
    const file = { path: name, folder: '.', name, stem: name, role: 'audio', bytes: 1 } as const;
    expect(await preflight(file)).toEqual({ outcome: 'name-too-long', characters: 1104, limit: 1024 });
  });

  it('names file, row and column of what nobody could read in the companions, before sending', async () => {
    await file('a.wav', aWav());
    await file('b.wav', aWav({ seed: 2 }));
    await file('b.json', '{"startedAt": "soon", "agentId": 3}');
    await file('ghost.json', '{}');
    await file(
      'calls.csv',
      'archivo;fecha;asesor\na.wav;31/02/2026;1\na.wav;01/02/2026;2\nzzz.wav;01/02/2026;2\n;;7\n',
    );
    const { code, err, records } = await run(product, ['ingest', folder.path, '--json'], { LANG: 'es_MX.UTF-8' });
    expect(code).toBe(0);
    expect(err).toContain('calls.csv, fila 2, columna «fecha»: «31/02/2026» no es una fecha');
    expect(err).toContain('calls.csv, fila 3: «a.wav» ya está en una fila anterior');
    expect(err).toContain('calls.csv, fila 4: aquí no hay una grabación «zzz.wav»');
    expect(err).toContain('calls.csv, fila 5: la fila no nombra ninguna grabación');
    expect(err).toContain('calls.csv: no hay fila para la grabación «b.wav»');
    expect(err).toContain('b.json, campo «startedAt»: «soon» no es una fecha');
    expect(err).toContain('ghost.json: no hay una grabación con ese nombre a su lado');
    expect(records.filter(({ type }) => type === 'problem')).toHaveLength(6);
    expect(namesSent()).not.toContain('ghost.json');
  });

  it('reports unreadable call lists and sidecars and goes on', async () => {
    await file('a.wav', aWav());
    await file('a.json', '{"agentId": ');
    await file('calls.csv', 'file\n"a.wav\n');
    const { code, err } = await run(product, ['ingest', folder.path]);
    expect(code).toBe(0);
    expect(err).toContain('a.json: cannot be understood');
    expect(err).toContain('calls.csv, row 2: cannot be understood');
    expect(namesSent()).toContain('a.wav');
  });

  it('the same recording under two names is one call', async () => {
    await file('a.wav', aWav());
    await file('copy.wav', aWav());
    const { code, records } = await run(product, ['ingest', folder.path, '--wait', '--json']);
    expect(code).toBe(0);
    expect(records.at(-1)).toMatchObject({ uploaded: 1, same: 1, states: { flagged: 1 } });
  });

  it('a missing path fails, the others go on', async () => {
    const path = await file('a.wav', aWav());
    const { code, err } = await run(product, ['ingest', path, join(folder.path, 'nowhere')]);
    expect(code).toBe(1);
    expect(err).toContain('nowhere: no such file or folder');
    expect(namesSent()).toEqual(['a.wav']);
  });

  it('a link to nowhere fails, the others go on', async () => {
    await file('a.wav', aWav());
    await symlink(join(folder.path, 'gone.wav'), join(folder.path, 'link.wav'));
    const { code, err } = await run(product, ['ingest', folder.path]);
    expect([code, namesSent()]).toEqual([1, ['a.wav']]);
    expect(err).toContain('link.wav: no such file or folder');
  });

  it.each([
    ['grows', 5],
    ['shrinks', 500_000],
  ])('a recording that %s while it is sent is not taken for the whole', async (_, bytes) => {
    const path = await file('a.wav', aWav());
    const client = createClient({ url: product.url, locale: 'en', person: 'a@b.cd' });
    const recording = { path, folder: folder.path, name: 'a.wav', stem: 'a', role: 'audio', bytes } as const;
    let metered = 0;
    const sending = uploadFile(recording, {
      client,
      batch: 'b',
      signal: new AbortController().signal,
      onBytes: (moved) => {
        metered += moved;
      },
    });
    await expect(sending).rejects.toBeInstanceOf(FileChanged);
    expect([metered, product.uploads]).toEqual([0, []]);
  });

  it('stops when the person interrupts', async () => {
    await file('a.wav', aWav());
    product.looksUntilFinal = 1000;
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 300);
    const { code, err } = await run(product, ['ingest', folder.path, '--wait'], {}, interruption.signal);
    expect([code, err]).toEqual([1, expect.stringContaining('Interrupted.')]);
  });

  it('a thousand rows without a file are a number, not a thousand lines', async () => {
    await file('a.wav', aWav());
    const rows = Array.from({ length: 1000 }, (_, index) => `x${index}.wav`);
    await file('calls.csv', `file\n${rows.join('\n')}\na.wav\n`);
    const { err, records } = await run(product, ['ingest', folder.path, '--json']);
    expect(err.split('\n').length).toBeLessThan(30);
    expect(err).toContain('and 980 more of the same kind');
    expect(records.filter(({ kind }) => kind === 'row-without-file')).toHaveLength(1000);
  });

  it.skipIf(process.getuid?.() === 0)('an unreadable file fails, the others go on', async () => {
    await file('a.wav', aWav());
    await chmod(await file('secret.wav', aWav({ seed: 2 })), 0);
    const { code, records } = await run(product, ['ingest', folder.path, '--json']);
    expect(code).toBe(1);
    expect(records.at(-1)).toMatchObject({ uploaded: 1, failed: 1 });
  });

  it('an empty folder is no error', async () => {
    const { code, err } = await run(product, ['ingest', folder.path]);
    expect(code).toBe(0);
    expect(err).toContain('No recordings found');
  });

  it('tries again when the store or the API is busy, with a fresh address', async () => {
    await file('a.wav', aWav());
    product.refuse('.wav', 503, 500);
    product.refuse('/uploads', 503);
    const { code } = await run(product, ['ingest', folder.path]);
    expect(code).toBe(0);
    expect(namesSent()).toEqual(['a.wav']);
  });

  it('a file that the store refuses fails by itself, with the status', async () => {
    await file('a.wav', aWav());
    await file('b.wav', aWav({ seed: 2 }));
    product.refuse('a.wav', 403);
    const { code, out } = await run(product, ['ingest', folder.path, '--parallel', '1']);
    expect(code).toBe(1);
    expect(out).toContain('the store answered 403');
    expect(namesSent()).toEqual(['b.wav']);
  });

  it('says which calls did not finish in time', async () => {
    await file('a.wav', aWav());
    product.looksUntilFinal = 1000;
    const { waitForCalls } = await import('../../../infra/cli/ingest/wait.ts');
    await run(product, ['ingest', folder.path]);
    const client = createClient({ url: product.url, locale: 'en', person: 'admin@demo.example' });
    const context = { client, signal: new AbortController().signal, locale: 'en' } as never;
    const id = callIdOf(aWav()) as `call_${string}`;
    const waited = await waitForCalls(context, [id, 'call_never'], { timeoutMs: 900, onFinal: () => {} });
    expect(waited.get(id)).toMatchObject({ isFinal: false, call: { state: 'transcribing' } });
    expect(waited.get('call_never')).toEqual({ isFinal: false });
  });
});
