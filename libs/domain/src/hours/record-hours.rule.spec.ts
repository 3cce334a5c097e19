import { describe, expect, it } from 'vitest';
import { mayRecordHours, type RecordHoursFacts } from './record-hours.rule';

const facts: RecordHoursFacts = { hours: 20, week: '2026-11-30', today: '2026-11-30', from: '2026-04-01', to: null };
const decide = (change: Partial<RecordHoursFacts>) => mayRecordHours({ ...facts, ...change });

describe('recording hours', () => {
  it('is for a week that has begun', () => {
    expect(decide({}).allowed).toBe(true);
    expect(decide({ week: '2026-12-07' })).toEqual({ allowed: false, code: 'hours.week-ahead' });
  });

  it('is for weeks on the team', () => {
    expect(decide({ to: '2026-11-29' })).toEqual({ allowed: false, code: 'hours.not-on-team' });
  });
});
