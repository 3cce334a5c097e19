import { describe, expect, it } from 'vitest';
import { mayRecordCredential } from './record-credential.rule';

describe('a credential', () => {
  const cais = { type: 'CAIS_LEAD_AUDITOR', number: 'L-001', validFrom: '2024-04-01', validUntil: '2027-03-31' };

  it('is recorded with type, number and days', () => {
    expect(mayRecordCredential(cais)).toEqual({ allowed: true });
  });

  it.each([
    ['type is missing', { type: '' }, 'credential.type-missing'],
    ['type is too long', { type: 'あ'.repeat(201) }, 'credential.type-not-storable'],
    ['number is missing', { number: ' ' }, 'credential.number-missing'],
    ['number is too long', { number: 'あ'.repeat(201) }, 'credential.number-not-storable'],
    ['first day does not exist', { validFrom: '2024-02-30' }, 'credential.date-invalid'],
    ['last day is before the first', { validUntil: '2024-03-31' }, 'credential.ends-before-it-begins'],
  ])('is not recorded when its %s', (_, change, code) => {
    expect(mayRecordCredential({ ...cais, ...change })).toEqual({ allowed: false, code });
  });
});
