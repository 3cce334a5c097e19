import type { BaseServiceCheckBody, BaseServicesView } from '../base-service.contract';
import { get, of, post } from './operation';

export const baseServiceApi = {
  /** The services from which controls are taken over, every check of them, and what is found of them today. */
  view: get('engagements/:engagementId/base-services', 'plan.read', { answer: of<BaseServicesView>() }),
  /** Records what the public list said; each check is kept, and the newest counts. */
  check: post('engagements/:engagementId/base-services/checks', 'base-service.check', {
    body: of<BaseServiceCheckBody>(),
    answer: of<BaseServicesView>(),
  }),
};
