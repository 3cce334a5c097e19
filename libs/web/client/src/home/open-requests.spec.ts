import type { ClientRequestRow } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { openRequests } from './open-requests';

const one = (code: string, state: ClientRequestRow['state'], dueOn: string, isOver = false) =>
  ({ code, state, dueOn, isOver }) as ClientRequestRow;

describe('what is asked of a client’s person', () => {
  it('is what awaits an answer: what came back first, then what is due first', () => {
    const all = [
      one('R-001', 'requested', '2026-11-20'),
      one('R-002', 'submitted', '2026-11-01'),
      one('R-003', 'returned', '2026-12-01'),
      one('R-004', 'requested', '2026-11-10'),
      one('R-005', 'accepted', '2026-11-01'),
      one('R-006', 'withdrawn', '2026-11-01'),
      one('R-007', 'requested', '2026-11-01', true),
    ];
    expect(openRequests(all).map(({ code }) => code)).toEqual(['R-003', 'R-004', 'R-001']);
  });
});
