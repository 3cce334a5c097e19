import type { PreIssueCheckView, ReportContentView, ResultCountView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { dayPhrase, performedCounts, sumPhrase, totalOf } from './report-phrases';
import { openSections } from './report-sections';

const counts: ResultCountView[] = [
  { testType: 'DESIGN', performed: 788, NO_EXCEPTION: 786, FINDING: 2, NOT_APPLICABLE: 0, OMITTED: 96 },
  { testType: 'OPERATION', performed: 214, NO_EXCEPTION: 209, FINDING: 5, NOT_APPLICABLE: 0, OMITTED: 0 },
  { testType: 'UPDATE', performed: 0, NO_EXCEPTION: 0, FINDING: 0, NOT_APPLICABLE: 0, OMITTED: 0 },
];

describe('the figures of a report', () => {
  it('add up below the table', () => {
    expect(totalOf(performedCounts(counts))).toEqual({
      performed: 1002,
      NO_EXCEPTION: 995,
      FINDING: 7,
      NOT_APPLICABLE: 0,
      OMITTED: 96,
    });
    expect(performedCounts(counts)).toHaveLength(2);
  });

  it('say where they come from', () => {
    const parts = [
      { label: 'ガバナンス基準', design: 18, operation: 0 },
      { label: '管理策基準（詳細管理策）', design: 706, operation: 214 },
    ];
    const content = { scope: { parts } } as unknown as ReportContentView;
    expect(sumPhrase(content, 'design')).toBe('ガバナンス基準 18 ＋ 管理策基準 706');
    expect(sumPhrase(content, 'operation')).toBe('管理策基準 214');
  });

  it('are dated as people write dates here', () => {
    expect(dayPhrase('2026-09-30')).toBe('2026年9月30日');
  });
});

describe('what is missing before the issue', () => {
  it('is shown at the section it is about', () => {
    const check = (code: string, ok: boolean) => ({ code, ok }) as PreIssueCheckView;
    const open = openSections([
      check('letter-received', false),
      check('tests-reviewed', true),
      check('banned-words', false),
    ]);
    expect([...open]).toEqual(['s8']);
  });
});
