import type { CallText } from '../../contracts/api.ts';
import { type CorrectionRequest, MAX_CORRECTED_WORDS } from '../../contracts/learning.ts';
import type { PublishedScript } from '../../contracts/script-file.ts';
import type { Call, CallId } from '../../domain/call/call.ts';
import { type Decision, type DecisionInForce, decisionsOn } from '../../domain/learning/decision.ts';
import type { StepModes } from '../../domain/learning/step-quality.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { nothing, orDamaged } from '../ports/unreadable-document.ts';
import { type Judged, makeReadJudged, makeRestateCall } from './restate-call.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get' | 'save'>;
  readonly scripts: Pick<ScriptStore, 'getVersion'>;
  readonly transcripts: Pick<TranscriptStore, 'getTranscript' | 'getVerdicts' | 'putWords'>;
  readonly corrections: Pick<CorrectionStore, 'history' | 'append'>;
  readonly stepModes: (script: PublishedScript) => Promise<StepModes>;
  readonly requestRestating: (scriptId: string) => Promise<unknown>;
  readonly clock: Clock;
};

export type StepDecision = {
  readonly callId: CallId;
  readonly stepId: string;
  /** E-mail address of the person. */
  readonly by: string;
  /** What they decide; absent to take back what was decided. */
  readonly correction?: CorrectionRequest;
};

export type DecideOutcome =
  | { readonly outcome: 'decided'; readonly call: Call }
  | { readonly outcome: 'not-found' }
  /** The call was not judged, or is judged by another version by now: the person saw something else. */
  | { readonly outcome: 'conflict' }
  /** The decision needs a stored text that is damaged: the verdicts always, the transcript where a turn is named. */
  | { readonly outcome: 'unreadable'; readonly text: CallText }
  | ({ readonly outcome: 'invalid' } & WrongPlace);

/** The version has no such step, but these; the transcript no such turn, but so many. */
export type WrongPlace =
  | { readonly field: 'stepId'; readonly steps: readonly string[] }
  | { readonly field: 'turnIndex'; readonly turns: number };

const MAX_RETRIES = 8;

/**
 * A person decides about a step, or takes a decision back. The machine's verdicts stay as they are; the decision is added
 * to the call's history and counted, and the call's row shows what counts now. The same decision again changes nothing.
 * Where it takes a step over its bar, or under it, the rows of the script's other calls follow.
 */
export const makeDecideStep = (ports: Ports) => {
  const { scripts, transcripts, corrections, stepModes, requestRestating, clock } = ports;

  const readJudged = makeReadJudged(ports);
  const restateCall = makeRestateCall(ports);

  const decisionOf = async (
    { callId, stepId, by, correction }: StepDecision,
    { summary, verdicts }: Judged,
    current: DecisionInForce | undefined,
  ): Promise<{ decision: Decision; teaches: boolean } | { invalid: WrongPlace } | 'unreadable' | undefined> => {
    const machine = verdicts.steps.find((step) => step.stepId === stepId);
    if (!machine) return { invalid: { field: 'stepId', steps: verdicts.steps.map((step) => step.stepId) } };
    const { scriptId, scriptVersion } = summary;
    const entry = { scriptId, scriptVersion, stepId, machine: machine.verdict, by, at: clock.now() };
    if (!correction) return current && { decision: { ...entry, verdict: 'withdrawn' }, teaches: false };

    const { verdict, turnIndex } = correction;
    const { value: transcript, damaged } = await orDamaged(
      turnIndex === undefined ? nothing : transcripts.getTranscript(callId),
    );
    if (damaged) return 'unreadable';
    const turns = transcript?.turns ?? [];
    const turn = turnIndex === undefined ? undefined : turns[turnIndex];
    if (turnIndex !== undefined && !turn) return { invalid: { field: 'turnIndex', turns: turns.length } };
    const words = correction.words ?? turn?.text.slice(0, MAX_CORRECTED_WORDS).trim();
    const wordsId = words ? await transcripts.putWords(callId, words) : undefined;
    const isElsewhere =
      machine.verdict !== 'said' || (turnIndex !== undefined && turnIndex !== machine.evidence?.turnIndex);
    const decision: Decision = {
      ...entry,
      verdict,
      ...(turn && turnIndex !== undefined ? { turnIndex, atMs: turn.startMs } : {}),
      ...(wordsId === undefined ? {} : { wordsId }),
    };
    return current && isSameDecision(current, decision)
      ? undefined
      : { decision, teaches: verdict === 'said' && wordsId !== undefined && isElsewhere };
  };

  return async (request: StepDecision): Promise<DecideOutcome> => {
    for (let attempt = 0; attempt < MAX_RETRIES; attempt += 1) {
      const judged = await readJudged(request.callId);
      if (judged === 'unreadable') return { outcome: judged, text: 'verdicts' };
      if (typeof judged === 'string') return { outcome: judged };
      const { call, summary } = judged;
      if (request.correction && request.correction.scriptVersion !== summary.scriptVersion)
        return { outcome: 'conflict' };
      const history = await corrections.history(request.callId);
      const current = decisionsOn(history, summary).find(({ stepId }) => stepId === request.stepId);
      const next = await decisionOf(request, judged, current);
      if (next === 'unreadable') return { outcome: next, text: 'transcript' };
      if (next && 'invalid' in next) return { outcome: 'invalid', ...next.invalid };
      if (next === undefined) return { outcome: 'decided', call: (await restateCall(call.id)) ?? call };
      const script = await scripts.getVersion(summary.scriptId, summary.scriptVersion);
      const modes = async () => JSON.stringify(script && (await stepModes(script)));
      const modesBefore = await modes();
      const appended = await corrections.append({
        callId: call.id,
        teamId: call.teamId,
        position: history.length,
        ...next,
        ...(current ? { replaces: current } : {}),
      });
      if (appended === 'stale') continue;
      const decided = (await restateCall(call.id)) ?? call;
      if ((await modes()) !== modesBefore) await requestRestating(summary.scriptId);
      return { outcome: 'decided', call: decided };
    }
    throw new Error(`decisions on call ${request.callId} kept arriving`);
  };
};

const isSameDecision = (one: Decision, other: Decision): boolean =>
  one.verdict === other.verdict &&
  one.machine === other.machine &&
  one.turnIndex === other.turnIndex &&
  one.wordsId === other.wordsId;
