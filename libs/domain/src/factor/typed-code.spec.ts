import { describe, expect, it } from 'vitest';
import { isDeviceCode, typedCode } from './typed-code';

describe('a code as people type it', () => {
  it('counts in full width, with spaces and with lines between', () => {
    expect(typedCode(' １２３ ４５６ ')).toBe('123456');
    expect(typedCode('abcde-fghjk')).toBe('ABCDEFGHJK');
  });

  it('is a device’s when it has six digits', () => {
    expect(['123456', '1234567', 'ABCDEF'].map(isDeviceCode)).toEqual([true, false, false]);
  });
});
