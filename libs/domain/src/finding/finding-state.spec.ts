import { describe, expect, it } from 'vitest';
import { findingNumber } from './finding-state';

describe('the number of a finding', () => {
  it('has two digits at least', () => {
    expect([1, 12, 123].map(findingNumber)).toEqual(['F-01', 'F-12', 'F-123']);
  });
});
