import { describe, expect, it } from 'vitest';
import { overload, weekOf, weeksFrom } from './week';

describe('a week', () => {
  it('begins on its Monday', () => {
    expect(['2026-11-29', '2026-11-30', '2026-12-06'].map(weekOf)).toEqual(['2026-11-23', '2026-11-30', '2026-11-30']);
  });

  it('is followed by the next Monday', () => {
    expect(weeksFrom('2026-12-28', 2)).toEqual(['2026-12-28', '2027-01-04']);
  });

  it('is over a person’s hours by what goes beyond them', () => {
    expect([39, 40, 52].map(overload)).toEqual([0, 0, 12]);
  });
});
