import * as z from 'zod';
import type { LocalService } from '../../service.ts';
import { AwsJsonError, answerAwsJson } from '../aws-json.ts';
import type { EventBus } from './bus.ts';
import { toBusEvent } from './event.ts';

const MAX_ENTRIES = 10;
/** Of one request, all entries together. */
const MAX_BYTES = 1_048_576;

const entrySchema = z.object({
  Source: z.string().min(1),
  DetailType: z.string().min(1).max(128),
  Detail: z.string(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
const requestSchema = z.object({ Entries: z.array(z.unknown()).min(1).max(MAX_ENTRIES) });

type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

const failed = (code: string, message: string): EntryResult => ({ ErrorCode: code, ErrorMessage: message });

const parseDetail = (detail: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(detail);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
};

/** `AWSEvents.PutEvents`. Each entry is accepted, durably, or refused on its own, as the real one does. */
export const createPutEvents = (bus: EventBus): LocalService => {
  const put = (raw: unknown): EntryResult => {
    const parsed = entrySchema.safeParse(raw);
    if (!parsed.success) return failed('InvalidArgument', parsed.error.issues[0]?.message ?? 'wrong entry');
    const entry = parsed.data;
    const detail = parseDetail(entry.Detail);
    if (detail === undefined) return failed('MalformedDetail', 'Detail is malformed.');
    const busName = entry.EventBusName.split('/').at(-1) ?? '';
    if (!bus.knows(busName)) return failed('InvalidArgument', `There is no event bus ${busName}.`);
    // Names that begin with "aws." belong to the services; nobody else may speak for them.
    if (entry.Source.startsWith('aws.'))
      return failed('NotAuthorizedForSourceException', 'Not authorized for the source.');
    const event = toBusEvent({
      source: entry.Source,
      'detail-type': entry.DetailType,
      detail,
      resources: entry.Resources,
      ...(entry.Time !== undefined && { time: new Date(entry.Time * 1000) }),
    });
    bus.accept(event, busName);
    return { EventId: event.id };
  };

  const perform = (target: string, input: unknown): unknown => {
    if (target !== 'AWSEvents.PutEvents')
      throw new AwsJsonError({
        status: 400,
        type: 'UnknownOperationException',
        code: 'UnknownOperationException',
        message: `${target} is not implemented locally.`,
      });
    const parsed = requestSchema.safeParse(input);
    if (!parsed.success || JSON.stringify(input).length > MAX_BYTES)
      throw new AwsJsonError({
        status: 400,
        type: 'ValidationException',
        code: 'ValidationException',
        message: `PutEvents takes 1 to ${MAX_ENTRIES} entries and ${MAX_BYTES} bytes.`,
      });
    const Entries = parsed.data.Entries.map((entry) => put(entry));
    return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
  };

  return {
    handle: (request, response) =>
      answerAwsJson({ request, response, perform, contentType: 'application/x-amz-json-1.1' }),
    close: async () => {},
  };
};
