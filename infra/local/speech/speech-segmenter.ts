/** Seconds between two speech probabilities: 512 samples at 16 kHz. */
export const PROBABILITY_SECONDS = 512 / 16_000;

/** Stretches of speech in probability frames, `start` inclusive, `end` exclusive. */
export type SpeechSpan = { readonly start: number; readonly end: number };

const frames = (seconds: number): number => seconds / PROBABILITY_SECONDS;

/** Speech begins above one bound and ends below a lower one, or noise would chop it. */
const BEGIN = 0.5;
const CONTINUE = 0.35;
const SILENCE_ENDS = frames(0.35);
/** A click is not speech. */
const SHORTEST = frames(0.16);
/** Neighbours this close are decoded together, up to a length: words are recognised better with company. */
const JOIN_GAP = frames(1);
const JOIN_LENGTH = frames(12);
/** Longer stretches are cut where speech is least likely: the model loses the thread, and memory grows. */
const LONGEST = Math.floor(frames(20));

export type SpeechSegmenter = {
  /** Takes the next probability; gives the stretches that are now decided, in order. */
  readonly push: (probability: number) => readonly SpeechSpan[];
  readonly flush: () => readonly SpeechSpan[];
  /** Nothing before this frame can be part of a coming stretch. */
  readonly needsFrom: () => number;
};

/** Turns speech probabilities into stretches to decode, while they arrive. */
export const createSpeechSegmenter = (): SpeechSegmenter => {
  let index = 0;
  let open: { start: number; last: number; cut: boolean; probabilities: number[] } | undefined;
  let pending: SpeechSpan | undefined;
  let decided: SpeechSpan[] = [];

  const decidePending = (): void => {
    if (pending) decided.push(pending);
    pending = undefined;
  };

  const add = (span: SpeechSpan): void => {
    if (pending && span.start - pending.end <= JOIN_GAP && span.end - pending.start <= JOIN_LENGTH) {
      pending = { start: pending.start, end: span.end };
      return;
    }
    decidePending();
    pending = span;
  };

  const closeOpen = (): void => {
    if (open && (open.cut || open.last + 1 - open.start >= SHORTEST)) add({ start: open.start, end: open.last + 1 });
    open = undefined;
  };

  const cutWhenTooLong = (): void => {
    if (!open || open.last + 1 - open.start <= LONGEST) return;
    const half = Math.floor(LONGEST / 2);
    let cutAt = half;
    for (let i = half; i < LONGEST; i++) {
      if ((open.probabilities[i] ?? 0) < (open.probabilities[cutAt] ?? 0)) cutAt = i;
    }
    add({ start: open.start, end: open.start + cutAt });
    open = {
      start: open.start + cutAt,
      last: open.last,
      cut: true,
      probabilities: open.probabilities.slice(cutAt),
    };
  };

  const take = (): readonly SpeechSpan[] => {
    const ready = decided;
    decided = [];
    return ready;
  };

  return {
    push: (probability) => {
      if (!open) {
        if (probability >= BEGIN) open = { start: index, last: index, cut: false, probabilities: [probability] };
      } else {
        open.probabilities.push(probability);
        if (probability >= CONTINUE) {
          open.last = index;
          cutWhenTooLong();
        } else if (index - open.last >= SILENCE_ENDS) closeOpen();
      }
      if (pending && (open?.start ?? index) - pending.end > JOIN_GAP) decidePending();
      index++;
      return take();
    },
    flush: () => {
      closeOpen();
      decidePending();
      return take();
    },
    needsFrom: () => pending?.start ?? open?.start ?? index,
  };
};
