import { describe, expect, it } from 'vitest';
import { maySetPersonKind } from './set-person-kind.rule';

describe('changing what a client’s person is there', () => {
  it('is allowed to another kind, while they work there', () => {
    const facts = { isEnded: false, before: 'contributor', kind: 'approver' } as const;
    expect(maySetPersonKind(facts)).toEqual({ allowed: true });
    expect(maySetPersonKind({ ...facts, isEnded: true })).toEqual({ allowed: false, code: 'client-person.ended' });
    expect(maySetPersonKind({ ...facts, kind: 'contributor' })).toEqual({
      allowed: false,
      code: 'client-person.same-kind',
    });
  });
});
