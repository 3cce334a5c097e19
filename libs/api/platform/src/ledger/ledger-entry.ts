/** Small facts only: numbers, ids, codes, hashes, dates. Text that people wrote never goes into the ledger. */
export type LedgerFacts = Record<string, string | number | boolean | null>;

export interface LedgerEntry {
  /** Past tense of the permission's verb: `finding.raised`. */
  action: string;
  /** The engagement whose ledger it is; null for the firm's own. */
  engagementId: string | null;
  entity: { type: string; id: string; version?: number };
  facts?: LedgerFacts;
  /** A code, where the rule asks for a reason; written reasons stay in the row. */
  reason?: string | null;
  /** The state before and after, of which only the SHA-256 is kept. */
  before?: unknown;
  after?: unknown;
}
