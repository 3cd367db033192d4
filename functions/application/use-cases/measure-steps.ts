import type { StepsQuality } from '../../contracts/learning.ts';
import type { PublishedScript } from '../../contracts/script-file.ts';
import {
  LEAST_DECISIONS,
  qualityOf,
  recordOf,
  type StepCounts,
  type StepModes,
  type StepQuality,
} from '../../domain/learning/step-quality.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import { scriptOf } from '../published-script.ts';

type Ports = {
  readonly scripts: Pick<ScriptStore, 'listVersions'>;
  readonly corrections: Pick<CorrectionStore, 'countsOf'>;
};

/** `bar`: what precision, recall and agreement of a step must reach (0..1) to be filled in by the machine. */
export type QualitySettings = { readonly bar: number };

type MeasuredStep = { readonly stepId: string; readonly title: string; readonly quality: StepQuality };

/** Each step of a version with its quality, in the script's order. */
const measure = (
  version: PublishedScript,
  { versions, counts }: { readonly versions: readonly PublishedScript[]; readonly counts: readonly StepCounts[] },
  bar: number,
): readonly MeasuredStep[] => {
  const record = recordOf(scriptOf(version), versions.map(scriptOf), counts);
  return version.steps.map(({ id, title }) => ({
    stepId: id,
    title,
    quality: qualityOf(record.get(id) ?? {}, bar),
  }));
};

export type MeasureOutcome =
  | { readonly outcome: 'measured'; readonly quality: StepsQuality }
  | { readonly outcome: 'no-script' }
  /** The script has these versions, newest first. */
  | { readonly outcome: 'no-version'; readonly versions: readonly number[] };

/** How good the machine is at each step of a script, as people's decisions tell. The newest version unless named. */
export const makeMeasureSteps =
  ({ scripts, corrections }: Ports, { bar }: QualitySettings) =>
  async (scriptId: string, version?: number): Promise<MeasureOutcome> => {
    const [versions, counts] = await Promise.all([scripts.listVersions(scriptId), corrections.countsOf(scriptId)]);
    const script = version === undefined ? versions[0] : versions.find((one) => one.version === version);
    if (versions.length === 0) return { outcome: 'no-script' };
    if (!script) return { outcome: 'no-version', versions: versions.map((one) => one.version) };
    const steps = measure(script, { versions, counts }, bar).map(({ stepId, title, quality }) => ({
      stepId,
      title,
      ...quality,
    }));
    const quality = { scriptId, version: script.version, bar, leastDecisions: LEAST_DECISIONS, steps };
    return { outcome: 'measured', quality };
  };

/** By step of a version: whether its verdicts may stand by themselves. Without decisions every step is pre-filled. */
export const makeStepModes =
  ({ scripts, corrections }: Ports, { bar }: QualitySettings) =>
  async (script: PublishedScript): Promise<StepModes> => {
    const counts = await corrections.countsOf(script.id);
    const versions = counts.length === 0 ? [] : await scripts.listVersions(script.id);
    const measured = measure(script, { versions, counts }, bar);
    return Object.fromEntries(measured.map(({ stepId, quality }) => [stepId, quality.mode]));
  };
