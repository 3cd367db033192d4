import type { PublishedScript } from '../../contracts/script-file.ts';
import type { CallVerdicts } from '../../domain/adherence/verdict.ts';
import type { Call, CallId, FlagSummary } from '../../domain/call/call.ts';
import { decisionsOn } from '../../domain/learning/decision.ts';
import type { StepModes } from '../../domain/learning/step-quality.ts';
import { isSameSummary, whatCounts } from '../../domain/learning/what-counts.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { nothing, orDamaged } from '../ports/unreadable-document.ts';
import { scriptOf } from '../published-script.ts';

type VerdictPorts = {
  readonly calls: Pick<CallStore, 'get'>;
  readonly transcripts: Pick<TranscriptStore, 'getVerdicts'>;
};

type Ports = VerdictPorts & {
  readonly calls: Pick<CallStore, 'get' | 'save'>;
  readonly scripts: Pick<ScriptStore, 'getVersion'>;
  readonly corrections: Pick<CorrectionStore, 'history'>;
  readonly stepModes: (script: PublishedScript) => Promise<StepModes>;
};

/** A call with what it was judged to be, by the version that its row names. */
export type Judged = { readonly call: Call; readonly summary: FlagSummary; readonly verdicts: CallVerdicts };

/** `conflict`: not judged, or being judged by another version at this moment. `unreadable`: the verdicts are damaged. */
export type JudgedReadout = Judged | 'not-found' | 'conflict' | 'unreadable';

export const makeReadJudged =
  ({ calls, transcripts }: VerdictPorts) =>
  async (callId: CallId): Promise<JudgedReadout> => {
    const call = await calls.get(callId);
    if (!call) return 'not-found';
    const { summary } = call;
    const { value: verdicts, damaged } = await orDamaged(summary ? transcripts.getVerdicts(callId) : nothing);
    if (damaged) return 'unreadable';
    if (!summary || verdicts?.scriptId !== summary.scriptId || verdicts.scriptVersion !== summary.scriptVersion)
      return 'conflict';
    return { call, summary, verdicts };
  };

const MAX_RETRIES = 8;

/**
 * Makes a call's row show what counts now: the machine's stored verdicts, people's decisions over them, and of the rest
 * what the machine may answer for. Nothing is judged again, and nothing is written where the row shows it already.
 * Whoever wrote in between did so with what they saw: look again. Returns the call, `undefined` where it has no verdicts.
 */
export const makeRestateCall = (ports: Ports) => {
  const { calls, scripts, corrections, stepModes } = ports;
  const readJudged = makeReadJudged(ports);

  return async (callId: CallId): Promise<Call | undefined> => {
    for (let attempt = 0; attempt < MAX_RETRIES; attempt += 1) {
      const judged = await readJudged(callId);
      if (typeof judged === 'string') return undefined;
      const { call, summary, verdicts } = judged;
      const published = await scripts.getVersion(summary.scriptId, summary.scriptVersion);
      if (!published) return call;
      const [history, modes] = await Promise.all([corrections.history(callId), stepModes(published)]);
      const decisions = decisionsOn(history, summary);
      const { summary: shown } = whatCounts({ verdicts, decisions, modes, script: scriptOf(published) });
      if (isSameSummary(shown, summary)) return call;
      if ((await calls.save({ ...call, summary: shown })) === 'saved')
        return { ...call, summary: shown, revision: call.revision + 1 };
    }
    throw new Error(`call ${callId} kept changing while its row was brought up to date`);
  };
};
