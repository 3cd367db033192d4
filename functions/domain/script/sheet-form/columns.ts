import { foldName } from '../../ingest/field-names.ts';
import type { ErrorClass, Intent, ScriptOrder, ScriptStep, SlotType, StepCondition, StepKind } from '../script.ts';

/** What is said once of a script: on its first row, or repeated on others. */
export const WHOLE_SCRIPT_COLUMNS = ['service', 'script', 'language', 'order', 'version', 'since'] as const;
/** What is said of each step: one row a step. */
export const STEP_COLUMNS = [
  'step',
  'title',
  'kind',
  'intent',
  'phrases',
  'excluded',
  'slots',
  'window',
  'speaker',
  'condition',
  'class',
  'weight',
] as const;
/** Columns of a script's sheet, in the order in which they are written. */
export const SCRIPT_COLUMNS = [...WHOLE_SCRIPT_COLUMNS, ...STEP_COLUMNS] as const;
export type WholeScriptColumn = (typeof WHOLE_SCRIPT_COLUMNS)[number];
export type StepColumn = (typeof STEP_COLUMNS)[number];
export type ScriptColumn = WholeScriptColumn | StepColumn;

/** A sheet without one of these is no script. */
export const NEEDED_COLUMNS: readonly ScriptColumn[] = ['service', 'script', 'language', 'step', 'title', 'kind'];

/** The field of a script file that a column holds: of the script, or of a step. */
export const SCRIPT_FIELDS = {
  service: 'service',
  script: 'id',
  language: 'language',
  order: 'order',
  version: 'version',
  since: 'effectiveFrom',
} as const satisfies Record<WholeScriptColumn, string>;
export const STEP_FIELDS = {
  step: 'id',
  title: 'title',
  kind: 'kind',
  intent: 'intent',
  phrases: 'phrases',
  excluded: 'excludedPhrases',
  slots: 'slots',
  window: 'window',
  speaker: 'speaker',
  condition: 'condition',
  class: 'errorClass',
  weight: 'weight',
} as const satisfies Record<StepColumn, string>;

/** Values that a person picks from, by the list they belong to. */
export type SheetChoices = {
  readonly kind: StepKind;
  readonly intent: Intent;
  readonly order: ScriptOrder;
  readonly speaker: NonNullable<ScriptStep['speaker']>;
  readonly class: ErrorClass;
  readonly slotType: SlotType;
  readonly anchor: 'first' | 'last';
  readonly unit: 'seconds' | 'minutes' | 'percent';
  readonly condition: keyof StepCondition;
};
export type SheetChoice = keyof SheetChoices;

/** How a sheet is written in one language. */
export type SheetWords = {
  readonly headers: Readonly<Record<ScriptColumn, string>>;
  readonly choices: { readonly [Choice in SheetChoice]: Readonly<Record<SheetChoices[Choice], string>> };
  /** `1,5` instead of `1.5`. */
  readonly decimalComma: boolean;
};

/** How sheets are read: words of all languages, folded, and what they stand for. */
export type SheetVocabulary = {
  readonly headers: ReadonlyMap<string, ScriptColumn>;
  readonly choices: { readonly [Choice in SheetChoice]: ReadonlyMap<string, SheetChoices[Choice]> };
  /** Words that may stand around a window (`within the first 30 s of the call`) and say nothing. */
  readonly aroundWindow: ReadonlySet<string>;
};

/** `Frases excluídas`, `frases_excluidas` and `frasesExcluidas` are one word. */
export const foldSheetWord = foldName;
