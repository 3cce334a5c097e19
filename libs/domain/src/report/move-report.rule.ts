import { allow, refuse, type Decision } from '../decision';
import type { ReportState } from './report-state';

/** A change of what was signed puts a report back to draft; what is issued stays what it is. */
const moves: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['quality_reviewed', 'superseded'],
  quality_reviewed: ['approved', 'draft', 'superseded'],
  approved: ['issued', 'draft', 'superseded'],
  issued: ['superseded'],
  superseded: [],
};

export type MoveReportRefusal = 'report.step-not-allowed';

/** A report is quality-reviewed, approved and issued in this order. */
export function mayMoveReport(facts: { from: ReportState; to: ReportState }): Decision<MoveReportRefusal> {
  return moves[facts.from].includes(facts.to) ? allow : refuse('report.step-not-allowed');
}
