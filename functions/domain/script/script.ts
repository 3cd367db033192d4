/** COPC-style classes of error: end-user critical, business critical, compliance critical, non-critical. */
export const ERROR_CLASSES = ['ECUF', 'ECN', 'ECC', 'ENC'] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

export const STEP_KINDS = ['required', 'conditional', 'forbidden'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a step is for. A step with an intent is matched by that intent's bank of phrasings beside its own phrases. */
export const INTENTS = [
  'greeting',
  'recording-notice',
  'self-identification',
  'offer-help',
  'customer-identification',
  'data-confirmation',
  'detail-request',
  'hold-notice',
  'thanks-for-waiting',
  'empathy',
  'solution',
  'outcome',
  'protocol-number',
  'transfer-notice',
  'anything-else',
  'survey-invitation',
  'closing',
] as const;
export type Intent = (typeof INTENTS)[number];

export const SLOT_TYPES = ['number', 'money', 'date', 'time', 'name', 'code', 'free'] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

/** Where in the call a step belongs: the first or last N seconds, or a share (0..1) of the call. */
export type StepWindow = {
  readonly anchor: 'first' | 'last';
  readonly seconds?: number;
  readonly share?: number;
};

/** When a conditional step applies: any of the listed facts is enough. */
export type StepCondition = {
  readonly service?: string;
  readonly tag?: string;
  readonly afterStep?: string;
  readonly afterPhrase?: string;
};

export type ScriptStep = {
  readonly id: string;
  readonly title: string;
  readonly kind: StepKind;
  /** Phrasings as an author writes them; words in braces (`{agent}`) are slots. */
  readonly phrases: readonly string[];
  readonly intent?: Intent;
  /** Phrasings of the intent's bank that the author does not accept for this step. */
  readonly excludedPhrases?: readonly string[];
  /** Types of the slots used in the phrases; a slot without a type is `free`. */
  readonly slots?: Readonly<Record<string, SlotType>>;
  readonly window?: StepWindow;
  readonly condition?: StepCondition;
  /** Who must say it; the agent unless stated. */
  readonly speaker?: 'agent' | 'customer' | 'either';
  readonly errorClass?: ErrorClass;
  /** Weight in the adherence score, > 0; 1 unless stated. */
  readonly weight?: number;
};

export type ScriptOrder = 'total' | 'partial' | 'none';

/** One immutable version of a service's script. */
export type Script = {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly service: string;
  readonly version: number;
  readonly order: ScriptOrder;
  readonly steps: readonly ScriptStep[];
};
