import { allow, refuse, type Decision } from '../decision';
import { recordingVoidsSignOff, type TestState } from './test-state';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';

export type ShareEvidenceRefusal = 'evidence.linked-already' | 'test.signed-already' | WriteOnTestRefusal;

export interface ShareEvidenceFacts {
  state: TestState;
  /** The paper as a whole uses this evidence today. */
  isLinked: boolean;
}

/**
 * One file serves many papers, and is kept once. A signature is never taken back by putting it on many papers at once: who
 * means a signed one puts it there by itself.
 */
export function mayShareEvidence({ state, isLinked }: ShareEvidenceFacts): Decision<ShareEvidenceRefusal> {
  const open = mayWriteOnTest({ state });
  if (!open.allowed) return open;
  if (recordingVoidsSignOff(state)) return refuse('test.signed-already');
  return isLinked ? refuse('evidence.linked-already') : allow;
}
