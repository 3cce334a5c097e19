import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
import { isMarkPlace, markKinds, type MarkKind, type MarkPlace } from './evidence-mark';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';
import type { TestState } from './test-state';

export type MarkEvidenceRefusal =
  | ChangeEvidenceRefusal
  | WriteOnTestRefusal
  | 'mark.kind-unknown'
  | 'mark.place-invalid'
  | 'mark.note-missing'
  | 'mark.note-not-storable'
  | 'mark.file-not-newest';

export interface MarkEvidenceFacts extends Pick<ChangeEvidenceFacts, 'engagementState' | 'reportApproved'> {
  testState: TestState;
  kind: string;
  note: string;
  /** The file that was seen, and the one that stands on the paper. */
  seenVersion: number;
  latestVersion: number;
  place: MarkPlace;
}

/** A mark is work on the paper: it is made while the paper may be worked on, on the file that stands there, and says what it means. */
export function mayMarkEvidence(facts: MarkEvidenceFacts): Decision<MarkEvidenceRefusal> {
  const open = mayChangeEvidence(facts);
  if (!open.allowed) return open;
  const writable = mayWriteOnTest({ state: facts.testState });
  if (!writable.allowed) return writable;
  if (facts.seenVersion !== facts.latestVersion) return refuse('mark.file-not-newest');
  if (!isMarkPlace(facts.place)) return refuse('mark.place-invalid');
  return isMarkSaid(facts);
}

/** An exception and a text say what is seen; a tick and a sum speak for themselves. */
function isMarkSaid({ kind, note }: Pick<MarkEvidenceFacts, 'kind' | 'note'>): Decision<MarkEvidenceRefusal> {
  if (!markKinds.includes(kind as MarkKind)) return refuse('mark.kind-unknown');
  if (!isStorableText(note, textLimits.line)) return refuse('mark.note-not-storable');
  return markNeedsNote(kind as MarkKind) && isBlank(note) ? refuse('mark.note-missing') : allow;
}

export function markNeedsNote(kind: MarkKind): boolean {
  return kind === 'exception' || kind === 'text';
}
