import { describe, expect, it } from 'vitest';
import { mayRecordConsultation, type RecordConsultationFacts } from './record-consultation.rule';

const held: RecordConsultationFacts = {
  heldOn: '2026-03-20',
  outcome: 'COMMENTS',
  note: '対象範囲にリージョンを明記すること',
  today: '2026-03-23',
  correction: null,
};

describe('recording a pre-consultation', () => {
  it('is allowed with what was commented, and without a note when nothing was', () => {
    expect(mayRecordConsultation(held)).toEqual({ allowed: true });
    expect(mayRecordConsultation({ ...held, outcome: 'NO_COMMENT', note: '' })).toEqual({ allowed: true });
    expect(mayRecordConsultation({ ...held, outcome: 'PENDING', note: '' })).toEqual({ allowed: true });
  });

  it.each([
    ['its day does not exist', { heldOn: '2026-03-32' }, 'terms.date-invalid'],
    ['its day has not come', { heldOn: '2026-03-24' }, 'terms.date-in-future'],
    ['there were comments and none is kept', { note: '' }, 'consultation.comments-missing'],
    ['the note is too long', { outcome: 'PENDING', note: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['a correction has no reason', { correction: { reason: ' ' } }, 'terms.correction-reason-missing'],
  ] satisfies [string, Partial<RecordConsultationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordConsultation({ ...held, ...change })).toEqual({ allowed: false, code });
  });
});
