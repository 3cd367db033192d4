import type { JudgeOptions } from '../../../../functions/domain/adherence/judge.ts';
import { judgeCall } from '../../../../functions/domain/adherence/judge.ts';
import type { StepVerdict } from '../../../../functions/domain/adherence/verdict.ts';
import { compileScript } from '../../../../functions/domain/script/compile.ts';
import type { Script, ScriptStep } from '../../../../functions/domain/script/script.ts';
import type { Speaker, Transcript } from '../../../../functions/domain/transcript/transcript.ts';

const SPEAKERS: Readonly<Record<string, Speaker>> = { A: 'agent', C: 'customer', U: 'unknown' };

/** A transcript from lines such as `A: hello` (agent), `C:` (customer), `U:` (unknown); four seconds a line. */
export const call = (lines: readonly string[], confidence = 0.95): Transcript => {
  const turns = lines.map((line, index) => {
    const text = line.slice(2).trim();
    const startMs = index * 5000;
    const words = text.split(/\s+/).filter((word) => word !== '');
    return {
      speaker: SPEAKERS[line[0] ?? ''] ?? ('unknown' as const),
      startMs,
      endMs: startMs + 4000,
      text,
      confidence,
      words: words.map((word, at) => ({
        text: word,
        startMs: startMs + Math.floor((4000 * at) / words.length),
        endMs: startMs + Math.floor((4000 * (at + 1)) / words.length),
        confidence,
      })),
    };
  });
  return {
    language: 'es-MX',
    durationMs: lines.length * 5000,
    turns,
    provenance: { engine: 'supplied', separation: 'channels' },
  };
};

export const script = (steps: readonly Partial<ScriptStep>[], more: Partial<Script> = {}): Script => ({
  id: 'script',
  language: 'es-MX',
  service: 'service',
  version: 1,
  order: 'total',
  steps: steps.map((step, index) => ({
    id: `S${index + 1}`,
    title: `step ${index + 1}`,
    kind: 'required',
    phrases: [],
    ...step,
  })),
  ...more,
});

/** Verdicts of a call given as lines, by step id. */
export const judged = (
  made: Script,
  lines: readonly string[],
  options: JudgeOptions = {},
  confidence = 0.95,
): Record<string, StepVerdict> =>
  Object.fromEntries(
    judgeCall(call(lines, confidence), compileScript(made), options).steps.map((step) => [step.stepId, step]),
  );
