import { DEFAULT_TEAM_ID } from '../../contracts/names.ts';
import type { PublishedScript, ScriptFile } from '../../contracts/script-file.ts';
import { sizeProblems } from '../../contracts/script-size.ts';
import { scriptWarnings } from '../../domain/script/bank-problems.ts';
import { type ScriptProblem, type ScriptWarning, scriptProblems } from '../../domain/script/in-file.ts';
import { repetitionCheck } from '../../domain/script/repetition.ts';
import { serviceKey } from '../../domain/script/service-key.ts';
import { sharedServices } from '../../domain/script/shared-service.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { ScriptStore } from '../ports/script-store.ts';
import type { TeamStore } from '../ports/team-store.ts';
import type { WorkQueue } from '../ports/work-queue.ts';

type Ports = {
  readonly scripts: Pick<ScriptStore, 'publish' | 'listVersions' | 'inForce'>;
  readonly teams: Pick<TeamStore, 'list'>;
  readonly calls: Pick<CallStore, 'listByTeam'>;
  readonly queue: Pick<WorkQueue, 'requestFlag'>;
  readonly clock: Clock;
};

export type PublishResult = {
  readonly id: string;
  readonly version: number;
  readonly outcome: 'published' | 'unchanged';
  readonly effectiveFrom: string;
  readonly rejudged: number;
  readonly warnings: readonly ScriptWarning[];
  readonly otherScript?: OtherScript;
};

/** A script of another id for the same service: the one that judged its calls until this one took over, or still does. */
export type OtherScript = {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly stillJudges: boolean;
};

export type PublishOutcome =
  | { readonly outcome: 'published'; readonly results: readonly PublishResult[] }
  /** Nothing was published: problems by index of the script in the request. */
  | {
      readonly outcome: 'invalid';
      readonly problems: readonly { readonly index: number; readonly problem: ScriptProblem }[];
    }
  /** The file names a version that is not the next one, or somebody published in between. */
  | { readonly outcome: 'conflict'; readonly id: string; readonly expectedVersion: number };

/** A first version judges every call there is; a later one those from now on. */
const BEGINNING = '1970-01-01T00:00:00.000Z';

/** Calls that are looked at for judging again after a publication, newest first, in pages of this size. */
const PAGE = 200;

type Content = Pick<PublishedScript, 'id' | 'language' | 'service' | 'order' | 'steps'>;

const contentOf = ({ id, language, service, order, ordered, steps }: ScriptFile): Content => ({
  id,
  language,
  service,
  order: order ?? (ordered ? 'total' : 'none'),
  steps,
});

const sameContent = (one: Content, other: Content): boolean =>
  JSON.stringify(keyed(one)) === JSON.stringify(keyed(other));

/** Fields in one order at every depth, whatever the order in the file or the store. */
const keyed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keyed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, keyed(inner)]);
};

/** The file asks for another instant than its newest version has, without naming a version. */
const isMoved = ({ version, effectiveFrom }: ScriptFile, latest: PublishedScript): boolean =>
  version === undefined &&
  effectiveFrom !== undefined &&
  Date.parse(effectiveFrom) !== Date.parse(latest.effectiveFrom);

type Judging = { readonly before: PublishedScript | undefined; readonly after: PublishedScript | undefined };

const otherScript = ({ id }: ScriptFile, { before, after }: Judging): Pick<PublishResult, 'otherScript'> => {
  if (!before || before.id === id) return {};
  const { version, effectiveFrom } = before;
  return { otherScript: { id: before.id, version, effectiveFrom, stillJudges: after?.id !== id } };
};

/**
 * Publishes scripts as new versions. A script that says what its newest version says already stays as it is. Calls
 * that were waiting for a script of the service are judged.
 */
