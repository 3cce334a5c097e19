import { describe, expect, it } from 'vitest';
import { mayRecordRelief, type RecordReliefFacts } from './record-relief.rule';

const told: RecordReliefFacts = {
  certificateBody: '霞台認証機構',
  certificateNo: 'IS 000001',
  validFrom: '2024-06-01',
  validUntil: '2027-05-31',
  wishToldOn: '2026-11-02',
  confirmationToldOn: null,
  today: '2026-11-10',
  correction: null,
};

describe('recording the ISMS certificate', () => {
  it('is allowed before everything has been told', () => {
    expect(mayRecordRelief(told)).toEqual({ allowed: true });
    expect(mayRecordRelief({ ...told, wishToldOn: null })).toEqual({ allowed: true });
  });

  it.each([
    ['the body has no name', { certificateBody: '' }, 'relief.certificate-missing'],
    ['the certificate has no number', { certificateNo: ' ' }, 'relief.certificate-missing'],
    ['the number is too long', { certificateNo: '1'.repeat(201) }, 'relief.certificate-not-storable'],
    ['it ends before it begins', { validUntil: '2024-05-31' }, 'relief.validity-invalid'],
    ['a day of its validity does not exist', { validFrom: '2024-06-31' }, 'relief.validity-invalid'],
    ['the wish would be told tomorrow', { wishToldOn: '2026-11-11' }, 'terms.date-in-future'],
    ['the day of the confirmation does not exist', { confirmationToldOn: '2026-11-31' }, 'terms.date-invalid'],
    ['a correction has no reason', { correction: { reason: '' } }, 'terms.correction-reason-missing'],
  ] satisfies [string, Partial<RecordReliefFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordRelief({ ...told, ...change })).toEqual({ allowed: false, code });
  });
});
