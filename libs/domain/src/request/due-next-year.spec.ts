import { describe, expect, it } from 'vitest';
import { dueNextYear } from './due-next-year';

const years = { lastEnd: '2026-09-30', thisEnd: '2027-09-30', today: '2026-12-01' };

describe('when what is asked again is due', () => {
  it('is as far from the end of the period as last year', () => {
    expect(dueNextYear('2026-10-15', years)).toBe('2027-10-15');
    expect(dueNextYear('2026-10-15', { ...years, thisEnd: '2027-03-31' })).toBe('2027-04-15');
  });

  it('is never so near that nobody can answer', () => {
    expect(dueNextYear('2026-10-15', { ...years, today: '2027-10-10' })).toBe('2027-10-24');
  });
});
