import { describe, expect, it } from 'vitest';
import { mayArchiveEngagement } from './archive-engagement.rule';
import { assemblyDate } from './assembly-date';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';

describe('archiving an engagement', () => {
  it('is allowed after handover with every note closed, by sixty days from the report', () => {
    expect(mayArchiveEngagement({ state: 'handed_over', openNotes: 0 })).toEqual({ allowed: true });
    expect(assemblyDate('2026-12-18', ruleset)).toBe('2027-02-16');
  });

  it('is refused before handover, and while a note is open', () => {
    expect(mayArchiveEngagement({ state: 'issued', openNotes: 0 })).toEqual({
      allowed: false,
      code: 'engagement.not-handed-over',
    });
    expect(mayArchiveEngagement({ state: 'handed_over', openNotes: 1 })).toEqual({
      allowed: false,
      code: 'engagement.open-notes',
    });
  });
});
