import type { NoticeRules } from './notice-rule';
import type { FactKind } from './ledger-fact';

/**
 * The widest circle that may be told of an action: the firm alone, the firm and its client, or the authority as well. An event names who
 * acted, so that the authority is told only of acts of those whom the report names: the leaders.
 */
export const ledgerAudiences = ['firm', 'client', 'authority'] as const;

export type LedgerAudience = (typeof ledgerAudiences)[number];

/** What an action is called, who is told of it, what it is done to and which facts stand beside it: no more of them and no fewer. */
export interface LedgerActionRule {
  /** What was done, as the ledger's page lists it. */
  readonly label: { readonly ja: string; readonly en: string };
  readonly audience: LedgerAudience;
  /** Who of those who work with the thing is told of it, or that nobody is. */
  readonly notices: NoticeRules;
  readonly entity: string | readonly string[];
  readonly facts: Readonly<Record<string, FactKind>>;
}
