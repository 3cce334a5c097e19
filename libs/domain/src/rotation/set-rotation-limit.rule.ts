import { allow, refuse, type Decision } from '../decision';
import { isBlank } from '../text/storable-text';

export type SetRotationLimitRefusal = 'rotation.out-of-range' | 'rotation.unchanged' | 'rotation.needs-reason';

/** No firm keeps anybody longer in a role than a working life. */
export const mostRotationYears = 50;

export interface SetRotationLimitFacts {
  /** Null takes the limit away. */
  years: number | null;
  /** What stands now. */
  before: number | null;
  reason: string;
}

/** A firm says after how many years in a row it wants another in a role: whatever number, or none. */
export function maySetRotationLimit({
  years,
  before,
  reason,
}: SetRotationLimitFacts): Decision<SetRotationLimitRefusal> {
  if (years !== null && (!Number.isInteger(years) || years < 1 || years > mostRotationYears)) {
    return refuse('rotation.out-of-range');
  }
  if (years === before) return refuse('rotation.unchanged');
  return isBlank(reason) ? refuse('rotation.needs-reason') : allow;
}
