import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { approvalMissing } from './approval-missing.fixture';
import { mayReviseFinding } from './revise-finding.rule';

const { words } = ismapRuleset20240801.report;

describe('revising the text of a finding', () => {
  const revised = {
    engagementState: 'in_reporting',
    isReopened: false,
    text: approvalMissing,
    words,
    confirmedWords: [],
  } as const;

  it.each([
    ['draft', null],
    ['reviewed', null],
    ['reported', 'finding.already-reported'],
    ['closed', 'finding.already-reported'],
    ['withdrawn', 'finding.withdrawn'],
  ] as const)('of one that is %s: %s', (state, code) => {
    expect(mayReviseFinding({ ...revised, state })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });

  it('of one that is reported, once a correction reopened it', () => {
    expect(mayReviseFinding({ ...revised, state: 'improved', isReopened: true })).toEqual({ allowed: true });
  });

  it('asks about a word to be weighed in the new text too', () => {
    const text = { ...approvalMissing, fact: '2件は失念による。' };
    const facts = { ...revised, text, state: 'draft' } as const;
    expect(mayReviseFinding(facts)).toEqual({ allowed: false, code: 'finding.word-unconfirmed' });
    expect(mayReviseFinding({ ...facts, confirmedWords: ['失念'] })).toEqual({ allowed: true });
  });
});
