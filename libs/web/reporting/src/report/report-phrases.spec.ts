import type { PreIssueCheckView, ReportContentView, ResultCountView } from '@akashi/contracts';
import { ismapReportWording20240801 as wording } from '@akashi/domain/engagement';
import { describe, expect, it } from 'vitest';
import { performedCounts, resultTable, subjectLines, sumPhrase, totalOf } from './report-phrases';
import { openSections } from './report-sections';

const counts: ResultCountView[] = [
  { testType: 'DESIGN', performed: 788, NO_EXCEPTION: 786, FINDING: 2, NOT_APPLICABLE: 0, OMITTED: 96 },
  { testType: 'OPERATION', performed: 214, NO_EXCEPTION: 209, FINDING: 5, NOT_APPLICABLE: 0, OMITTED: 0 },
  { testType: 'UPDATE', performed: 0, NO_EXCEPTION: 0, FINDING: 0, NOT_APPLICABLE: 0, OMITTED: 0 },
];

const subject = {
  serviceName: 'ミズナラ',
  regions: ['東日本'],
  baseServices: [],
  statement: { version: 5, date: '2026-12-04' },
  period: { from: '2026-04-01', to: '2026-09-30' },
};

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

  it('stand under the titles that the report was composed with, the sum of them last', () => {
    const titles = {
      ...wording.titles,
      tests: { ...wording.titles.tests, DESIGN: '整備の評価' },
      subject: { ...wording.titles.subject, serviceName: 'サービス' },
    };
    const content = { counts, wording: { ...wording, titles }, subject } as unknown as ReportContentView;
    expect(resultTable(content)).toEqual({
      rows: [
        ['整備の評価', '788', '786', '2', '0', '96'],
        ['運用状況評価', '214', '209', '5', '0', '0'],
      ],
      total: ['合計', '1,002', '995', '7', '0', '96'],
    });
    expect(subjectLines(content)[0]).toEqual({ label: 'サービス', value: 'ミズナラ' });
    expect(subjectLines(content).at(-1)?.value).toBe('2026年4月1日 から 2026年9月30日 まで');
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
