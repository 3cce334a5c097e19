import { describe, expect, it } from 'vitest';
import { mayCloseFinding } from './close-finding.rule';

const closing = { state: 'followed_up', raisedById: 'sato', closerId: 'mori' } as const;

describe('closing a finding', () => {
  it('is allowed to a colleague', () => {
    expect(mayCloseFinding(closing)).toEqual({ allowed: true });
  });

  it.each([
    ['the one who raised it closes it', { closerId: 'sato' }, 'finding.reviewer-wrote-it'],
    ['nobody has followed it up', { state: 'improved' as const }, 'finding.not-followed-up'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayCloseFinding({ ...closing, ...change })).toEqual({ allowed: false, code });
  });
});
