import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { bannedWords } from './banned-words';
import {
  mayConfirmFinding,
  mayReviewFinding,
  mayWithdrawFinding,
  type ConfirmFindingFacts,
  type ReviewFindingFacts,
  type WithdrawFindingFacts,
} from './confirm-finding.rule';
import { findingNumber, findingStates, isReported, mayMoveFinding } from './finding-state';
import {
  findingStateAfterImprovement,
  mayCloseFinding,
  mayFollowUpFinding,
  mayImproveFinding,
  type ImproveFindingFacts,
} from './improve-finding.rule';
import { mayRaiseFinding, mayReviseFinding, type FindingText, type RaiseFindingFacts } from './raise-finding.rule';

const words = ismapRuleset20240801.report.bannedWords;

const approvalMissing: FindingText = {
  title: '新規に発行した利用者ID 25件のうち 2件に承認の記録がない',
  fact: '利用者ID 1,284件から25件を選び、発行前の承認記録を閲覧した。2件は承認の記録がなかった。',
  statedControl: '新規の利用者IDは、品質保証部の承認を得てから発行する。',
  difference: '2件は発行されたが承認の記録がない。',
  periodNote: '2026-04-01 から 2026-09-30',
};

describe('the words a factual report does not use', () => {
  it.each([
    ['統制は適正であることを保証する', ['適正', '保証']],
    ['統制は有 効\nである', ['有効である']],
    ['The control is Compliant in our opinion.', ['compliant', 'opinion']],
    ['Noncompliants and opinionated words stand by themselves', []],
    ['25件のうち 2件に承認の記録がない', []],
  ])('in %j are %j', (text, found) => {
    expect(bannedWords(text, words).map(({ word }) => word)).toEqual(found);
  });

  it('are named with the place where they stand', () => {
    expect(bannedWords('問題ない。統制は適正。', ['適正', '問題ない'])).toEqual([
      { word: '問題ない', offset: 0 },
      { word: '適正', offset: 8 },
    ]);
  });

  it('are taken as they are, not as patterns', () => {
    expect(bannedWords('a.b axb', ['a.b'])).toEqual([{ word: 'a.b', offset: 0 }]);
  });
});

describe('raising a finding', () => {
  const fromTwoItems: RaiseFindingFacts = {
    engagementState: 'in_fieldwork',
    text: approvalMissing,
    bannedWords: words,
    deviations: [{ testId: 't1', state: 'open' }],
  };

  it('is allowed from a deviation that has not come to an end, in facts only', () => {
    expect(mayRaiseFinding(fromTwoItems)).toEqual({ allowed: true });
    const proposed = [{ testId: 't1', state: 'explanation_proposed' as const }];
    expect(mayRaiseFinding({ ...fromTwoItems, deviations: proposed })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['nothing deviated', { deviations: [] }, 'finding.without-deviation'],
    [
      'its deviations are of two tests',
      {
        deviations: [
          { testId: 't1', state: 'open' },
          { testId: 't2', state: 'open' },
        ],
      },
      'finding.deviations-of-several-tests',
    ],
    [
      'the deviation is explained',
      { deviations: [{ testId: 't1', state: 'explained' }] },
      'deviation.already-evaluated',
    ],
    ['another finding has it', { deviations: [{ testId: 't1', state: 'raised' }] }, 'deviation.already-evaluated'],
    ['it states no fact', { text: { ...approvalMissing, fact: '　' } }, 'finding.text-missing'],
    ['it holds a NUL', { text: { ...approvalMissing, periodNote: 'a\u0000' } }, 'finding.text-not-storable'],
    ['it assures', { text: { ...approvalMissing, difference: '他は適正。' } }, 'finding.banned-word'],
  ] satisfies [string, Partial<RaiseFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRaiseFinding({ ...fromTwoItems, ...change })).toEqual({ allowed: false, code });
  });
});

