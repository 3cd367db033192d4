import type { makeRequestUpload } from '../../../application/use-cases/request-upload.ts';
import { uploadRequestSchema } from '../../../contracts/api.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { ApiFailure, accept } from '../failure.ts';
import type { ApiRoute } from '../request.ts';

type Ports = { readonly requestUpload: ReturnType<typeof makeRequestUpload> };

export const uploadRoutes = ({ requestUpload }: Ports) => {
  const request: ApiRoute = async ({ access, body }) => {
    if (!access.mayWorkAnywhere) throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    const outcome = await requestUpload(accept(uploadRequestSchema, body));
    if (outcome.outcome === 'too-large')
      throw new ApiFailure('too-large', API_MESSAGES.tooLarge, {
        parameters: { megabytes: Math.floor(outcome.limitBytes / 1_000_000) },
      });
    const { key, url, expiresAt } = outcome;
    return { key, url, method: 'PUT', expiresAt };
  };
  return { request };
};
