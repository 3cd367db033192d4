import type { CompiledScript } from '../script/compile.ts';
import type { Script, ScriptStep, StepWindow } from '../script/script.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { matchesIn } from './matches.ts';
import { saidByCustomer } from './other-side.ts';
import { type Choice, inSequence } from './sequence.ts';
import { CONFIDENCE_PARTS, hearTranscript, type Speech, UNKNOWN } from './speech.ts';
import { BY_AGENT, BY_ANYONE, BY_CUSTOMER, fillStream, type Stream } from './stream.ts';
import type { Adherence, CallVerdicts, Evidence, StepVerdict, VerdictReason } from './verdict.ts';

export type JudgeOptions = {
  /** The call's service, for steps that apply to one service only. */
  readonly service?: string;
  readonly tags?: readonly string[];
};

/** Mean word confidence below which words are no proof that something was said … */
const TOO_UNSURE_TO_PROVE = 0.35;
/** … and below which a whole side of a call is no proof that something was not. */
const TOO_UNSURE_TO_DENY = 0.4;
/** Fewer words than these of a speaker are no conversation that could lack a step … */
const FEWEST_WORDS = 3;
/** … nor are fewer than these of all speakers: a recording cut off, a line that went dead. */
const FEWEST_WORDS_OF_ALL = 10;
/**
 * Log-odds of a step without any trace: nothing makes it surer than this (81 %) that it was not said, for people find words
 * that no bank has. It is the share of such verdicts that is right in calls nobody had seen (`test/bench/adherence`, files 4).
 */
const NO_TRACE = -1.45;
/** What is lost when nobody knows whose words they are. */
const SPEAKER_UNKNOWN = 0.8;

const probability = (odds: number): number => Math.round(1000 / (1 + Math.exp(-odds))) / 1000;

const evidenceOf = ({ match, stream, turn }: Candidate, speech: Speech): Evidence => {
  let quote = '';
  const first = stream.firstWord[match.from] as number;
  const last = stream.lastWord[match.to] as number;
  // Between two turns of one speaker lies what the other said: only the speaker's own words are quoted.
  let quoted = first - 1;
  for (let at = match.from; at <= match.to; at++) {
    const end = stream.lastWord[at] as number;
    const sameTurn = at > match.from && stream.turn[at] === stream.turn[at - 1];
    for (let word = sameTurn ? quoted + 1 : (stream.firstWord[at] as number); word <= end; word++) {
      if (word > quoted) quote += (word === first ? '' : ' ') + speech.textOf(word);
    }
    quoted = Math.max(quoted, end);
  }
  return {
    turnIndex: turn,
    startMs: speech.startMs[first] as number,
    endMs: Math.max(speech.endMs[first] as number, speech.endMs[last] as number),
    quote,
    phrasing: match.pattern.phrasing,
    edits: match.edits,
  };
};

/** Mean confidence (0..1) of the words from `first` to `last`. */
const meanConfidence = (speech: Speech, first: number, last: number): number => {
  let sum = 0;
  for (let word = first; word <= last; word++) sum += speech.confidence[word] as number;
  return sum / CONFIDENCE_PARTS / Math.max(1, last - first + 1);
};

/** Whether a side was heard too badly to say that something was not said. */
const isUnsure = (stream: Stream, speech: Speech): boolean => {
  let sum = 0;
  for (let at = 0; at < stream.count; at++) sum += speech.confidence[stream.firstWord[at] as number] as number;
  return sum < TOO_UNSURE_TO_DENY * CONFIDENCE_PARTS * stream.count;
};

const isUnknown = (candidate: Candidate, speech: Speech): boolean => speech.speaker[candidate.turn] === UNKNOWN;

/** Last moment (first, for `last` windows) of a step's window in milliseconds; undefined without one. */
const limitOf = (window: StepWindow | undefined, lengthMs: number): number | undefined => {
  if (window === undefined) return undefined;
  const span = window.seconds === undefined ? (window.share ?? 1) * lengthMs : window.seconds * 1000;
  return window.anchor === 'first' ? span : lengthMs - span;
};

