import type { CompiledScript } from '../script/compile.ts';
import type { ScriptStep } from '../script/script.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { align, type Match } from './align.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { inSequence } from './sequence.ts';
import { streamOf, type Token, wordsOfTurn } from './stream.ts';
import type { Adherence, CallVerdicts, Evidence, StepVerdict } from './verdict.ts';

export type JudgeOptions = {
  /** The call's service, for steps that apply to one service only. */
  readonly service?: string;
  readonly tags?: readonly string[];
};

const evidenceOf = (candidate: Candidate, tokens: readonly Token[], transcript: Transcript): Evidence | undefined => {
  const { match } = candidate;
  const first = tokens[match.from];
  const last = tokens[match.to];
  const anchor = tokens[match.anchorAt];
  if (first === undefined || last === undefined || anchor === undefined) return undefined;
  const pieces: string[] = [];
  for (let turn = first.turn; turn <= last.turn; turn++) {
    const spoken = transcript.turns[turn];
    if (spoken === undefined || (turn !== first.turn && turn !== last.turn && turn !== anchor.turn)) continue;
    const words = wordsOfTurn(spoken);
    const start = turn === first.turn ? first.firstWord : 0;
    const end = turn === last.turn ? last.lastWord + 1 : words.length;
    for (const word of words.slice(start, end)) pieces.push(word.text);
  }
  return {
    turnIndex: anchor.turn,
    startMs: first.startMs,
    endMs: last.endMs,
    quote: pieces.join(' '),
    phrasing: match.pattern.phrasing,
    edits: match.edits,
  };
};

const adherenceOf = (steps: readonly StepVerdict[], script: readonly ScriptStep[]): Adherence => {
  let said = 0;
  let total = 0;
  let n = 0;
  for (const [index, verdict] of steps.entries()) {
    const step = script[index];
    if (step === undefined || step.kind === 'forbidden') continue;
    if (verdict.verdict !== 'said' && verdict.verdict !== 'not_said') continue;
    n++;
    total += step.weight ?? 1;
    if (verdict.verdict === 'said') said += step.weight ?? 1;
  }
  return { score: total === 0 ? null : (100 * said) / total, n };
};

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** All places where any pattern of the script is heard. */
export const matchesIn = (tokens: readonly Token[], compiled: CompiledScript): Match[] => {
  const matches: Match[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const set of token.reading.sets) {
      for (const pattern of compiled.triggers[set] ?? []) {
        const match = align(pattern, tokens, at);
        if (match !== undefined) matches.push(match);
      }
    }
  }
  return matches;
};

/** Verdicts of a call on a script. Pure: the same transcript, script and options give the same verdicts. */
export const judgeCall = (
  transcript: Transcript,
  compiled: CompiledScript,
  _options: JudgeOptions = {},
): CallVerdicts => {
  const tokens = streamOf(transcript, compiled.vocabulary, (speaker) => speaker !== 'customer');
  const candidates = candidatesOf(matchesIn(tokens, compiled), tokens, transcript, compiled);
  const chosen = inSequence(candidates, compiled);
  const steps = compiled.steps.map(({ step }, index): StepVerdict => {
    const choice = chosen[index];
    const best = candidates[index]?.[0];
    if (choice === undefined || choice.candidate.odds < 0)
      return {
        stepId: step.id,
        verdict: tokens.length === 0 ? 'unverifiable' : 'not_said',
        confidence: tokens.length === 0 ? 0.5 : rounded(1 - probability(best?.odds ?? -2.5)),
        reason:
          tokens.length === 0 ? 'no-speech' : best === undefined ? 'no-match' : best.negated ? 'negated' : 'near-miss',
      };
    const evidence = evidenceOf(choice.candidate, tokens, transcript);
    return {
      stepId: step.id,
      verdict: 'said',
      confidence: rounded(probability(choice.candidate.odds)),
      reason: 'matched',
      ...(choice.outOfOrder ? { outOfOrder: true } : {}),
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
  return {
    scriptId: compiled.script.id,
    scriptVersion: compiled.script.version,
    steps,
    adherence: adherenceOf(steps, compiled.script.steps),
  };
};
