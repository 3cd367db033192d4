import type { BacktestResponse } from '../../contracts/learning.ts';
import type { PublishedScript, ScriptFile } from '../../contracts/script-file.ts';
import { judgeCompact, NotCompactError } from '../../domain/adherence/compact.ts';
import { type JudgeOptions, judgeCall } from '../../domain/adherence/judge.ts';
import type { CallVerdicts } from '../../domain/adherence/verdict.ts';
import type { Call } from '../../domain/call/call.ts';
import {
  addTotals,
  type Comparison,
  compareJudged,
  isChanged,
  NO_TOTALS,
  totalsOf,
} from '../../domain/learning/backtest.ts';
import { type CompiledScript, compileScript } from '../../domain/script/compile.ts';
import { type ScriptProblem, scriptProblems } from '../../domain/script/in-file.ts';
import type { Script } from '../../domain/script/script.ts';
import { serviceKey } from '../../domain/script/service-key.ts';
import { isSameLanguage } from '../../domain/transcript/language.ts';
import { inPortions } from '../in-portions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { unlessUnreadable } from '../ports/unreadable-document.ts';
import { scriptOf } from '../published-script.ts';
import { type Frontier, nextPage, readFrontiers, writeFrontiers } from './backtest-script/frontiers.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'listByTeam'>;
  readonly scripts: Pick<ScriptStore, 'getVersion'>;
  readonly transcripts: Pick<TranscriptStore, 'getCompact' | 'getTranscript'>;
  readonly clock: Clock;
};

export type BacktestQuery = {
  readonly script: ScriptFile;
  /** Teams whose calls the person may look into. */
  readonly teamIds: readonly string[];
  /** ISO 8601; calls that started earlier are left alone. */
  readonly since?: string;
  /** Calls to judge at most. */
  readonly limit: number;
  readonly cursor?: string;
};

export type BacktestOutcome =
  | { readonly outcome: 'judged'; readonly answer: BacktestResponse }
  | { readonly outcome: 'invalid'; readonly problems: readonly ScriptProblem[] };

/** Examples in one answer; whoever asks page after page keeps the first ones. */
const EXAMPLES = 10;
/** Texts read at the same time. */
const READERS = 16;
/** Calls of other services that one request looks through before it answers with what it has, and a cursor. */
const MOST_SCANNED = 1_000;
/** An answer must be out before API Gateway gives up after 29 s; reading a page takes one at most. */
const WORK_MS = 15_000;

/** Judges one call, whose text is at hand, by any script. */
type Judge = (compiled: CompiledScript) => CallVerdicts;

const draftOf = ({ id, language, service, version, order, ordered, steps }: ScriptFile): Script =>
  ({
    id,
    language,
    service,
    version: version ?? 0,
    order: order ?? (ordered ? 'total' : 'none'),
    steps,
  }) as Script;

/**
 * Judges past calls of a draft's service by the draft and by the version that judged them, and says what would change.
 * Both are judged now, from the same text, so that only the script makes the difference. Nothing is stored.
 */
export const makeBacktestScript = ({ calls, scripts, transcripts, clock }: Ports) => {
  /** What `use` makes of the call's compact form, or of its transcript where that is missing or damaged. */
  const withText = async <Value>({ id, facts }: Call, use: (judge: Judge) => Value): Promise<Value | undefined> => {
    const options: JudgeOptions = {
      ...(facts.service === undefined ? {} : { service: facts.service }),
      ...(facts.tags === undefined ? {} : { tags: facts.tags }),
    };
    const compact = await transcripts.getCompact(id);
    if (compact) {
      const used = unlessNotCompact(() => use((compiled) => judgeCompact(compact, compiled, options)));
      if (used !== undefined) return used;
    }
    const transcript = await unlessUnreadable(transcripts.getTranscript(id));
    return transcript && use((compiled) => judgeCall(transcript, compiled, options));
  };

  return async ({ script: file, teamIds, since, limit, cursor }: BacktestQuery): Promise<BacktestOutcome> => {
    const problems = scriptProblems(file);
    if (problems.length > 0) return { outcome: 'invalid', problems };
    const startedAt = Date.parse(clock.now());
    const earliest = since === undefined ? '' : new Date(since).toISOString();
    const service = serviceKey(file.service);
    const draft = draftOf(file);
    const compiledDraft = compileScript(draft);
    const compiledVersions = new Map<string, Promise<CompiledScript | undefined>>();

    const compiledVersion = async (scriptId: string, version: number): Promise<CompiledScript | undefined> => {
      const published: PublishedScript | undefined = await scripts.getVersion(scriptId, version);
      return published && compileScript(scriptOf(published));
    };
    const inForceOf = async ({ summary }: Call): Promise<CompiledScript | undefined> => {
      if (!summary) return undefined;
      const key = JSON.stringify([summary.scriptId, summary.scriptVersion]);
      const compiled = compiledVersions.get(key) ?? compiledVersion(summary.scriptId, summary.scriptVersion);
      compiledVersions.set(key, compiled);
      return compiled;
    };
    const compare = async (call: Call): Promise<Comparison | undefined> => {
      const before = await inForceOf(call);
      return withText(call, (judge) =>
        compareJudged(before && { script: before.script, verdicts: judge(before) }, {
          script: draft,
          verdicts: judge(compiledDraft),
        }),
      );
    };

    let frontiers: readonly Frontier[] = readFrontiers(cursor, teamIds);
    let totals = NO_TOTALS;
    let unreadable = 0;
    let otherLanguage = 0;
    let looked = 0;
    let scanned = 0;
    const examples: BacktestResponse['examples'] = [];

    const count = (call: Call, comparison: Comparison): void => {
      totals = addTotals(totals, totalsOf(comparison));
      if (!isSameLanguage(call.language, draft.language)) otherLanguage += 1;
      if (!isChanged(comparison) || examples.length === EXAMPLES) return;
      examples.push({
        callId: call.id,
        teamId: call.teamId,
        occurredAt: call.occurredAt,
        before: comparison.before,
        after: comparison.after,
        moves: comparison.moves.filter(({ from, to }) => from !== to),
      });
    };

    while (
      frontiers.length > 0 &&
      looked < limit &&
      scanned < MOST_SCANNED &&
      Date.parse(clock.now()) - startedAt < WORK_MS
    ) {
      const page = await nextPage(calls, frontiers, { room: limit - looked, earliest });
      frontiers = page.frontiers;
      scanned += page.calls.length;
      const ofService = page.calls.filter(
        ({ state, facts, occurredAt }) =>
          state === 'flagged' && serviceKey(facts.service ?? '') === service && occurredAt >= earliest,
      );
      looked += ofService.length;
      const compared = await inPortions(ofService, READERS, async (call) => ({
        call,
        comparison: await compare(call),
      }));
      for (const { call, comparison } of compared) {
        if (comparison) count(call, comparison);
        else unreadable += 1;
      }
    }
    const next = frontiers.length === 0 ? undefined : writeFrontiers(frontiers);
    const answer: BacktestResponse = {
      totals: { ...totals, steps: totals.steps.map(({ stepId, moves }) => ({ stepId, moves: [...moves] })) },
      unreadable,
      otherLanguage,
      examples,
      ...(next === undefined ? {} : { cursor: next }),
    };
    return { outcome: 'judged', answer };
  };
};

const unlessNotCompact = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotCompactError) return undefined;
    throw error;
  }
};
