import { describe, expect, it } from 'vitest';
import { allow, refuse } from '../decision';
import { mayCorrectEvidence, needsReason, type CorrectEvidenceFacts } from './correct-evidence.rule';
import { changedFacts, type EvidenceFacts, type IpeRecord } from './evidence-facts';

const before = {
  name: 'ID発行一覧',
  source: '情報システム部',
  asOf: '2026-09-30',
  receivedOn: '2026-10-05',
  origin: null,
  ipe: null,
} satisfies EvidenceFacts;

const ipe: IpeRecord = {
  system: '利用者管理',
  query: 'ID発行一覧',
  parameters: '',
  ranBy: '藤井 恵',
  ranOn: '2026-10-04',
  completeness: 'checked',
  explanation: '件数 2,611 が申請の件数と一致した。',
};

const correction = (change: Partial<EvidenceFacts> = {}, rest: Partial<CorrectEvidenceFacts> = {}) =>
  mayCorrectEvidence({
    engagementState: 'in_fieldwork',
    reportApproved: false,
    before,
    facts: { ...before, ...change } as CorrectEvidenceFacts['facts'],
    today: '2026-10-20',
    period: { start: '2026-04-01', end: '2026-09-30' },
    isMeantOutside: false,
    reason: '抽出した日を入れていたため',
    ...rest,
  });

describe('correcting what is said of evidence', () => {
  it('is allowed with a reason, for any of it', () => {
    expect(correction({ asOf: '2026-09-29' })).toEqual(allow);
    expect(correction({ origin: 'export', ipe })).toEqual(allow);
  });

  it('takes no reason where nothing was said before', () => {
    expect(correction({ origin: 'export', ipe }, { reason: ' ' })).toEqual(allow);
    expect(needsReason(before, { ...before, ipe })).toBe(false);
    expect(needsReason({ ...before, ipe }, before)).toBe(true);
  });

  it('takes a day outside the period once somebody was asked about it', () => {
    expect(correction({ asOf: '2026-10-01' })).toEqual(refuse('evidence.as-of-outside-period'));
    expect(correction({ asOf: '2026-03-31' })).toEqual(refuse('evidence.as-of-outside-period'));
    expect(correction({ asOf: '2026-10-01' }, { isMeantOutside: true })).toEqual(allow);
  });

  it('asks about a day outside the period no second time, where something else is corrected', () => {
    const outside = { before: { ...before, asOf: '2026-03-31' } };
    expect(correction({ name: '発行一覧', asOf: '2026-03-31' }, outside)).toEqual(allow);
    expect(correction({ asOf: '2026-03-30' }, outside)).toEqual(refuse('evidence.as-of-outside-period'));
  });

  it.each([
    ['it says what was said', {}, 'evidence.nothing-corrected'],
    ['the name is gone', { name: ' ' }, 'evidence.name-missing'],
    ['the source is gone', { source: '　' }, 'evidence.source-missing'],
    ['it shows a day after it came', { asOf: '2026-10-06' }, 'evidence.as-of-after-received'],
    ['there is no such day', { asOf: '2026-02-30' }, 'evidence.date-invalid'],
    ['it comes from tomorrow', { receivedOn: '2026-10-21' }, 'evidence.received-in-future'],
    ['nobody says how completeness was checked', { ipe: { ...ipe, explanation: ' ' } }, 'evidence.ipe-incomplete'],
    ['nobody ran it', { ipe: { ...ipe, ranBy: '' } }, 'evidence.ipe-incomplete'],
    ['it was run on no day', { ipe: { ...ipe, ranOn: '' } }, 'evidence.ipe-date-invalid'],
    ['it was run tomorrow', { ipe: { ...ipe, ranOn: '2026-10-21' } }, 'evidence.ipe-run-in-future'],
    ['its query cannot be kept', { ipe: { ...ipe, query: 'あ'.repeat(2001) } }, 'evidence.ipe-not-storable'],
  ] satisfies [string, Partial<EvidenceFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(correction(change)).toEqual({ allowed: false, code });
  });

  it.each([
    ['no reason is given', { reason: ' ' }, 'evidence.correction-reason-missing'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['fieldwork is closed', { engagementState: 'issued' }, 'evidence.fieldwork-not-open'],
  ] satisfies [string, Partial<CorrectEvidenceFacts>, string][])('is refused when %s', (_, rest, code) => {
    expect(correction({ asOf: '2026-09-29' }, rest)).toEqual({ allowed: false, code });
  });

  it('names what differs, whatever order a record came in', () => {
    const turned = Object.fromEntries(Object.entries(ipe).reverse()) as unknown as IpeRecord;
    expect(changedFacts({ ...before, ipe }, { ...before, ipe: turned })).toEqual([]);
    expect(changedFacts({ ...before, ipe }, { ...before, source: '総務部', ipe: { ...ipe, ranBy: '髙橋' } })).toEqual([
      'source',
      'ipe',
    ]);
  });
});
