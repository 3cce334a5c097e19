import type { TestType } from '@akashi/domain/control';
import type { AddendumState } from '@akashi/domain/handoff';

/** 追補: what was said of a closed file after its archive. */
export interface AddendumView {
  id: string;
  number: number;
  /** The paper that it concerns; null where it is the whole file. */
  testId: string | null;
  /** Of that paper. */
  controlKey: string | null;
  testType: TestType | null;
  datedOn: string;
  reason: string;
  said: string;
  state: AddendumState;
  writtenById: string;
  writtenByName: string;
  /** Who confirmed it, or took it back. */
  endedByName: string | null;
  endedAt: string | null;
  endReason: string | null;
  version: number;
}

export interface WriteAddendumBody {
  testId: string | null;
  said: string;
  reason: string;
}

/** The version of the addendum as it was seen. */
export interface ConfirmAddendumBody {
  version: number;
}

export interface WithdrawAddendumBody {
  reason: string;
  version: number;
}
