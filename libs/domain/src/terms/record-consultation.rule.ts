import type { LocalDate } from '../dates/local-date';
import { allow, type Decision } from '../decision';
import { statesReason } from '../text/stated-text';
import { hasHappened, isCorrectedOpenly, type TermFacts, type TermRefusal } from './correction';

/** What came of a pre-consultation: nothing to mend, something to mend, or no answer yet. */
export const consultationOutcomes = ['NO_COMMENT', 'COMMENTS', 'PENDING'] as const;

export type ConsultationOutcome = (typeof consultationOutcomes)[number];

export type RecordConsultationRefusal = TermRefusal | 'consultation.comments-missing';

export interface RecordConsultationFacts extends TermFacts {
  heldOn: LocalDate;
  outcome: ConsultationOutcome;
  note: string;
}

/** 事前相談 with IPA before the main work: what IPA commented is kept in words, because it decides what has to be done again. */
export function mayRecordConsultation(facts: RecordConsultationFacts): Decision<RecordConsultationRefusal> {
  const happened = hasHappened(facts.heldOn, facts.today);
  if (!happened.allowed) return happened;
  const isOpen = facts.note === '' && facts.outcome !== 'COMMENTS';
  const note = isOpen ? allow : statesReason(facts.note, 'consultation.comments-missing');
  return note.allowed ? isCorrectedOpenly(facts) : note;
}
