import { LOCALES, type Locale, type Team } from '../../../contracts/team.ts';
import type { Call } from '../../../domain/call/call.ts';
import type { CallCells } from '../../../domain/sheet/call-cells.ts';
import { COLUMN_IDS, type ColumnId } from '../../../domain/sheet/columns.ts';
import { fingerprint } from '../../../domain/sheet/fingerprint.ts';
import type { ConflictTexts } from '../../../domain/sheet/plan.ts';
import { type RowTexts, rowRenderer } from '../../../domain/sheet/row-mapping.ts';
import { teamClock } from '../../../domain/sheet/team-time.ts';
import { text } from '../../../i18n/catalogue.ts';
import { CRITICAL_MARK, DOUBT_MARK, flagText } from '../../../i18n/messages/flag.ts';
import {
  columnAliases,
  columnMessages,
  rowEndingMessages,
  rowMessages,
  rowProblemMessages,
  rowStateMessages,
  rowStatePrefixes,
  workbookMessages,
} from '../../../i18n/messages/sheet.ts';
import type { WorkbookLayout } from '../../ports/workbook.ts';
import type { TeamZone } from '../../team-zone.ts';

/** Bumped when cells of an unchanged call come out differently: rows written before are then rendered again. */
const RENDERING = 1;

const fromColumns = <Value>(value: (id: ColumnId) => Value): Readonly<Record<ColumnId, Value>> =>
  Object.fromEntries(COLUMN_IDS.map((id) => [id, value(id)])) as Record<ColumnId, Value>;

const rowTexts = (locale: Locale): RowTexts => ({
  state: ({ state, ending }) => {
    if (state !== 'failed' && state !== 'skipped') return text(rowStateMessages[state], locale);
    const reason = ending ? text(rowEndingMessages[ending.kind], locale) : '?';
    return text(rowStateMessages[state], locale, { reason });
  },
  flag: (flag) => flagText(flag, locale),
  moreFlags: (count) => text(rowMessages.moreFlags, locale, { count }),
  script: ({ scriptId, scriptVersion }) =>
    text(rowMessages.script, locale, { script: scriptId, version: scriptVersion }),
  problem: (kind) => text(rowProblemMessages[kind], locale),
  onlySuggested: (count) => text(rowMessages.onlySuggested, locale, { count }),
  unknown: text(rowMessages.unknown, locale),
});

const conflictTexts = (locale: Locale): ConflictTexts => ({
  conflict: (values) => text(rowMessages.conflict, locale, values),
  copy: () => text(rowMessages.copy, locale),
  editedCopy: () => text(rowMessages.editedCopy, locale),
  hasEditedCopy: () => text(rowMessages.hasEditedCopy, locale),
  unreadableTick: () => text(rowMessages.unreadableTick, locale),
  blankKey: () => text(rowMessages.blankKey, locale),
  unknownKey: () => text(rowMessages.unknownKey, locale),
});

/** Everything about a team's workbook that depends on its language and time zone. */
export type TeamStyle = {
  readonly layout: WorkbookLayout;
  readonly texts: ConflictTexts;
  readonly render: (call: Call) => CallCells;
  /** Short name of all of this: rows of another style are rendered again. */
  readonly name: string;
  /** Whose zone the hours are in: `unknown` when the team's own does not exist. */
  readonly zone: 'own' | 'unknown';
};

type StyleOptions = {
  /** The address where a person opens a call. */
  readonly linkTo: (call: Call) => string | undefined;
  /** Changes when those addresses do. */
  readonly linkStyle: string;
  /** The team's own unless given. */
  readonly zone?: TeamZone;
};

export const teamStyle = (
  team: Team,
  { linkTo, linkStyle, zone: { timeZone, isOwn } = { timeZone: team.timeZone, isOwn: true } }: StyleOptions,
): TeamStyle => {
  const { locale } = team;
  const state = (words: string, tone: 'good' | 'bad' | 'doubt' | 'muted') =>
    ({ column: 'state', contains: words, tone }) as const;
  return {
    layout: {
      title: text(workbookMessages.title, locale, { team: team.name }),
      locale,
      timeZone,
      monitoringTab: text(workbookMessages.monitoringTab, locale),
      journalTab: text(workbookMessages.journalTab, locale),
      headers: fromColumns((id) => text(columnMessages[id], locale)),
      aliases: fromColumns((id) => [...LOCALES.map((each) => text(columnMessages[id], each)), ...columnAliases[id]]),
      serverColumnNotice: text(workbookMessages.serverColumn, locale),
      colours: [
        state(text(rowStateMessages.flagged, locale), 'good'),
        state(text(rowStatePrefixes.failed, locale), 'bad'),
        state(text(rowStatePrefixes.skipped, locale), 'muted'),
        { column: 'flags', contains: CRITICAL_MARK, tone: 'bad' },
        { column: 'flags', contains: DOUBT_MARK, tone: 'doubt' },
      ],
    },
    texts: conflictTexts(locale),
    render: rowRenderer({
      texts: rowTexts(locale),
      clock: teamClock(timeZone),
      linkTo,
      ...(isOwn ? {} : { caution: text(rowMessages.unknownZone, locale, { timeZone }) }),
    }),
    name: fingerprint([RENDERING, locale, timeZone, linkStyle, ...(isOwn ? [] : ['unknown zone'])].join('|')).slice(
      0,
      8,
    ),
    zone: isOwn ? 'own' : 'unknown',
  };
};
