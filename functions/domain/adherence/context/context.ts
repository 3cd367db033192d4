import type { CompiledScript } from '../../script/compile.ts';
import type { Match } from '../align.ts';
import type { Speech } from '../speech.ts';
import { isNumeric, type Stream } from '../stream.ts';
import { around } from './around.ts';
import { isNoOwnName } from './names.ts';
import { WEAKNESS, WORTHLESS } from './odds.ts';
import { offerOdds } from './offers.ts';
import { isAnothers } from './others.ts';
import { requestOdds } from './requests.ts';
import { namesTime } from './times.ts';

/** Words around a promise of a number within which its digits must be. */
const NUMBER_NEARBY = 10;

const namesNumber = (match: Match, stream: Stream): boolean =>
  around(match, stream, NUMBER_NEARBY, NUMBER_NEARBY, (at) => isNumeric(stream, at));

/** Log-odds added to a match by what stands around it and what the customer answers. */
export const contextOdds = (match: Match, stream: Stream, speech: Speech, compiled: CompiledScript): number => {
  const step = compiled.steps[match.pattern.step];
  if (step === undefined) return 0;
  const { marks } = compiled;
  if (step.needsTime) return namesTime(match, stream) ? (WEAKNESS[match.pattern.weakness] ?? 0) : WORTHLESS;
  if (step.needsNumber && !namesNumber(match, stream)) return WORTHLESS;
  if (step.isAct && isAnothers(match, stream, marks)) return WORTHLESS;
  switch (step.step.intent) {
    case 'anything-else':
      return offerOdds(match, stream, speech, marks);
    case 'self-identification':
      return isNoOwnName(match, stream, speech, marks) ? WORTHLESS : 0;
    case 'customer-identification':
    case 'data-confirmation':
    case 'detail-request':
      return requestOdds(match, stream, speech, step, marks);
    default:
      return 0;
  }
};
