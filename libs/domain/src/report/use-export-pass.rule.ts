import { allow, refuse, type Decision } from '../decision';

export type UseExportPassRefusal = 'export.pass-ended';

/** Instants are milliseconds since 1970-01-01T00:00Z. */
export interface UseExportPassFacts {
  /** Until when it opens the link; null for one that nobody was given. */
  until: number | null;
  now: number;
}

/** What the right code gave opens the link for a while, and no other. */
export function mayUseExportPass({ until, now }: UseExportPassFacts): Decision<UseExportPassRefusal> {
  return until !== null && now < until ? allow : refuse('export.pass-ended');
}
