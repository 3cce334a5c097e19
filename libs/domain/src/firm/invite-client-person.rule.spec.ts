import { describe, expect, it } from 'vitest';
import { mayInviteClientPerson, type InviteClientPersonFacts } from './invite-client-person.rule';

describe('inviting one of a client’s people', () => {
  const invited: InviteClientPersonFacts = {
    name: '野村 拓也',
    email: 'nomura@mizunara.example',
    kind: 'contributor',
    by: 'owner',
    thereEmails: ['fujii@mizunara.example'],
    invitedEmails: [],
    memberEmails: ['sato@kasumi.example'],
  };

  it('is allowed to the firm for every kind, and to the owner for their colleagues', () => {
    for (const kind of ['owner', 'contributor', 'approver'] as const)
      expect(mayInviteClientPerson({ ...invited, kind, by: 'firm' })).toEqual({ allowed: true });
    for (const kind of ['contributor', 'approver'] as const)
      expect(mayInviteClientPerson({ ...invited, kind })).toEqual({ allowed: true });
  });

  it.each([
    ['the name is missing', { name: ' ' }, 'client-person.name-missing'],
    ['the name holds half a character', { name: '\udc00' }, 'client-person.name-not-storable'],
    ['the address is none', { email: 'nomura' }, 'client-person.email-malformed'],
    ['the owner would make another owner', { kind: 'owner' }, 'client-person.owner-by-firm'],
    ['they work for the audit firm', { email: 'Sato@kasumi.example' }, 'client-person.works-for-firm'],
    ['they are there', { email: 'Fujii@mizunara.example' }, 'client-person.already-there'],
    ['their invitation waits', { invitedEmails: ['nomura@mizunara.example'] }, 'client-person.already-invited'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayInviteClientPerson({ ...invited, ...change })).toEqual({ allowed: false, code });
  });
});
