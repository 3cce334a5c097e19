import { describe, expect, it } from 'vitest';
import { mayWriteAddendum, type WriteAddendumFacts } from './write-addendum.rule';

const facts: WriteAddendumFacts = {
  engagementState: 'archived',
  said: '記録の写しを受領した。',
  reason: '整理の後に届いたため',
};

describe('writing an addendum', () => {
  it('is open once the file is archived', () => {
    expect(mayWriteAddendum(facts)).toEqual({ allowed: true });
  });

  it.each<[string, Partial<WriteAddendumFacts>]>([
    ['addendum.not-archived', { engagementState: 'handed_over' }],
    ['addendum.text-missing', { said: ' 　' }],
    ['addendum.text-not-storable', { said: 'a\u0000' }],
    ['addendum.reason-missing', { reason: '' }],
    ['reason.not-storable', { reason: 'あ'.repeat(2001) }],
  ])('is refused as %s', (code, change) => {
    expect(mayWriteAddendum({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
