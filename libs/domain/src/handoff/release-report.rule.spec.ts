import { describe, expect, it } from 'vitest';
import { mayReleaseReport } from './release-report.rule';

const facts = { engagementState: 'issued', hasReaders: true, note: '', isReleased: false } as const;

describe('a copy of the report for the client’s people', () => {
  it('is given once the report is issued, each file of it once', () => {
    expect(mayReleaseReport({ ...facts, reportState: 'issued' })).toEqual({ allowed: true });
    expect(mayReleaseReport({ ...facts, reportState: 'issued', isReleased: true })).toMatchObject({
      code: 'release.report-released',
    });
  });

  it.each(['draft', 'quality_reviewed', 'approved', 'superseded'] as const)('is none of one that is %s', (state) => {
    expect(mayReleaseReport({ ...facts, reportState: state })).toMatchObject({ code: 'release.report-not-issued' });
  });

  it('is none of a version that another took the place of, and none without anybody to read it', () => {
    expect(mayReleaseReport({ ...facts, reportState: 'replaced' })).toMatchObject({ code: 'release.report-replaced' });
    expect(mayReleaseReport({ ...facts, reportState: 'issued', hasReaders: false })).toMatchObject({
      code: 'release.nobody-to-read',
    });
  });
});
