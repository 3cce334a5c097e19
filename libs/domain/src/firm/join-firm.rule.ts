import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { invitationState, type InvitationTimes } from './invitation';

export type JoinFirmRefusal = 'invitation.not-usable' | 'member.kana-missing' | 'member.kana-not-storable';

export interface JoinFirmFacts extends InvitationTimes {
  now: number;
  /** Whether who invited may still invite today. */
  inviterMayInvite: boolean;
  /** The reading of the name, as its bearer gives it. */
  kana: string;
}

/**
 * Whoever holds the link comes in once, within its time, and only while the one who sent it may still invite. They say
 * themselves how their name is read. Why a link does not open is told to nobody who only tries.
 */
export function mayJoinFirm(facts: JoinFirmFacts): Decision<JoinFirmRefusal> {
  if (!facts.inviterMayInvite || invitationState(facts, facts.now) !== 'open') return refuse('invitation.not-usable');
  if (isBlank(facts.kana)) return refuse('member.kana-missing');
  return isStorableText(facts.kana, textLimits.name) ? allow : refuse('member.kana-not-storable');
}
