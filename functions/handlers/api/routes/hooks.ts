import type { WorkQueue } from '../../../application/ports/work-queue.ts';
import type { WorkbookStateStore } from '../../../application/ports/workbook-state-store.ts';
import { API_MESSAGES } from '../../../i18n/messages/api.ts';
import { ApiFailure } from '../failure.ts';
import type { ApiRoute } from '../request.ts';

type Ports = {
  readonly workbooks: Pick<WorkbookStateStore, 'findChannel'>;
  readonly queue: Pick<WorkQueue, 'requestSheetSync'>;
};

/**
 * Google Drive's push notification: a workbook changed. The message says nothing but which channel; the channel's own
 * token, made by us and known to Google only, is what makes it believable.
 */
export const hookRoutes = ({ workbooks, queue }: Ports) => {
  const drive: ApiRoute = async ({ headers }) => {
    const channel = await workbooks.findChannel(headers['x-goog-channel-id'] ?? '');
    if (!channel || channel.token !== headers['x-goog-channel-token'])
      throw new ApiFailure('forbidden', API_MESSAGES.forbidden);
    // The first message of a channel tells that it works, not that anything changed.
    if (headers['x-goog-resource-state'] !== 'sync') await queue.requestSheetSync({ teamId: channel.teamId });
    return {};
  };
  return { drive };
};
