import { allow, refuse, type Decision } from '../decision';
import { isCorporateNumber, normaliseCorporateNumber } from './corporate-number';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type ClientRefusal =
  | 'client.name-missing'
  | 'client.name-not-storable'
  | 'client.corporate-number-malformed'
  | 'client.corporate-number-check-digit'
  | 'client.corporate-number-registered';

export interface RegisterClientFacts {
  name: string;
  /** As typed; compared in its normalised form. */
  corporateNumber: string;
  /** Normalised numbers of the firm's clients. */
  registeredNumbers: readonly string[];
}

/** A client is known by its 法人番号: one that fails its own check digit, or is here already, would name the wrong company. */
export function mayRegisterClient(facts: RegisterClientFacts): Decision<ClientRefusal> {
  const named = mayNameClient(facts.name);
  return named.allowed ? mayNumberClient(facts) : named;
}

/** The name alone, as it is being typed. */
export function mayNameClient(name: string): Decision<ClientRefusal> {
  if (isBlank(name)) return refuse('client.name-missing');
  return isStorableText(name, textLimits.name) ? allow : refuse('client.name-not-storable');
}

/** The number alone, as it is being typed. */
export function mayNumberClient(facts: Omit<RegisterClientFacts, 'name'>): Decision<ClientRefusal> {
  const number = normaliseCorporateNumber(facts.corporateNumber);
  if (!/^\d{13}$/.test(number)) return refuse('client.corporate-number-malformed');
  if (!isCorporateNumber(number)) return refuse('client.corporate-number-check-digit');
  if (facts.registeredNumbers.includes(number)) return refuse('client.corporate-number-registered');
  return allow;
}
