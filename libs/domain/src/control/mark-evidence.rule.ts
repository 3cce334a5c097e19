import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
import { isMarkPlace, markKinds, type MarkKind, type MarkPlace } from './evidence-mark';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';
import type { TestState } from './test-state';

type SaidRefusal = 'mark.kind-unknown' | 'mark.note-missing' | 'mark.note-not-storable';

export type MarkEvidenceRefusal =
  ChangeEvidenceRefusal | WriteOnTestRefusal | SaidRefusal | 'mark.place-invalid' | 'mark.file-not-newest';

export type ChangeMarkRefusal = ChangeEvidenceRefusal | WriteOnTestRefusal | SaidRefusal | 'mark.nothing-changed';

export interface MarkEvidenceFacts extends Pick<ChangeEvidenceFacts, 'engagementState' | 'reportApproved'> {
  testState: TestState;
  kind: string;
  note: string;
  /** The file that was seen, and the one that stands on the paper. */
  seenVersion: number;
  latestVersion: number;
  place: MarkPlace;
}

/** What a mark says and what it is tied to: all that may be changed of it. */
export interface SaidByMark {
  kind: string;
  note: string;
  stepId: string | null;
  cell: { itemId: string; attribute: string } | null;
}

export interface ChangeMarkFacts extends Pick<MarkEvidenceFacts, 'engagementState' | 'reportApproved' | 'testState'> {
  before: SaidByMark;
  after: SaidByMark;
}

/** A mark is work on the paper: it is made while the paper may be worked on, on the file that stands there, and says what it means. */
export function mayMarkEvidence(facts: MarkEvidenceFacts): Decision<MarkEvidenceRefusal> {
  const open = mayWorkOnMarks(facts);
  if (!open.allowed) return open;
  if (facts.seenVersion !== facts.latestVersion) return refuse('mark.file-not-newest');
  if (!isMarkPlace(facts.place)) return refuse('mark.place-invalid');
  return isMarkSaid(facts);
}

/**
 * Where a mark stands, it stays, and a newer file takes nobody the mark on the one before. It takes signatures back, so
 * something has to be said otherwise.
 */
export function mayChangeMark({ before, after, ...facts }: ChangeMarkFacts): Decision<ChangeMarkRefusal> {
  const open = mayWorkOnMarks(facts);
  if (!open.allowed) return open;
  return isSaidAlike(before, after) ? refuse('mark.nothing-changed') : isMarkSaid(after);
}

const isSaidAlike = (one: SaidByMark, other: SaidByMark): boolean =>
  one.kind === other.kind &&
  one.note === other.note &&
  one.stepId === other.stepId &&
  one.cell?.itemId === other.cell?.itemId &&
  one.cell?.attribute === other.cell?.attribute;

function mayWorkOnMarks(
  facts: Pick<MarkEvidenceFacts, 'engagementState' | 'reportApproved' | 'testState'>,
): Decision<ChangeEvidenceRefusal | WriteOnTestRefusal> {
  const open = mayChangeEvidence(facts);
  return open.allowed ? mayWriteOnTest({ state: facts.testState }) : open;
}

/** An exception and a text say what is seen; a tick and a sum speak for themselves. */
function isMarkSaid({ kind, note }: Pick<MarkEvidenceFacts, 'kind' | 'note'>): Decision<SaidRefusal> {
  if (!markKinds.includes(kind as MarkKind)) return refuse('mark.kind-unknown');
  if (!isStorableText(note, textLimits.line)) return refuse('mark.note-not-storable');
  return markNeedsNote(kind as MarkKind) && isBlank(note) ? refuse('mark.note-missing') : allow;
}

export function markNeedsNote(kind: MarkKind): boolean {
  return kind === 'exception' || kind === 'text';
}
