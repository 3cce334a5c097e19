import type { LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import type { EngagementKind } from './engagement-kind';
import { mayUsePeriod, type PeriodFacts, type PeriodRefusal } from './use-period.rule';

export type OpenEngagementRefusal =
  | PeriodRefusal
  | 'engagement.ruleset-not-in-force'
  | 'engagement.previous-period-missing'
  | 'engagement.previous-period-exists';

export interface OpenEngagementFacts extends PeriodFacts {
  kind: EngagementKind;
  ruleset: PeriodFacts['ruleset'] & { validFrom: LocalDate };
}

/**
 * An engagement is opened under rules in force when its period ends. A renewal follows a period, an initial one does
 * not; 追加監査 and 再監査 look at a period again and therefore follow none.
 */
export function mayOpenEngagement(facts: OpenEngagementFacts): Decision<OpenEngagementRefusal> {
  const looksAgain = facts.kind === 'ADDITIONAL' || facts.kind === 'REAUDIT';
  const period = mayUsePeriod({ ...facts, previousEnd: looksAgain ? null : facts.previousEnd });
  if (!period.allowed) return period;
  if (facts.kind === 'RENEWAL' && facts.previousEnd === null) return refuse('engagement.previous-period-missing');
  if (facts.kind === 'INITIAL' && facts.previousEnd !== null) return refuse('engagement.previous-period-exists');
  return facts.end < facts.ruleset.validFrom ? refuse('engagement.ruleset-not-in-force') : period;
}
