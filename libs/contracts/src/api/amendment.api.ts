import type {
  AmendmentPageView,
  ApproveAmendmentBody,
  DecideAmendmentBody,
  StatementComparisonQuery,
  StatementComparisonView,
} from '../amendment.contract';
import { get, of, post, put } from './operation';

export const amendmentApi = {
  /** Two versions of the client's statement beside each other, control by control. */
  compare: get('engagements/:engagementId/statement/comparison', 'statement.read', {
    query: of<StatementComparisonQuery>(),
    answer: of<StatementComparisonView>(),
  }),
  /** The amendment of the plan as it stands, and whether the plan is behind the statement. */
  view: get('engagements/:engagementId/plan/amendment', 'plan.read', { answer: of<AmendmentPageView>() }),
  /** Draws an amendment of the approved plan from the latest statement; what was decided before is kept where it still fits. */
  draft: post('engagements/:engagementId/plan/amendment', 'plan.amend', { answer: of<AmendmentPageView>() }),
  /** Decides what is done with changed controls, one or many at once. */
  decide: put('engagements/:engagementId/plan/amendment/changes', 'plan.amend', {
    body: of<DecideAmendmentBody>(),
    answer: of<AmendmentPageView>(),
  }),
  /** Approves the amendment: the next version of the plan, touching only what differs. */
  approve: post('engagements/:engagementId/plan/amendment/approve', 'plan.approve', {
    stepUp: 'signature',
    body: of<ApproveAmendmentBody>(),
    answer: of<AmendmentPageView>(),
    status: 200,
  }),
};
