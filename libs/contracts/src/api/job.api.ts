import type { JobView } from '../job.contract';
import { get, of, post } from './operation';

export const jobApi = {
  /** Long work of the engagement, newest first: a page that was loaded again finds its job here. */
  list: get('engagements/:engagementId/jobs', 'engagement.read', { answer: of<JobView[]>() }),
  /** How far one piece of long work is. */
  view: get('engagements/:engagementId/jobs/:jobId', 'engagement.read', { answer: of<JobView>() }),
  /** Stops long work that has not ended. */
  cancel: post('engagements/:engagementId/jobs/:jobId/cancel', 'job.cancel', { answer: of<JobView>(), status: 200 }),
};
