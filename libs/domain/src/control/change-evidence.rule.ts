import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';

export type ChangeEvidenceRefusal =
  'evidence.fieldwork-not-open' | 'evidence.file-empty' | 'evidence.file-too-large' | 'test.report-approved';

export interface ChangeEvidenceFacts {
  engagementState: EngagementState;
  /** An approved report has the results frozen in it. */
  reportApproved: boolean;
  /** Bytes of the newer file, where there is one, and of the largest that is taken. */
  size?: number;
  maxSize?: number;
}

/** Evidence is put on papers, taken off them and given newer files while fieldwork is open; what was there stays. */
export function mayChangeEvidence(facts: ChangeEvidenceFacts): Decision<ChangeEvidenceRefusal> {
  const { engagementState, reportApproved, size = 1, maxSize = Infinity } = facts;
  if (reportApproved) return refuse('test.report-approved');
  if (!isFieldworkOpen(engagementState)) return refuse('evidence.fieldwork-not-open');
  if (size <= 0) return refuse('evidence.file-empty');
  return size > maxSize ? refuse('evidence.file-too-large') : allow;
}
