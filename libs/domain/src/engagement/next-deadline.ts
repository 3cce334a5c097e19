import type { ScheduleDateRule } from '../dates';
import { closedRefusal, type EngagementState } from './engagement-state';

/** A date of the schedule that an engagement works towards. */
export interface Deadline {
  readonly rule: ScheduleDateRule;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Days left from which a deadline is shown as near. */
export const nearDays = 14;

const awaited: Readonly<Record<EngagementState, ScheduleDateRule | null>> = {
  proposed: 'report',
  accepted: 'report',
  planned: 'report',
  in_fieldwork: 'report',
  in_reporting: 'report',
  issued: 'apply',
  handed_over: 'validUntil',
  archived: 'validUntil',
  declined: null,
  withdrawn: null,
};

/** The date an engagement in this state works towards: its report, then the application, then the end of validity; none where it ended unaccepted. */
export function nextDeadline(state: EngagementState, dates: readonly Deadline[]): Deadline | null {
  const rule = awaited[state];
  const found = dates.find((date) => date.rule === rule);
  return rule && found ? { rule, date: found.date } : null;
}

/** True while work is going on: neither handed over nor closed. */
export function isOngoing(state: EngagementState): boolean {
  return state !== 'handed_over' && closedRefusal(state) === null;
}
