import { describe, expect, it } from 'vitest';
import { expectedIds, isExpectable } from './expected-ids';

describe('the ids that a request expects', () => {
  it('are each named once, in their order, without blank lines', () => {
    expect(expectedIds([' U-002 ', '', 'U-001', 'ｕ－００２', '　'])).toEqual(['U-002', 'U-001']);
  });

  it('are a thousand at most, of a hundred letters', () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => `U-${at}`);
    expect([many(1_000), many(1_001)].map(isExpectable)).toEqual([true, false]);
    expect([['あ'.repeat(100)], ['あ'.repeat(101)], ['a\u0000']].map(isExpectable)).toEqual([true, false, false]);
  });
});
