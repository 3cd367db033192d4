import * as z from 'zod';
import type { Job } from './job.ts';
import { LANGUAGE_CODES, REDACTION_LANGUAGES } from './languages.ts';
import { parseS3Uri } from './s3-uri.ts';
import { badRequest } from './service-error.ts';

/** Parts of the request that change the result and that the local engine cannot honour: refused rather than ignored. */
const NOT_HERE = [
  'IdentifyLanguage',
  'IdentifyMultipleLanguages',
  'LanguageOptions',
  'LanguageIdSettings',
  'ModelSettings',
  'Subtitles',
  'ToxicityDetection',
] as const;
const SETTINGS_NOT_HERE = ['VocabularyName', 'VocabularyFilterName', 'ShowAlternatives'] as const;

const settingsSchema = z.looseObject({
  ChannelIdentification: z.boolean().optional(),
  ShowSpeakerLabels: z.boolean().optional(),
  MaxSpeakerLabels: z.int().min(2).max(30).optional(),
});

const requestSchema = z.looseObject({
  TranscriptionJobName: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[0-9a-zA-Z._-]+$/)
    .refine((name) => name !== '.' && name !== '..', 'must not be "." or ".."'),
  LanguageCode: z.string().optional(),
  Media: z.looseObject({
    MediaFileUri: z
      .string()
      .min(1)
      .max(2000)
      .regex(/^(s3:\/\/|https?:\/\/).+/s),
  }),
  MediaFormat: z.enum(['mp3', 'mp4', 'wav', 'flac', 'ogg', 'amr', 'webm', 'm4a']).optional(),
  MediaSampleRateHertz: z.int().min(8000).max(48_000).optional(),
  OutputBucketName: z
    .string()
    .max(64)
    .regex(/^[a-z0-9][.\-a-z0-9]{1,61}[a-z0-9]$/)
    .optional(),
  OutputKey: z
    .string()
    .regex(/^[a-zA-Z0-9\-_.!*'()/]{1,1024}$/)
    .optional(),
  Settings: settingsSchema.optional(),
  ContentRedaction: z
    .looseObject({
      RedactionType: z.literal('PII'),
      RedactionOutput: z.enum(['redacted', 'redacted_and_unredacted']),
    })
    .optional(),
  JobExecutionSettings: z.looseObject({ AllowDeferredExecution: z.boolean().optional() }).optional(),
  Tags: z
    .array(z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256) }))
    .max(200)
    .optional(),
});

/** Turns `StartTranscriptionJob`'s body into a job, or throws `BadRequestException` in the service's manner. */
export const parseStartRequest = (body: unknown, now: string): Job & { readonly deferrable: boolean } => {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) throw badRequest(validationText(parsed.error));
  const request = parsed.data;
  for (const member of NOT_HERE) if (request[member]) throw badRequest(`${member} is not available on this machine.`);
  const settings = request.Settings;
  for (const member of SETTINGS_NOT_HERE) {
    if (settings?.[member]) throw badRequest(`Settings.${member} is not available on this machine.`);
  }
  if (request.LanguageCode === undefined)
    throw badRequest('LanguageCode is required: languages are not identified here.');
  if (!LANGUAGE_CODES.has(request.LanguageCode)) {
    throw badRequest(`1 validation error detected: Value at 'languageCode' is not a language of the service.`);
  }
  if (settings?.ChannelIdentification && settings.ShowSpeakerLabels) {
    throw badRequest("You can't use channel identification and speaker labels in the same request.");
  }
  if (settings?.ShowSpeakerLabels && settings.MaxSpeakerLabels === undefined) {
    throw badRequest('When you set ShowSpeakerLabels to true, you must also set MaxSpeakerLabels.');
  }
  if (settings?.MaxSpeakerLabels !== undefined && !settings.ShowSpeakerLabels) {
    throw badRequest('When you set MaxSpeakerLabels, you must also set ShowSpeakerLabels to true.');
  }
  if (request.ContentRedaction && !REDACTION_LANGUAGES.has(request.LanguageCode)) {
    throw badRequest(`Content redaction is not available for ${request.LanguageCode}.`);
  }
  if (request.OutputKey !== undefined && request.OutputBucketName === undefined) {
    throw badRequest('When you set OutputKey, you must also set OutputBucketName.');
  }
  if (request.OutputBucketName === undefined) {
    throw badRequest('OutputBucketName is required: there is no bucket of the service on this machine.');
  }
  const media = parseS3Uri(request.Media.MediaFileUri);
  if (!media) throw badRequest("The S3 URI that you provided isn't valid.");
  const name = request.TranscriptionJobName;
  return {
    name,
    status: 'IN_PROGRESS',
    languageCode: request.LanguageCode,
    mediaUri: request.Media.MediaFileUri,
    media,
    output: { bucket: request.OutputBucketName, key: outputKey(request.OutputKey, name) },
    separation: settings?.ChannelIdentification ? 'channels' : settings?.ShowSpeakerLabels ? 'speaker-labels' : 'none',
    ...(request.MediaFormat && { mediaFormat: request.MediaFormat }),
    ...(request.MediaSampleRateHertz && { mediaSampleRateHz: request.MediaSampleRateHertz }),
    ...(settings && { settings }),
    ...(request.ContentRedaction && { contentRedaction: request.ContentRedaction }),
    ...(request.Tags && { tags: request.Tags }),
    createdAt: now,
    startedAt: now,
    deferrable: request.JobExecutionSettings?.AllowDeferredExecution === true,
  };
};

/** A key that ends in a slash is a folder; without a key the file is named after the job. */
const outputKey = (key: string | undefined, name: string): string =>
  key === undefined ? `${name}.json` : key.endsWith('/') ? `${key}${name}.json` : key;

const validationText = (error: z.ZodError): string => {
  const problems = error.issues.map((issue) => `Value at '${issue.path.join('.')}' ${issue.message}`);
  return `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`;
};
