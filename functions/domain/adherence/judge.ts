import type { CompiledScript } from '../script/compile.ts';
import type { ScriptStep } from '../script/script.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { align, type Match } from './align.ts';
import { streamOf, type Token, wordsOfTurn } from './stream.ts';
import type { Adherence, CallVerdicts, Evidence, StepVerdict } from './verdict.ts';

export type JudgeOptions = {
  /** The call's service, for steps that apply to one service only. */
  readonly service?: string;
  readonly tags?: readonly string[];
};

const evidenceOf = (match: Match, tokens: readonly Token[], transcript: Transcript): Evidence | undefined => {
  const first = tokens[match.from];
  const last = tokens[match.to];
  if (first === undefined || last === undefined) return undefined;
  const turn = transcript.turns[first.turn];
  const words = turn === undefined ? [] : wordsOfTurn(turn);
  const end = last.turn === first.turn ? last.lastWord + 1 : words.length;
  return {
    turnIndex: first.turn,
    startMs: first.startMs,
    endMs: last.endMs,
    quote: words
      .slice(first.firstWord, end)
      .map((word) => word.text)
      .join(' '),
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

/** Verdicts of a call on a script. Pure: the same transcript, script and options give the same verdicts. */
export const judgeCall = (
  transcript: Transcript,
  compiled: CompiledScript,
  _options: JudgeOptions = {},
): CallVerdicts => {
  const tokens = streamOf(transcript, compiled.vocabulary, (speaker) => speaker !== 'customer');
  const best: (Match | undefined)[] = compiled.steps.map(() => undefined);
  for (const [at, token] of tokens.entries()) {
    for (const set of token.reading.sets) {
      for (const pattern of compiled.triggers[set] ?? []) {
        const match = align(pattern, tokens, at);
        if (match === undefined) continue;
        const before = best[pattern.step];
        if (before === undefined || before.score < match.score) best[pattern.step] = match;
      }
    }
  }
  const steps = compiled.steps.map(({ step }, index): StepVerdict => {
    const match = best[index];
    if (match === undefined)
      return {
        stepId: step.id,
        verdict: tokens.length === 0 ? 'unverifiable' : 'not_said',
        confidence: tokens.length === 0 ? 0.5 : 0.8,
        reason: tokens.length === 0 ? 'no-speech' : 'no-match',
      };
    const evidence = evidenceOf(match, tokens, transcript);
    return {
      stepId: step.id,
      verdict: 'said',
      confidence: match.score,
      reason: 'matched',
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
