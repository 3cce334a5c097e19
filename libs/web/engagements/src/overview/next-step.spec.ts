import { describe, expect, it } from 'vitest';
import { nextStep, type NextStepFacts } from './next-step';

const leader: NextStepFacts = {
  state: 'in_fieldwork',
  permissions: ['team.assign', 'engagement.accept', 'statement.import', 'plan.draft', 'plan.approve', 'test.review'],
  blocks: [],
  toReview: 0,
  toPerform: 86,
};

describe('the next step of an engagement', () => {
  it.each<[string, Partial<NextStepFacts>, string]>([
    ['staffing while somebody is missing', { state: 'proposed', blocks: ['quality-reviewer-missing'] }, 'staff'],
    ['acceptance once nothing is missing', { state: 'proposed' }, 'accept'],
    [
      'waiting while others have to declare',
      { state: 'proposed', blocks: ['declarations-missing'] },
      'await-acceptance',
    ],
    ['the statement, once accepted', { state: 'accepted', blocks: ['statement-missing'] }, 'import'],
    ['the plan, once the statement is there', { state: 'accepted', blocks: ['plan-missing'] }, 'draft'],
    ['its approval, once it is drafted', { state: 'accepted', blocks: ['plan-not-approved'] }, 'approve-plan'],
    ['the amendment before any test', { blocks: ['plan-behind-statement'], toReview: 12 }, 'amend'],
    ['review before new tests', { toReview: 12 }, 'review'],
    ['tests while some are not performed', {}, 'perform'],
    ['the report when all are reviewed', { toPerform: 0 }, 'report'],
    ['the handover once it is issued', { state: 'issued' }, 'hand-over'],
    ['reading when it is archived', { state: 'archived' }, 'read'],
    ['reading when it was declined', { state: 'declined' }, 'read'],
  ])('is %s', (_, change, step) => {
    expect(nextStep({ ...leader, ...change })).toBe(step);
  });

  it('is never a step the person may not take', () => {
    const practitioner: NextStepFacts = { ...leader, permissions: ['test.record'] };
    expect(nextStep({ ...practitioner, state: 'proposed', blocks: ['leader-missing'] })).toBe('await-acceptance');
    expect(nextStep({ ...practitioner, state: 'accepted', blocks: ['plan-not-approved'] })).toBe('await-plan');
    expect(nextStep({ ...practitioner, toReview: 3 })).toBe('perform');
  });
});
