import { describe, expect, it } from 'vitest';
import { currentSignOff, isCurrent, type SignOff } from './sign-off';

const prepared: SignOff = { signerId: 'rin', role: 'preparer', subjectDigest: 'd1', voided: false };

describe('a signature', () => {
  it('holds while nobody voided it and nothing changed', () => {
    expect(isCurrent(prepared, 'd1')).toBe(true);
    expect(isCurrent(prepared, 'd2')).toBe(false);
    expect(isCurrent({ ...prepared, voided: true }, 'd1')).toBe(false);
    expect(currentSignOff([{ ...prepared, voided: true }, prepared], 'preparer', 'd1')).toBe(prepared);
    expect(currentSignOff([prepared], 'reviewer', 'd1')).toBeUndefined();
  });
});
