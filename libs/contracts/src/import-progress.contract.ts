import type { ImportProgress } from '@akashi/domain/import-progress';

/** A file of one's own on its way in. */
export interface ImportProgressView extends ImportProgress {
  id: string;
  /** The idempotency key of the request that brings it in. */
  key: string;
}
