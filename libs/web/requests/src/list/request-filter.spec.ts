import type { RequestRow } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { countsOf, everything, filtered } from './request-filter';

const row = (code: string, change: Partial<RequestRow>): RequestRow =>
  ({
    code,
    title: '記録',
    state: 'requested',
    dueOn: '2026-10-20',
    answererId: null,
    tests: [],
    ...change,
  }) as RequestRow;
const rows = [
  row('R-001', { answererId: 'nomura', dueOn: '2026-10-16', tests: [{ controlNumber: '12.3.1.6' } as never] }),
  row('R-002', { state: 'submitted', dueOn: '2026-10-16', title: 'ログの点検' }),
  row('R-003', { state: 'draft' }),
  row('R-004', { state: 'returned', dueOn: '2026-10-22' }),
];
const today = '2026-10-21';
const codes = (change: Partial<typeof everything>) =>
  filtered(rows, { ...everything, ...change }, today).map(({ code }) => code);

describe('the list of requests', () => {
  it('counts every state, also one that nothing is in', () => {
    const { states, overdue, toCheck } = countsOf(rows, today);
    expect(states.map(({ count }) => count)).toEqual([1, 1, 1, 0, 1, 0, 0]);
    expect([overdue, toCheck]).toEqual([1, 1]);
  });

  it('shows what is late only while the client still owes it', () => {
    expect(codes({ part: 'overdue' })).toEqual(['R-001']);
  });

  it('finds by number, words and control, whatever width they were typed in', () => {
    expect(codes({ words: 'ｒ－００２'.replace('－', '-') })).toEqual(['R-002']);
    expect(codes({ words: 'ログ' })).toEqual(['R-002']);
    expect(codes({ words: '12.3.1' })).toEqual(['R-001']);
  });

  it('tells whom it was put to, and what was put to nobody', () => {
    expect(codes({ answerer: 'nomura' })).toEqual(['R-001']);
    expect(codes({ answerer: 'nobody' })).toEqual(['R-002', 'R-003', 'R-004']);
  });
});
