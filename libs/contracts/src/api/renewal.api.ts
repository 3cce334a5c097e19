import type { NextYearView, RenewEngagementBody } from '../renewal.contract';
import { get, of, post } from './operation';

export const renewalApi = {
  /** What the year after this engagement begins with, as it would be proposed today. */
  nextYear: get('engagements/:engagementId/next-year', 'engagement.renew', { answer: of<NextYearView>() }),
  /** Opens the year after this engagement with its team; nothing of this one changes. */
  renew: post('engagements/:engagementId/next-year', 'engagement.renew', {
    stepUp: 'signature',
    body: of<RenewEngagementBody>(),
    answer: of<{ id: string }>(),
    logs: { kind: 'people', thing: 'team' },
  }),
};
