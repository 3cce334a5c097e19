import type { LocalDate } from '../dates/local-date';
import type { Decision } from '../decision';
import { statesName, statesReason } from '../text/stated-text';
import { hasHappened, isCorrectedOpenly, type TermFacts, type TermRefusal } from './correction';

export type RecordEnquiryRefusal =
  TermRefusal | 'enquiry.asker-missing' | 'enquiry.asker-not-storable' | 'enquiry.content-missing';

export interface RecordEnquiryFacts extends TermFacts {
  receivedOn: LocalDate;
  askedBy: string;
  content: string;
}

/** 引合い: who asked the firm, when and for what, is kept from the first day: also of work that is declined later. */
export function mayRecordEnquiry(facts: RecordEnquiryFacts): Decision<RecordEnquiryRefusal> {
  const happened = hasHappened(facts.receivedOn, facts.today);
  if (!happened.allowed) return happened;
  const asker = statesName(facts.askedBy, 'enquiry.asker-missing', 'enquiry.asker-not-storable');
  if (!asker.allowed) return asker;
  const content = statesReason(facts.content, 'enquiry.content-missing');
  return content.allowed ? isCorrectedOpenly(facts) : content;
}
