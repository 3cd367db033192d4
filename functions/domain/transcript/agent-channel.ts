import { openingStrength } from '../adherence/opening.ts';
import type { CompiledScript } from '../script/compile.ts';
import type { AgentDecision, Transcript } from './transcript.ts';

export type AgentHint = { readonly channel: number; readonly by: 'recording' | 'person' };

/**
 * Who of the voices is the agent: the one that speaks the script's opening (greeting, recording notice, own name, offer of
 * help) and closing. Without a script, the openings of the language. A hint decides by itself. `default` with margin 0 when
 * nothing tells: the first channel is then only a guess.
 */
export const decideAgent = (transcript: Transcript, script?: CompiledScript, hint?: AgentHint): AgentDecision => {
  if (hint !== undefined) return { channel: hint.channel, margin: 1, by: hint.by };
  const channels = [...new Set(transcript.turns.flatMap((turn) => (turn.channel === undefined ? [] : [turn.channel])))];
  channels.sort((one, other) => one - other);
  const strengths = channels
    .map((channel) => ({ channel, strength: openingStrength(transcript, channel, script) }))
    .sort((one, other) => other.strength - one.strength || one.channel - other.channel);
  const first = strengths[0];
  if (first === undefined || first.strength === 0) return { channel: channels[0] ?? 0, margin: 0, by: 'default' };
  const margin = first.strength - (strengths[1]?.strength ?? 0);
  return margin <= 0
    ? { channel: channels[0] ?? 0, margin: 0, by: 'default' }
    : { channel: first.channel, margin: Math.round(margin * 1000) / 1000, by: 'script-opening' };
};

/** The transcript with its voices named after the decision. Turns without a channel stay `unknown`. */
export const withAgent = (transcript: Transcript, decision: AgentDecision): Transcript => ({
  ...transcript,
  turns: transcript.turns.map((turn) => ({
    ...turn,
    speaker: turn.channel === undefined ? 'unknown' : turn.channel === decision.channel ? 'agent' : 'customer',
  })),
  provenance: { ...transcript.provenance, agent: decision },
});