export const makePublishScripts = ({ scripts, teams, calls, queue, clock }: Ports) => {
  const waitingFor = async (service: string): Promise<number> => {
    const wanted = serviceKey(service);
    let requested = 0;
    for (const teamId of new Set([DEFAULT_TEAM_ID, ...(await teams.list()).map(({ id }) => id)])) {
      let cursor: string | undefined;
      do {
        const page = await calls.listByTeam({ teamId, state: 'flagged', limit: PAGE, ...(cursor ? { cursor } : {}) });
        for (const call of page.calls) {
          if (call.summary || serviceKey(call.facts.service ?? '') !== wanted) continue;
          await queue.requestFlag({ callId: call.id, reason: 'rejudge' });
          requested += 1;
        }
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
    return requested;
  };

  /** What judges calls of the service from now on, or from when a script takes force if that is later. */
  const judgingFrom = (effectiveFrom: string, { service }: ScriptFile): Promise<PublishedScript | undefined> => {
    const now = clock.now();
    return scripts.inForce(service, effectiveFrom > now ? effectiveFrom : now);
  };

  const publishOne = async (
    file: ScriptFile,
    publishedBy: string,
  ): Promise<PublishResult | { expectedVersion: number }> => {
    const [latest] = await scripts.listVersions(file.id);
    const content = contentOf(file);
    const warnings = scriptWarnings(file);
    const unchanged = latest && sameContent(contentOf(latest), content) && !isMoved(file, latest);
    const expectedVersion = (latest?.version ?? 0) + 1;
    if (unchanged && (file.version === undefined || file.version === latest.version)) {
      const { version, effectiveFrom } = latest;
      const judging = await judgingFrom(effectiveFrom, file);
      const other = otherScript(file, { before: judging, after: judging });
      return { id: file.id, version, outcome: 'unchanged', effectiveFrom, rejudged: 0, warnings, ...other };
    }
    // A first publication may bring the number it had elsewhere.
    const version = file.version ?? expectedVersion;
    if (latest && version !== expectedVersion) return { expectedVersion };
    const now = clock.now();
    const effectiveFrom =
      file.effectiveFrom === undefined ? (latest ? now : BEGINNING) : new Date(file.effectiveFrom).toISOString();
    const script: PublishedScript = { ...content, version, effectiveFrom, publishedAt: now, publishedBy };
    const before = await judgingFrom(effectiveFrom, file);
    if ((await scripts.publish(script)) === 'exists') return { expectedVersion: expectedVersion + 1 };
    const other = otherScript(file, { before, after: await judgingFrom(effectiveFrom, file) });
    const rejudged = await waitingFor(file.service);
    return { id: file.id, version, outcome: 'published', effectiveFrom, rejudged, warnings, ...other };
  };

  /** Looked for before anything is published: a request is published whole, unless somebody publishes in between. */
  const firstConflict = async (files: readonly ScriptFile[]) => {
    const latest = new Map<string, number>();
    for (const file of files) {
      const [newest] = latest.has(file.id) ? [] : await scripts.listVersions(file.id);
      const known = latest.get(file.id) ?? newest?.version;
      const { version = (known ?? 0) + 1 } = file;
      const isNew = !newest || version !== newest.version || !sameContent(contentOf(newest), contentOf(file));
      if (known !== undefined && isNew && version !== known + 1)
        return { outcome: 'conflict', id: file.id, expectedVersion: known + 1 } as const;
      latest.set(file.id, version);
    }
    return undefined;
  };

  return async (files: readonly ScriptFile[], publishedBy: string): Promise<PublishOutcome> => {
    const repetitions = repetitionCheck();
    const ofEach = files.flatMap((file, index) =>
      [...sizeProblems(file), ...repetitions(file), ...scriptProblems(file)].map((problem) => ({ index, problem })),
    );
    const problems = [...ofEach, ...sharedServices(files)];
    if (problems.length > 0) return { outcome: 'invalid', problems };
    const conflict = await firstConflict(files);
    if (conflict) return conflict;
    const results: PublishResult[] = [];
    for (const file of files) {
      const result = await publishOne(file, publishedBy);
      if ('expectedVersion' in result) return { outcome: 'conflict', id: file.id, ...result };
      results.push(result);
    }
    return { outcome: 'published', results };
  };
};
