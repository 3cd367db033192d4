import { JOB_NAME_PREFIX } from '../../contracts/names.ts';
import type { PublishedScript } from '../../contracts/script-file.ts';
import { transcribeJsonSchema } from '../../contracts/transcribe-json.ts';
import { encodeCompact } from '../../domain/adherence/compact.ts';
import { judgeCall } from '../../domain/adherence/judge.ts';
import {
  type Call,
  type CallId,
  type EndingKind,
  FOUND_BY_FLAGGING,
  isFinal,
  type ProblemKind,
} from '../../domain/call/call.ts';
import { callIdOfJob } from '../../domain/call/call-id.ts';
import { type Judged, toFailed, toFlagged, toReceived, toSkipped } from '../../domain/call/transitions.ts';
import { companionKeys } from '../../domain/ingest/companion.ts';
import { decisionsOn } from '../../domain/learning/decision.ts';
import type { StepModes } from '../../domain/learning/step-quality.ts';
import { whatCounts } from '../../domain/learning/what-counts.ts';
import { compileScript } from '../../domain/script/compile.ts';
import { decideAgent, withAgent } from '../../domain/transcript/agent-channel.ts';
import { transcriptFromTranscribe } from '../../domain/transcript/from-transcribe.ts';
import { isSameLanguage } from '../../domain/transcript/language.ts';
import { meanConfidence } from '../../domain/transcript/mean-confidence.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { Transcriber } from '../ports/transcriber.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { unlessUnreadable } from '../ports/unreadable-document.ts';
import { scriptOf } from '../published-script.ts';
import { endingOfJob } from './start-transcriptions.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'get' | 'save'>;
  readonly scripts: Pick<ScriptStore, 'inForce'>;
  readonly transcripts: Pick<TranscriptStore, 'getTranscript' | 'putTranscript' | 'putVerdicts' | 'putCompact'>;
  readonly corrections: Pick<CorrectionStore, 'history'>;
  readonly objects: Pick<ObjectStore, 'getBytes'>;
  readonly transcriber: Pick<Transcriber, 'status'>;
  /** Which of the machine's verdicts may stand by themselves (`makeStepModes`). */
  readonly stepModes: (script: PublishedScript) => Promise<StepModes>;
  readonly clock: Clock;
};

export type FlagRequest =
  | { readonly jobName: string }
  | { readonly callId: CallId; readonly reason: 'transcript-supplied' | 'sweep' | 'rejudge' };

/**
 * `waiting`: the job is not done, an event or the sweep will ask again. `restarted`: the job is gone, the call went back
 * to the start with a deadline that the next sweep sees. `settled`: nothing was left to do.
 */
export type FlagOutcome =
  | { readonly outcome: Step | 'waiting' | 'settled'; readonly callId: CallId }
  | { readonly outcome: 'not-ours' };

type Step = 'flagged' | 'skipped' | 'failed' | 'restarted';

/** Below this mean word confidence a person should listen before trusting any verdict. */
const LOW_CONFIDENCE = 0.6;

/** Below this margin the two speakers' openings look alike: who the agent is stays a guess. */
const UNCERTAIN_MARGIN = 0.15;

const MAX_RETRIES = 5;

/** How the text of a call was found: read, not there (yet), or not to be had. */
type Found =
  | { readonly found: 'transcript'; readonly transcript: Transcript }
  | { readonly found: 'waiting' }
  | { readonly found: 'lost-job' }
  | { readonly found: 'failed'; readonly kind: EndingKind; readonly detail: string };

/**
 * Judges a call by the script that was in force when it started. Asked twice, or late, or out of order, it changes
 * nothing: the state decides, and a write over a newer revision is refused and done again from what is stored.
 */
