import * as z from 'zod';
import type { TeamStore } from '../../../application/ports/team-store.ts';
import type { makeBacktestScript } from '../../../application/use-cases/backtest-script.ts';
import type { makeMeasureSteps } from '../../../application/use-cases/measure-steps.ts';
import type { makeSuggestPhrasings } from '../../../application/use-cases/suggest-phrasings.ts';
import { backtestRequestSchema } from '../../../contracts/learning.ts';
import { DEFAULT_TEAM_ID } from '../../../contracts/names.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { ApiFailure, accept, wrongFields } from '../failure.ts';
import type { ApiRequest, ApiRoute } from '../request.ts';
import { scriptProblemFields } from './script-problem-fields.ts';

type Ports = {
  readonly teams: Pick<TeamStore, 'list'>;
  readonly suggestPhrasings: ReturnType<typeof makeSuggestPhrasings>;
  readonly measureSteps: ReturnType<typeof makeMeasureSteps>;
  readonly backtestScript: ReturnType<typeof makeBacktestScript>;
};

const qualityQuerySchema = z.object({ version: z.coerce.number().int().positive().optional() });

/** What was learned about scripts, and trying a draft on past calls. Both show words of calls: not for agents. */
export const learningRoutes = ({ teams, suggestPhrasings, measureSteps, backtestScript }: Ports) => {
  const mustWork = ({ access }: ApiRequest): void => {
    if (!access.mayWorkAnywhere) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
  };
  const suggestions: ApiRoute = async (request) => {
    mustWork(request);
    const answer = await suggestPhrasings(request.path.scriptId ?? '', request.access.mayWork);
    if (answer === undefined) throw new ApiFailure('not-found', API_MESSAGES.scriptNotFound);
    return answer;
  };

  const quality: ApiRoute = async (request) => {
    mustWork(request);
    const { version } = accept(qualityQuerySchema, request.query);
    const scriptId = request.path.scriptId ?? '';
    const result = await measureSteps(scriptId, version);
    switch (result.outcome) {
      case 'measured':
        return result.quality;
      case 'no-script':
        throw new ApiFailure('not-found', API_MESSAGES.scriptNotFound);
      case 'no-version':
        throw new ApiFailure('not-found', API_MESSAGES.versionNotFound, {
          parameters: { id: scriptId, version: version ?? '–', versions: result.versions.join(', ') },
        });
    }
  };

  const backtest: ApiRoute = async (request) => {
    mustWork(request);
    const { script, since, limit, cursor } = accept(backtestRequestSchema, request.body);
    const teamIds = new Set([...(await teams.list()).map(({ id }) => id), DEFAULT_TEAM_ID]);
    const result = await backtestScript({
      script,
      limit,
      teamIds: [...teamIds].filter(request.access.mayWork),
      ...(since === undefined ? {} : { since }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (result.outcome === 'judged') return result.answer;
    throw wrongFields((locale) => scriptProblemFields('script', result.problems, locale));
  };

  return { suggestions, quality, backtest };
};
