import { describe, expect, it } from 'vitest';
import { secondInJapan, shortHash, spacedHash } from './ledger-words';

describe('how the ledger is shown', () => {
  it('tells moments in Japan, to the second', () => {
    expect(secondInJapan('2026-12-31T15:00:01.250Z')).toBe('2027-01-01 00:00:01');
  });

  it('shows a hash by its ends in a row and in fours where it is read out', () => {
    expect(shortHash('9ac34e0177d82b6fe190')).toBe('9ac3…e190');
    expect(spacedHash('9ac34e01')).toBe('9ac3 4e01');
    expect(spacedHash('')).toBe('');
  });
});