const startOf = ({ match, stream }: Candidate, speech: Speech): number =>
  speech.startMs[stream.firstWord[match.from] as number] as number;

const isInside = (candidate: Candidate, speech: Speech, window: StepWindow, limit: number): boolean =>
  window.anchor === 'first' ? startOf(candidate, speech) <= limit : startOf(candidate, speech) >= limit;

type Hearing = {
  readonly speech: Speech;
  readonly lengthMs: number;
  readonly choice: Choice | undefined;
  readonly candidates: readonly Candidate[];
  readonly stream: Stream;
  /** Whether `stream` was heard too badly to say what was not said in it. */
  readonly isUnsure: boolean;
};

/** The verdict where what was heard allows none. */
const unverifiable = ({ id }: ScriptStep, reason: VerdictReason, evidence?: Evidence): StepVerdict => ({
  stepId: id,
  verdict: 'unverifiable',
  confidence: 0.5,
  reason,
  ...(evidence && { evidence }),
});

/** What can be said when no candidate is good enough. */
const notSaid = (step: ScriptStep, { speech, candidates, stream, isUnsure }: Hearing): StepVerdict => {
  const best = candidates[0];
  const confidence = probability(-Math.max(best?.odds ?? NO_TRACE, NO_TRACE));
  if (step.kind !== 'forbidden') {
    if (stream.count < FEWEST_WORDS || speech.words < FEWEST_WORDS_OF_ALL) return unverifiable(step, 'no-speech');
    if (isUnsure) return unverifiable(step, 'low-confidence');
  }
  const reason: VerdictReason = best?.negated === true ? 'negated' : best === undefined ? 'no-match' : 'near-miss';
  return { stepId: step.id, verdict: 'not_said', confidence, reason };
};

const judgeStep = (step: ScriptStep, hearing: Hearing): StepVerdict => {
  const { speech, choice, lengthMs } = hearing;
  let chosen = choice?.candidate;
  if (chosen === undefined || chosen.odds < 0) return notSaid(step, hearing);
  const limit = limitOf(step.window, lengthMs);
  let tooLate = false;
  if (step.window !== undefined && limit !== undefined && !isInside(chosen, speech, step.window, limit)) {
    const { window } = step;
    const inside = hearing.candidates.find(
      (candidate) => candidate.odds >= 0 && isInside(candidate, speech, window, limit),
    );
    if (inside !== undefined) chosen = inside;
    else if (window.anchor === 'first') tooLate = true;
    else
      return {
        stepId: step.id,
        verdict: 'not_said',
        confidence: probability(chosen.odds),
        reason: 'outside-window',
        evidence: evidenceOf(chosen, speech),
      };
  }
  const evidence = evidenceOf(chosen, speech);
  const { match, stream } = chosen;
  const sure = meanConfidence(speech, stream.firstWord[match.from] as number, stream.lastWord[match.to] as number);
  if (sure < TOO_UNSURE_TO_PROVE) return unverifiable(step, 'low-confidence', evidence);
  const unknown = step.speaker !== 'either' && isUnknown(chosen, speech);
  // A forbidden phrase that nobody can be shown to have said never counts against the agent.
  if (unknown && step.kind === 'forbidden') return unverifiable(step, 'speakers-unknown', evidence);
  return {
    stepId: step.id,
    verdict: 'said',
    confidence: probability(chosen.odds - (unknown ? SPEAKER_UNKNOWN : 0)),
    reason: 'matched',
    ...(choice?.outOfOrder === true ? { outOfOrder: true } : {}),
    ...(tooLate ? { tooLate: true } : {}),
    evidence,
  };
};

/** Share of the applicable, verifiable steps that were said, by weight; forbidden ones do not count. */
export const adherenceOf = (steps: readonly StepVerdict[], script: Script): Adherence => {
  let said = 0;
  let total = 0;
  let n = 0;
  for (let index = 0; index < steps.length; index++) {
    const verdict = steps[index] as StepVerdict;
    const step = script.steps[index];
    if (step === undefined || step.kind === 'forbidden') continue;
    if (verdict.verdict !== 'said' && verdict.verdict !== 'not_said') continue;
    n++;
    total += step.weight ?? 1;
    if (verdict.verdict === 'said') said += step.weight ?? 1;
  }
  return { score: total === 0 ? null : (100 * said) / total, n };
};

