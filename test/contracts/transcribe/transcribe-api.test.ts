import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BadRequestException,
  ConflictException,
  DeleteTranscriptionJobCommand,
  LanguageCode,
  LimitExceededException,
  ListTranscriptionJobsCommand,
  type StartTranscriptionJobCommandInput,
} from '@aws-sdk/client-transcribe';
import { afterEach, describe, expect, it } from 'vitest';
import { transcribeJobEventSchema } from '../../../functions/contracts/messages.ts';
import { transcribeJsonSchema } from '../../../functions/contracts/transcribe-json.ts';
import type { Recognition } from '../../../infra/local/speech/recognition.ts';
import { LANGUAGE_CODES } from '../../../infra/local/transcribe/languages.ts';
import { scriptedRecogniser, spoken } from './scripted-recogniser.ts';
import { type Bench, openBench } from './transcribe-bench.ts';

const open: Bench[] = [];
const bench = async (...args: Parameters<typeof openBench>): Promise<Bench> => {
  const opened = await openBench(...args);
  open.push(opened);
  return opened;
};
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.remove();
});

const never = () => new Promise<Recognition>(() => {});
const soon = (condition: () => boolean) => expect.poll(condition, { timeout: 5_000, interval: 10 }).toBe(true);

describe('the transcription API on loopback, spoken to by the real client', () => {
  it('takes a job, writes its transcript into the bucket and says so by an event', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    const { TranscriptionJob: accepted } = await api.start('monitoria-1');
    expect(accepted?.TranscriptionJobStatus).toBe('IN_PROGRESS');
    const job = await api.ended('monitoria-1');
    expect(job).toMatchObject({
      TranscriptionJobStatus: 'COMPLETED',
      LanguageCode: 'en-US',
      Settings: { ChannelIdentification: true },
      Transcript: { TranscriptFileUri: 'https://s3.us-east-1.amazonaws.com/calls/jobs/monitoria-1.json' },
    });
    expect(job.CreationTime).toBeInstanceOf(Date);
    expect(job.CompletionTime?.getTime()).toBeGreaterThanOrEqual(job.CreationTime?.getTime() ?? Number.NaN);
    expect(transcribeJsonSchema.parse(api.output('jobs/monitoria-1.json')).jobName).toBe('monitoria-1');
    await soon(() => api.events.length === 1);
    expect(transcribeJobEventSchema.parse(api.events[0]).detail).toEqual({
      TranscriptionJobName: 'monitoria-1',
      TranscriptionJobStatus: 'COMPLETED',
    });
    expect(api.events[0]).toMatchObject({ version: '0', account: '000000000000', region: 'us-east-1', resources: [] });
  });

  it('answers a second job of the same name with ConflictException', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    await api.start('twice');
    await expect(api.start('twice')).rejects.toBeInstanceOf(ConflictException);
  });

  it('answers jobs over the quota with LimitExceededException and takes more when one has ended', async () => {
    const finish: (() => void)[] = [];
    const { recogniser } = scriptedRecogniser(() => new Promise((resolve) => finish.push(() => resolve(spoken))));
    const api = await bench(recogniser, { maxConcurrentJobs: 2 });
    await api.start('one');
    await api.start('two');
    await expect(api.start('three')).rejects.toBeInstanceOf(LimitExceededException);
    await soon(() => finish.length === 2);
    finish[0]?.();
    await soon(() => api.service.jobsInFlight() === 1);
    expect((await api.start('three')).TranscriptionJob?.TranscriptionJobName).toBe('three');
  });

  it('fails a job in a language without a model at once, and says which', async () => {
    const { recogniser, asked } = scriptedRecogniser(() => spoken);
    const api = await bench(recogniser);
    await api.start('espanol', { LanguageCode: 'es-MX' });
    const job = await api.ended('espanol');
    expect(job.TranscriptionJobStatus).toBe('FAILED');
    expect(job.FailureReason).toMatch(/^unsupported-language: .*es-MX.*MONITORIA_MODEL_DIR_ES/);
    expect(asked).toHaveLength(0);
    await soon(() => api.events.length === 1);
    expect(api.events[0]).toMatchObject({ detail: { TranscriptionJobStatus: 'FAILED' } });
  });

  it('fails a job whose recording the recogniser refuses, with the kind in front', async () => {
    const { recogniser } = scriptedRecogniser(() => ({
      outcome: 'refused',
      kind: 'corrupt-audio',
      detail: 'no frame',
    }));
    const api = await bench(recogniser);
    await api.start('broken');
    expect((await api.ended('broken')).FailureReason).toBe('corrupt-audio: no frame');
  });

  it('fails a job whose recording is not there', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    await api.start('gone', { Media: { MediaFileUri: 's3://calls/inbox/none.wav' } });
    expect((await api.ended('gone')).FailureReason).toContain("doesn't exist");
  });

  it('tries once more when the recogniser breaks, then fails the job', async () => {
    let tries = 0;
    const api = await bench(
      scriptedRecogniser(() => {
        tries++;
        throw new Error('the speech worker died');
      }).recogniser,
    );
    await api.start('dies');
    expect((await api.ended('dies')).FailureReason).toBe('internal-failure: the speech worker died');
    expect(tries).toBe(2);
  });

  it('finds a recording whose key has spaces, accents and emoji', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    api.objects.set('calls/inbox/añ o 100% 🎧#1.wav', new Uint8Array([1]));
    await api.start('odd', { Media: { MediaFileUri: 's3://calls/inbox/añ o 100% 🎧#1.wav' } });
    expect((await api.ended('odd')).TranscriptionJobStatus).toBe('COMPLETED');
  });

  it('does not know a job that never was', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    await expect(api.get('nobody')).rejects.toBeInstanceOf(BadRequestException);
    await expect(
      api.client.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: 'nobody' })),
    ).rejects.toBeInstanceOf(BadRequestException);
  });

  it('forgets a deleted job, and its late result is not reported', async () => {
    let finish = () => {};
    const { recogniser, asked } = scriptedRecogniser(() => new Promise((resolve) => (finish = () => resolve(spoken))));
    const api = await bench(recogniser);
    await api.start('erased');
    await soon(() => asked.length === 1);
    await api.client.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: 'erased' }));
    finish();
    await expect(api.get('erased')).rejects.toBeInstanceOf(BadRequestException);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.events).toEqual([]);
    expect(api.output('jobs/erased.json')).toBeUndefined();
  });

  it('drops completion events when told to, and the job is completed all the same', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser, { completionEvents: 'drop' });
    await api.start('silent');
    expect((await api.ended('silent')).TranscriptionJobStatus).toBe('COMPLETED');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(api.events).toEqual([]);
  });

  it('lists jobs newest first, by state and name, page by page without gap or repeat', async () => {
    let tick = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1) + 1000 * tick++);
    const { recogniser } = scriptedRecogniser(never);
    const api = await bench(recogniser, { now });
    for (let i = 0; i < 13; i++) await api.start(`monitoria-${i}`);
    await api.start('other');
    const names: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await api.client.send(
        new ListTranscriptionJobsCommand({ Status: 'IN_PROGRESS', JobNameContains: 'monitoria-', NextToken }),
      );
      expect(page.TranscriptionJobSummaries?.length).toBeLessThanOrEqual(5);
      names.push(...(page.TranscriptionJobSummaries ?? []).map((job) => job.TranscriptionJobName ?? ''));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(names).toEqual(Array.from({ length: 13 }, (_, i) => `monitoria-${12 - i}`));
    const done = await api.client.send(new ListTranscriptionJobsCommand({ Status: 'COMPLETED' }));
    expect(done.TranscriptionJobSummaries).toEqual([]);
    await expect(api.client.send(new ListTranscriptionJobsCommand({ NextToken: 'made-up' }))).rejects.toBeInstanceOf(
      BadRequestException,
    );
  });

  it('knows exactly the languages of the client', () => {
    expect([...LANGUAGE_CODES].sort()).toEqual(Object.values(LanguageCode).sort());
  });
});

