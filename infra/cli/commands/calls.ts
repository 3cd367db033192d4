import * as z from 'zod';
import {
  type CallPatch,
  type CallView,
  callDetailSchema,
  callsResponseSchema,
  callViewSchema,
  teamsResponseSchema,
} from '../../../functions/contracts/api.ts';
import type { Team } from '../../../functions/contracts/team.ts';
import type { CallState } from '../../../functions/domain/call/call.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { flagText } from '../../../functions/i18n/messages/flag.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { durationText, percentText, whenText } from '../render/amounts.ts';
import { renderCall } from '../render/call.ts';
import { renderTable } from '../render/table.ts';
import { stateText } from '../render/words.ts';
import { type Zones, zonesOf } from '../render/zones.ts';

export type ListOptions = { readonly team?: string; readonly state?: CallState; readonly limit: number };

/** The API's largest page. */
const PAGE = 200;

/** Calls of one team, or of all that the person may see, newest first. */
export const listCalls = async (context: CliContext, { team, state, limit }: ListOptions): Promise<ExitCode> => {
  const { client, emit, say, remark, locale } = context;
  const { teams } = await client.get('/teams', teamsResponseSchema);
  const wanted = team === undefined ? teams.map(({ id }) => id) : [teamIdOf(team, teams)];
  const found: CallView[] = [];
  let hasMore = false;
  for (const teamId of wanted) {
    const page = await callsOfTeam(context, { team: teamId, limit, ...(state === undefined ? {} : { state }) });
    found.push(...page.calls);
    hasMore ||= page.hasMore;
  }
  found.sort((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1));
  const shown = found.slice(0, limit);
  for (const call of shown) emit(call);
  if (shown.length === 0) say(text(messages.noCalls, locale));
  else for (const line of callTable(shown, zonesOf(teams), context)) say(line);
  if (hasMore || found.length > limit) remark(text(messages.moreCalls, locale));
  return EXIT.ok;
};

/** People type a team's name as often as its id. */
const teamIdOf = (named: string, teams: readonly Team[]): string =>
  teams.find(({ name }) => name === named)?.id ?? named;

const callsOfTeam = async (
  { client }: CliContext,
  { team = '', state, limit }: ListOptions,
): Promise<{ readonly calls: readonly CallView[]; readonly hasMore: boolean }> => {
  const calls: CallView[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ team, limit: String(Math.min(PAGE, limit - calls.length)) });
    if (state !== undefined) query.set('state', state);
    if (cursor !== undefined) query.set('cursor', cursor);
    const page = await client.get(`/calls?${query}`, callsResponseSchema);
    calls.push(...page.calls);
    cursor = page.cursor;
  } while (cursor !== undefined && calls.length < limit);
  return { calls, hasMore: cursor !== undefined };
};

const callTable = (calls: readonly CallView[], zones: Zones, { locale, terminal }: CliContext): readonly string[] =>
  renderTable(
    calls,
    [
      { head: text(messages.headCall, locale), cell: ({ id }) => id },
      {
        head: text(messages.headWhen, locale),
        cell: ({ occurredAt, teamId }) => whenText(occurredAt, locale, zones.get(teamId)),
      },
      { head: text(messages.headState, locale), cell: ({ state }) => stateText(state, locale) },
      {
        head: text(messages.headAgent, locale),
        cell: ({ facts }) => facts.agentName ?? facts.agentId ?? '?',
        flexible: true,
      },
      { head: text(messages.headService, locale), cell: ({ facts }) => facts.service ?? '?', flexible: true },
      {
        head: text(messages.headDuration, locale),
        cell: ({ recording }) => durationText(recording.durationMs),
        align: 'right',
      },
      {
        head: text(messages.headAdherence, locale),
        cell: ({ summary }) => percentText(summary?.adherence.score, locale),
        align: 'right',
      },
      {
        head: text(messages.headFlags, locale),
        cell: ({ summary, ending }) =>
          ending?.message ?? summary?.flags.map((flag) => flagText(flag, locale)).join('; ') ?? '',
        flexible: true,
      },
    ],
    terminal.columns,
  );

/** Everything about one call. */
export const showCall = async ({ client, emit, say, json, locale }: CliContext, id: string): Promise<ExitCode> => {
  const detail = await client.get(`/calls/${encodeURIComponent(id)}`, callDetailSchema);
  emit(detail);
  if (json) return EXIT.ok;
  const { teams } = await client.get('/teams', teamsResponseSchema);
  const timeZone = zonesOf(teams).get(detail.call.teamId);
  for (const line of renderCall(detail, { locale, ...(timeZone === undefined ? {} : { timeZone }) })) say(line);
  return EXIT.ok;
};

/** Corrects facts over the revision that is there now; somebody else's correction in between is a conflict. */
export const fixCall = async (
  { client, emit, say, locale }: CliContext,
  id: string,
  facts: Omit<CallPatch, 'revision'>,
): Promise<ExitCode> => {
  if (Object.keys(facts).length === 0)
    throw new CliFailure({ kind: 'usage', message: text(messages.nothingToFix, locale), exitCode: EXIT.usage });
  const path = `/calls/${encodeURIComponent(id)}`;
  const { call } = await client.get(path, callDetailSchema);
  const { call: fixed } = await client.send('PATCH', path, {
    body: { revision: call.revision, ...facts } satisfies CallPatch,
    schema: z.object({ call: callViewSchema }),
  });
  emit(fixed);
  say(text(messages.fixed, locale, { id: fixed.id }));
  return EXIT.ok;
};
