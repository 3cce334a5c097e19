import type { baseServiceActions } from '../ledger/base-service.actions';
import type { planningActions } from '../ledger/planning.actions';
import type { termsActions } from '../ledger/terms.actions';
import { asks, nobody, tells, type NoticeRules } from './notice-rule';

/** Who is told of an engagement, its team, its statement and its plan. */
export const planningNotices: Readonly<Record<keyof typeof planningActions, NoticeRules>> = {
  'engagement.opened': asks('leader'),
  'engagement.renewed': asks('leader'),
  'engagement.accepted': tells('team'),
  'engagement.declined': tells('team'),
  'engagement.withdrawn': tells('team'),
  // What moved it is told by itself.
  'engagement.moved': nobody,
  'engagement.archived': tells('team'),
  'date.overridden': tells('team'),
  'team.assigned': asks('self'),
  'team.assignment-ended': tells('self'),
  'independence.declared': [{ relation: 'leader', urgency: 'act', onlyWith: 'hasInterest' }],
  'independence.interest-resolved': tells('named'),
  'statement.submitted': asks('leader'),
  'statement.imported': tells('leader'),
  'plan.drafted': asks('leader'),
  'plan.overruled': nobody,
  'plan.many-overruled': nobody,
  'plan.computed-restored': nobody,
  'earlier-test.recorded': nobody,
  'plan.approved': tells('team'),
  'plan.amendment-drafted': asks('leader'),
  'plan.amendment-decided': nobody,
  'plan.amendment-approved': tells('team'),
  'job.cancelled': nobody,
};

/** Nobody is told of the terms: whoever records one is who needs it. */
export const termsNotices: Readonly<Record<keyof typeof termsActions, NoticeRules>> = {
  'enquiry.recorded': nobody,
  'contract.recorded': tells('leader'),
  'consultation.recorded': tells('leader'),
  'relief.recorded': nobody,
  'relief.noted': nobody,
};

/** A registration that is gone is told by the plan, which looks at it. */
export const baseServiceNotices: Readonly<Record<keyof typeof baseServiceActions, NoticeRules>> = {
  'base-service.checked': nobody,
};
