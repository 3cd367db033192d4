import type { Intent } from '../script/script.ts';

/**
 * Log-odds added to a match by where it stands: openings open, closings close. `turn` counts the speaker's turns from the
 * first, `turnFromEnd` from the last, `share` (0..1) is how much of the speaker's words came before. What the intents mean
 * gives the numbers; they were not fitted.
 */
export const placeOdds = (intent: Intent | undefined, turn: number, turnFromEnd: number, share: number): number => {
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
      return opening ? 0.8 : early ? -0.2 : closing ? -2 : -0.8;
    case 'closing':
      return closing ? 0.8 : late && turn > 0 ? -0.2 : -4;
    case 'anything-else':
      return share >= 0.5 || turnFromEnd <= 3 ? 0.4 : share >= 0.3 ? -0.5 : -2.5;
    case 'survey-invitation':
      return late ? 0.4 : -1.5;
    case 'protocol-number':
      return share >= 0.3 ? 0.3 : -0.3;
    case 'outcome':
    case 'solution':
      return turn === 0 ? -4 : share >= 0.3 ? 0.3 : -0.3;
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

/** Opening, middle or closing of a call. */
export const phaseOf = (intent: Intent | undefined): 0 | 1 | 2 =>
  isOpening(intent) ? 0 : intent === 'anything-else' || intent === 'survey-invitation' || intent === 'closing' ? 2 : 1;

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

const familyOf = (intent: Intent): string => FAMILIES[intent] ?? intent;

/** Intents that are done by saying them, so that it matters who says or asks it. */
export const isAct = (intent: Intent | undefined): boolean =>
  isOpening(intent) || isFloating(intent) || (intent !== undefined && /^(request|help)$/.test(familyOf(intent)));

/** Whether two steps could claim the same words by mistake; then only one may have them. */
export const areRivals = (one: Intent | undefined, other: Intent | undefined): boolean =>
  one === undefined || other === undefined || familyOf(one) === familyOf(other);
