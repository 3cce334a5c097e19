import { describe, expect, it } from 'vitest';
import { maySetRotationLimit } from './set-rotation-limit.rule';

describe('setting after how many years a role is given to another', () => {
  it.each([
    ['a number', { years: 7 }, true],
    ['none any more', { years: null, before: 5 }, true],
    ['no year at all', { years: 0 }, 'rotation.out-of-range'],
    ['a part of a year', { years: 2.5 }, 'rotation.out-of-range'],
    ['more than a working life', { years: 51 }, 'rotation.out-of-range'],
    ['what stands', { years: 5, before: 5 }, 'rotation.unchanged'],
    ['none where there is none', { years: null }, 'rotation.unchanged'],
    ['without a reason', { reason: ' ' }, 'rotation.needs-reason'],
  ] as const)('%s', (_, change, answer) => {
    const decision = maySetRotationLimit({ years: 5, before: null, reason: '品質管理規程', ...change });
    expect(decision.allowed ? true : decision.code).toBe(answer);
  });
});
