import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import type { InspectionStanding } from './inspection-standing';

export type InviteInspectorRefusal =
  | 'inspection.ended'
  | 'inspector.name-missing'
  | 'inspector.name-not-storable'
  | 'inspector.email-malformed'
  | 'inspector.already-there'
  | 'inspector.works-for-firm'
  | 'inspector.works-for-client';

export interface InviteInspectorFacts {
  standing: InspectionStanding;
  name: string;
  email: string;
  /** Addresses in lower case: of those invited to this inspection, of the firm's members, and of its clients' people. */
  thereEmails: readonly string[];
  memberEmails: readonly string[];
  clientEmails: readonly string[];
}

/** An inspector comes from outside: nobody who works for the firm or for one of its clients inspects what it did. */
export function mayInviteInspector(facts: InviteInspectorFacts): Decision<InviteInspectorRefusal> {
  if (facts.standing === 'ended' || facts.standing === 'over') return refuse('inspection.ended');
  if (isBlank(facts.name)) return refuse('inspector.name-missing');
  if (!isStorableText(facts.name, textLimits.name)) return refuse('inspector.name-not-storable');
  if (facts.email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.email))
    return refuse('inspector.email-malformed');
  if (facts.memberEmails.includes(facts.email)) return refuse('inspector.works-for-firm');
  if (facts.clientEmails.includes(facts.email)) return refuse('inspector.works-for-client');
  return facts.thereEmails.includes(facts.email) ? refuse('inspector.already-there') : allow;
}
