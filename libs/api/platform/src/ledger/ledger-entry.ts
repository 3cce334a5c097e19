import type { assertionFact, EntityTypeOf, FactsOf, LedgerAction } from '@akashi/domain/ledger';

interface EntryOf<A extends LedgerAction> {
  action: A;
  /** The engagement whose ledger it is; null for the firm's own. */
  engagementId: string | null;
  entity: { type: EntityTypeOf<A>; id: string; version?: number };
  /** Exactly the facts that the table of actions names; what a passkey signed for the act, the ledger itself adds. */
  facts: Omit<FactsOf<A>, typeof assertionFact>;
  /** A code, where the rule asks for a reason; written reasons stay in the row. */
  reason?: string | null;
  /** The state before and after, of which only a hash with the event's salt is kept. */
  before?: unknown;
  after?: unknown;
  /** True where every word by which the thing is found stands as it did: then it is not read anew for the search. */
  isFoundAsBefore?: boolean;
}

/** What a use case tells the ledger: per action its own entity and facts, so that anything else does not compile. */
export type LedgerEntry = { [A in LedgerAction]: EntryOf<A> }[LedgerAction];