describe('requests that the service would refuse', () => {
  const wrong: readonly (readonly [string, Partial<StartTranscriptionJobCommandInput>, RegExp])[] = [
    ['a name with a space', { TranscriptionJobName: 'a b' }, /TranscriptionJobName/],
    ['a name of dots', { TranscriptionJobName: '..' }, /TranscriptionJobName/],
    ['an address that is none', { Media: { MediaFileUri: 'ftp://calls/a.wav' } }, /MediaFileUri/],
    ['an address without key', { Media: { MediaFileUri: 's3://calls' } }, /S3 URI/],
    ['no language', { LanguageCode: undefined }, /LanguageCode/],
    ['a language of another service', { LanguageCode: 'tlh-KL' as 'en-US' }, /languageCode/],
    ['language identification', { IdentifyLanguage: true, LanguageCode: undefined }, /IdentifyLanguage/],
    [
      'channels and speakers at once',
      { Settings: { ChannelIdentification: true, ShowSpeakerLabels: true, MaxSpeakerLabels: 2 } },
      /same request/,
    ],
    ['speakers without a number', { Settings: { ShowSpeakerLabels: true } }, /MaxSpeakerLabels/],
    ['one speaker', { Settings: { ShowSpeakerLabels: true, MaxSpeakerLabels: 1 } }, /MaxSpeakerLabels/],
    [
      'redaction in a language without it',
      { LanguageCode: 'es-MX', ContentRedaction: { RedactionType: 'PII', RedactionOutput: 'redacted' } },
      /redaction/,
    ],
    ['no output bucket', { OutputBucketName: undefined, OutputKey: undefined }, /OutputBucketName/],
    ['an output key with a space', { OutputKey: 'a b' }, /OutputKey/],
    ['a rate below telephone', { MediaSampleRateHertz: 4000 }, /MediaSampleRateHertz/],
    ['a vocabulary', { Settings: { VocabularyName: 'names' } }, /VocabularyName/],
  ];
  it.each(wrong)('%s is a BadRequestException', async (_title, more, message) => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    const refusal = await api.start('job', more).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadRequestException);
    expect((refusal as Error).message).toMatch(message);
    expect(api.service.jobsInFlight()).toBe(0);
  });

  it('redaction is accepted where the service has it, and the output is not called redacted', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    await api.start('redact', { ContentRedaction: { RedactionType: 'PII', RedactionOutput: 'redacted' } });
    const job = await api.ended('redact');
    expect(job.Transcript?.RedactedTranscriptFileUri).toBeUndefined();
    expect(job.Transcript?.TranscriptFileUri).toBeDefined();
    expect(job.ContentRedaction?.RedactionType).toBe('PII');
  });

  it('an operation that is not here and a body that is not JSON are named', async () => {
    const api = await bench(scriptedRecogniser(() => spoken).recogniser);
    const send = async (operation: string, body: string) => {
      const answer = await fetch(api.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Transcribe.${operation}` },
        body,
      });
      expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1');
      return { status: answer.status, ...((await answer.json()) as { __type: string }) };
    };
    expect(await send('CreateVocabulary', '{}')).toMatchObject({ status: 400, __type: 'UnknownOperationException' });
    expect(await send('GetTranscriptionJob', '{')).toMatchObject({ status: 400, __type: 'SerializationException' });
  });
});

describe('after a crash', () => {
  it('a job in progress is done again, an ended one is not', async () => {
    const first = scriptedRecogniser((input) => (input.languageCode === 'en-GB' ? never() : spoken));
    const before = await openBench(first.recogniser);
    await before.start('done');
    await before.ended('done');
    await before.start('cut', { LanguageCode: 'en-GB' });
    await soon(() => first.asked.length === 2);
    await before.stop();

    const second = scriptedRecogniser(() => spoken);
    const after = await bench(second.recogniser, {}, before.folder);
    expect((await after.ended('cut')).TranscriptionJobStatus).toBe('COMPLETED');
    expect((await after.get('done'))?.TranscriptionJobStatus).toBe('COMPLETED');
    expect(second.asked).toHaveLength(1);
    expect(after.events.length).toBeLessThanOrEqual(1);
  });

  it('a damaged job file is set aside and the others live on', async () => {
    const before = await openBench(scriptedRecogniser(() => spoken).recogniser);
    await before.start('whole');
    await before.ended('whole');
    await before.stop();
    await writeFile(join(before.folder, 'jobs', 'half.json'), '{"name":"ha');
    const after = await bench(scriptedRecogniser(() => spoken).recogniser, {}, before.folder);
    expect((await after.get('whole'))?.TranscriptionJobStatus).toBe('COMPLETED');
    expect(await readdir(join(after.folder, 'jobs'))).toContain('half.json.damaged');
  });
});
