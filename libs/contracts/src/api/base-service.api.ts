import type { BaseServiceCheckBody, BaseServicesView, WatchedEngagementView } from '../base-service.contract';
import { get, of, post } from './operation';

export const baseServiceApi = {
  /** What is found today in each engagement of the person that is still watched; one where all is well is left out. */
  watched: get('base-service-findings', 'engagement.list', { answer: of<WatchedEngagementView[]>() }),
  /** The services from which controls are taken over, every check of them, and what is found of them today. */
  view: get('engagements/:engagementId/base-services', 'plan.read', { answer: of<BaseServicesView>() }),
  /** Records what the public list said; each check is kept, and the newest counts. */
  check: post('engagements/:engagementId/base-services/checks', 'base-service.check', {
    body: of<BaseServiceCheckBody>(),
    answer: of<BaseServicesView>(),
  }),
};
