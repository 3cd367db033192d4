import type { SuggestionsAnswer } from '../../contracts/learning.ts';
import { type Lesson, suggestPhrasings } from '../../domain/learning/phrasings.ts';
import { isSameLanguage } from '../../domain/transcript/language.ts';
import { inPortions } from '../in-portions.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TranscriptStore } from '../ports/transcript-store.ts';
import { unlessUnreadable } from '../ports/unreadable-document.ts';
import { scriptOf } from '../published-script.ts';

type Ports = {
  readonly calls: Pick<CallStore, 'getMany'>;
  readonly scripts: Pick<ScriptStore, 'listVersions'>;
  readonly corrections: Pick<CorrectionStore, 'lessonsOf'>;
  readonly transcripts: Pick<TranscriptStore, 'getWords'>;
};

/** Objects read at the same time. */
const READERS = 32;

/**
 * Phrasings that people confirmed and the newest version of a script does not find: an author may add them, nothing
 * happens by itself. Only words from calls of teams that the asking person works for. `undefined`: no such script.
 */
export const makeSuggestPhrasings =
  ({ calls, scripts, corrections, transcripts }: Ports) =>
  async (scriptId: string, mayWork: (teamId: string) => boolean): Promise<SuggestionsAnswer | undefined> => {
    const versions = await scripts.listVersions(scriptId);
    const [newest] = versions;
    if (!newest) return undefined;
    // What was said in another language is no phrasing of this one.
    const inItsLanguage = new Set(
      versions.filter(({ language }) => isSameLanguage(language, newest.language)).map(({ version }) => version),
    );
    const records = (await corrections.lessonsOf(scriptId)).filter(
      ({ teamId, scriptVersion }) => mayWork(teamId) && inItsLanguage.has(scriptVersion),
    );
    const called = await calls.getMany(records.map(({ callId }) => callId));
    const agents = new Map(called.map(({ id, facts }) => [id, facts.agentName]));
    const lessons = await inPortions(records, READERS, async ({ callId, stepId, wordsId, at }) => {
      const words = await unlessUnreadable(transcripts.getWords(callId, wordsId));
      // Words whose time to be kept is over, or that were damaged, teach nothing any more.
      if (words === undefined) return undefined;
      const agentName = agents.get(callId);
      return { callId, stepId, words, at, ...(agentName === undefined ? {} : { agentName }) } satisfies Lesson;
    });
    const { suggestions, unspecific } = suggestPhrasings(
      lessons.filter((lesson) => lesson !== undefined),
      scriptOf(newest),
    );
    const titles = new Map(newest.steps.map(({ id, title }) => [id, title]));
    return {
      scriptId,
      version: newest.version,
      suggestions: suggestions.map((suggestion) => ({
        ...suggestion,
        callIds: [...suggestion.callIds],
        title: titles.get(suggestion.stepId) ?? suggestion.stepId,
      })),
      unspecific,
    };
  };
