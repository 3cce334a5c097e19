import { describe, expect, it } from 'vitest';
import { isLateFinding } from './harmful-file';

describe('what a scanner says of a file that is there', () => {
  it.each([
    ['pending', 'infected', true],
    ['clean', 'infected', true],
    ['too-large', 'infected', true],
    ['none', 'infected', true],
    ['infected', 'infected', false],
    ['pending', 'clean', false],
    ['infected', 'clean', false],
    ['pending', 'too-large', false],
  ] as const)('is a finding that was not known before: %s, then %s: %s', (before, now, isLate) => {
    expect(isLateFinding(before, now)).toBe(isLate);
  });
});
