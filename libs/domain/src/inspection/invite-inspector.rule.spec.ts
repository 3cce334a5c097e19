import { describe, expect, it } from 'vitest';
import { mayInviteInspector, type InviteInspectorFacts } from './invite-inspector.rule';

const facts: InviteInspectorFacts = {
  standing: 'in-force',
  name: '検査 花子',
  email: 'kensa@authority.example',
  thereEmails: ['other@authority.example'],
  memberEmails: ['sato@firm.example'],
  clientEmails: ['fujii@client.example'],
};

describe('inviting an inspector', () => {
  it('is allowed before the first day and while the inspection is in force', () => {
    expect(mayInviteInspector(facts)).toEqual({ allowed: true });
    expect(mayInviteInspector({ ...facts, standing: 'not-begun' })).toEqual({ allowed: true });
  });

  it.each([
    [{ standing: 'ended' }, 'inspection.ended'],
    [{ standing: 'over' }, 'inspection.ended'],
    [{ name: ' ' }, 'inspector.name-missing'],
    [{ name: '検'.repeat(201) }, 'inspector.name-not-storable'],
    [{ email: 'kensa' }, 'inspector.email-malformed'],
    [{ email: 'sato@firm.example' }, 'inspector.works-for-firm'],
    [{ email: 'fujii@client.example' }, 'inspector.works-for-client'],
    [{ email: 'other@authority.example' }, 'inspector.already-there'],
  ] as const)('%j is refused as %s', (change, code) => {
    expect(mayInviteInspector({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
