import type { Transcript } from '../../../functions/domain/transcript/transcript.ts';

export type ScoredCall = { readonly callId: string; readonly scriptId: string; readonly transcript: Transcript };

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line of a calls file, or what is wrong with it (in English, for the terminal; the caller names the line). */
export const readCall = (line: string): ScoredCall | { readonly problem: string } => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { problem: 'not JSON' };
  }
  if (!isRow(row)) return { problem: 'not an object' };
  const { callId, scriptId, language, turns } = row;
  if (typeof callId !== 'string' || callId === '') return { problem: 'callId: text expected' };
  if (typeof scriptId !== 'string' || scriptId === '') return { problem: 'scriptId: text expected' };
  if (!Array.isArray(turns)) return { problem: 'turns: a list expected' };
  const read: Transcript['turns'][number][] = [];
  for (const [index, turn] of turns.entries()) {
    if (!isRow(turn)) return { problem: `turns[${index}]: an object expected` };
    const { speaker, startMs, endMs, text, confidence } = turn;
    if (speaker !== 'agent' && speaker !== 'customer' && speaker !== 'unknown')
      return { problem: `turns[${index}].speaker: agent, customer or unknown expected` };
    if (typeof text !== 'string') return { problem: `turns[${index}].text: text expected` };
    if (typeof startMs !== 'number' || !Number.isFinite(startMs))
      return { problem: `turns[${index}].startMs: milliseconds expected` };
    if (typeof endMs !== 'number' || !Number.isFinite(endMs))
      return { problem: `turns[${index}].endMs: milliseconds expected` };
    read.push({
      speaker,
      startMs,
      endMs,
      text,
      confidence: typeof confidence === 'number' ? confidence : 1,
      words: [],
    });
  }
  return {
    callId,
    scriptId,
    transcript: {
      language: typeof language === 'string' ? language : 'en',
      durationMs: read.reduce((end, turn) => Math.max(end, turn.endMs), 0),
      turns: read,
      provenance: { engine: 'supplied', separation: 'channels' },
    },
  };
};
