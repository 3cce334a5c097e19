import { describe, expect, it } from 'vitest';
import { mayJoinClient, type JoinClientFacts } from './join-client.rule';

describe('coming in as one of a client’s people', () => {
  const hour = 60 * 60 * 1000;
  const link: JoinClientFacts = {
    now: 71 * hour,
    expiresAt: 72 * hour,
    acceptedAt: null,
    withdrawnAt: null,
    inviterMayInvite: true,
    kana: 'のむら たくや',
    worksForFirm: false,
    isPasswordRight: true,
  };

  it('is allowed within the time of the link', () => {
    expect(mayJoinClient(link)).toEqual({ allowed: true });
  });

  it.each([
    ['its time is over', { now: 72 * hour }, 'invitation.not-usable'],
    ['the reading is missing', { kana: ' ' }, 'member.kana-missing'],
    ['they work for the audit firm by now', { worksForFirm: true }, 'client-person.works-for-firm'],
    ['the password of their account is another', { isPasswordRight: false }, 'client-person.password-wrong'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayJoinClient({ ...link, ...change })).toEqual({ allowed: false, code });
  });
});