export const makeFlagCall = (ports: Ports) => {
  const { calls, scripts, transcripts, corrections, objects, transcriber, stepModes, clock } = ports;

  const readTranscribe = (bytes: Uint8Array, call: Call, engine: 'transcribe' | 'supplied'): Found => {
    const unreadable = (detail: string): Found => ({ found: 'failed', kind: 'transcript-unreadable', detail });
    let json: unknown;
    try {
      json = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return unreadable('not JSON');
    }
    const parsed = transcribeJsonSchema.safeParse(json);
    if (!parsed.success) return unreadable(parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
    const transcript = transcriptFromTranscribe(parsed.data, {
      language: call.language,
      durationMs: call.recording.durationMs,
      engine,
    });
    if ('unreadable' in transcript) return unreadable(`${transcript.unreadable} ${transcript.path}`);
    return { found: 'transcript', transcript };
  };

  const findSupplied = async (call: Call): Promise<Found> => {
    for (const key of companionKeys(call.recording.key).transcripts) {
      const bytes = await objects.getBytes(key);
      if (bytes) return readTranscribe(bytes, call, 'supplied');
    }
    return { found: 'lost-job' };
  };

  const findByJob = async (call: Call, jobName: string): Promise<Found> => {
    const job = await transcriber.status(jobName);
    switch (job.status) {
      case 'completed': {
        const bytes = await objects.getBytes(job.outputKey);
        return bytes ? readTranscribe(bytes, call, 'transcribe') : { found: 'lost-job' };
      }
      case 'failed':
        return { found: 'failed', kind: endingOfJob(job.reason), detail: job.reason };
      case 'unknown':
        return { found: 'lost-job' };
      default:
        return { found: 'waiting' };
    }
  };

  const findTranscript = async (call: Call, request: FlagRequest): Promise<Found> => {
    if (isFinal(call.state)) {
      // A text that is gone or damaged does not come back by trying again: the call stays as it was judged.
      const stored = await unlessUnreadable(transcripts.getTranscript(call.id));
      return stored ? { found: 'transcript', transcript: stored } : { found: 'waiting' };
    }
    if (call.state === 'transcribed') return findSupplied(call);
    const jobName = 'jobName' in request ? request.jobName : call.jobName;
    return jobName === undefined ? { found: 'waiting' } : findByJob(call, jobName);
  };

  const judge = async (call: Call, found: Transcript): Promise<{ judged: Judged; transcript: Transcript }> => {
    const script =
      call.facts.service === undefined ? undefined : await scripts.inForce(call.facts.service, call.occurredAt);
    const compiled = script && compileScript(scriptOf(script));
    const corrected = call.agent?.by === 'person' ? { channel: call.agent.channel, by: 'person' as const } : undefined;
    const told =
      call.facts.agentChannel === undefined
        ? undefined
        : { channel: call.facts.agentChannel, by: 'recording' as const };
    const agent = decideAgent(found, compiled, corrected ?? told);
    const transcript = withAgent(found, agent);
    const problems = new Set<ProblemKind>(call.problems.filter((problem) => !FOUND_BY_FLAGGING.includes(problem)));
    if (!script) problems.add('no-script');
    else problems.delete('unknown-service');
    const speakersTold = transcript.provenance.separation !== 'none';
    if (!speakersTold || ((agent.by === 'script-opening' || agent.by === 'default') && agent.margin < UNCERTAIN_MARGIN))
      problems.add('speakers-uncertain');
    if (script && !isSameLanguage(script.language, transcript.language)) problems.add('language-mismatch');
    const transcriptConfidence = meanConfidence(transcript);
    if (transcriptConfidence < LOW_CONFIDENCE) problems.add('low-confidence');
    const judged: Judged = { language: transcript.language, agent, transcriptConfidence, problems: [...problems] };
    if (!script || !compiled) return { judged, transcript };

    const verdicts = judgeCall(transcript, compiled, {
      ...(call.facts.service === undefined ? {} : { service: call.facts.service }),
      ...(call.facts.tags === undefined ? {} : { tags: call.facts.tags }),
    });
    await transcripts.putVerdicts(call.id, verdicts);
    const [history, modes] = await Promise.all([
      // Nobody decides about a call before it was judged once.
      isFinal(call.state) ? corrections.history(call.id) : [],
      stepModes(script),
    ]);
    const decisions = decisionsOn(history, verdicts);
    const { summary } = whatCounts({ verdicts, decisions, modes, script: scriptOf(script) });
    return { judged: { ...judged, summary }, transcript };
  };

  const advance = async (call: Call, found: Found): Promise<{ next: Call; outcome: Step } | undefined> => {
    const now = clock.now();
    if (found.found === 'waiting') return undefined;
    if (found.found === 'lost-job')
      return { next: { ...toReceived(call, now), deadlineAt: now }, outcome: 'restarted' };
    if (found.found === 'failed') return { next: toFailed(call, found.kind, now, found.detail), outcome: 'failed' };
    if (found.transcript.turns.length === 0) {
      await transcripts.putTranscript(call.id, found.transcript);
      return { next: toSkipped(call, 'no-speech', now), outcome: 'skipped' };
    }
    const { judged, transcript } = await judge(call, found.transcript);
    await Promise.all([
      transcripts.putTranscript(call.id, transcript),
      transcripts.putCompact(call.id, encodeCompact(transcript)),
    ]);
    return { next: toFlagged(call, judged, now), outcome: 'flagged' };
  };

  return async (request: FlagRequest): Promise<FlagOutcome> => {
    const callId = 'jobName' in request ? callIdOfJob(JOB_NAME_PREFIX, request.jobName) : request.callId;
    if (callId === undefined) return { outcome: 'not-ours' };
    for (let attempt = 0; attempt < MAX_RETRIES; attempt += 1) {
      const call = await calls.get(callId);
      if (!call) return { outcome: 'not-ours' };
      if (isFinal(call.state) && !('reason' in request && request.reason === 'rejudge'))
        return { outcome: 'settled', callId };
      // An event of a job that was replaced (its language was corrected) says nothing about the call any more.
      if ('jobName' in request && call.jobName !== undefined && call.jobName !== request.jobName)
        return { outcome: 'settled', callId };
      const step = await advance(call, await findTranscript(call, request));
      if (!step) return { outcome: 'waiting', callId };
      if ((await calls.save(step.next)) === 'saved') return { outcome: step.outcome, callId };
    }
    throw new Error(`call ${callId} kept changing while it was judged`);
  };
};
