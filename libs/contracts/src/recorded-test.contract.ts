import type { TestState } from '@akashi/domain/control';

/** What a recording answers: enough to go on typing against. */
export interface RecordedTestView {
  id: string;
  version: number;
  state: TestState;
  round: number;
  /** Signatures that this recording took back. */
  voidedSignOffs: number;
}
