import { describe, expect, it } from 'vitest';
import { mayAddEvidence, type AddEvidenceFacts } from './add-evidence.rule';

describe('adding evidence', () => {
  const log: AddEvidenceFacts = {
    engagementState: 'in_fieldwork',
    fileName: '権限棚卸し_2026-08.xlsx',
    size: 12_345,
    maxSize: 1_000_000,
    source: '依頼者 情報システム部',
    asOf: '2026-08-31',
    receivedOn: '2026-09-02',
    today: '2026-09-02',
    period: { start: '2026-04-01', end: '2026-09-30' },
    isMeantOutside: false,
  };

  it('is allowed with name, source and days', () => {
    expect(mayAddEvidence(log)).toEqual({ allowed: true });
  });

  it('asks about a day outside the period, and takes one that is meant', () => {
    const outside = { ...log, asOf: '2026-03-31' };
    expect(mayAddEvidence(outside)).toEqual({ allowed: false, code: 'evidence.as-of-outside-period' });
    expect(mayAddEvidence({ ...outside, isMeantOutside: true })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'issued' }, 'evidence.fieldwork-not-open'],
    ['the file has no name', { fileName: '' }, 'evidence.name-missing'],
    ['the name holds a NUL', { fileName: 'a\u0000.xlsx' }, 'evidence.name-not-storable'],
    ['where it came from is told at too great length', { source: 'あ'.repeat(501) }, 'evidence.source-not-storable'],
    ['its name turns around', { name: 'x\u202efdp.exe' }, 'evidence.name-not-storable'],
    ['the file is empty', { size: 0 }, 'evidence.file-empty'],
    ['the file is too large', { size: 1_000_001 }, 'evidence.file-too-large'],
    ['nobody is named as its source', { source: ' ' }, 'evidence.source-missing'],
    ['a day does not exist', { asOf: '2026-02-30' }, 'evidence.date-invalid'],
    ['it shows a day after it came', { asOf: '2026-09-03' }, 'evidence.as-of-after-received'],
    ['it came tomorrow', { receivedOn: '2026-09-03' }, 'evidence.received-in-future'],
  ] satisfies [string, Partial<AddEvidenceFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAddEvidence({ ...log, ...change })).toEqual({ allowed: false, code });
  });
});
