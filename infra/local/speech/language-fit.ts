import type { ModelFiles } from './moonshine/model-files.ts';

/** What decoding says about whether the model knows the language; sums over tokens, so that channels add up. */
export type LanguageEvidence = {
  readonly tokens: number;
  /** Natural logarithms of token probabilities, less a penalty where the model lost the thread. */
  readonly logProbSum: number;
  /** How sharply tokens listened to one place of the sound, 0..1 each; 0 for a model without alignment heads. */
  readonly focusSum: number;
};

export const NO_EVIDENCE: LanguageEvidence = { tokens: 0, logProbSum: 0, focusSum: 0 };

export const addEvidence = (a: LanguageEvidence, b: LanguageEvidence): LanguageEvidence => ({
  tokens: a.tokens + b.tokens,
  logProbSum: a.logProbSum + b.logProbSum,
  focusSum: a.focusSum + b.focusSum,
});

/** Fewer tokens say nothing about the language. */
const FEWEST_TOKENS = 12;
/** What one unit of log-probability counts beside focus. */
const LOG_PROB_WEIGHT = 0.15;
/** Few tokens need a clearer sign: the bound falls by this much over the root of their number. */
const FEW_TOKENS_ALLOWANCE = 0.1;

export type LanguageFit = { readonly fits: boolean; readonly fit: number; readonly limit: number };

/**
 * Whether what was heard is in the model's language. Probability alone does not tell: the English base model calmly
 * translates Spanish and Portuguese into fluent English, at the confidence of a bad line. Its attention gives it away.
 * A model whose alignment heads are not known is judged by probability alone.
 */
export const judgeLanguage = (evidence: LanguageEvidence, model: ModelFiles): LanguageFit => {
  const { tokens, logProbSum, focusSum } = evidence;
  const meanLogProb = tokens > 0 ? logProbSum / tokens : 0;
  const byFocus = model.languageLimit.measure === 'focus';
  const fit = byFocus ? focusSum / Math.max(1, tokens) + LOG_PROB_WEIGHT * meanLogProb : meanLogProb;
  const limit = model.languageLimit.value - FEW_TOKENS_ALLOWANCE / Math.sqrt(Math.max(1, tokens));
  return { fits: tokens < FEWEST_TOKENS || fit >= limit, fit, limit };
};
