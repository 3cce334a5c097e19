import { describe, expect, it } from 'vitest';
import { mayLiftHold } from './lift-hold.rule';

const facts = { isInForce: true, setById: 'a', lifterId: 'b', reason: '訴えが取り下げられたため' };

describe('lifting a legal hold', () => {
  it('is another person’s than who set it', () => {
    expect(mayLiftHold(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['hold.not-in-force', { isInForce: false }],
    ['hold.setter-lifts', { lifterId: 'a' }],
    ['hold.reason-missing', { reason: ' ' }],
    ['reason.not-storable', { reason: 'a\u0000' }],
  ] as const)('is refused as %s', (code, change) => {
    expect(mayLiftHold({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
