import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type InviteMemberRefusal =
  | 'member.name-missing'
  | 'member.name-not-storable'
  | 'member.email-malformed'
  | 'member.already-admitted'
  | 'member.already-invited'
  | 'member.role-missing'
  | 'member.role-unknown';

export interface InviteMemberFacts {
  name: string;
  email: string;
  firmRoles: readonly string[];
  /** The roles there are, and the mail addresses of members and of those whose invitation waits, in lower case. */
  knownRoles: readonly string[];
  admittedEmails: readonly string[];
  invitedEmails: readonly string[];
}

/** One person is invited once, under a name and an address that can be put on a signature. They choose how they sign in. */
export function mayInviteMember(facts: InviteMemberFacts): Decision<InviteMemberRefusal> {
  if (isBlank(facts.name)) return refuse('member.name-missing');
  if (!isStorableText(facts.name, textLimits.name)) return refuse('member.name-not-storable');
  if (facts.email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.email))
    return refuse('member.email-malformed');
  if (facts.admittedEmails.includes(facts.email.toLowerCase())) return refuse('member.already-admitted');
  if (facts.invitedEmails.includes(facts.email.toLowerCase())) return refuse('member.already-invited');
  if (facts.firmRoles.length === 0) return refuse('member.role-missing');
  if (!facts.firmRoles.every((role) => facts.knownRoles.includes(role))) return refuse('member.role-unknown');
  return allow;
}
