import { refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import type { ReportState } from './report-state';
import { qualifiedPoints, type AnsweredLetter } from './representation-answer';

export type AcknowledgePointRefusal =
  | 'report.already-issued'
  | 'letter.point-not-qualified'
  | 'letter.point-already-acknowledged'
  | 'letter.acknowledgement-reason-missing'
  | ReasonRefusal;

export interface AcknowledgePointFacts extends Pick<AnsweredLetter, 'answered' | 'acknowledged'> {
  reportState: ReportState | null;
  code: string;
  reason: string;
}

/** Whoever approves the report has read what the client's management would not confirm, and says why the report can still go out. */
export function mayAcknowledgePoint(facts: AcknowledgePointFacts): Decision<AcknowledgePointRefusal> {
  if (facts.reportState === 'issued') return refuse('report.already-issued');
  const qualified = qualifiedPoints({ ...facts, asked: [] });
  if (!qualified.some(({ code }) => code === facts.code)) return refuse('letter.point-not-qualified');
  if (facts.acknowledged.includes(facts.code)) return refuse('letter.point-already-acknowledged');
  return statesReason(facts.reason, 'letter.acknowledgement-reason-missing');
}
