import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';
import { nextEngagement } from './next-engagement';

const last = { name: '文書基盤 2026年度', serviceName: '文書基盤', periodStart: '2026-04-01', periodEnd: '2026-09-30' };
const nameAfter = (change: Partial<typeof last>) => nextEngagement({ ...last, ...change }, ruleset).name;

describe('what the year after an engagement begins with', () => {
  it('is the period from the day after, as long as the rules let it be', () => {
    expect(nextEngagement(last, ruleset)).toMatchObject({ periodStart: '2026-10-01', periodEnd: '2027-09-30' });
    const leap = nextEngagement({ ...last, periodStart: '2027-03-01', periodEnd: '2028-02-29' }, ruleset);
    expect(leap).toMatchObject({ periodStart: '2028-03-01', periodEnd: '2029-02-28' });
  });

  it.each([
    ['文書基盤 2026年度', {}, '文書基盤 2027年度'],
    ['Docs FY2025 (renewal)', { periodStart: '2026-01-01', periodEnd: '2026-12-31' }, 'Docs FY2026 (renewal)'],
    ['2026 文書基盤', { periodStart: '2025-10-01', periodEnd: '2026-09-30' }, '2027 文書基盤'],
    ['文書基盤 第12026号', {}, '文書基盤 2026年度'],
    ['文書基盤', {}, '文書基盤 2026年度'],
  ])('puts the year forward that is in «%s»', (name, change, next) => {
    expect(nameAfter({ name, ...change })).toBe(next);
  });
});
