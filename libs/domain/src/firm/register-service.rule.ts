import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isRegistrationNumber } from './registration-number';
import { serviceKinds, type ServiceKind } from './service-kind';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type ServiceRefusal =
  | 'service.name-missing'
  | 'service.name-not-storable'
  | 'service.kind-missing'
  | 'service.kind-unknown'
  | 'service.region-missing'
  | 'service.region-not-storable'
  | 'service.base-name-missing'
  | 'service.base-name-not-storable'
  | 'service.base-registration-number'
  | 'service.base-validity';

/** A listed service that this one stands on, and until when it is listed. */
export interface BaseService {
  name: string;
  registrationNo: string;
  validUntil: LocalDate;
}

export interface RegisterServiceFacts {
  name: string;
  kinds: readonly string[];
  regions: readonly string[];
  baseServices: readonly BaseService[];
  /** How a registration number looks, as the ruleset in force says. */
  numberForms: readonly string[];
}

/** Controls may be taken over only from a service that is listed: without its number and validity nobody can check that. */
export function mayRegisterService(facts: RegisterServiceFacts): Decision<ServiceRefusal> {
  if (isBlank(facts.name)) return refuse('service.name-missing');
  if (!isStorableText(facts.name, textLimits.name)) return refuse('service.name-not-storable');
  if (facts.kinds.length === 0) return refuse('service.kind-missing');
  if (!facts.kinds.every((kind) => serviceKinds.includes(kind as ServiceKind))) return refuse('service.kind-unknown');
  if (!facts.regions.some((region) => !isBlank(region))) return refuse('service.region-missing');
  if (!facts.regions.every((region) => isStorableText(region, textLimits.name)))
    return refuse('service.region-not-storable');
  if (facts.baseServices.some((base) => isBlank(base.name))) return refuse('service.base-name-missing');
  if (!facts.baseServices.every((base) => isStorableText(base.name, textLimits.name)))
    return refuse('service.base-name-not-storable');
  if (!facts.baseServices.every((base) => isRegistrationNumber(base.registrationNo, facts.numberForms))) {
    return refuse('service.base-registration-number');
  }
  if (!facts.baseServices.every((base) => isLocalDate(base.validUntil))) return refuse('service.base-validity');
  return allow;
}
