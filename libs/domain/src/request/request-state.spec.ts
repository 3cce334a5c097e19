import { describe, expect, it } from 'vitest';
import { isOverdue, requestStates, whoseTurn } from './request-state';

const today = '2026-10-21';

describe('a request', () => {
  it('is late while the client owes it after its day, and not once it is answered', () => {
    expect(requestStates.filter((state) => isOverdue({ state, dueOn: '2026-10-20' }, today))).toEqual([
      'requested',
      'returned',
    ]);
    expect(isOverdue({ state: 'requested', dueOn: today }, today)).toBe(false);
    expect(requestStates.map(whoseTurn)).toEqual(['firm', 'client', 'firm', 'firm', 'client', null, null]);
  });
});
