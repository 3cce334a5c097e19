import { describe, expect, it } from 'vitest';
import { mayReopenForCorrection, type ReopenForCorrectionFacts } from './reopen-for-correction.rule';

describe('reopening for a correction', () => {
  const wrong: ReopenForCorrectionFacts = {
    correctionState: 'open',
    reportApproved: false,
    isReported: true,
    isReopened: false,
    reason: '件数の誤り',
  };

  it('is allowed of what the replaced version tells, with a reason', () => {
    expect(mayReopenForCorrection(wrong)).toEqual({ allowed: true });
  });

  it.each([
    ['the correction has ended', { correctionState: 'issued' }, 'correction.not-open'],
    ['the new version is approved', { reportApproved: true }, 'test.report-approved'],
    ['it is open already', { isReopened: true }, 'correction.already-reopened'],
    ['the replaced version does not tell it', { isReported: false }, 'correction.not-reported'],
    ['nobody says why', { reason: '' }, 'correction.reopen-reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<ReopenForCorrectionFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReopenForCorrection({ ...wrong, ...change })).toEqual({ allowed: false, code });
  });
});
