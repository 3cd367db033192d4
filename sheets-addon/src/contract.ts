import type { CallDetail, CorrectionResponse } from '../../functions/contracts/api.ts';
import type { CorrectionRequest } from '../../functions/contracts/learning.ts';
import type { Locale } from '../../functions/contracts/team.ts';

/**
 * What the sidebar may ask of the add-on's server functions through `google.script.run`. JSON only: dates are ISO
 * strings and nothing is `undefined` at the top level, because Apps Script drops such values on the way.
 */
export type SidebarServer = {
  /** Asked once, when the sidebar opens. */
  readonly getSetting: () => Setting;
  /** Asked every second or two while the sidebar is visible; touches the sheet only, never the network. */
  readonly getSelection: () => SelectionAnswer;
  readonly getCall: (callId: string) => Answer<CallDetail>;
  /** A link to the recording that works for some minutes. */
  readonly getAudioLink: (callId: string) => Answer<{ readonly url: string }>;
  /** Tells the back end that people's columns of this workbook changed. */
  readonly requestSync: () => Answer<{ readonly queued: boolean }>;
  /** Writes people's two columns in the row of the call, found by its key. */
  readonly setReviewed: (callId: string, reviewed: boolean) => Answer<PeopleCells>;
  readonly setNote: (callId: string, note: string) => Answer<PeopleCells>;
  /** Says that the agent speaks on another channel of the recording; verdicts are then made again. */
  readonly setAgentChannel: (
    callId: string,
    revision: number,
    channel: number,
  ) => Answer<{ readonly revision: number }>;
  /** A person's word on a step of the version that judged the call, and what counts because of it. */
  readonly decideStep: (callId: string, stepId: string, correction: CorrectionRequest) => Answer<CorrectionResponse>;
  /** Takes a decision back: the machine's verdict counts again. */
  readonly withdrawDecision: (callId: string, stepId: string) => Answer<CorrectionResponse>;
};

export type Setting = {
  /** The person's language, or the workbook's where the person's is none of the product's. */
  readonly locale: Locale;
  /** IANA name: times of day are the workbook's, not the browser's. */
  readonly timeZone: string;
};

export type PeopleCells = { readonly reviewed: boolean; readonly note: string };

export type Selection =
  | { readonly kind: 'call'; readonly callId: string; readonly row: number; readonly people: PeopleCells }
  | { readonly kind: 'none'; readonly reason: 'not-monitoring' | 'no-call-in-row' };

export type SelectionAnswer = {
  readonly selection: Selection;
  /** Changes when a person's cell of the tab changes, in any row; `null` on a tab without calls. */
  readonly peopleHash: string | null;
  /** Changes when the server rewrote the selected row: what is shown about the call is then old. */
  readonly rowHash: string | null;
};

/** Outcomes are values: a failure keeps its kind, which an exception crossing `google.script.run` would lose. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly kind: string; readonly message: string };
