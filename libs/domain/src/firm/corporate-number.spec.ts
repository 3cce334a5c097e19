import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corporateNumberCheckDigit, isCorporateNumber, normaliseCorporateNumber } from './corporate-number';

const twelveDigits = fc.stringMatching(/^\d{12}$/);

describe('a corporate number', () => {
  it.each(['7000012050002', '8700110005901', '1180301018771', '9010401052465'])(
    '%s has the right check digit',
    (number) => {
      expect(isCorporateNumber(number)).toBe(true);
    },
  );

  it('has a check digit from 1 to 9, and no other one fits', () => {
    fc.assert(
      fc.property(twelveDigits, (digits) => {
        const right = [...'0123456789'].filter((first) => isCorporateNumber(first + digits));
        expect(right).toEqual([String(corporateNumberCheckDigit(digits))]);
        expect(right[0]).not.toBe('0');
      }),
    );
  });

  it('is read from full-width digits with hyphens of any kind', () => {
    const typed = '\uff17\uff10\uff10\uff10-0120\u20105000\uff0d2\u3000';
    expect(normaliseCorporateNumber(typed)).toBe('7000012050002');
  });
});
