import { describe, expect, it } from 'vitest';
import { mayRecordEnquiry, type RecordEnquiryFacts } from './record-enquiry.rule';

const asked: RecordEnquiryFacts = {
  receivedOn: '2026-01-15',
  askedBy: '株式会社ミズナラクラウド 藤井 恵',
  content: '初回の登録に向けた業務の依頼',
  today: '2026-01-16',
  correction: null,
};

describe('recording an enquiry', () => {
  it('is allowed on its day or later, and again with the reason of a correction', () => {
    expect(mayRecordEnquiry(asked)).toEqual({ allowed: true });
    expect(mayRecordEnquiry({ ...asked, correction: { reason: '受けた日の誤り' } })).toEqual({ allowed: true });
  });

  it.each([
    ['its day does not exist', { receivedOn: '2026-02-30' }, 'terms.date-invalid'],
    ['its day has not come', { receivedOn: '2026-01-17' }, 'terms.date-in-future'],
    ['nobody asked', { askedBy: ' ' }, 'enquiry.asker-missing'],
    ['the name of who asked is too long', { askedBy: 'あ'.repeat(201) }, 'enquiry.asker-not-storable'],
    ['it says nothing', { content: '' }, 'enquiry.content-missing'],
    ['it says too much', { content: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['a correction has no reason', { correction: { reason: '' } }, 'terms.correction-reason-missing'],
  ] satisfies [string, Partial<RecordEnquiryFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordEnquiry({ ...asked, ...change })).toEqual({ allowed: false, code });
  });
});
