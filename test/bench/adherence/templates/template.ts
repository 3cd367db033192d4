import type { Script } from '../../../../functions/domain/script/script.ts';

/**
 * What calls of the benchmark are made of, in one language. The sentences were written for it; none is in both lists, and
 * only those of `development` may be looked at when the engine is worked on.
 */
export type Templates = {
  readonly script: Script;
  /** How agents say each step without the script's words. `{agent}`, `{time}`, `{code}` are filled in. */
  readonly development: Readonly<Record<string, readonly string[]>>;
  readonly test: Readonly<Record<string, readonly string[]>>;
  /** What sounds like a step and is not it: near phrases and negations. Said by the agent in place of the step. */
  readonly near: {
    readonly development: Readonly<Record<string, readonly string[]>>;
    readonly test: Readonly<Record<string, readonly string[]>>;
  };
  /** What agents and customers say besides. */
  readonly agentTalk: readonly string[];
  readonly customerTalk: readonly string[];
  readonly names: readonly string[];
  readonly times: readonly string[];
  readonly fillers: readonly string[];
  /** Short real words that a recogniser puts where it heard another. */
  readonly shortWords: readonly string[];
};

/**
 * More of the same for a second, harder set of calls: rarer ways to say a step, and near phrases written to deceive. They take
 * the place of the first set's near phrases in its test half, and stand beside everything else.
 */
export type DeceivingTemplates = Pick<Templates, 'development' | 'test' | 'near'>;

type Lists = Readonly<Record<string, readonly string[]>>;

const together = (one: Lists, other: Lists): Lists =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((step) => [
      step,
      [...(one[step] ?? []), ...(other[step] ?? [])],
    ]),
  );

/** The templates of the harder set. */
export const deceivingTemplates = (first: Templates, more: DeceivingTemplates): Templates => ({
  ...first,
  development: together(first.development, more.development),
  test: together(first.test, more.test),
  near: { development: together(first.near.development, more.near.development), test: more.near.test },
});
