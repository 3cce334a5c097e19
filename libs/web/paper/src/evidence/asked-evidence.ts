/** Evidence that is asked for from elsewhere on a page, and a mark on it. */
export interface AskedEvidence {
  readonly evidenceId: string;
  readonly markId: string | null;
}
