import { describe, expect, it } from 'vitest';
import { mayPlanImprovement, type PlanImprovementFacts } from './plan-improvement.rule';

describe('the client’s plan of improvement', () => {
  const facts: PlanImprovementFacts = {
    engagementState: 'issued',
    state: 'reported',
    stage: 'to-plan',
    plan: '承認のない発行を画面で止める',
    owner: '情報セキュリティ部',
    dueOn: '2027-02-26',
    improvedOn: null,
    today: '2026-12-22',
    words: '',
  };

  it.each([
    ['handed in', {}],
    ['handed in again', { state: 'improvement_planned', stage: 'planned' }],
    ['reported as done', { state: 'improvement_planned', stage: 'planned', improvedOn: '2026-12-20' }],
    ['corrected after that', { state: 'improved', stage: 'improved', words: '手順も改めました。' }],
  ] satisfies [string, Partial<PlanImprovementFacts>][])('is %s', (_, change) => {
    expect(mayPlanImprovement({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the firm is writing anew', { stage: 'being-revised' }, 'finding.being-revised'],
    ['it is not reported yet', { stage: 'confirmed', state: 'reviewed' }, 'finding.no-plan-asked'],
    ['the firm has looked at it', { stage: 'done', state: 'followed_up' }, 'finding.no-plan-asked'],
    ['the words are too long', { words: 'あ'.repeat(2001) }, 'improvement.words-not-storable'],
    ['nothing is planned', { plan: ' ' }, 'improvement.plan-missing'],
    ['nobody does it', { owner: '' }, 'improvement.owner-missing'],
    ['it is done tomorrow', { improvedOn: '2026-12-23' }, 'improvement.improved-in-future'],
  ] satisfies [string, Partial<PlanImprovementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayPlanImprovement({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
