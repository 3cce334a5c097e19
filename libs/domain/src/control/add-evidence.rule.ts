import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type EvidenceRefusal =
  | 'evidence.fieldwork-not-open'
  | 'evidence.name-missing'
  | 'evidence.name-not-storable'
  | 'evidence.file-empty'
  | 'evidence.file-too-large'
  | 'evidence.source-missing'
  | 'evidence.source-not-storable'
  | 'evidence.date-invalid'
  | 'evidence.as-of-after-received'
  | 'evidence.received-in-future';

export interface AddEvidenceFacts {
  engagementState: EngagementState;
  fileName: string;
  /** What the paper calls it; the name of its file when left out. */
  name?: string;
  /** Bytes. */
  size: number;
  maxSize: number;
  source: string;
  /** The day the evidence shows, and the day the firm got it. */
  asOf: LocalDate;
  receivedOn: LocalDate;
  today: LocalDate;
}

/** Evidence says what it shows, of which day, and from whom it came; it cannot show a day after it was received. */
export function mayAddEvidence(facts: AddEvidenceFacts): Decision<EvidenceRefusal> {
  if (!isFieldworkOpen(facts.engagementState)) return refuse('evidence.fieldwork-not-open');
  if (isBlank(facts.fileName)) return refuse('evidence.name-missing');
  if (![facts.fileName, facts.name ?? ''].every((text) => isStorableText(text, textLimits.line))) {
    return refuse('evidence.name-not-storable');
  }
  if (facts.size <= 0) return refuse('evidence.file-empty');
  if (facts.size > facts.maxSize) return refuse('evidence.file-too-large');
  if (isBlank(facts.source)) return refuse('evidence.source-missing');
  if (!isStorableText(facts.source, textLimits.line)) return refuse('evidence.source-not-storable');
  return areEvidenceDatesPlausible(facts);
}

function areEvidenceDatesPlausible({ asOf, receivedOn, today }: AddEvidenceFacts): Decision<EvidenceRefusal> {
  if (!isLocalDate(asOf) || !isLocalDate(receivedOn)) return refuse('evidence.date-invalid');
  if (asOf > receivedOn) return refuse('evidence.as-of-after-received');
  return receivedOn > today ? refuse('evidence.received-in-future') : allow;
}
