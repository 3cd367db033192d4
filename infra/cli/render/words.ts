import type { Locale } from '../../../functions/contracts/team.ts';
import type { Verdict } from '../../../functions/domain/adherence/verdict.ts';
import type { CallState, FactSource } from '../../../functions/domain/call/call.ts';
import type { StepKind } from '../../../functions/domain/script/script.ts';
import type { AgentDecision, Speaker } from '../../../functions/domain/transcript/transcript.ts';
import { type Message, text } from '../../../functions/i18n/catalogue.ts';
import { CALL_STATE_WORDS } from '../../../functions/i18n/messages/call.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { whenText } from './amounts.ts';

const SOURCES = {
  person: messages.sourcePerson,
  sidecar: messages.sourceSidecar,
  'call-list': messages.sourceCallList,
  'object-metadata': messages.sourceMetadata,
  'file-name': messages.sourceFileName,
  default: messages.sourceDefault,
} as const satisfies Record<FactSource, Message>;

const VERDICTS = {
  said: messages.verdictSaid,
  not_said: messages.verdictNotSaid,
  unverifiable: messages.verdictUnverifiable,
  not_applicable: messages.verdictNotApplicable,
} as const satisfies Record<Verdict, Message>;

const KINDS = {
  required: messages.kindRequired,
  conditional: messages.kindConditional,
  forbidden: messages.kindForbidden,
} as const satisfies Record<StepKind, Message>;

const DECIDERS = {
  'script-opening': messages.byOpening,
  recording: messages.byRecording,
  person: messages.byPerson,
  default: messages.byDefault,
} as const satisfies Record<AgentDecision['by'], Message>;

const SPEAKERS = {
  agent: messages.speakerAgent,
  customer: messages.speakerCustomer,
  unknown: messages.speakerUnknown,
} as const satisfies Record<Speaker, Message>;

export const stateText = (state: CallState, locale: Locale): string => text(CALL_STATE_WORDS[state], locale);
export const sourceText = (source: FactSource, locale: Locale): string => text(SOURCES[source], locale);
export const verdictText = (verdict: Verdict, locale: Locale): string => text(VERDICTS[verdict], locale);
export const kindText = (kind: StepKind, locale: Locale): string => text(KINDS[kind], locale);
export const deciderText = (by: AgentDecision['by'], locale: Locale): string => text(DECIDERS[by], locale);
export const speakerText = (speaker: Speaker, locale: Locale): string => text(SPEAKERS[speaker], locale);

/** A first version counts from the beginning of time, which no person calls 1 January 1970. */
export const sinceText = (instant: string, locale: Locale): string =>
  Date.parse(instant) <= 0 ? text(messages.sinceAlways, locale) : whenText(instant, locale);
