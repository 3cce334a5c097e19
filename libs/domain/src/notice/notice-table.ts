import { ledgerActions, type LedgerAction } from '../ledger';
import { deliveryNotices, requestNotices } from './delivery.notices';
import { fieldworkNotices, samplingNotices } from './fieldwork.notices';
import { clientPeopleNotices, firmNotices, peopleNotices } from './firm.notices';
import type { NoticeRule, NoticeRules } from './notice-rule';
import { baseServiceNotices, planningNotices, termsNotices } from './planning.notices';

/** Every action of the ledger with whom it is told to: an action without a line does not compile. */
export const noticesByAction: Readonly<Record<LedgerAction, NoticeRules>> = {
  ...firmNotices,
  ...peopleNotices,
  ...clientPeopleNotices,
  ...planningNotices,
  ...termsNotices,
  ...baseServiceNotices,
  ...fieldworkNotices,
  ...samplingNotices,
  ...requestNotices,
  ...deliveryNotices,
};

/** The rules that an act falls under by its facts; none for an action that nothing writes today. */
export function noticeRulesOf(action: string, facts: Readonly<Record<string, unknown>>): NoticeRule[] {
  if (!Object.hasOwn(ledgerActions, action)) return [];
  const rules = noticesByAction[action as LedgerAction];
  return rules.filter(({ onlyWith }) => onlyWith === undefined || isThere(facts[onlyWith]));
}

const isThere = (fact: unknown): boolean => fact === true || (typeof fact === 'number' && fact > 0);

/** The facts by which an act names a person. */
const namingFacts = ['assignee', 'member', 'revisedBy'] as const;

/** Whom the act names; null where it names nobody. */
export function namedPerson(facts: Readonly<Record<string, unknown>>): string | null {
  const named = namingFacts.map((name) => facts[name]).find((fact) => typeof fact === 'string');
  return typeof named === 'string' ? named : null;
}
