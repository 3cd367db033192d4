import type { CallStore } from '../../../application/ports/call-store.ts';
import type { ScriptStore } from '../../../application/ports/script-store.ts';
import type { TranscriptStore } from '../../../application/ports/transcript-store.ts';
import { unlessUnreadable } from '../../../application/ports/unreadable-document.ts';
import type { makeDecideStep, WrongPlace } from '../../../application/use-cases/decide-step.ts';
import type { makeDescribeLearning } from '../../../application/use-cases/describe-learning.ts';
import { callIdSchema } from '../../../contracts/call-record.ts';
import { type CorrectionRequest, correctionRequestSchema, type Learned } from '../../../contracts/learning.ts';
import type { Locale } from '../../../contracts/team.ts';
import type { Call, CallId } from '../../../domain/call/call.ts';
import { text } from '../../../i18n/catalogue.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { LEARNING_PROBLEMS } from '../../../i18n/messages/learning-problems.ts';
import { viewCall } from '../call-view.ts';
import { ApiFailure, accept, wrongFields } from '../failure.ts';
import type { ApiRequest, ApiRoute } from '../request.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get'>;
  readonly transcripts: Pick<TranscriptStore, 'getVerdicts'>;
  readonly scripts: Pick<ScriptStore, 'getVersion'>;
  readonly decideStep: ReturnType<typeof makeDecideStep>;
  readonly describeLearning: ReturnType<typeof makeDescribeLearning>;
};

/** Deciding about a step of a call, and taking it back: for those who work on the call's team. */
export const correctionRoutes = (ports: Ports) => {
  const { calls, transcripts, scripts, decideStep, describeLearning } = ports;

  const callOf = async ({ access, path }: ApiRequest): Promise<Call> => {
    const id = callIdSchema.safeParse(path.callId);
    const call = id.success ? await calls.get(id.data as CallId) : undefined;
    if (!call || !access.mayRead(call)) throw new ApiFailure('not-found', API_MESSAGES.callNotFound);
    if (!access.mayWork(call.teamId)) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    return call;
  };

  const learnedOf = async ({ id, summary }: Call): Promise<Learned> => {
    const [verdicts, script] = await Promise.all([
      unlessUnreadable(transcripts.getVerdicts(id)),
      summary && scripts.getVersion(summary.scriptId, summary.scriptVersion),
    ]);
    return verdicts && script ? describeLearning({ id, verdicts, script }) : {};
  };

  const decide = async (request: ApiRequest, correction?: CorrectionRequest) => {
    const { id: callId } = await callOf(request);
    const stepId = request.path.stepId ?? '';
    const result = await decideStep({
      callId,
      stepId,
      by: request.access.email,
      ...(correction ? { correction } : {}),
    });
    switch (result.outcome) {
      case 'decided':
        return { call: viewCall(result.call, request.locale), learned: await learnedOf(result.call) };
      case 'not-found':
        throw new ApiFailure('not-found', API_MESSAGES.callNotFound);
      case 'conflict':
        throw new ApiFailure('conflict', LEARNING_PROBLEMS.otherVersion);
      case 'unreadable':
        if (result.text === 'verdicts') throw new ApiFailure('conflict', LEARNING_PROBLEMS.verdictsUnreadable);
        throw wrongFields((locale) => [{ path: 'turnIndex', message: text(LEARNING_PROBLEMS.turnUnreadable, locale) }]);
      case 'invalid':
        throw wrongFields((locale) => [{ path: result.field, message: placeText(result, stepId, locale) }]);
    }
  };

  const put: ApiRoute = async (request) => decide(request, accept(correctionRequestSchema, request.body));
  const withdraw: ApiRoute = async (request) => decide(request);

  return { put, withdraw };
};

const placeText = (place: WrongPlace, step: string, locale: Locale): string =>
  place.field === 'stepId'
    ? text(LEARNING_PROBLEMS.stepId, locale, { step, steps: place.steps.join(', ') })
    : text(LEARNING_PROBLEMS.turnIndex, locale, { n: place.turns });
