import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayComposeReport, type ComposeReportFacts } from './compose-report.rule';

describe('composing a report', () => {
  const ready: ComposeReportFacts = {
    engagementState: 'in_reporting',
    reportState: null,
    reportDate: '2026-12-18',
    periodEnd: '2026-09-30',
    planIsBehind: false,
    replacedDate: null,
    texts: ['手続を実施した。'],
    words: ismapRuleset20240801.report.words,
    standardTexts: [],
    confirmedWords: [],
    events: [
      { date: '2026-10-01', text: '事務所を移転した。' },
      { date: '2026-12-18', text: '委託先を変更した。' },
    ],
  };

  it('is allowed until it is approved', () => {
    for (const reportState of [null, 'draft', 'quality_reviewed', 'superseded'] as const) {
      expect(mayComposeReport({ ...ready, reportState })).toEqual({ allowed: true });
    }
  });

  it.each([
    ['it is approved', { reportState: 'approved' }, 'report.already-approved'],
    ['it is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['fieldwork has not begun', { engagementState: 'accepted' }, 'report.fieldwork-not-open'],
    ['a newer statement waits for its amendment', { planIsBehind: true }, 'plan.behind-statement'],
    ['its day does not exist', { reportDate: '2026-12-32' }, 'report.date-invalid'],
    ['it is dated in the period', { reportDate: '2026-09-30' }, 'report.date-before-period-end'],
    ['it is dated before the version it corrects', { replacedDate: '2026-12-19' }, 'report.date-before-replaced'],
    ['a text holds a NUL', { texts: ['a\u0000'] }, 'report.text-not-storable'],
    ['an event reads backwards', { events: [{ date: '2026-10-01', text: 'a\u202eb' }] }, 'report.text-not-storable'],
    ['an event is in the period', { events: [{ date: '2026-09-30', text: '移転' }] }, 'report.event-outside'],
    ['a word is to be weighed', { texts: ['不備があった。'] }, 'report.word-unconfirmed'],
    ['an event has such a word', { events: [{ date: '2026-10-01', text: '是正した。' }] }, 'report.word-unconfirmed'],
    ['an event is after its day', { events: [{ date: '2026-12-19', text: '移転' }] }, 'report.event-outside'],
  ] satisfies [string, Partial<ComposeReportFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayComposeReport({ ...ready, ...change })).toEqual({ allowed: false, code });
  });

  it('is allowed with words to be weighed that were confirmed, or that are the ruleset’s own', () => {
    const texts = ['不備があった。'];
    expect(mayComposeReport({ ...ready, texts, confirmedWords: ['不備'] })).toEqual({ allowed: true });
    expect(mayComposeReport({ ...ready, texts, standardTexts: texts })).toEqual({ allowed: true });
  });
});
