import { describe, expect, it } from 'vitest';
import { mayJoinFirm, type JoinFirmFacts } from './join-firm.rule';

describe('joining the firm by a link', () => {
  const hour = 60 * 60 * 1000;
  const link: JoinFirmFacts = {
    now: 71 * hour,
    expiresAt: 72 * hour,
    acceptedAt: null,
    withdrawnAt: null,
    inviterMayInvite: true,
    kana: 'たかはし ゆい',
  };

  it('is allowed within its time, to whoever says how their name is read', () => {
    expect(mayJoinFirm(link)).toEqual({ allowed: true });
  });

  it.each([
    ['its time is over', { now: 72 * hour }, 'invitation.not-usable'],
    ['somebody came in by it', { acceptedAt: hour }, 'invitation.not-usable'],
    ['it was taken back', { withdrawnAt: hour }, 'invitation.not-usable'],
    ['who sent it may invite nobody any more', { inviterMayInvite: false }, 'invitation.not-usable'],
    ['the reading is missing', { kana: ' ' }, 'member.kana-missing'],
    ['the reading holds half a character', { kana: '\udc00' }, 'member.kana-not-storable'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayJoinFirm({ ...link, ...change })).toEqual({ allowed: false, code });
  });
});
