import type { FindingView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { trailOf } from './finding-trail';

const finding = {
  texts: [
    { textVersion: 2, writtenByName: '森 千尋', writtenAt: '2026-11-20T01:00:00.000Z' },
    { textVersion: 1, writtenByName: '佐藤 花子', writtenAt: '2026-10-26T04:20:00.000Z' },
  ],
  confirmations: [{ textVersion: 1, confirmedBy: '藤井 恵', recordedAt: '2026-11-16T01:05:00.000Z' }],
  reviewedByName: null,
  improvement: null,
} as unknown as FindingView;

describe('what happened to a finding', () => {
  it('is told newest first, a confirmation between the texts it stood between', () => {
    expect(trailOf(finding).map(({ what, version }) => `${what} ${version}`)).toEqual([
      'revised 2',
      'confirmed 1',
      'raised 1',
    ]);
  });

  it('ends with the review and with the day the client says it improved', () => {
    const improvement = { plan: '', owner: '藤井 恵', dueOn: '2027-03-31', improvedOn: '2027-02-26' };
    const trail = trailOf({ ...finding, reviewedByName: '森 千尋', improvement });
    expect(trail.slice(0, 2).map(({ what, when }) => `${what} ${when}`)).toEqual(['improved 2027-02-26', 'reviewed ']);
  });
});
