import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';

export type ImportStatementRefusal =
  | ClosedEngagementRefusal
  | 'engagement.not-accepted'
  | 'engagement.already-issued'
  | 'statement.edition-pinned-to-another'
  | 'statement.file-already-imported'
  | 'statement.has-faults'
  | 'statement.not-reviewed';

export interface ImportStatementFacts {
  engagementState: EngagementState;
  editionId: string;
  /** The edition the engagement is pinned to; null before the plan is approved. */
  pinnedEditionId: string | null;
  /** The same file is a version of this engagement's statement already. */
  fileAlreadyImported: boolean;
  /** Faults that keep it out, and those that are only told, under the grades of the firm. */
  stops: number;
  warnings: number;
  /** Whoever imports has seen exactly these warnings. */
  warningsSeen: boolean;
}

/**
 * A statement is imported whole or not at all, as a new version beside the earlier ones, until the report is issued. What is
 * only told has to have been told: the look at it comes before the import, every time.
 */
export function mayImportStatement(facts: ImportStatementFacts): Decision<ImportStatementRefusal> {
  const { engagementState: state } = facts;
  const closed = closedRefusal(state);
  if (closed) return refuse(closed);
  if (state === 'proposed') return refuse('engagement.not-accepted');
  if (state === 'issued' || state === 'handed_over') return refuse('engagement.already-issued');
  if (facts.pinnedEditionId !== null && facts.pinnedEditionId !== facts.editionId)
    return refuse('statement.edition-pinned-to-another');
  if (facts.fileAlreadyImported) return refuse('statement.file-already-imported');
  if (facts.stops > 0) return refuse('statement.has-faults');
  return facts.warnings > 0 && !facts.warningsSeen ? refuse('statement.not-reviewed') : allow;
}
