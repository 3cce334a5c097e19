import { allow, refuse, type Decision } from '../decision';
import { isBlank } from '../text/storable-text';
import { statesReason, type ReasonRefusal } from '../text/stated-text';
import { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
import { areFactsPlausible, changedFacts, type EvidenceFactsRefusal, type StatedFacts } from './evidence-facts';
import type { EvidenceFacts } from './evidence-facts';

export type CorrectEvidenceRefusal =
  | ChangeEvidenceRefusal
  | EvidenceFactsRefusal
  | ReasonRefusal
  | 'evidence.nothing-corrected'
  | 'evidence.correction-reason-missing'
  | 'evidence.name-missing';

export interface CorrectEvidenceFacts
  extends StatedFacts, Pick<ChangeEvidenceFacts, 'engagementState' | 'reportApproved'> {
  before: EvidenceFacts;
  reason: string;
}

/** What is said of evidence is corrected, its file never. What was said before takes a reason to change; a gap takes none to fill. */
export function mayCorrectEvidence(facts: CorrectEvidenceFacts): Decision<CorrectEvidenceRefusal> {
  const open = mayChangeEvidence(facts);
  if (!open.allowed) return open;
  if (isBlank(facts.facts.name)) return refuse('evidence.name-missing');
  const changed = changedFacts(facts.before, facts.facts);
  if (changed.length === 0) return refuse('evidence.nothing-corrected');
  // A day that stands was asked about when it was said: whoever corrects something else is not asked again.
  const isMeantOutside = facts.isMeantOutside || facts.before.asOf === facts.facts.asOf;
  const plausible = areFactsPlausible({ ...facts, isMeantOutside });
  if (!plausible.allowed) return plausible;
  if (!needsReason(facts.before, facts.facts) && isBlank(facts.reason)) return allow;
  return statesReason(facts.reason, 'evidence.correction-reason-missing');
}

/** Something that was said is said otherwise. */
export function needsReason(before: EvidenceFacts, after: EvidenceFacts): boolean {
  return changedFacts(before, after).some((field) => before[field] !== null && before[field] !== '');
}
