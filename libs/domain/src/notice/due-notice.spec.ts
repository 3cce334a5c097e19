import { describe, expect, it } from 'vitest';
import { dueNotice } from './due-notice';

describe('a day that counts', () => {
  it.each([
    ['2026-11-29', 'due.passed'],
    ['2026-11-30', 'due.near'],
    ['2026-12-01', 'due.near'],
  ] as const)('%s on 2026-11-30 is %s', (dueOn, told) => expect(dueNotice(dueOn, '2026-11-30')).toBe(told));
});
