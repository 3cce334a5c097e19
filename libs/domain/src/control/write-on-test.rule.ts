import { allow, refuse, type Decision } from '../decision';
import type { TestState } from './test-state';

export type WriteOnTestRefusal = 'test.closed';

/** A test that an amendment of the plan ended stays on file as it is: nothing is recorded on it, signed or linked to it. */
export function mayWriteOnTest({ state }: { state: TestState }): Decision<WriteOnTestRefusal> {
  return state === 'closed' ? refuse('test.closed') : allow;
}
