import { describe, expect, it } from 'vitest';
import { mayProvideMember, type ProvideMemberFacts } from './provide-member.rule';

const said: ProvideMemberFacts = {
  name: '新 人',
  userName: 'shin@kasumidai.example',
  isProviderOn: true,
  domains: ['kasumidai.example'],
  admittedEmails: [],
  invitedEmails: [],
};

describe('whom a provider says to join', () => {
  it.each<[string, Partial<ProvideMemberFacts>, string]>([
    ['joins', {}, 'allowed'],
    ['comes in by a provider that is in use', { isProviderOn: false }, 'provisioning.provider-off'],
    ['is of a domain that the firm named', { domains: [] }, 'provisioning.domain-not-named'],
    ['is of no other domain', { userName: 'shin@other.example' }, 'provisioning.other-domain'],
    ['is of no domain below it', { userName: 'shin@x.kasumidai.example' }, 'provisioning.other-domain'],
    ['is of no name that ends alike', { userName: 'shin@evilkasumidai.example' }, 'provisioning.other-domain'],
    ['has one address', { userName: 'a@b@kasumidai.example' }, 'member.email-malformed'],
    ['has a name', { name: '　' }, 'member.name-missing'],
    ['is nobody who is there', { admittedEmails: ['shin@kasumidai.example'] }, 'member.already-admitted'],
    ['is nobody who is invited', { invitedEmails: ['shin@kasumidai.example'] }, 'member.already-invited'],
  ])('%s', (_, changed, code) => {
    const decision = mayProvideMember({ ...said, ...changed });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });
});
