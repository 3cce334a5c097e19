import { refuse, type Decision } from '../decision';
import { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
import { isMarkPlace, type MarkPlace } from './evidence-mark';
import { saysWhatItMeans, type SaidByMark, type SaidByMarkRefusal } from './said-by-mark';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';
import type { TestState } from './test-state';

export type MarkEvidenceRefusal =
  ChangeEvidenceRefusal | WriteOnTestRefusal | SaidByMarkRefusal | 'mark.place-invalid' | 'mark.file-not-newest';

export interface MarkEvidenceFacts extends SaidByMark, Pick<ChangeEvidenceFacts, 'engagementState' | 'reportApproved'> {
  testState: TestState;
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
  return saysWhatItMeans(facts);
}
