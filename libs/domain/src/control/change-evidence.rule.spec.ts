import { describe, expect, it } from 'vitest';
import { mayChangeEvidence, type ChangeEvidenceFacts } from './change-evidence.rule';

describe('changing evidence', () => {
  const change: ChangeEvidenceFacts = { engagementState: 'in_fieldwork', reportApproved: false };

  it('is allowed while fieldwork is open, with a newer file or without', () => {
    expect(mayChangeEvidence(change)).toEqual({ allowed: true });
    expect(mayChangeEvidence({ ...change, size: 10, maxSize: 10 })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'issued' }, 'evidence.fieldwork-not-open'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['the newer file is empty', { size: 0 }, 'evidence.file-empty'],
    ['the newer file is too large', { size: 11, maxSize: 10 }, 'evidence.file-too-large'],
  ] satisfies [string, Partial<ChangeEvidenceFacts>, string][])('is refused when %s', (_, facts, code) => {
    expect(mayChangeEvidence({ ...change, ...facts })).toEqual({ allowed: false, code });
  });
});
