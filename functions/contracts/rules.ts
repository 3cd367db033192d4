import * as z from 'zod';

/**
 * Rules of our own, by name. A schema names its rule where it is defined, an issue brings the name along, and
 * `i18n/issue-text.ts` has the sentence for it: one that is missing there does not compile.
 */
export const RULE_NAMES = ['script-id', 'language', 'team-id', 'time-zone', 'seconds-or-share'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** What a refinement tells of the rule that it checks. */
export const rule = (name: RuleName): { readonly params: { readonly rule: RuleName } } => ({ params: { rule: name } });

/** Text that keeps a rule. */
export const ruled = (name: RuleName, keeps: (text: string) => boolean) => z.string().refine(keeps, rule(name));
