import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isStorableText } from '../text/storable-text';
import { techniques, type Technique } from './technique';

export type RecordTestRefusal =
  | 'test.fieldwork-not-open'
  | 'test.report-approved'
  | 'test.technique-unknown'
  | 'test.text-not-storable'
  | 'test.date-invalid'
  | 'test.date-in-future';

/** A step as typed: how it was done, what was seen, when. Texts may be empty while the paper is being written. */
export interface StepDraft {
  technique: string;
  procedure: string;
  result: string;
  performedOn: LocalDate | null;
}

export interface RecordTestFacts {
  engagementState: EngagementState;
  /** An approved report has the results frozen in it. */
  reportApproved: boolean;
  today: LocalDate;
  steps: readonly StepDraft[];
}

/** A paper is written while fieldwork is open; a change after signing is allowed, and takes the signature back. */
export function mayRecordTest(facts: RecordTestFacts): Decision<RecordTestRefusal> {
  if (facts.reportApproved) return refuse('test.report-approved');
  if (!isFieldworkOpen(facts.engagementState)) return refuse('test.fieldwork-not-open');
  for (const step of facts.steps) {
    const recordable = mayRecordStep(step, facts.today);
    if (!recordable.allowed) return recordable;
  }
  return allow;
}

function mayRecordStep(step: StepDraft, today: LocalDate): Decision<RecordTestRefusal> {
  if (!techniques.includes(step.technique as Technique)) return refuse('test.technique-unknown');
  if (!isStorableText(step.procedure) || !isStorableText(step.result)) return refuse('test.text-not-storable');
  if (step.performedOn === null) return allow;
  if (!isLocalDate(step.performedOn)) return refuse('test.date-invalid');
  return step.performedOn > today ? refuse('test.date-in-future') : allow;
}
