import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { mayRegisterService, type ServiceRefusal } from './register-service.rule';

export type ReviseServiceRefusal =
  ServiceRefusal | 'service.reason-missing' | 'service.nothing-revised' | ReasonRefusal;

/** What a firm keeps of a service, and may correct. */
export interface ServiceRecord {
  name: string;
  kind: string;
  regions: readonly string[];
}

export interface ReviseServiceFacts {
  before: ServiceRecord;
  after: ServiceRecord;
  reason: string;
}

/** A service is corrected under the rules it was registered by, and with a reason: issued reports go on naming it as it was. */
export function mayReviseService({ before, after, reason }: ReviseServiceFacts): Decision<ReviseServiceRefusal> {
  const described = mayRegisterService({ ...after, kinds: [after.kind], baseServices: [], numberForms: [] });
  if (!described.allowed) return described;
  const stated = statesReason(reason, 'service.reason-missing');
  if (!stated.allowed) return stated;
  return isSameService(before, after) ? refuse('service.nothing-revised') : allow;
}

function isSameService(before: ServiceRecord, after: ServiceRecord): boolean {
  const sameRegions =
    before.regions.length === after.regions.length &&
    before.regions.every((region, at) => region === after.regions[at]);
  return before.name === after.name && before.kind === after.kind && sameRegions;
}
