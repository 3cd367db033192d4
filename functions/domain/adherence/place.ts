import type { Intent } from '../script/script.ts';

/** Where in the agent's speech something was said. */
export type Place = {
  /** 0 for the agent's first turn. */
  readonly turn: number;
  /** 0 for the agent's last turn. */
  readonly turnFromEnd: number;
  /** Share of the agent's words before it, 0..1. */
  readonly share: number;
};

/** Log-odds added to a match by where it stands: openings open, closings close. Derived from what the intents mean. */
export const placeOdds = (intent: Intent | undefined, { turn, turnFromEnd, share }: Place): number => {
  const opening = turn <= 1 || share <= 0.12;
  const early = turn <= 4 || share <= 0.35;
  const closing = turnFromEnd <= 1 || share >= 0.9;
  const late = turnFromEnd <= 4 || share >= 0.65;
  switch (intent) {
    case 'greeting':
      return turn === 0 ? 1 : opening ? 0.7 : turn <= 2 || share <= 0.2 ? 0 : -4;
    case 'recording-notice':
      return opening ? 0.8 : early ? 0.4 : -0.8;
    case 'offer-help':
      return opening ? 0.8 : early ? 0.2 : -2.5;
    case 'self-identification':
      return opening ? 0.8 : early ? -0.2 : -0.8;
    case 'closing':
      return closing ? 0.8 : late ? -0.2 : -4;
    case 'anything-else':
      return share >= 0.5 || turnFromEnd <= 3 ? 0.4 : share >= 0.3 ? -0.5 : -2.5;
    case 'survey-invitation':
      return late ? 0.4 : -1.5;
    case 'outcome':
    case 'protocol-number':
    case 'solution':
      return turn === 0 ? -1.2 : share >= 0.3 ? 0.3 : -0.3;
    case 'customer-identification':
    case 'data-confirmation':
    case 'detail-request':
      return share >= 0.92 && turnFromEnd <= 1 ? -1.2 : 0;
    default:
      return 0;
  }
};

/** Intents that answer to what the customer brings, whenever that is: a script's order does not bind them. */
export const isFloating = (intent: Intent | undefined): boolean =>
  intent === 'empathy' || intent === 'hold-notice' || intent === 'thanks-for-waiting' || intent === 'transfer-notice';

/** Intents of the opening, which agents say in any sequence in one breath. */
export const isOpening = (intent: Intent | undefined): boolean =>
  intent === 'greeting' || intent === 'recording-notice' || intent === 'self-identification' || intent === 'offer-help';

const FAMILIES: Readonly<Partial<Record<Intent, string>>> = {
  greeting: 'courtesy',
  closing: 'courtesy',
  'thanks-for-waiting': 'courtesy',
  'offer-help': 'help',
  'anything-else': 'help',
  'customer-identification': 'request',
  'data-confirmation': 'request',
  'detail-request': 'request',
  'hold-notice': 'result',
  outcome: 'result',
  'protocol-number': 'result',
  solution: 'result',
};

/** Whether two steps could claim the same words by mistake; then only one may have them. */
export const areRivals = (one: Intent | undefined, other: Intent | undefined): boolean =>
  one === undefined || other === undefined || (FAMILIES[one] ?? one) === (FAMILIES[other] ?? other);
