import { describe, expect, it } from 'vitest';
import { mayArchiveEngagement } from './archive-engagement.rule';
import { keepingDates } from './keeping-dates';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';

describe('archiving an engagement', () => {
  it('is due sixty days from the report, and the file is kept for ten years', () => {
    expect(keepingDates('2026-12-18', ruleset)).toEqual({ assembleBy: '2027-02-16', keepUntil: '2036-12-18' });
    expect(keepingDates('2028-02-29', { archive: { assemblyDays: 1, retentionYears: 1 } })).toEqual({
      assembleBy: '2028-03-01',
      keepUntil: '2029-02-28',
    });
  });

  it('is allowed after handover with every note closed', () => {
    expect(mayArchiveEngagement({ state: 'handed_over', openNotes: 0 })).toEqual({ allowed: true });
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
