import { allow, refuse, type Decision } from '../decision';

export type LogRetentionRefusal = 'firm.log-retention-out-of-range' | 'firm.log-retention-unchanged';

/** In days: a year at least, so that what began a year ago can still be looked into; ten at most, as for papers. */
export const logRetention = { least: 365, most: 3653 } as const;

export interface SetLogRetentionFacts {
  before: number;
  days: number;
}

/** May the firm keep its security log for so long? */
export function maySetLogRetention({ before, days }: SetLogRetentionFacts): Decision<LogRetentionRefusal> {
  if (!Number.isInteger(days) || days < logRetention.least || days > logRetention.most)
    return refuse('firm.log-retention-out-of-range');
  return days === before ? refuse('firm.log-retention-unchanged') : allow;
}
