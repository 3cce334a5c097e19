export interface AcceptedFinding {
  /** As the registry names it: `GHSA-xxxx-xxxx-xxxx`. */
  readonly advisory: string;
  /** Why it does no harm here until then. */
  readonly reason: string;
  /** The day when it was found, and the last on which it is let pass: `2026-01-31`. */
  readonly found: string;
  readonly until: string;
}

/** How many days after it was found a known weakness is gone at the latest, by a later version or without the package. */
export const longestDays = { critical: 7, high: 30 } as const;

/** What is known of a package, does no harm as we use it, and cannot be replaced yet. An entry past its day fails. */
export const acceptedFindings: readonly AcceptedFinding[] = [];
