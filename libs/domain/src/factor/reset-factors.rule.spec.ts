import { describe, expect, it } from 'vitest';
import { mayResetFactors } from './reset-factors.rule';

const facts = { userId: 'sato', askedBy: 'admin', factors: 1, worksElsewhere: false };

describe('taking a member’s factors away', () => {
  it('is an administrator’s, for somebody who has lost theirs', () => {
    expect(mayResetFactors(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['they are their own', { askedBy: 'sato' }, 'factor.own-reset'],
    ['there are none', { factors: 0 }, 'factor.none-to-reset'],
    ['another firm relies on them too', { worksElsewhere: true }, 'factor.works-elsewhere'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayResetFactors({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
