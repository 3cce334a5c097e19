import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayOpenCorrection, type OpenCorrectionFacts } from './open-correction.rule';

describe('correcting an issued report', () => {
  const wrong: OpenCorrectionFacts = {
    engagementState: 'handed_over',
    reportState: 'issued',
    isAnotherOpen: false,
    reason: '未実施の週を誤って記載したため。',
    words: ismapRuleset20240801.report.words,
  };

  it.each(['issued', 'handed_over'] as const)('is allowed while its engagement is %s', (engagementState) => {
    expect(mayOpenCorrection({ ...wrong, engagementState })).toEqual({ allowed: true });
  });

  it.each([
    ['the file is closed', { engagementState: 'archived' }, 'engagement.archived'],
    ['it is not issued yet', { reportState: 'approved' }, 'correction.report-not-issued'],
    ['a later version replaced it', { reportState: 'replaced' }, 'correction.report-not-issued'],
    ['another is open', { isAnotherOpen: true }, 'correction.already-open'],
    ['nobody says why', { reason: ' ' }, 'correction.reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['the reason claims more than facts', { reason: '有効性を保証する。' }, 'correction.banned-word'],
  ] satisfies [string, Partial<OpenCorrectionFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayOpenCorrection({ ...wrong, ...change })).toEqual({ allowed: false, code });
  });
});
