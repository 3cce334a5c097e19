import { describe, expect, it } from 'vitest';
import { hasValidCredential, isCredentialValidOn } from './credential';

describe('a credential', () => {
  const cais = { type: 'CAIS_LEAD_AUDITOR', number: 'L-001', validFrom: '2024-04-01', validUntil: '2027-03-31' };

  it.each([
    ['2024-03-31', false],
    ['2024-04-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('on %s is valid: %s', (date, valid) => {
    expect(isCredentialValidOn(cais, date)).toBe(valid);
  });

  it('counts only when its type is among those asked for', () => {
    expect(hasValidCredential([cais], ['CISA'], '2026-01-01')).toBe(false);
    expect(hasValidCredential([cais], ['CISA', 'CAIS_LEAD_AUDITOR'], '2026-01-01')).toBe(true);
    expect(hasValidCredential([{ ...cais, validUntil: null }], ['CAIS_LEAD_AUDITOR'], '2099-01-01')).toBe(true);
  });
});