describe('revising the text of a finding', () => {
  const revised = { engagementState: 'in_reporting', text: approvalMissing, bannedWords: words } as const;

  it.each([
    ['draft', null],
    ['reviewed', null],
    ['reported', 'finding.already-reported'],
    ['closed', 'finding.already-reported'],
    ['withdrawn', 'finding.withdrawn'],
  ] as const)('of one that is %s: %s', (state, code) => {
    expect(mayReviseFinding({ ...revised, state })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});

describe('confirming a finding with the client', () => {
  const confirmed: ConfirmFindingFacts = {
    state: 'draft',
    confirmedTextVersion: 2,
    textVersion: 2,
    confirmedBy: '藤井 恵',
    confirmedOn: '2026-11-25',
    raisedOn: '2026-10-26',
    today: '2026-11-27',
    remark: '件数と期間に相違ありません。',
  };

  it('is allowed when a named person agrees to the text as it stands', () => {
    expect(mayConfirmFinding(confirmed)).toEqual({ allowed: true });
  });

  it.each([
    ['it is confirmed already', { state: 'confirmed' }, 'finding.not-draft'],
    ['the text changed since it was shown', { textVersion: 3 }, 'finding.text-changed'],
    ['nobody is named', { confirmedBy: ' ' }, 'finding.confirmer-missing'],
    ['it was confirmed before it was raised', { confirmedOn: '2026-10-25' }, 'finding.confirmation-date-invalid'],
    ['it is dated in the future', { confirmedOn: '2026-11-28' }, 'finding.confirmation-date-invalid'],
    ['its day does not exist', { confirmedOn: '2026-11-31' }, 'finding.confirmation-date-invalid'],
    ['the remark holds a NUL', { remark: '\u0000' }, 'finding.remark-not-storable'],
  ] satisfies [string, Partial<ConfirmFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayConfirmFinding({ ...confirmed, ...change })).toEqual({ allowed: false, code });
  });
});

describe('reviewing a finding', () => {
  const review: ReviewFindingFacts = {
    state: 'confirmed',
    confirmedTextVersion: 2,
    textVersion: 2,
    raisedById: 'sato',
    writtenById: 'ito',
    reviewerId: 'mori',
    reviewerReviews: true,
  };

  it('is allowed to a colleague who neither raised nor wrote it', () => {
    expect(mayReviewFinding(review)).toEqual({ allowed: true });
  });

  it.each([
    ['the client has not confirmed it', { state: 'draft' }, 'finding.not-confirmed'],
    ['the client confirmed an earlier text', { confirmedTextVersion: 1 }, 'finding.text-changed'],
    ['the reviewer raised it', { reviewerId: 'sato' }, 'finding.reviewer-wrote-it'],
    ['the reviewer wrote it', { reviewerId: 'ito' }, 'finding.reviewer-wrote-it'],
    ['the reviewer does not review here', { reviewerReviews: false }, 'finding.reviewer-lacks-role'],
  ] satisfies [string, Partial<ReviewFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReviewFinding({ ...review, ...change })).toEqual({ allowed: false, code });
  });
});

describe('withdrawing a finding', () => {
  const mistaken: WithdrawFindingFacts = {
    state: 'confirmed',
    reason: '対象の2件は母集団に含まれない',
    raisedById: 'sato',
    withdrawnById: 'mori',
  };

  it('is allowed to a colleague, for a reason', () => {
    expect(mayWithdrawFinding(mistaken)).toEqual({ allowed: true });
  });

  it.each([
    ['it is withdrawn already', { state: 'withdrawn' }, 'finding.withdrawn'],
    ['it is reported', { state: 'reported' }, 'finding.already-reported'],
    ['there is no reason', { reason: '' }, 'finding.reason-missing'],
    ['the one who raised it withdraws it', { withdrawnById: 'sato' }, 'finding.reviewer-wrote-it'],
  ] satisfies [string, Partial<WithdrawFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayWithdrawFinding({ ...mistaken, ...change })).toEqual({ allowed: false, code });
  });
});

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
    ['nobody owns it', { owner: ' ' }, 'improvement.owner-missing'],
    ['its day does not exist', { dueOn: '2027-02-29' }, 'improvement.due-date-invalid'],
    ['it is said to be done tomorrow', { improvedOn: '2026-12-23' }, 'improvement.improved-in-future'],
  ] satisfies [string, Partial<ImproveFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayImproveFinding({ ...planned, ...change })).toEqual({ allowed: false, code });
  });

  it('is followed up with what the firm saw, and closed by a colleague', () => {
    expect(mayFollowUpFinding({ state: 'improved', seen: '停止の画面を閲覧した' })).toEqual({ allowed: true });
    expect(mayFollowUpFinding({ state: 'improved', seen: '' })).toMatchObject({ code: 'finding.reason-missing' });
    expect(mayFollowUpFinding({ state: 'reported', seen: 'x' })).toMatchObject({ code: 'finding.not-improved' });
    const closing = { state: 'followed_up', raisedById: 'sato', closerId: 'mori' } as const;
    expect(mayCloseFinding(closing)).toEqual({ allowed: true });
    expect(mayCloseFinding({ ...closing, closerId: 'sato' })).toMatchObject({ code: 'finding.reviewer-wrote-it' });
    expect(mayCloseFinding({ ...closing, state: 'improved' })).toMatchObject({ code: 'finding.not-followed-up' });
  });
});

describe('the states of a finding', () => {
  it('lead from draft to closed in order', () => {
    const path = findingStates.filter((state) => state !== 'withdrawn');
    for (const [i, to] of path.entries()) {
      if (i > 0) expect(mayMoveFinding({ from: path[i - 1]!, to })).toEqual({ allowed: true });
    }
  });

  it('never lead back out of the report, or out of withdrawal', () => {
    const before = findingStates.filter((state) => !isReported(state));
    for (const from of findingStates.filter(isReported)) {
      for (const to of before) expect(mayMoveFinding({ from, to }).allowed).toBe(false);
    }
    for (const to of findingStates) expect(mayMoveFinding({ from: 'withdrawn', to }).allowed).toBe(false);
  });
});

describe('the number of a finding', () => {
  it('has two digits at least', () => {
    expect([1, 12, 123].map(findingNumber)).toEqual(['F-01', 'F-12', 'F-123']);
  });
});
