import type { EngagementSummaryView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { waitingOf } from './waiting';

const engagement = (id: string, waiting: EngagementSummaryView['waiting']) =>
  ({ id, name: `案件 ${id}`, waiting }) as EngagementSummaryView;

describe('what waits for me', () => {
  it('puts what holds up everyone before the work of one person, and more before less', () => {
    const found = waitingOf([
      engagement('a', [
        { permission: 'test.record', count: 40 },
        { permission: 'test.review', count: 3 },
      ]),
      engagement('b', [
        { permission: 'test.review', count: 12 },
        { permission: 'independence.declare', count: 1 },
      ]),
    ]);
    expect(found.map(({ engagementId, permission }) => `${engagementId} ${permission}`)).toEqual([
      'b independence.declare',
      'b test.review',
      'a test.review',
      'a test.record',
    ]);
  });

  it('leads to the page where it is answered', () => {
    const [first] = waitingOf([engagement('a', [{ permission: 'independence.declare', count: 1 }])]);
    expect(first?.page).toBe('declaration');
  });

  it('leads among a thousand papers to those that wait', () => {
    const found = waitingOf([
      engagement('a', [
        { permission: 'note.resolve', count: 2 },
        { permission: 'test.record', count: 1 },
      ]),
    ]);
    expect(found.map(({ page, view }) => `${page} ${view}`)).toEqual(['matrix notes', 'matrix mine']);
  });
});
