/** Who answers for a step's verdict: the machine, a person who decided, or nobody yet, for the machine only suggests it. */
export const ANSWERERS = ['machine', 'person', 'suggestion'] as const;
export type Answerer = (typeof ANSWERERS)[number];

/** Of steps as they count, those whose verdict is only suggested. */
export const onlySuggestedOf = (
  steps: readonly { readonly stepId: string; readonly by: Answerer }[] = [],
): ReadonlySet<string> => new Set(steps.filter(({ by }) => by === 'suggestion').map(({ stepId }) => stepId));
