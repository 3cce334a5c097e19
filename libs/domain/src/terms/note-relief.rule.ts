import { refuse, type Decision } from '../decision';
import type { ReliefCondition } from '../engagement/relief-condition';
import { statesName, statesReason, type ReasonRefusal } from '../text/stated-text';
import { isCorrectedOpenly, type TermRefusal } from './correction';

export type NoteReliefRefusal =
  | TermRefusal
  | ReasonRefusal
  | 'relief.condition-not-asked'
  | 'relief.note-missing'
  | 'relief.evidence-missing'
  | 'relief.evidence-not-storable';

export interface NoteReliefFacts {
  item: ReliefCondition;
  /** What the ruleset asks for. */
  asked: readonly ReliefCondition[];
  note: string;
  evidence: string;
  /** Why it takes the place of what was noted before; null when it is the first. */
  correction: { reason: string } | null;
}

/**
 * Whoever reads the file later sees of each condition who looked at it, why it was taken to hold or not, and what was looked
 * at: a tick alone is no record.
 */
export function mayNoteRelief({
  item,
  asked,
  note,
  evidence,
  correction,
}: NoteReliefFacts): Decision<NoteReliefRefusal> {
  if (!asked.includes(item)) return refuse('relief.condition-not-asked');
  const stated = statesReason(note, 'relief.note-missing');
  if (!stated.allowed) return stated;
  const named = statesName(evidence, 'relief.evidence-missing', 'relief.evidence-not-storable');
  return named.allowed ? isCorrectedOpenly({ correction }) : named;
}
