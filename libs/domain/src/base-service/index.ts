import type { RecordBaseServiceCheckRefusal } from './record-base-service-check.rule';

export {
  listings,
  registeredServices,
  registeredUntil,
  type BaseServiceCheck,
  type KnownBaseService,
  type Listing,
} from './base-service-check';
export { baseServiceFaults, type BaseServiceFault } from '../engagement/base-service-fault';
export {
  mayRecordBaseServiceCheck,
  needsNote,
  type RecordBaseServiceCheckFacts,
  type RecordBaseServiceCheckRefusal,
} from './record-base-service-check.rule';
export {
  endedInheritance,
  isNamedIn,
  watchBaseServices,
  type BaseServiceFinding,
  type WatchContext,
  type WatchedBaseService,
} from './watch-base-services';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type BaseServiceRefusal = RecordBaseServiceCheckRefusal;
