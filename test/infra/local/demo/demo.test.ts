import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCallList } from '../../../../functions/contracts/call-list.ts';
import { scriptFileSchema } from '../../../../functions/contracts/script-file.ts';
import { parseSidecar } from '../../../../functions/contracts/sidecar.ts';
import { teamSchema } from '../../../../functions/contracts/team.ts';
import { transcribeJsonSchema } from '../../../../functions/contracts/transcribe-json.ts';
import { judgeCall } from '../../../../functions/domain/adherence/judge.ts';
import { indexCallList } from '../../../../functions/domain/ingest/call-list-index.ts';
import { factsFromCallListRow, factsFromSidecar } from '../../../../functions/domain/ingest/sources.ts';
import { probeRecording } from '../../../../functions/domain/recording/probe.ts';
import { compileScript } from '../../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../../functions/domain/script/in-file.ts';
import { withAgent } from '../../../../functions/domain/transcript/agent-channel.ts';
import { transcriptFromTranscribe } from '../../../../functions/domain/transcript/from-transcribe.ts';
import { readLocatedFile } from '../../../../infra/cli/yaml-file.ts';
import { DIALOGUES, SILENT_CALL } from '../../../../infra/local/demo/dialogues.ts';

const demo = fileURLToPath(new URL('../../../../infra/local/demo/', import.meta.url));
const bytesOf = (file: string): Promise<Buffer> => readFile(`${demo}calls/${file}`);
const probe = async (file: string) => {
  const bytes = await bytesOf(file);
  return probeRecording({ head: bytes, totalBytes: bytes.length, tail: bytes });
};
const readTeams = async () => (await readLocatedFile(`${demo}teams.yaml`, { schema: teamSchema, locale: 'en' })).items;
const readScripts = async (name: string) =>
  (await readLocatedFile(`${demo}scripts/${name}`, { schema: scriptFileSchema, locale: 'en' })).items;

const supplied = DIALOGUES.filter(({ transcript }) => transcript === 'supplied');

