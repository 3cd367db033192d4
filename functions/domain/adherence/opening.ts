import { type CompiledScript, compileScript } from '../script/compile.ts';
import type { Intent, Script } from '../script/script.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { judgeCall } from './judge.ts';

/** What tells an agent's voice, by how much: things a customer hardly ever says. Shares of the whole, sum 1. */
const TELLING: Readonly<Partial<Record<Intent, number>>> = {
  greeting: 0.24,
  'recording-notice': 0.1,
  'self-identification': 0.08,
  'offer-help': 0.24,
  'anything-else': 0.16,
  closing: 0.08,
  'customer-identification': 0.05,
  'hold-notice': 0.05,
};

/** A script of nothing but a language's own openings, for calls without a script. */
const genericScripts = new Map<string, CompiledScript>();
const genericScript = (language: string): CompiledScript => {
  const known = genericScripts.get(language);
  if (known !== undefined) return known;
  const intents = Object.keys(TELLING) as Intent[];
  const script: Script = {
    id: 'openings',
    language,
    service: '',
    version: 1,
    order: 'none',
    steps: intents.map((intent) => ({ id: intent, title: intent, kind: 'required', phrases: [], intent })),
  };
  const compiled = compileScript(script);
  genericScripts.set(language, compiled);
  return compiled;
};

const strengthBy = (only: Transcript, script: CompiledScript): number => {
  const { steps } = judgeCall(only, script);
  let strength = 0;
  for (const [index, verdict] of steps.entries()) {
    const step = script.script.steps[index];
    if (verdict.verdict !== 'said' || step?.kind === 'forbidden') continue;
    strength += (step?.intent === undefined ? 0.05 : (TELLING[step.intent] ?? 0.02)) * verdict.confidence;
  }
  return Math.min(1, strength);
};

/** How much a voice sounds like the agent (0..1): the script's openings and closings it speaks, and the language's own. */
export const openingStrength = (transcript: Transcript, channel: number, script?: CompiledScript): number => {
  const only: Transcript = {
    ...transcript,
    turns: transcript.turns
      .filter((turn) => turn.channel === channel)
      .map((turn) => ({ ...turn, speaker: 'agent' as const })),
  };
  const generic = strengthBy(only, genericScript(script?.script.language ?? transcript.language));
  return script === undefined ? generic : (strengthBy(only, script) + generic) / 2;
};
