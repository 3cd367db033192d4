import type { CallDetail, CallText, CallView } from '../../../functions/contracts/api.ts';
import type { Locale } from '../../../functions/contracts/team.ts';
import type { CountedAdherence } from '../../../functions/domain/call/call.ts';
import type { FactField } from '../../../functions/domain/ingest/fact-problem.ts';
import { onlySuggestedOf } from '../../../functions/domain/learning/counted-step.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { flagMark, flagWords } from '../../../functions/i18n/messages/flag.ts';
import { learningMessages } from '../../../functions/i18n/messages/learning.ts';
import { bytesText, durationText, percentText, whenText } from './amounts.ts';
import { printable } from './printable.ts';
import { deciderText, kindText, sourceText, speakerText, stateText, verdictText } from './words.ts';

/** Who reads: in which language and zone. Without a zone, the machine's own. */
type Reader = { readonly locale: Locale; readonly timeZone?: string | undefined };

/** A call as a person reads it: what it is, where that is known from, what was said, and what the script makes of it. */
export const renderCall = (detail: CallDetail, { locale, timeZone }: Reader): readonly string[] => [
  ...headLines(detail.call, { locale, timeZone }),
  ...knownLines(detail.call, { locale, timeZone }),
  ...verdictLines(detail, locale),
  ...transcriptLines(detail, locale),
];

