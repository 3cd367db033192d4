import * as z from 'zod';

/**
 * Formats and rules of our own, by name. A schema carries the name where it is defined, an issue brings it along, and
 * `i18n/issue-text.ts` has the sentence for it: one that is missing there does not compile.
 */
export const FORMAT_NAMES = ['script-id', 'language', 'team-id', 'time-zone'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const RULE_NAMES = ['seconds-or-share'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** Text of one of our formats. */
export const formatted = (name: FormatName, accepts: RegExp | ((text: string) => boolean)) =>
  z.stringFormat(name, accepts);

/** What a refinement tells of the rule that it checks. */
export const rule = (name: RuleName): { readonly params: { readonly rule: RuleName } } => ({ params: { rule: name } });
