import { describe, expect, it } from 'vitest';
import { mayRecordEarlierTests, type RecordEarlierTestsFacts } from './record-earlier-tests.rule';

const test = { stableKey: '9.2.1.3-1', testType: 'DESIGN', periodEnd: '2026-09-30', result: 'NO_EXCEPTION' } as const;

const facts: RecordEarlierTestsFacts = {
  engagementState: 'accepted',
  periodStart: '2026-10-01',
  known: new Set(['9.2.1.3-1', '9.2.1.4-1']),
  source: '桜田監査法人 実施結果報告書 2026-12-18',
  tests: [test, { ...test, testType: 'OPERATION' }, { ...test, periodEnd: '2025-09-30' }],
};

describe('recording what was tested in earlier years', () => {
  it('is allowed with the report it is taken from', () => {
    expect(mayRecordEarlierTests(facts)).toEqual({ allowed: true });
  });

  it('takes back what was recorded by mistake like anything else', () => {
    expect(mayRecordEarlierTests({ ...facts, tests: [{ ...test, result: 'NOT_TESTED' }] })).toEqual({ allowed: true });
  });

  it.each([
    ['no report is named', { source: ' ' }, 'earlier-test.source-missing'],
    ['nothing is said', { tests: [] }, 'earlier-test.nothing-recorded'],
    [
      'the statement has no such control',
      { tests: [{ ...test, stableKey: '9.9.9.9-1' }] },
      'earlier-test.control-unknown',
    ],
    ['the period is this one', { tests: [test, { ...test, periodEnd: '2026-10-01' }] }, 'earlier-test.not-earlier'],
    ['one test is told twice', { tests: [test, { ...test, result: 'DEVIATION' }] }, 'earlier-test.repeated'],
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
  ] satisfies [string, Partial<RecordEarlierTestsFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordEarlierTests({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
