import type { ScriptStore } from '../../../application/ports/script-store.ts';
import type { makePublishScripts } from '../../../application/use-cases/publish-scripts.ts';
import { publishRequestSchema } from '../../../contracts/api.ts';
import { serviceKey } from '../../../domain/script/service-key.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { otherScriptText, scriptWarningText } from '../../../i18n/messages/script-problems.ts';
import { ApiFailure, accept, wrongFields } from '../failure.ts';
import type { ApiRoute } from '../request.ts';
import { scriptProblemFields } from './script-problem-fields.ts';

type Ports = {
  readonly scripts: Pick<ScriptStore, 'listLatest' | 'listVersions'>;
  readonly publishScripts: ReturnType<typeof makePublishScripts>;
};

/** Scripts are no secret inside the house: every member may read them. Publishing is for supervisors. */
export const scriptRoutes = ({ scripts, publishScripts }: Ports) => {
  const list: ApiRoute = async ({ query }) => {
    const latest = await scripts.listLatest();
    const wanted = query.service === undefined ? undefined : serviceKey(query.service);
    return { scripts: latest.filter(({ service }) => wanted === undefined || serviceKey(service) === wanted) };
  };

  const versions: ApiRoute = async ({ path }) => {
    const found = await scripts.listVersions(path.scriptId ?? '');
    if (found.length === 0) throw new ApiFailure('not-found', API_MESSAGES.scriptNotFound);
    return { versions: found };
  };

  const publish: ApiRoute = async ({ access, locale, body }) => {
    if (!access.mayPublishScripts) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const outcome = await publishScripts(accept(publishRequestSchema, body).scripts, access.email);
    switch (outcome.outcome) {
      case 'published':
        return {
          results: outcome.results.map(({ warnings, ...result }) => ({
            ...result,
            warnings: [
              ...warnings.map((warning) => ({ path: warning.path, message: scriptWarningText(warning, locale) })),
              ...(result.otherScript
                ? [{ path: 'service', message: otherScriptText(result.otherScript, locale) }]
                : []),
            ],
          })),
        };
      case 'conflict':
        throw new ApiFailure('conflict', API_MESSAGES.versionConflict, {
          parameters: { id: outcome.id, version: outcome.expectedVersion },
        });
      case 'invalid':
        throw wrongFields((reader) =>
          outcome.problems.flatMap(({ index, problem }) => scriptProblemFields(`scripts[${index}]`, [problem], reader)),
        );
    }
  };

  return { list, versions, publish };
};
