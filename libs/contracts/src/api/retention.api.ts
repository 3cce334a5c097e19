import type { LegalHoldView, LiftHoldBody, RetentionRow, RetentionView, SetHoldBody } from '../retention.contract';
import { get, of, post } from './operation';

/** Until when an archived file is kept, and what forbids to destroy it. */
export const retentionApi = {
  /** Every archived engagement of the firm: the one that may be destroyed first comes first. */
  list: get('retention', 'retention.read', { answer: of<RetentionRow[]>() }),
  /** The years of one engagement's file, and every hold that was set on it. */
  view: get('engagements/:engagementId/retention', 'hold.read', { answer: of<RetentionView>() }),
  /** Forbids to destroy anything of the engagement, for a matter and with the reason. */
  setHold: post('engagements/:engagementId/holds', 'hold.set', {
    stepUp: 'signature',
    body: of<SetHoldBody>(),
    answer: of<LegalHoldView>(),
  }),
  /** Lifts a hold: another person than who set it, with the reason. */
  liftHold: post('engagements/:engagementId/holds/:holdId/lift', 'hold.lift', {
    stepUp: 'signature',
    body: of<LiftHoldBody>(),
    answer: of<LegalHoldView>(),
    status: 200,
  }),
};
