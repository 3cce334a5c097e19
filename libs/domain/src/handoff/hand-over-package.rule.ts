import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';
import { statesName } from '../text/stated-text';

export type HandOverRefusal =
  | 'package.report-not-issued'
  | 'package.not-built'
  | 'package.not-latest'
  | 'package.not-verified'
  | 'package.already-handed-over'
  | 'package.recipient-missing'
  | 'package.recipient-not-storable'
  | 'package.hand-over-date-invalid'
  | 'package.handed-over-in-future';

export interface HandOverFacts {
  engagementState: EngagementState;
  /** The version to hand over, and the newest one built; null when none is. */
  version: number;
  latestVersion: number | null;
  /** The offline check accepted exactly this version. */
  verified: boolean;
  alreadyHandedOver: boolean;
  recipient: string;
  on: LocalDate;
  today: LocalDate;
}

/** What is handed over is the newest package, checked as its receiver will check it, to somebody with a name. */
export function mayHandOver(facts: HandOverFacts): Decision<HandOverRefusal> {
  if (facts.engagementState !== 'issued' && facts.engagementState !== 'handed_over') {
    return refuse('package.report-not-issued');
  }
  if (facts.latestVersion === null) return refuse('package.not-built');
  if (facts.version !== facts.latestVersion) return refuse('package.not-latest');
  if (facts.alreadyHandedOver) return refuse('package.already-handed-over');
  if (!facts.verified) return refuse('package.not-verified');
  const recipient = statesName(facts.recipient, 'package.recipient-missing', 'package.recipient-not-storable');
  if (!recipient.allowed) return recipient;
  if (!isLocalDate(facts.on)) return refuse('package.hand-over-date-invalid');
  return facts.on > facts.today ? refuse('package.handed-over-in-future') : allow;
}
