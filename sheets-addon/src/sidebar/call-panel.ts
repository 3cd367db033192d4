import type { CallDetail, CorrectionResponse } from '../../../functions/contracts/api.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';
import type { Answer, PeopleCells, Setting } from '../contract.ts';
import { element, replaceChildren } from './dom.ts';
import { findingsOf, marksOf } from './findings.ts';
import type { RemoteServer } from './server.ts';
import type { Deciding } from './views/decision.ts';
import { endingView, headView, problemsView, unreadableView } from './views/head.ts';
import { createPlayer } from './views/player.ts';
import { createReviewView } from './views/review.ts';
import { createTranscriptView, type TranscriptView } from './views/transcript.ts';
import { verdictsView } from './views/verdicts.ts';

/** Below this the two candidates for the agent's voice are too close to call. */
const UNCERTAIN_MARGIN = 0.15;

type PanelOptions = {
  readonly setting: Setting;
  readonly server: RemoteServer;
  readonly announce: (message: string) => void;
};

export type CallPanel = {
  readonly root: HTMLElement;
  readonly callId: string;
  /** A newer state of the same call: everything is drawn again but the player, which goes on playing. */
  readonly update: (detail: CallDetail) => void;
  readonly showPeople: (cells: PeopleCells) => void;
  readonly key: (key: string) => boolean;
  readonly dispose: () => void;
};

/** Everything about one call. */
export const createCallPanel = (first: CallDetail, { setting, server, announce }: PanelOptions): CallPanel => {
  const { locale } = setting;
  const callId = first.call.id;
  let transcriptView: TranscriptView | undefined;
  /** Where the person listens; the very beginning means that they did not yet. */
  let nowMs = 0;

  const player = createPlayer({
    locale,
    durationMs: first.call.recording.durationMs,
    format: first.call.recording.format,
    sign: async () => {
      const answer = await server.getAudioLink(callId);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value.url;
    },
    onTime: (ms) => {
      nowMs = ms;
      transcriptView?.showTime(ms, player?.isPlaying() ?? false);
    },
  });
  const review = createReviewView({
    locale,
    saveReviewed: (reviewed) => server.setReviewed(callId, reviewed),
    saveNote: (note) => server.setNote(callId, note),
  });

  const swap = async (detail: CallDetail, place: HTMLElement): Promise<void> => {
    const channel = detail.call.agent?.channel === 0 ? 1 : 0;
    const answer = await server.setAgentChannel(callId, detail.call.revision, channel);
    const message = answer.ok ? text(sidebarMessages.swapped, locale) : answer.message;
    announce(message);
    replaceChildren(place, message);
  };
  const channelView = (detail: CallDetail): HTMLElement | undefined => {
    const { agent, recording } = detail.call;
    if (agent === undefined || recording.channels !== 2 || detail.transcript === undefined) return undefined;
    const doubt = agent.by !== 'person' && agent.margin < UNCERTAIN_MARGIN;
    const place = element('p', { class: doubt ? 'channel caution' : 'channel' });
    const button = element(
      'button',
      { type: 'button', class: 'plain', onclick: () => void swap(detail, place) },
      text(sidebarMessages.swapSpeakers, locale),
    );
    replaceChildren(place, doubt && `${text(sidebarMessages.channelDoubt, locale)} `, button);
    return place;
  };

  /** What a person decides is shown at once; the row follows with the next sync. */
  const settled = (detail: CallDetail, answer: Answer<CorrectionResponse>): string | undefined => {
    if (!answer.ok) return answer.message;
    const { call, learned } = answer.value;
    update({ ...detail, call: { ...detail.call, ...call }, ...learned });
    return undefined;
  };
  const decidingFor = (detail: CallDetail): Deciding => ({
    turnNow: () => {
      const turns = detail.transcript?.turns ?? [];
      const begun = nowMs === 0 ? 0 : turns.filter(({ startMs }) => startMs <= nowMs).length;
      const index = begun - 1;
      const turn = turns[index];
      return turn && { index, startMs: turn.startMs, text: turn.text };
    },
    decide: async (stepId, verdict, turnIndex) => {
      const scriptVersion = detail.verdicts?.scriptVersion ?? 0;
      const correction = { scriptVersion, verdict, ...(turnIndex === undefined ? {} : { turnIndex }) };
      return settled(detail, await server.decideStep(callId, stepId, correction));
    },
    withdraw: async (stepId) => settled(detail, await server.withdrawDecision(callId, stepId)),
  });

  const top = element('div', { class: 'top' });
  const rest = element('div', { class: 'rest' });
  const root = element(
    'article',
    { class: 'call', 'aria-label': text(sidebarMessages.call, locale) },
    top,
    player.root,
    rest,
  );

  const update = (detail: CallDetail): void => {
    const findings = findingsOf(detail);
    player.setMarks(marksOf(findings));
    transcriptView?.dispose();
    transcriptView =
      detail.transcript &&
      createTranscriptView(detail.transcript, {
        locale,
        meanConfidence: detail.call.transcriptConfidence,
        seek: player.playFrom,
      });
    const unfolded = new Set(
      [...rest.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.group),
    );
    replaceChildren(top, headView(detail, setting), endingView(detail, setting));
    replaceChildren(
      rest,
      problemsView(detail, setting),
      unreadableView(detail, setting, player.playFrom),
      verdictsView(detail, findings, locale, { playFrom: player.playFrom, deciding: decidingFor(detail) }),
      review.root,
      channelView(detail),
      transcriptView?.root,
    );
    for (const group of rest.querySelectorAll<HTMLDetailsElement>('details[data-group]'))
      group.open = unfolded.has(group.dataset.group);
  };
  update(first);

  return {
    root,
    callId,
    update,
    showPeople: review.show,
    key: player.key,
    dispose: () => {
      review.settle();
      transcriptView?.dispose();
      player.dispose();
    },
  };
};
