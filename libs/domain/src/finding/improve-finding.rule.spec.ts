import { describe, expect, it } from 'vitest';
import { findingStateAfterImprovement, mayImproveFinding, type ImproveFindingFacts } from './improve-finding.rule';

describe('improving a finding', () => {
  const planned: ImproveFindingFacts = {
    state: 'reported',
    plan: '承認のない発行を画面で止める',
    owner: '情報セキュリティ部',
    dueOn: '2027-02-26',
    improvedOn: null,
    today: '2026-12-22',
  };

  it('is allowed with a plan, an owner and a date, and once it is done', () => {
    expect(mayImproveFinding(planned)).toEqual({ allowed: true });
    expect(mayImproveFinding({ ...planned, improvedOn: '2026-09-10' })).toEqual({ allowed: true });
    expect(findingStateAfterImprovement(null)).toBe('improvement_planned');
    expect(findingStateAfterImprovement('2026-09-10')).toBe('improved');
  });

  it.each([
    ['the finding is not reported', { state: 'reviewed' }, 'finding.not-reported'],
    ['the finding is closed', { state: 'closed' }, 'finding.closed'],
    ['there is no plan', { plan: '' }, 'improvement.plan-missing'],
    ['the plan is too long', { plan: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['nobody owns it', { owner: ' ' }, 'improvement.owner-missing'],
    ['the name of its owner is too long', { owner: 'あ'.repeat(201) }, 'improvement.owner-not-storable'],
    ['its day does not exist', { dueOn: '2027-02-29' }, 'improvement.due-date-invalid'],
    ['it is said to be done tomorrow', { improvedOn: '2026-12-23' }, 'improvement.improved-in-future'],
  ] satisfies [string, Partial<ImproveFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayImproveFinding({ ...planned, ...change })).toEqual({ allowed: false, code });
  });
});
