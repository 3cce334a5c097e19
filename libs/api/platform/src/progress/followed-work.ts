import type { ImportProgress } from '@akashi/domain/import-progress';
import type { Tx } from '../transactions/tenant-connection';

/** What an import tells while it is under way, and what it asks before it is kept. */
export interface FollowedWork {
  /** How far it is; who waits is told a few times a second. */
  readonly tell: (progress: ImportProgress) => void;
  /** Aborted when it was cancelled: whoever reads for it may stop. */
  readonly signal: AbortSignal;
  /** Asked last in the transaction of the import: refuses what was cancelled, so that nothing of it stays. */
  keep(tx: Tx): Promise<void>;
}

/** Of a request that nobody follows: it has no key to be found by. */
export const unfollowed: FollowedWork = {
  tell: () => undefined,
  signal: new AbortController().signal,
  keep: async () => undefined,
};