describe('the demo’s recordings', () => {
  it.each(DIALOGUES)(
    '$file is telephone audio with the parties where its dialogue says',
    async ({ file, layout, lines }) => {
      const sound = await probe(`${file}.wav`);
      expect(sound).toMatchObject({
        outcome: 'audio',
        format: 'wav-mulaw',
        sampleRateHz: 8000,
        channels: layout === 'mono' ? 1 : 2,
        truncated: false,
      });
      // Nobody speaks much faster than 22 characters a second or slower than 9.
      const characters = lines.reduce((sum, { says }) => sum + says.length, 0);
      const seconds = sound.outcome === 'audio' ? sound.durationMs / 1000 : 0;
      expect(characters / seconds).toBeGreaterThan(9);
      expect(characters / seconds).toBeLessThan(22);
    },
  );

  it.each(supplied)(
    '$file brings a transcript whose words lie inside the sound, where somebody speaks',
    async ({ file, language }) => {
      const bytes = await bytesOf(`${file}.wav`);
      const sound = await probe(`${file}.wav`);
      const json = transcribeJsonSchema.parse(JSON.parse(String(await bytesOf(`${file}.transcript.json`))));
      expect(json.results.language_code).toBe(language);
      if (sound.outcome !== 'audio') throw new Error('no audio');
      const data = bytes.subarray(58);
      const loudness = (channel: number, fromMs: number, toMs: number): number => {
        const [from, to] = [Math.round(fromMs * 8), Math.round(toMs * 8)];
        let sum = 0;
        for (let frame = from; frame < to; frame += 1)
          sum += (~(data[frame * sound.channels + channel] ?? 0) & 0x70) >> 4;
        return sum / Math.max(1, to - from);
      };
      let spoken = 0;
      const words = json.results.items.filter(({ type }) => type === 'pronunciation');
      for (const { start_time, end_time, channel_label } of words) {
        const [start, end] = [Number(start_time) * 1000, Number(end_time) * 1000];
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(sound.durationMs + 1);
        // The exponent of a mu-law byte: 0 for a quiet line, 2 and more for speech.
        if (loudness(channel_label === 'ch_1' ? 1 : 0, start, end) > 1) spoken += 1;
      }
      expect(spoken / words.length).toBeGreaterThan(0.93);
    },
  );

  it('include a silent call, a broken one, mono ones, and stay small', async () => {
    expect(await probe(`${SILENT_CALL.file}.wav`)).toMatchObject({
      outcome: 'audio',
      durationMs: SILENT_CALL.seconds * 1000,
    });
    expect(await probe('brasil/cartoes-0004.wav')).toMatchObject({ outcome: 'refused', kind: 'not-audio' });
    const all = await readdir(`${demo}calls`, { recursive: true, withFileTypes: true });
    const recordings = all.filter(({ name }) => name.endsWith('.wav'));
    expect(recordings.length).toBeGreaterThanOrEqual(8);
    expect(DIALOGUES.filter(({ layout }) => layout === 'mono').length).toBeGreaterThan(0);
    const sizes = await Promise.all(recordings.map(({ parentPath, name }) => readFile(`${parentPath}/${name}`)));
    expect(sizes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(4_200_000);
  });
});

describe('the demo’s lists and teams', () => {
  it('every recording is known: by a row or a sidecar, without a problem', async () => {
    const teams = await readTeams();
    const agents = teams.flatMap(({ members }) => members.flatMap(({ agentId }) => agentId ?? []));
    const services = teams.flatMap((team) => team.services);
    const unknownAgents: string[] = [];
    for (const folder of await readdir(`${demo}calls`)) {
      const names = await readdir(`${demo}calls/${folder}`);
      const list = names.includes('calls.csv')
        ? parseCallList(await bytesOf(`${folder}/calls.csv`), 'calls.csv')
        : undefined;
      const index = list?.kind === 'rows' ? indexCallList(list.rows) : undefined;
      expect(index?.problems ?? []).toEqual([]);
      for (const name of names.filter((one) => one.endsWith('.wav'))) {
        const row = index?.rowOf(name);
        const zone = { timeZone: 'America/Mexico_City' };
        const { facts, problems } = row
          ? factsFromCallListRow(row, zone)
          : factsFromSidecar(parseSidecar(await bytesOf(`${folder}/${name.replace('.wav', '.json')}`)) ?? {}, zone);
        expect(problems).toEqual([]);
        expect(facts).toMatchObject({
          startedAt: expect.any(String),
          direction: 'inbound',
          language: expect.any(String),
        });
        expect(services).toContain(facts.service);
        if (!agents.includes(facts.agentId ?? '')) unknownAgents.push(name);
      }
    }
    expect(unknownAgents).toEqual(['internet-0003.wav']);
  });

  it('two teams and three services with a script each, in three languages', async () => {
    expect((await readTeams()).map(({ locale }) => locale)).toEqual(['es-MX', 'pt-BR']);
    const scripts = await Promise.all((await readdir(`${demo}scripts`)).map((name) => readScripts(name)));
    expect(
      scripts
        .flat()
        .map(({ language }) => language)
        .sort(),
    ).toEqual(['en-US', 'es-MX', 'pt-BR']);
    for (const script of scripts.flat()) {
      expect(script.steps.length).toBeGreaterThanOrEqual(6);
      expect(script.steps.some(({ kind }) => kind === 'forbidden')).toBe(true);
      expect(script.steps.some(({ intent }) => intent === 'recording-notice')).toBe(true);
      expect(scriptFromFile(script)).not.toHaveProperty('problems');
    }
  });
});

describe('what the demo’s calls are there to show', () => {
  const verdicts = new Map<string, Record<string, string>>();
  beforeAll(async () => {
    for (const [folder, file] of [
      ['mexico', 'mx-soporte-internet.yaml'],
      ['brasil', 'br-cartoes.yaml'],
    ] as const) {
      const [written] = await readScripts(file);
      if (!written) throw new Error('no script');
      const made = scriptFromFile(written);
      if ('problems' in made) throw new Error(JSON.stringify(made.problems));
      const script = compileScript(made.script);
      for (const { file: name, layout } of supplied.filter(({ file: path }) => path.startsWith(folder))) {
        const json = transcribeJsonSchema.parse(JSON.parse(String(await bytesOf(`${name}.transcript.json`))));
        const transcript = transcriptFromTranscribe(json, { language: made.script.language });
        if ('unreadable' in transcript) throw new Error(transcript.path);
        const channel = layout === 'agent-right' ? 1 : 0;
        const { steps } = judgeCall(withAgent(transcript, { channel, margin: 1, by: 'script-opening' }), script);
        verdicts.set(name, Object.fromEntries(steps.map(({ stepId, verdict }) => [stepId, verdict])));
      }
    }
  });
  const withVerdict = (file: string, verdict: string): readonly string[] =>
    Object.entries(verdicts.get(file) ?? {}).flatMap(([step, found]) => (found === verdict ? [step] : []));

  it('clean calls say every required step and nothing forbidden', () => {
    for (const file of ['mexico/internet-0001', 'mexico/internet-0003'])
      expect([file, withVerdict(file, 'not_said')]).toEqual([file, ['desinteres']]);
    for (const file of ['brasil/cartoes-0001', 'brasil/cartoes-0003'])
      expect([file, withVerdict(file, 'not_said')]).toEqual([file, ['pede-senha', 'descaso']]);
  });

  it('one skips the recording notice, the folio and the offer of more help', () => {
    const missing = withVerdict('mexico/internet-0002', 'not_said');
    expect(missing).toEqual(['aviso-grabacion', 'folio', 'algo-mas', 'desinteres']);
  });

  it('one asks for the password and says what must not be said', () => {
    expect(verdicts.get('brasil/cartoes-0002')).toMatchObject({ 'pede-senha': 'said', descaso: 'said' });
  });
});
