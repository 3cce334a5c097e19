import { allow, refuse, type Decision } from '../decision';
import type { KindAtClient } from './client-person-kind';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type InviteClientPersonRefusal =
  | 'client-person.name-missing'
  | 'client-person.name-not-storable'
  | 'client-person.email-malformed'
  | 'client-person.already-there'
  | 'client-person.already-invited'
  | 'client-person.works-for-firm'
  | 'client-person.owner-by-firm';

export interface InviteClientPersonFacts {
  name: string;
  email: string;
  kind: KindAtClient;
  /** Who invites: somebody of the firm, or the client's own owner. */
  by: 'firm' | 'owner';
  /** Addresses in lower case: of the client's people, of those whose invitation waits, and of the firm's own members. */
  thereEmails: readonly string[];
  invitedEmails: readonly string[];
  memberEmails: readonly string[];
}

/**
 * A client's person is invited by name, address and kind. Nobody stands on both sides: who works for the firm is none of its
 * client's people, in appearance neither. Who answers for all of a client's part, the firm names.
 */
export function mayInviteClientPerson(facts: InviteClientPersonFacts): Decision<InviteClientPersonRefusal> {
  if (isBlank(facts.name)) return refuse('client-person.name-missing');
  if (!isStorableText(facts.name, textLimits.name)) return refuse('client-person.name-not-storable');
  if (facts.email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.email))
    return refuse('client-person.email-malformed');
  if (facts.by === 'owner' && facts.kind === 'owner') return refuse('client-person.owner-by-firm');
  const email = facts.email.toLowerCase();
  if (facts.memberEmails.includes(email)) return refuse('client-person.works-for-firm');
  if (facts.thereEmails.includes(email)) return refuse('client-person.already-there');
  return facts.invitedEmails.includes(email) ? refuse('client-person.already-invited') : allow;
}
