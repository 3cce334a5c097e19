import { describe, expect, it } from 'vitest';
import { mayResolveInterest, type ResolveInterestFacts } from './resolve-interest.rule';

const facts: ResolveInterestFacts = {
  deciderId: 'takase',
  memberId: 'sato',
  declaration: { hasInterest: true, isResolved: false },
  reason: '助言はこのサービスに関わらず、2年前に終わっている。',
};

describe('resolving a declared interest', () => {
  it('is open to another person who says why', () => {
    expect(mayResolveInterest(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['it is one’s own', { deciderId: 'sato' }, 'independence.own-interest'],
    ['nothing was declared', { declaration: null }, 'independence.no-interest'],
    [
      'no interest was declared',
      { declaration: { hasInterest: false, isResolved: false } },
      'independence.no-interest',
    ],
    ['it is resolved', { declaration: { hasInterest: true, isResolved: true } }, 'independence.already-resolved'],
    ['no reason is given', { reason: '　' }, 'independence.resolution-without-reason'],
    ['the reason is too long to keep', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayResolveInterest({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
