import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { approvalMissing } from './approval-missing.fixture';
import { mayRaiseFinding, type RaiseFindingFacts } from './raise-finding.rule';

const { words } = ismapRuleset20240801.report;

describe('raising a finding', () => {
  const fromTwoItems: RaiseFindingFacts = {
    engagementState: 'in_fieldwork',
    text: approvalMissing,
    words,
    confirmedWords: [],
    deviations: [{ testId: 't1', state: 'open', isOfEnded: false }],
  };

  it('is allowed from a deviation that has not come to an end, in facts only', () => {
    expect(mayRaiseFinding(fromTwoItems)).toEqual({ allowed: true });
    const proposed = [{ testId: 't1', state: 'explanation_proposed' as const, isOfEnded: false }];
    expect(mayRaiseFinding({ ...fromTwoItems, deviations: proposed })).toEqual({ allowed: true });
  });

  it('is allowed with a word to be weighed that whoever writes said yes to', () => {
    const text = { ...approvalMissing, difference: '承認の記録に不備がある。' };
    expect(mayRaiseFinding({ ...fromTwoItems, text, confirmedWords: ['不備'] })).toEqual({ allowed: true });
    const quoted = { ...approvalMissing, statedControl: '不備を検知した場合は是正する。' };
    expect(mayRaiseFinding({ ...fromTwoItems, text: quoted })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['nothing deviated', { deviations: [] }, 'finding.without-deviation'],
    [
      'its deviations are of two tests',
      {
        deviations: [
          { testId: 't1', state: 'open', isOfEnded: false },
          { testId: 't2', state: 'open', isOfEnded: false },
        ],
      },
      'finding.deviations-of-several-tests',
    ],
    [
      'the deviation is explained',
      { deviations: [{ testId: 't1', state: 'explained', isOfEnded: false }] },
      'deviation.already-evaluated',
    ],
    [
      'another finding has it',
      { deviations: [{ testId: 't1', state: 'raised', isOfEnded: false }] },
      'deviation.already-evaluated',
    ],
    [
      'only items of a replaced population show it',
      { deviations: [{ testId: 't1', state: 'open', isOfEnded: true }] },
      'deviation.of-ended-population',
    ],
    ['it states no fact', { text: { ...approvalMissing, fact: '　' } }, 'finding.text-missing'],
    ['it holds a NUL', { text: { ...approvalMissing, periodNote: 'a\u0000' } }, 'finding.text-not-storable'],
    [
      'it says that something is defective and nobody looked at the word again',
      { text: { ...approvalMissing, difference: '承認の記録に不備がある。' } },
      'finding.word-unconfirmed',
    ],
    [
      'another word was confirmed',
      { text: { ...approvalMissing, difference: '承認の記録に不備がある。' }, confirmedWords: ['改善'] },
      'finding.word-unconfirmed',
    ],
    ['it assures', { text: { ...approvalMissing, difference: '他は適正。' } }, 'finding.banned-word'],
  ] satisfies [string, Partial<RaiseFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRaiseFinding({ ...fromTwoItems, ...change })).toEqual({ allowed: false, code });
  });
});
