import type { EngagementFileView } from '../engagement-file.contract';
import type { JobView } from '../job.contract';
import { download, get, of, post } from './operation';

/** Everything that the firm holds of an archived engagement, for the firm alone. */
export const engagementFileApi = {
  /** The newest first. */
  list: get('engagements/:engagementId/engagement-files', 'engagement-file.read', {
    answer: of<EngagementFileView[]>(),
  }),
  /** Asks for one; the answer is the job that makes it and reads it again. */
  make: post('engagements/:engagementId/engagement-files', 'engagement-file.make', {
    stepUp: 'signature',
    answer: of<JobView>(),
    status: 202,
  }),
  /** Takes one along; the ledger tells who did. */
  take: download('engagements/:engagementId/engagement-files/:engagementFileId/file', 'engagement-file.read', {
    method: 'POST',
    logs: { kind: 'export', thing: 'engagement-file' },
  }),
};
