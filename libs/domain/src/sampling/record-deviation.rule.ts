import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type RecordDeviationRefusal =
  | ReasonRefusal
  | 'test.fieldwork-not-open'
  | 'test.report-approved'
  | 'deviation.step-unknown'
  | 'deviation.fact-missing'
  | 'deviation.already-recorded';

export interface RecordDeviationFacts {
  engagementState: EngagementState;
  /** An approved report has the results frozen in it. */
  reportApproved: boolean;
  /** The step that shows it is one of the paper's. */
  stepOfTest: boolean;
  fact: string;
  /** The paper has a deviation under this step already. */
  alreadyRecorded: boolean;
}

/** A deviation seen without a sample is recorded once, under the step that shows it, as the fact that was seen. */
export function mayRecordDeviation(facts: RecordDeviationFacts): Decision<RecordDeviationRefusal> {
  if (facts.reportApproved) return refuse('test.report-approved');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  if (!facts.stepOfTest) return refuse('deviation.step-unknown');
  const fact = statesReason(facts.fact, 'deviation.fact-missing');
  if (!fact.allowed) return fact;
  return facts.alreadyRecorded ? refuse('deviation.already-recorded') : allow;
}
