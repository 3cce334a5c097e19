import { describe, expect, it } from 'vitest';
import { shortHash, sizeWords } from './hash-words';

describe('files and hashes', () => {
  it('are short in a row', () => {
    expect(shortHash('b71ea3a309cd')).toBe('b71e…09cd');
    expect([sizeWords(12), sizeWords(43_120), sizeWords(148_200_123)]).toEqual(['12 B', '43.1 kB', '148.2 MB']);
  });
});