const section = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${printable(line)}`)];

const headLines = (call: CallView, { locale, timeZone }: Reader): readonly string[] => {
  const { recording, summary, people } = call;
  const ending = call.ending === undefined ? '' : `: ${call.ending.message}`;
  const sound = [
    recording.fileName,
    bytesText(recording.bytes, locale),
    ...(recording.durationMs > 0
      ? [durationText(recording.durationMs), recording.format, `${recording.channels} × ${recording.sampleRateHz} Hz`]
      : []),
  ];
  const lines: readonly (readonly [string, string])[] = [
    [text(messages.headState, locale), `${stateText(call.state, locale)}${ending}`],
    [text(messages.headTeam, locale), call.teamId],
    [text(messages.headWhen, locale), whenText(call.occurredAt, locale, timeZone)],
    [text(messages.headRecording, locale), sound.join(' · ')],
    ...(summary
      ? [
          [
            text(messages.headAdherence, locale),
            `${adherenceText(summary.adherence, locale)} · ${summary.scriptId} v${summary.scriptVersion}`,
          ] as const,
        ]
      : []),
    ...(people
      ? [
          [
            text(messages.headPeople, locale),
            [text(people.reviewed ? messages.reviewed : messages.notReviewed, locale), people.note]
              .filter(Boolean)
              .join(' · '),
          ] as const,
        ]
      : []),
  ];
  const width = Math.max(...lines.map(([head]) => head.length));
  return [
    call.id,
    ...lines.map(([head, value]) => `  ${head.padEnd(width)}  ${printable(value)}`),
    ...section(
      text(messages.headProblems, locale),
      call.problems.map(({ message }) => message),
    ),
  ];
};

/** `75 % (n = 4)`, and why n is smaller where steps wait for a person. */
export const adherenceText = ({ score, n, onlySuggested }: CountedAdherence, locale: Locale): string => {
  const why =
    onlySuggested === undefined ? '' : `; ${text(learningMessages.notCounted, locale, { count: onlySuggested })}`;
  return `${percentText(score, locale)} (n = ${n}${why})`;
};

const FACT_HEADS = {
  externalId: 'ID',
  startedAt: messages.headWhen,
  agentId: messages.headAgent,
  agentName: messages.headAgent,
  service: messages.headService,
  language: messages.headLanguage,
  direction: undefined,
  ticket: undefined,
  agentChannel: messages.optionAgentChannel,
  tags: undefined,
} as const satisfies Record<FactField, unknown>;

const knownLines = (call: CallView, { locale, timeZone }: Reader): readonly string[] =>
  section(
    text(messages.headKnown, locale),
    (Object.keys(FACT_HEADS) as FactField[]).flatMap((field) => {
      const value = call.facts[field];
      if (value === undefined) return [];
      const source = call.factSources[field];
      const shown = field === 'startedAt' ? whenText(String(value), locale, timeZone) : [value].flat().join(', ');
      return `${field}: ${shown}${source === undefined ? '' : `  (${sourceText(source, locale)})`}`;
    }),
  );

const unreadableLines = ({ unreadable = [] }: CallDetail, text: CallText): readonly string[] =>
  unreadable.filter((one) => one.text === text).map(({ message }) => message);

const verdictLines = (detail: CallDetail, locale: Locale): readonly string[] => {
  const { call, verdicts, script, corrections = [], effective } = detail;
  if (!verdicts) {
    const lost = unreadableLines(detail, 'verdicts');
    // The call’s row still knows which of them are flags.
    const flags = lost.length > 0 ? (call.summary?.flags ?? []) : [];
    return section(text(messages.headVerdicts, locale), [
      ...lost,
      ...flags.map((flag) => {
        const at = flag.atMs === undefined ? '' : `  ${durationText(flag.atMs)}`;
        return `${flagMark(flag) ?? '✗'} ${flagWords(flag, locale)}${at}`;
      }),
    ]);
  }
  const decided = new Map(
    corrections
      .filter(
        ({ scriptVersion, scriptId }) => scriptVersion === verdicts.scriptVersion && scriptId === verdicts.scriptId,
      )
      .map((correction) => [correction.stepId, correction]),
  );
  const suggested = onlySuggestedOf(effective?.steps);
  const lines = verdicts.steps.flatMap((step) => {
    const written = script?.steps.find(({ id }) => id === step.stepId);
    const isForbidden = written?.kind === 'forbidden';
    const verdict =
      isForbidden && step.verdict === 'said' ? text(messages.forbiddenSaid, locale) : verdictText(step.verdict, locale);
    const marks = [
      ...(step.outOfOrder ? [text(messages.outOfOrder, locale)] : []),
      ...(step.tooLate ? [text(messages.tooLate, locale)] : []),
      ...(suggested.has(step.stepId) ? [text(learningMessages.onlySuggested, locale)] : []),
    ];
    const kind = written ? ` [${kindText(written.kind, locale)}]` : '';
    const confidence = percentText(step.confidence * 100, locale);
    const head = `${markOf(step.verdict, isForbidden)} ${written?.title ?? step.stepId}${kind}: ${[verdict, ...marks].join(', ')} (${confidence})`;
    const { evidence } = step;
    const person = decided.get(step.stepId);
    return [
      head,
      ...(evidence ? [`    ${durationText(evidence.startMs)}  “${evidence.quote}”`] : []),
      ...(person
        ? [
            `    ${text(learningMessages.decidedBy, locale, { verdict: verdictText(person.verdict, locale), by: person.by })}`,
          ]
        : []),
    ];
  });
  return section(text(messages.headVerdicts, locale), lines);
};

/** A sign beside the word, never a colour alone. */
const markOf = (verdict: 'said' | 'not_said' | 'unverifiable' | 'not_applicable', isForbidden: boolean): string => {
  if (verdict === 'unverifiable') return '?';
  if (verdict === 'not_applicable') return '·';
  return (verdict === 'said') === isForbidden ? '✗' : '✓';
};

const transcriptLines = (detail: CallDetail, locale: Locale): readonly string[] => {
  const { call, transcript } = detail;
  if (!transcript) return section(text(messages.headTranscript, locale), unreadableLines(detail, 'transcript'));
  const { engine } = transcript.provenance;
  const words = transcript.turns.flatMap((turn) => turn.words);
  const mean = words.length === 0 ? 0 : words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
  const origin = text(messages.transcriptLine, locale, {
    engine: text(engine === 'supplied' ? messages.engineSupplied : messages.engineTranscribe, locale),
    language: transcript.language,
    turns: transcript.turns.length,
    words: words.length,
    confidence: words.length === 0 ? '–' : percentText(mean * 100, locale),
  });
  const agent = call.agent ?? transcript.provenance.agent;
  const channel = agent
    ? [
        text(messages.agentChannelLine, locale, {
          channel: agent.channel,
          side: text(agent.channel === 0 ? messages.sideLeft : messages.sideRight, locale),
          by: deciderText(agent.by, locale),
          margin: agent.margin.toLocaleString(locale, { maximumFractionDigits: 2 }),
        }),
      ]
    : [];
  const turns = transcript.turns.map(
    (turn, index) =>
      `${String(index + 1).padStart(3)}  ${durationText(turn.startMs).padStart(5)}  ${speakerText(turn.speaker, locale)}: ${turn.text}`,
  );
  return section(text(messages.headTranscript, locale), [origin, ...channel, '', ...turns]);
};
