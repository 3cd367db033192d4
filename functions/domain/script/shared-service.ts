import { isSameLanguage } from '../transcript/language.ts';
import type { ScriptInFile, ScriptProblem } from './in-file.ts';
import { serviceKey } from './service-key.ts';

type Claim = Pick<ScriptInFile, 'id' | 'service' | 'language' | 'effectiveFrom'>;

/** Scripts whose author says no instant take force together: when they are published. */
const instantOf = ({ effectiveFrom }: Claim): number | undefined =>
  effectiveFrom === undefined ? undefined : Date.parse(effectiveFrom);

const isClash = (one: Claim, other: Claim): boolean =>
  one.id !== other.id &&
  serviceKey(one.service) === serviceKey(other.service) &&
  isSameLanguage(one.language, other.language) &&
  instantOf(one) === instantOf(other);

/**
 * Scripts of one publication that would take each other's place: other ids, one service, one language, in force from the
 * same instant. Each of them has the problem, so that both places are named. One that takes force later hands the service
 * over and is none.
 */
export const sharedServices = (
  files: readonly Claim[],
): readonly { readonly index: number; readonly problem: ScriptProblem }[] =>
  files.flatMap((file, index) => {
    const other = files.find((one) => isClash(file, one));
    if (!other) return [];
    return [{ index, problem: { code: 'service-shared', path: 'service', found: file.service, other: other.id } }];
  });
