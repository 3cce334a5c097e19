import { allow, refuse, type Decision } from '../decision';
import { isBlank } from '../text/storable-text';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { normaliseCorporateNumber } from './corporate-number';
import { mayRegisterClient, type ClientRefusal } from './register-client.rule';

export type ReviseClientRefusal =
  ClientRefusal | 'client.contact-email-malformed' | 'client.reason-missing' | 'client.nothing-revised' | ReasonRefusal;

/** What a firm keeps of a client, and may correct. */
export interface ClientRecord {
  name: string;
  nameKana: string;
  corporateNumber: string;
  address: string;
  representativeName: string;
  representativeTitle: string;
  contactName: string;
  contactEmail: string;
}

export interface ReviseClientFacts {
  before: ClientRecord;
  after: ClientRecord;
  reason: string;
  /** Normalised numbers of the firm's clients; its own may stand among them. */
  registeredNumbers: readonly string[];
}

/** A correction says why: reports issued before it keep what they said, and whoever compares them has to find the reason. */
export function mayReviseClient(facts: ReviseClientFacts): Decision<ReviseClientRefusal> {
  const { before, after } = facts;
  const registeredNumbers = facts.registeredNumbers.filter((number) => number !== before.corporateNumber);
  const described = mayRegisterClient({ ...after, registeredNumbers });
  if (!described.allowed) return described;
  if (!isBlank(after.contactEmail) && !/^[^\s@]+@[^\s@]+$/.test(after.contactEmail)) {
    return refuse('client.contact-email-malformed');
  }
  const reason = statesReason(facts.reason, 'client.reason-missing');
  if (!reason.allowed) return reason;
  return isSameClient(before, after) ? refuse('client.nothing-revised') : allow;
}

function isSameClient(before: ClientRecord, after: ClientRecord): boolean {
  return (
    before.corporateNumber === normaliseCorporateNumber(after.corporateNumber) &&
    before.name === after.name &&
    before.nameKana === after.nameKana &&
    before.address === after.address &&
    before.representativeName === after.representativeName &&
    before.representativeTitle === after.representativeTitle &&
    before.contactName === after.contactName &&
    before.contactEmail === after.contactEmail
  );
}
