import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isSameName } from '../text/same-name';
import { statesName, statesReason } from '../text/stated-text';
import { hasHappened, isCorrectedOpenly, type TermFacts, type TermRefusal } from './correction';

export type RecordContractRefusal =
  | TermRefusal
  | 'contract.days-invalid'
  | 'contract.fee-terms-missing'
  | 'contract.recipients-missing'
  | 'contract.recipient-not-storable'
  | 'contract.recipient-repeated'
  | 'contract.use-limits-missing';

/** How many recipients of the report one contract can name. */
export const contractRecipients = 50;

export interface RecordContractFacts extends TermFacts {
  signedOn: LocalDate;
  fromOn: LocalDate;
  toOn: LocalDate;
  feeTerms: string;
  /** Who may be given the report, by name. */
  recipients: readonly string[];
  useLimits: string;
}

/** 監査契約: its days, what is paid, and who may be given the report and for what, since nobody else may. */
export function mayRecordContract(facts: RecordContractFacts): Decision<RecordContractRefusal> {
  const happened = hasHappened(facts.signedOn, facts.today);
  if (!happened.allowed) return happened;
  if (!isLocalDate(facts.fromOn) || !isLocalDate(facts.toOn) || facts.toOn < facts.fromOn)
    return refuse('contract.days-invalid');
  const fee = statesReason(facts.feeTerms, 'contract.fee-terms-missing');
  if (!fee.allowed) return fee;
  const named = namesRecipients(facts.recipients);
  if (!named.allowed) return named;
  const limits = statesReason(facts.useLimits, 'contract.use-limits-missing');
  return limits.allowed ? isCorrectedOpenly(facts) : limits;
}

function namesRecipients(recipients: readonly string[]): Decision<RecordContractRefusal> {
  if (recipients.length === 0) return refuse('contract.recipients-missing');
  if (recipients.length > contractRecipients) return refuse('contract.recipient-not-storable');
  for (const [at, name] of recipients.entries()) {
    const stated = statesName(name, 'contract.recipients-missing', 'contract.recipient-not-storable');
    if (!stated.allowed) return stated;
    if (recipients.slice(0, at).some((before) => isSameName(before, name)))
      return refuse('contract.recipient-repeated');
  }
  return allow;
}
