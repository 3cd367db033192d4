import tokenizer from 'llama-tokenizer-js';
import type { AlignmentHead } from './model-files.ts';
import type { DecodedTokens } from './moonshine.ts';

/** Seconds of sound that one encoder frame stands for. */
const FRAME_SECONDS = 384 / 16_000;
const WORD_MARK = '\u2581';

/** One recognised word with its punctuation; seconds from the start of the stretch that was decoded. */
export type TimedWord = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Geometric mean of its tokens' probabilities. */
  readonly confidence: number;
};

type TokenSpan = { readonly first: number; readonly last: number };

/**
 * Words of a decoded stretch. Their times come from the alignment heads' attention by dynamic time warping; without
 * such heads they are spread over the stretch by their number of letters.
 */
export const timedWords = (
  decoded: DecodedTokens,
  heads: readonly AlignmentHead[],
  seconds: number,
): readonly TimedWord[] => {
  const words = groupIntoWords(decoded);
  const spans = heads.length > 0 && decoded.frames > 0 ? alignTokens(decoded, heads) : undefined;
  const letters = words.reduce((sum, word) => sum + word.text.length, 0) || 1;
  let lettersBefore = 0;
  const timed = words.map((word) => {
    const spread = { from: lettersBefore, to: lettersBefore + word.text.length };
    lettersBefore = spread.to;
    const start = spans ? (spans[word.firstToken]?.first ?? 0) * FRAME_SECONDS : (spread.from / letters) * seconds;
    const end = spans ? ((spans[word.lastToken]?.last ?? 0) + 1) * FRAME_SECONDS : (spread.to / letters) * seconds;
    const startSeconds = Math.min(start, seconds);
    return {
      text: word.text,
      startSeconds,
      endSeconds: Math.max(startSeconds, Math.min(end, seconds)),
      confidence: word.confidence,
    };
  });
  // Neighbours share a frame in the alignment; in a transcript one word ends before the next begins.
  return timed.map((word, index) => {
    const next = timed[index + 1]?.startSeconds ?? word.endSeconds;
    return { ...word, endSeconds: Math.max(word.startSeconds, Math.min(word.endSeconds, next)) };
  });
};

/** Frames on each side of its peak within which a word's attention should lie: 0.15 s. */
const FOCUS_FRAMES = 6;

/**
 * How sharply each token listened to one place of the sound, summed over tokens (0..1 each). Words that are heard are
 * sharp; a translation or an invention draws on wide stretches, however sure the model is of its words.
 */
export const focusSum = ({ attention, frames }: DecodedTokens, heads: readonly AlignmentHead[]): number => {
  if (heads.length === 0) return 0;
  let total = 0;
  const mean = new Float32Array(frames);
  for (const layers of attention) {
    mean.fill(0);
    for (const [layer, head] of heads) {
      for (let frame = 0; frame < frames; frame++) {
        mean[frame] = (mean[frame] ?? 0) + (layers[layer]?.[head * frames + frame] ?? 0) / heads.length;
      }
    }
    let peak = 0;
    for (let frame = 1; frame < frames; frame++) if ((mean[frame] ?? 0) > (mean[peak] ?? 0)) peak = frame;
    const near = mean.subarray(Math.max(0, peak - FOCUS_FRAMES), peak + FOCUS_FRAMES + 1);
    total += near.reduce((sum, value) => sum + value, 0);
  }
  return total;
};

type TokenGroup = {
  readonly text: string;
  readonly firstToken: number;
  /** The last token that is not punctuation: a comma's attention wanders. */
  readonly lastToken: number;
  readonly confidence: number;
};

const isPunctuation = (piece: string): boolean =>
  piece !== WORD_MARK && !piece.startsWith('<0x') && /^\u2581?[^\p{L}\p{N}]+$/u.test(piece);

