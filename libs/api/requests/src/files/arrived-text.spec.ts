import { describe, expect, it } from 'vitest';
import { arrivedText } from './arrived-text';

describe('the text of a file that has come', () => {
  it('is read as it was saved, though it is cut within a letter', () => {
    const utf8 = Buffer.from('点検,2026-04-01', 'utf8');
    expect(arrivedText(utf8)).toBe('点検,2026-04-01');
    expect(arrivedText(utf8.subarray(0, 4))).toBe('点');
    expect(arrivedText(Buffer.from([0x93, 0x5f, 0x8c, 0x9f, 0x2c]))).toBe('点検,');
    expect(arrivedText(Buffer.from('\ufeff点検', 'utf16le'))).toBe('点検');
  });

  it('is none of what holds a zero byte', () => {
    expect(arrivedText(Buffer.from([0x41, 0, 0x42]))).toBeNull();
  });
});
