import { describe, expect, it } from 'vitest';
import { mayRecordLetter, type RecordLetterFacts } from './record-letter.rule';

describe('recording the representation letter', () => {
  const received: RecordLetterFacts = {
    reportState: 'quality_reviewed',
    datedOn: '2026-12-18',
    receivedOn: '2026-12-18',
    today: '2026-12-18',
    periodEnd: '2026-09-30',
    signerName: '水奈良 一郎',
    signerTitle: '代表取締役',
    signerAuthority: '情報セキュリティ最高責任者を兼ねる',
  };

  it('is allowed on the day it bears', () => {
    expect(mayRecordLetter(received)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is issued', { reportState: 'issued' }, 'report.already-issued'],
    ['its day does not exist', { datedOn: '2026-12-00' }, 'letter.date-invalid'],
    ['it does not cover the period', { datedOn: '2026-09-30' }, 'letter.date-before-period-end'],
    ['it came before it was dated', { receivedOn: '2026-12-17' }, 'letter.received-before-its-date'],
    ['it comes tomorrow', { receivedOn: '2026-12-19' }, 'letter.received-in-future'],
    ['nobody signed it', { signerName: ' ' }, 'letter.signer-missing'],
    ['the name under it is too long', { signerName: 'あ'.repeat(201) }, 'letter.signer-not-storable'],
    ['the signer has no title', { signerTitle: '' }, 'letter.signer-missing'],
    ['the title of the signer is too long', { signerTitle: 'あ'.repeat(201) }, 'letter.signer-not-storable'],
    ['nothing says what authority the signer has', { signerAuthority: ' ' }, 'letter.authority-missing'],
    [
      'the authority is told at too great length',
      { signerAuthority: 'あ'.repeat(201) },
      'letter.authority-not-storable',
    ],
  ] satisfies [string, Partial<RecordLetterFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordLetter({ ...received, ...change })).toEqual({ allowed: false, code });
  });
});
