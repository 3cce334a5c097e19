import { addDays } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from './engagement-state';
import type { SchemeRuleset } from './scheme-ruleset';

export type ArchiveEngagementRefusal = 'engagement.not-handed-over' | 'engagement.open-notes';

/** The file is closed once the package has left the firm and no review note is open; after it only dated additions. */
export function mayArchiveEngagement(facts: {
  state: EngagementState;
  openNotes: number;
}): Decision<ArchiveEngagementRefusal> {
  if (facts.state !== 'handed_over') return refuse('engagement.not-handed-over');
  return facts.openNotes === 0 ? allow : refuse('engagement.open-notes');
}

/** The last day on which the file is put together, counted from the report's date. */
export function assemblyDate(reportDate: LocalDate, ruleset: Pick<SchemeRuleset, 'archive'>): LocalDate {
  return addDays(reportDate, ruleset.archive.assemblyDays);
}
