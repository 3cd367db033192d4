import type { CallDetail, CallView, CorrectionResponse } from '../../../functions/contracts/api.ts';
import type { CorrectionRequest } from '../../../functions/contracts/learning.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../functions/i18n/messages/sidebar.ts';
import type { Answer, PeopleCells, SelectionAnswer, Setting, SidebarServer } from '../contract.ts';
import { callApi } from '../platform/api.ts';
import { personLocale, readSetting } from '../platform/setting.ts';
import { teamOfWorkbook } from '../platform/team.ts';
import { readSelection, writePeopleCell } from '../sheets/monitoring-tab.ts';

export function getSetting(): Setting {
  return readSetting();
}

export function getSelection(): SelectionAnswer {
  return readSelection();
}

export function getCall(callId: string): Answer<CallDetail> {
  return callApi<CallDetail>({ method: 'get', path: `/calls/${encodeURIComponent(callId)}` });
}

export function getAudioLink(callId: string): Answer<{ url: string }> {
  return callApi<{ url: string }>({ method: 'get', path: `/calls/${encodeURIComponent(callId)}/audio` });
}

export function requestSync(): Answer<{ queued: boolean }> {
  const team = teamOfWorkbook();
  if (!team.ok)
    return team.message ? team : { ...team, message: text(sidebarMessages.workbookOfNoTeam, personLocale()) };
  return callApi({ method: 'post', path: `/workbooks/${encodeURIComponent(team.value)}/sync`, body: {} });
}

const written = (cells: PeopleCells | undefined): Answer<PeopleCells> =>
  cells === undefined
    ? { ok: false, kind: 'not-found', message: text(sidebarMessages.rowGone, personLocale()) }
    : { ok: true, value: cells };

export function setReviewed(callId: string, reviewed: boolean): Answer<PeopleCells> {
  return written(writePeopleCell({ callId, reviewed }));
}

export function setNote(callId: string, note: string): Answer<PeopleCells> {
  return written(writePeopleCell({ callId, note }));
}

export function setAgentChannel(callId: string, revision: number, channel: number): Answer<{ revision: number }> {
  const answer = callApi<{ readonly call: CallView }>({
    method: 'patch',
    path: `/calls/${encodeURIComponent(callId)}`,
    body: { revision, agentChannel: channel },
  });
  return answer.ok ? { ok: true, value: { revision: answer.value.call.revision } } : answer;
}

const correctionPath = (callId: string, stepId: string): string =>
  `/calls/${encodeURIComponent(callId)}/corrections/${encodeURIComponent(stepId)}`;

export function decideStep(callId: string, stepId: string, correction: CorrectionRequest): Answer<CorrectionResponse> {
  return callApi({ method: 'put', path: correctionPath(callId, stepId), body: correction });
}

export function withdrawDecision(callId: string, stepId: string): Answer<CorrectionResponse> {
  return callApi({ method: 'delete', path: correctionPath(callId, stepId) });
}

/** The compiler holds these functions to the sidebar's contract. */
({
  getSetting,
  getSelection,
  getCall,
  getAudioLink,
  requestSync,
  setReviewed,
  setNote,
  setAgentChannel,
  decideStep,
  withdrawDecision,
}) satisfies SidebarServer;
