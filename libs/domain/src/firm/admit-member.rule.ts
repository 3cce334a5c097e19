import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type MemberRefusal =
  | 'member.name-missing'
  | 'member.name-not-storable'
  | 'member.kana-missing'
  | 'member.email-malformed'
  | 'member.already-admitted'
  | 'member.role-unknown';

export interface AdmitMemberFacts {
  name: string;
  /** Reading in kana: names sort by it. */
  kana: string;
  email: string;
  firmRoles: readonly string[];
  /** The roles there are, and the mail addresses already admitted, in lower case. */
  knownRoles: readonly string[];
  admittedEmails: readonly string[];
}

/** One person is admitted once, under a name and an address that can be put on a signature. */
export function mayAdmitMember(facts: AdmitMemberFacts): Decision<MemberRefusal> {
  if (isBlank(facts.name)) return refuse('member.name-missing');
  if (![facts.name, facts.kana].every((text) => isStorableText(text, textLimits.name)))
    return refuse('member.name-not-storable');
  if (isBlank(facts.kana)) return refuse('member.kana-missing');
  if (facts.email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.email))
    return refuse('member.email-malformed');
  if (facts.admittedEmails.includes(facts.email.toLowerCase())) return refuse('member.already-admitted');
  if (!facts.firmRoles.every((role) => facts.knownRoles.includes(role))) return refuse('member.role-unknown');
  return allow;
}