/** Whether what a conditional step waits for has happened. */
const isMet = (
  index: number,
  { script, conditions }: CompiledScript,
  options: JudgeOptions,
  isSaid: (stepId: string) => boolean,
  heard: ReadonlySet<number>,
): boolean => {
  const condition = script.steps[index]?.condition;
  if (condition === undefined) return true;
  return (
    (condition.service !== undefined && condition.service === options.service) ||
    (condition.tag !== undefined && options.tags?.includes(condition.tag) === true) ||
    (condition.afterStep !== undefined && isSaid(condition.afterStep)) ||
    (condition.afterPhrase !== undefined && heard.has(conditions.get(index) ?? -1))
  );
};

/** The verdicts, with a better reason where the customer said what the agent should have. */
const withOtherSide = (verdicts: StepVerdict[], speech: Speech, compiled: CompiledScript): StepVerdict[] => {
  if (compiled.sides.includes(BY_CUSTOMER)) return verdicts;
  const missing = new Set<number>();
  for (const [index, { reason }] of verdicts.entries())
    if ((reason === 'no-match' || reason === 'near-miss') && compiled.steps[index]?.by === BY_AGENT) missing.add(index);
  if (missing.size === 0) return verdicts;
  const said = saidByCustomer(missing, speech, compiled);
  if (said.size === 0) return verdicts;
  return verdicts.map((verdict, index) =>
    missing.has(index) && said.has(index) ? { ...verdict, reason: 'said-by-other-speaker' } : verdict,
  );
};

/** Verdicts of a call in the engine's own form. */
export const judgeSpeech = (speech: Speech, compiled: CompiledScript, options: JudgeOptions = {}): CallVerdicts => {
  const { script, steps, sides, triggers, workspace } = compiled;
  const candidates: Candidate[][] = steps.map(() => []);
  const heard = new Set<number>();
  for (const side of sides) {
    const stream = fillStream(workspace.streams[side] as Stream, speech, side);
    const matches = matchesIn(stream, triggers);
    if (side === BY_ANYONE) for (const match of matches) heard.add(match.pattern.step);
    const kept = candidatesOf(matches, stream, speech, compiled, side);
    for (let index = 0; index < steps.length; index++)
      if (steps[index]?.by === side) candidates[index] = kept[index] as Candidate[];
  }
  const chosen = inSequence(candidates, compiled);
  const unsure = workspace.streams.map((stream, side) => sides.includes(side) && isUnsure(stream, speech));
  const lengthMs = speech.words === 0 ? 0 : (speech.endMs[speech.words - 1] as number);

  const alone = steps.map(({ step, by }, index) =>
    judgeStep(step, {
      speech,
      lengthMs,
      choice: chosen[index],
      candidates: candidates[index] ?? [],
      stream: workspace.streams[by] as Stream,
      isUnsure: unsure[by] === true,
    }),
  );
  const verdicts = withOtherSide(alone, speech, compiled);
  const isSaid = (id: string) => verdicts.some(({ stepId, verdict }) => stepId === id && verdict === 'said');
  const applied = verdicts.map((verdict, index): StepVerdict => {
    if (script.steps[index]?.kind !== 'conditional' || isMet(index, compiled, options, isSaid, heard)) return verdict;
    return { stepId: verdict.stepId, verdict: 'not_applicable', confidence: 1, reason: 'condition-not-met' };
  });
  return {
    scriptId: script.id,
    scriptVersion: script.version,
    steps: applied,
    adherence: adherenceOf(applied, script),
  };
};

/** Verdicts of a call on a script. Pure: the same transcript, script and options give the same verdicts. */
export const judgeCall = (
  transcript: Transcript,
  compiled: CompiledScript,
  options: JudgeOptions = {},
): CallVerdicts => {
  const { vocabulary, workspace } = compiled;
  vocabulary.tidy();
  return judgeSpeech(hearTranscript(transcript, vocabulary, workspace.speech), compiled, options);
};
