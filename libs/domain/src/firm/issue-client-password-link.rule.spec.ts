import { describe, expect, it } from 'vitest';
import { mayIssueClientPasswordLink } from './issue-client-password-link.rule';

const facts = { isEnded: false, kind: 'contributor', by: 'owner', isOneself: false, worksElsewhere: false } as const;

describe('a link to set the lost password of a client’s person', () => {
  it.each([
    ['the owner, to a colleague', {}],
    ['the firm, to a colleague', { by: 'firm' }],
    ['the firm, to an owner', { by: 'firm', kind: 'owner' }],
  ] as const)('is handed out by %s', (_who, change) => {
    expect(mayIssueClientPasswordLink({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['an owner, to another owner', { kind: 'owner' }, 'client-person.owner-by-firm'],
    ['anybody, to themselves', { isOneself: true, kind: 'owner' }, 'password.own-link'],
    ['anybody, where the person works no more', { isEnded: true, by: 'firm' }, 'client-person.ended'],
    [
      'anybody, where its password opens another door',
      { worksElsewhere: true, by: 'firm' },
      'password.works-elsewhere',
    ],
  ] as const)('is not handed out by %s', (_who, change, code) => {
    expect(mayIssueClientPasswordLink({ ...facts, ...change })).toMatchObject({ allowed: false, code });
  });
});