const groupIntoWords = ({ tokens, logProbs }: DecodedTokens): readonly TokenGroup[] => {
  const groups: { bytes: number[]; firstToken: number; lastToken: number; logProbs: number[] }[] = [];
  tokens.forEach((token, index) => {
    const piece = tokenizer.vocabById[token] ?? '';
    const punctuation = isPunctuation(piece);
    let group = groups.at(-1);
    if (!group || (piece.startsWith(WORD_MARK) && !punctuation)) {
      group = { bytes: [], firstToken: index, lastToken: index, logProbs: [] };
      groups.push(group);
    }
    // Characters outside the vocabulary come as their UTF-8 bytes, one token each.
    const raw = /^<0x([0-9A-F]{2})>$/.exec(piece);
    group.bytes.push(
      ...(raw ? [Number.parseInt(raw[1] ?? '0', 16)] : encoder.encode(piece.replaceAll(WORD_MARK, ' '))),
    );
    if (!punctuation) {
      group.lastToken = index;
      group.logProbs.push(logProbs[index] ?? 0);
    }
  });
  return groups
    .map((group) => ({
      text: decoder.decode(Uint8Array.from(group.bytes)).trim(),
      firstToken: group.firstToken,
      lastToken: group.lastToken,
      confidence: Math.exp(group.logProbs.reduce((sum, value) => sum + value, 0) / Math.max(1, group.logProbs.length)),
    }))
    .filter((group) => group.text !== '');
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** First and last encoder frame of every token: the cheapest monotonous path through the averaged attention. */
const alignTokens = (decoded: DecodedTokens, heads: readonly AlignmentHead[]): readonly TokenSpan[] => {
  const tokens = decoded.tokens.length;
  const { frames } = decoded;
  const closeness = averagedAttention(decoded, heads);
  const width = frames + 1;
  const cost = new Float64Array((tokens + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Uint8Array((tokens + 1) * width);
  cost[0] = 0;
  for (let token = 1; token <= tokens; token++) {
    for (let frame = 1; frame <= frames; frame++) {
      const both = cost[(token - 1) * width + frame - 1] ?? 0;
      const sameFrame = cost[(token - 1) * width + frame] ?? 0;
      const sameToken = cost[token * width + frame - 1] ?? 0;
      const move = both <= sameFrame && both <= sameToken ? BOTH : sameFrame <= sameToken ? SAME_FRAME : SAME_TOKEN;
      const cheapest = move === BOTH ? both : move === SAME_FRAME ? sameFrame : sameToken;
      cameFrom[token * width + frame] = move;
      cost[token * width + frame] = cheapest - (closeness[(token - 1) * frames + frame - 1] ?? 0);
    }
  }
  const first = new Int32Array(tokens);
  const last = new Int32Array(tokens).fill(-1);
  for (let token = tokens, frame = frames; token > 0 && frame > 0; ) {
    first[token - 1] = frame - 1;
    if ((last[token - 1] ?? 0) < 0) last[token - 1] = frame - 1;
    const move = cameFrom[token * width + frame];
    if (move !== SAME_TOKEN) token--;
    if (move !== SAME_FRAME) frame--;
  }
  return Array.from(first, (start, token) => ({ first: start, last: Math.max(start, last[token] ?? 0) }));
};

const BOTH = 0;
const SAME_FRAME = 1;
const SAME_TOKEN = 2;

/** Sum over heads of each head's attention, standardised over tokens so that no frame attracts them all. */
const averagedAttention = (
  { tokens, attention, frames }: DecodedTokens,
  heads: readonly AlignmentHead[],
): Float32Array => {
  const total = new Float32Array(tokens.length * frames);
  for (const [layer, head] of heads) {
    for (let frame = 0; frame < frames; frame++) {
      const at = head * frames + frame;
      let sum = 0;
      let squares = 0;
      for (const layers of attention) {
        const value = layers[layer]?.[at] ?? 0;
        sum += value;
        squares += value * value;
      }
      const mean = sum / tokens.length;
      const deviation = Math.sqrt(Math.max(squares / tokens.length - mean * mean, 1e-12)) + 1e-6;
      attention.forEach((layers, token) => {
        const index = token * frames + frame;
        total[index] = (total[index] ?? 0) + ((layers[layer]?.[at] ?? 0) - mean) / deviation;
      });
    }
  }
  return total;
};
