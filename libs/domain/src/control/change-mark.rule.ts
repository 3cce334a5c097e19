import { refuse, type Decision } from '../decision';
import { mayChangeEvidence, type ChangeEvidenceFacts, type ChangeEvidenceRefusal } from './change-evidence.rule';
import { saysWhatItMeans, type SaidByMark, type SaidByMarkRefusal } from './said-by-mark';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';
import type { TestState } from './test-state';

export type ChangeMarkRefusal = ChangeEvidenceRefusal | WriteOnTestRefusal | SaidByMarkRefusal | 'mark.nothing-changed';

/** What a mark says and what it is tied to: all that may be changed of it. */
interface TiedMark extends SaidByMark {
  stepId: string | null;
  cell: { itemId: string; attribute: string } | null;
}

export interface ChangeMarkFacts extends Pick<ChangeEvidenceFacts, 'engagementState' | 'reportApproved'> {
  testState: TestState;
  before: TiedMark;
  after: TiedMark;
}

/**
 * Where a mark stands, it stays, and a newer file takes nobody the mark on the one before. It takes signatures back, so
 * something has to be said otherwise.
 */
export function mayChangeMark({ before, after, testState, ...facts }: ChangeMarkFacts): Decision<ChangeMarkRefusal> {
  const open = mayChangeEvidence(facts);
  if (!open.allowed) return open;
  const writable = mayWriteOnTest({ state: testState });
  if (!writable.allowed) return writable;
  return isSaidAlike(before, after) ? refuse('mark.nothing-changed') : saysWhatItMeans(after);
}

const isSaidAlike = (one: TiedMark, other: TiedMark): boolean =>
  one.kind === other.kind &&
  one.note === other.note &&
  one.stepId === other.stepId &&
  one.cell?.itemId === other.cell?.itemId &&
  one.cell?.attribute === other.cell?.attribute;
