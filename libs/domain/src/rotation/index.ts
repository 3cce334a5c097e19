import type { SetRotationLimitRefusal } from './set-rotation-limit.rule';

export {
  maySetRotationLimit,
  mostRotationYears,
  type SetRotationLimitFacts,
  type SetRotationLimitRefusal,
} from './set-rotation-limit.rule';
export { rotationStanding, rotationStandings, type RotationStanding } from './rotation-standing';
export {
  yearsOnClient,
  type AuditPeriod,
  type ClientTerm,
  type YearsOnClient,
  type YearsOnClientFacts,
} from './years-on-client';

/** Every refusal of this topic's verbs. */
export type RotationRefusal = SetRotationLimitRefusal;
