import { baseServiceActions } from './base-service.actions';
import { clientPeopleActions } from './client-people.actions';
import { afterArchiveActions } from './after-archive.actions';
import { deliveryActions } from './delivery.actions';
import { findingActions } from './finding.actions';
import { fieldworkActions } from './fieldwork.actions';
import { criteriaActions } from './criteria.actions';
import { firmActions } from './firm.actions';
import { inspectionActions } from './inspection.actions';
import type { LedgerActionRule } from './ledger-action-rule';
import type { FactKind, FactOf } from './ledger-fact';
import { peopleActions } from './people.actions';
import { planningActions } from './planning.actions';
import { requestActions } from './request.actions';
import { samplingActions } from './sampling.actions';
import { termsActions } from './terms.actions';

/** Everything that can be written to a ledger: what is not in this table does not happen, or leaves no trace and must. */
export const ledgerActions = {
  ...firmActions,
  ...criteriaActions,
  ...peopleActions,
  ...clientPeopleActions,
  ...inspectionActions,
  ...planningActions,
  ...termsActions,
  ...baseServiceActions,
  ...fieldworkActions,
  ...samplingActions,
  ...requestActions,
  ...findingActions,
  ...deliveryActions,
  ...afterArchiveActions,
} as const satisfies Readonly<Record<string, LedgerActionRule>>;

export type LedgerAction = keyof typeof ledgerActions;

type OneOf<T> = T extends readonly (infer One)[] ? One : T;

/** What an action may be done to. */
export type EntityTypeOf<A extends LedgerAction> = OneOf<(typeof ledgerActions)[A]['entity']>;

export type LedgerEntityType = { [A in LedgerAction]: EntityTypeOf<A> }[LedgerAction];

type FactsBy<Kinds> = { [Name in keyof Kinds]: Kinds[Name] extends FactKind ? FactOf<Kinds[Name]> : never };

/** The facts of an action by name. */
export type FactsOf<A extends LedgerAction> = FactsBy<(typeof ledgerActions)[A]['facts']>;

/** The rule of an action by its name as it was read; null when nothing writes it today. */
export function ledgerActionRule(action: string): LedgerActionRule | null {
  const rules: Readonly<Record<string, LedgerActionRule>> = ledgerActions;
  return Object.hasOwn(rules, action) ? (rules[action] ?? null) : null;
}
