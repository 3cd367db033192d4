import { CloudError } from '../failure.ts';

type Refusal = { readonly logicalId: string; readonly type: string; readonly property?: string; readonly why: string };

/** Collects everything the local runtime cannot do faithfully, so that one start shows the whole list. */
export type Refusals = {
  readonly add: (refusal: Refusal) => void;
  /** @throws CloudError `template-refused` with one line per refusal, when there is any. */
  readonly throwIfAny: () => void;
};

export const createRefusals = (): Refusals => {
  const refusals: Refusal[] = [];
  return {
    add: (refusal) => refusals.push(refusal),
    throwIfAny: () => {
      if (refusals.length === 0) return;
      const lines = refusals.map(
        ({ logicalId, type, property, why }) => `  ${logicalId} (${type})${property ? ` ${property}` : ''}: ${why}`,
      );
      throw new CloudError(
        'template-refused',
        `The local runtime would behave differently from the deployed system:\n${lines.join('\n')}`,
      );
    },
  };
};
