import * as z from 'zod';
import { log } from '../../../adapters/observability/logger.ts';
import type { CallStore } from '../../../application/ports/call-store.ts';
import type { Clock } from '../../../application/ports/clock.ts';
import type { ObjectLinks } from '../../../application/ports/object-links.ts';
import type { PeopleStore } from '../../../application/ports/people-store.ts';
import type { ScriptStore } from '../../../application/ports/script-store.ts';
import type { TeamStore } from '../../../application/ports/team-store.ts';
import type { TranscriptStore } from '../../../application/ports/transcript-store.ts';
import { nothing, orDamaged } from '../../../application/ports/unreadable-document.ts';
import type { WorkQueue } from '../../../application/ports/work-queue.ts';
import { zoneOf } from '../../../application/team-zone.ts';
import type { makeCorrectCall } from '../../../application/use-cases/correct-call.ts';
import type { makeDescribeLearning } from '../../../application/use-cases/describe-learning.ts';
import { CALL_TEXTS, type CallDetail, callPatchSchema } from '../../../contracts/api.ts';
import { callIdSchema } from '../../../contracts/call-record.ts';
import type { Learned } from '../../../contracts/learning.ts';
import { DEFAULT_TEAM_ID } from '../../../contracts/names.ts';
import { CALL_STATES, type Call, type CallId } from '../../../domain/call/call.ts';
import { isSameSummary } from '../../../domain/learning/what-counts.ts';
import { contentTypeOf } from '../../../domain/recording/content-type.ts';
import { text } from '../../../i18n/catalogue.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { UNREADABLE_TEXTS } from '../../../i18n/messages/call.ts';
import { viewCall } from '../call-view.ts';
import { ApiFailure, accept } from '../failure.ts';
import type { ApiRequest, ApiRoute } from '../request.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get' | 'listByTeam'>;
  readonly people: Pick<PeopleStore, 'get' | 'getMany'>;
  readonly transcripts: Pick<TranscriptStore, 'getTranscript' | 'getVerdicts'>;
  readonly scripts: Pick<ScriptStore, 'getVersion'>;
  readonly links: Pick<ObjectLinks, 'presignDownload'>;
  readonly teams: Pick<TeamStore, 'get'>;
  readonly defaultTimeZone: string;
  readonly correctCall: ReturnType<typeof makeCorrectCall>;
  readonly describeLearning: ReturnType<typeof makeDescribeLearning>;
  readonly queue: Pick<WorkQueue, 'requestRestating'>;
  readonly clock: Clock;
};

const listQuerySchema = z.object({
  team: z.string().optional(),
  state: z.enum(CALL_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

/** Long enough to listen to the longest call with pauses; the sidebar asks again when it ran out. */
const AUDIO_LINK_SECONDS = 2 * 60 * 60;

const noSuchCall = () => new ApiFailure('not-found', API_MESSAGES.callNotFound);

/** Reading, listening to and correcting calls. A call that a person may not read does not exist for them. */
export const callRoutes = (ports: Ports) => {
  const {
    calls,
    people,
    transcripts,
    scripts,
    links,
    teams,
    defaultTimeZone,
    correctCall,
    describeLearning,
    queue,
    clock,
  } = ports;

  const readable = async ({ access, path }: ApiRequest): Promise<Call> => {
    const id = callIdSchema.safeParse(path.callId);
    const call = id.success ? await calls.get(id.data as CallId) : undefined;
    if (!call || !access.mayRead(call)) throw noSuchCall();
    return call;
  };

  const list: ApiRoute = async ({ access, locale, query }) => {
    const { team, state, limit, cursor } = accept(listQuerySchema, query);
    const teamId = team ?? access.memberships[0]?.team.id ?? DEFAULT_TEAM_ID;
    if (!access.mayReadTeam(teamId)) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const page = await calls.listByTeam({
      teamId,
      limit,
      ...(state ? { state } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const visible = page.calls.filter(access.mayRead);
    const columns = new Map((await people.getMany(visible.map(({ id }) => id))).map((row) => [row.callId, row]));
    return {
      calls: visible.map((call) => viewCall(call, locale, columns.get(call.id))),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    };
  };

  /**
   * Decisions about other calls may have changed for which steps the machine answers since the row was written. Whoever
   * opens the call sees what counts now, and the row follows.
   */
  const asItCounts = async (call: Call, { effective }: Learned): Promise<Call> => {
    if (!call.summary || !effective) return call;
    const { adherence, flags } = effective;
    const summary = { ...call.summary, adherence, flags };
    if (isSameSummary(summary, call.summary)) return call;
    await queue
      .requestRestating({ callId: call.id })
      .catch((error: unknown) => log.error('ROW_LEFT_BEHIND', error, { callId: call.id }));
    return { ...call, summary };
  };

  const show: ApiRoute = async (request): Promise<CallDetail> => {
    const call = await readable(request);
    const [transcript, verdicts, columns, script, team] = await Promise.all([
      orDamaged(transcripts.getTranscript(call.id)),
      orDamaged(call.summary ? transcripts.getVerdicts(call.id) : nothing),
      people.get(call.id),
      call.summary ? scripts.getVersion(call.summary.scriptId, call.summary.scriptVersion) : undefined,
      teams.get(call.teamId),
    ]);
    const isOfRow = verdicts.value?.scriptId === script?.id && verdicts.value?.scriptVersion === script?.version;
    const isJudged = verdicts.value !== undefined || verdicts.damaged;
    const learned =
      isJudged && script
        ? await describeLearning({ id: call.id, verdicts: isOfRow ? verdicts.value : undefined, script })
        : {};
    const read = { transcript, verdicts };
    const damaged = CALL_TEXTS.filter((one) => read[one].damaged);
    for (const one of damaged) log.warn('CALL_TEXT_UNREADABLE', { callId: call.id, text: one });
    return {
      call: viewCall(await asItCounts(call, learned), request.locale, columns),
      ...(team ? { timeZone: zoneOf(team, defaultTimeZone).timeZone } : {}),
      ...(transcript.value ? { transcript: transcript.value } : {}),
      ...(verdicts.value ? { verdicts: verdicts.value } : {}),
      ...(damaged.length > 0
        ? { unreadable: damaged.map((one) => ({ text: one, message: text(UNREADABLE_TEXTS[one], request.locale) })) }
        : {}),
      ...(script ? { script } : {}),
      ...learned,
    } as CallDetail;
  };

  const correct: ApiRoute = async (request) => {
    const call = await readable(request);
    if (!request.access.mayWork(call.teamId)) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const outcome = await correctCall(call.id, accept(callPatchSchema, request.body));
    if (outcome.outcome === 'not-found') throw noSuchCall();
    if (outcome.outcome === 'conflict') throw new ApiFailure('conflict', API_MESSAGES.conflict);
    return { call: viewCall(outcome.call, request.locale) };
  };

  const audio: ApiRoute = async (request) => {
    const { recording } = await readable(request);
    const url = await links.presignDownload({
      key: recording.key,
      contentType: contentTypeOf(recording.format),
      expiresInSeconds: AUDIO_LINK_SECONDS,
    });
    return { url, expiresAt: new Date(Date.parse(clock.now()) + AUDIO_LINK_SECONDS * 1000).toISOString() };
  };

  return { list, show, correct, audio };
};
