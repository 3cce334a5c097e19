import type { LocalDate } from '../dates/local-date';
import { refuse, type Decision } from '../decision';
import { isFieldworkOpen, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { areFactsPlausible, type EvidenceFactsRefusal, type EvidenceOrigin, type StatedFacts } from './evidence-facts';

export type EvidenceRefusal =
  | EvidenceFactsRefusal
  | 'evidence.fieldwork-not-open'
  | 'evidence.name-missing'
  | 'evidence.file-empty'
  | 'evidence.file-too-large';

export interface AddEvidenceFacts extends Pick<StatedFacts, 'today' | 'period' | 'isMeantOutside'> {
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
  /** What it is; said later when left out. */
  origin?: EvidenceOrigin;
}

/** A file that is there and not too large, with what is said of every piece of evidence. */
export function mayAddEvidence(facts: AddEvidenceFacts): Decision<EvidenceRefusal> {
  const { fileName, name = fileName, source, asOf, receivedOn, origin = null } = facts;
  if (!isFieldworkOpen(facts.engagementState)) return refuse('evidence.fieldwork-not-open');
  if (isBlank(fileName)) return refuse('evidence.name-missing');
  if (!isStorableText(fileName, textLimits.line)) return refuse('evidence.name-not-storable');
  if (facts.size <= 0) return refuse('evidence.file-empty');
  if (facts.size > facts.maxSize) return refuse('evidence.file-too-large');
  const said = { name, source, asOf, receivedOn, origin, ipe: null };
  return areFactsPlausible({ ...facts, facts: said });
}
