import { describe, expect, it } from 'vitest';
import { mayEndClientPerson } from './end-client-person.rule';

describe('ending the place of a client’s person', () => {
  const facts = { isEnded: false, kind: 'contributor', by: 'owner', isOneself: false } as const;

  it('is allowed to the owner for a colleague, and to the firm for anyone', () => {
    expect(mayEndClientPerson(facts)).toEqual({ allowed: true });
    expect(mayEndClientPerson({ ...facts, by: 'firm', kind: 'owner' })).toEqual({ allowed: true });
  });

  it.each([
    ['it has ended', { isEnded: true }, 'client-person.ended'],
    ['it is the owner’s own', { kind: 'owner', isOneself: true }, 'client-person.own-place'],
    ['it is another owner’s', { kind: 'owner' }, 'client-person.owner-by-firm'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayEndClientPerson({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
