import type { CorrectionView, Learned } from '../../contracts/learning.ts';
import type { PublishedScript } from '../../contracts/script-file.ts';
import type { CallVerdicts } from '../../domain/adherence/verdict.ts';
import type { CallId } from '../../domain/call/call.ts';
import { decisionsInForce, decisionsOn } from '../../domain/learning/decision.ts';
import type { StepModes } from '../../domain/learning/step-quality.ts';
import { whatCounts } from '../../domain/learning/what-counts.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { unlessUnreadable } from '../ports/unreadable-document.ts';
import { scriptOf } from '../published-script.ts';

type Ports = {
  readonly corrections: Pick<CorrectionStore, 'history'>;
  readonly transcripts: Pick<TranscriptStore, 'getWords'>;
  readonly stepModes: (script: PublishedScript) => Promise<StepModes>;
};

type JudgedCall = {
  readonly id: CallId;
  /** Absent when they cannot be read: then nobody knows what counts, and decisions are all there is. */
  readonly verdicts: CallVerdicts | undefined;
  readonly script: PublishedScript;
};

/** What people decided about a call, what counts because of it, and how far each step's verdict may be trusted. */
export const makeDescribeLearning =
  ({ corrections, transcripts, stepModes }: Ports) =>
  async ({ id, verdicts, script }: JudgedCall): Promise<Learned> => {
    const [history, modes] = await Promise.all([corrections.history(id), stepModes(script)]);
    const shown = await Promise.all(
      decisionsInForce(history).map(async ({ wordsId, atMs: _at, ...decision }): Promise<CorrectionView> => {
        const words = wordsId === undefined ? undefined : await unlessUnreadable(transcripts.getWords(id, wordsId));
        return { ...decision, ...(words === undefined ? {} : { words }) };
      }),
    );
    if (!verdicts) return { corrections: shown, stepModes: modes };
    const decisions = decisionsOn(history, verdicts);
    const { steps, summary } = whatCounts({ verdicts, decisions, modes, script: scriptOf(script) });
    return {
      corrections: shown,
      effective: {
        adherence: summary.adherence,
        flags: [...summary.flags],
        steps: steps.map(({ verdict: { stepId, verdict }, by }) => ({ stepId, verdict, by })),
      },
      stepModes: modes,
    };
  };
