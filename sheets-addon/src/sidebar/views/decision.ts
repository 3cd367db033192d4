import type { Locale } from '../../../../functions/contracts/team.ts';
import { PEOPLES_VERDICTS, type PeoplesVerdict } from '../../../../functions/domain/learning/decision.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import { verdictMessages } from '../../../../functions/i18n/messages/sidebar.ts';
import {
  decisionChoiceMessages,
  sidebarLearningMessages,
} from '../../../../functions/i18n/messages/sidebar-learning.ts';
import { element, replaceChildren } from '../dom.ts';
import type { Finding } from '../findings.ts';
import { clockTime } from '../wording.ts';

const say = sidebarLearningMessages;

/** Longest piece of a turn that fits on a button, in characters. */
const SHORT = 60;
const shortened = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words);

/** The turn at which the person is listening. */
export type TurnNow = { readonly index: number; readonly startMs: number; readonly text: string };

/** What deciding about a step needs. Both answers are what went wrong, for people; `undefined` when it was saved. */
export type Deciding = {
  readonly turnNow: () => TurnNow | undefined;
  readonly decide: (stepId: string, verdict: PeoplesVerdict, turnIndex?: number) => Promise<string | undefined>;
  readonly withdraw: (stepId: string) => Promise<string | undefined>;
};

const learnsText = (words: string | undefined, teaches: boolean, locale: Locale): string =>
  words !== undefined && teaches
    ? text(say.learnsWords, locale, { words: shortened(words) })
    : text(say.learnsCount, locale);

/**
 * Under a verdict: two buttons for who agrees or does not; once somebody decided, who, what the machine learns from it,
 * and a way back.
 */
export const decisionView = (finding: Finding, deciding: Deciding, locale: Locale): HTMLElement => {
  const status = element('span', { class: 'quiet', role: 'status' });
  const root = element('div', { class: 'decision' });

  const send = async (saving: Promise<string | undefined>): Promise<void> => {
    for (const button of root.querySelectorAll('button')) button.disabled = true;
    status.textContent = text(say.saving, locale);
    const failure = await saving.catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    status.textContent = failure ?? text(say.saved, locale);
    if (failure !== undefined) for (const button of root.querySelectorAll('button')) button.disabled = false;
  };
  const button = (label: string, press: () => Promise<string | undefined>): HTMLElement =>
    element('button', { type: 'button', class: 'plain', onclick: () => void send(press()) }, label);

  const { decision, stepId } = finding;
  if (decision) {
    const { by, machine, verdict, words } = decision;
    const who =
      machine === verdict
        ? text(say.confirmed, locale, { by })
        : text(say.corrected, locale, { by, machine: text(verdictMessages[machine], locale) });
    replaceChildren(
      root,
      element(
        'p',
        { class: 'decided' },
        `${who} ${learnsText(words, verdict === 'said' && machine !== 'said', locale)}`,
      ),
      button(text(say.undo, locale), () => deciding.withdraw(stepId)),
      status,
    );
    return root;
  }

  const choices = element('div', { class: 'choices' });
  const drawChoices = (): void => {
    const turn = deciding.turnNow();
    const others = PEOPLES_VERDICTS.filter((verdict) => verdict !== finding.verdict);
    const isPlaceOpen = others.includes('said');
    replaceChildren(
      choices,
      isPlaceOpen &&
        turn !== undefined &&
        button(text(say.saidAt, locale, { time: clockTime(turn.startMs), words: shortened(turn.text) }), () =>
          deciding.decide(stepId, 'said', turn.index),
        ),
      ...others.map((verdict) =>
        button(text(decisionChoiceMessages[verdict], locale), () => deciding.decide(stepId, verdict)),
      ),
      isPlaceOpen && turn === undefined && element('p', { class: 'quiet' }, text(say.listenFirst, locale)),
    );
  };
  const { verdict } = finding;
  replaceChildren(
    root,
    verdict !== 'unverifiable' && button(text(say.right, locale), () => deciding.decide(stepId, verdict)),
    element(
      'details',
      { class: 'wrong', ontoggle: drawChoices },
      element('summary', {}, text(verdict === 'unverifiable' ? say.heard : say.wrong, locale)),
      choices,
    ),
    status,
  );
  return root;
};
