import { ledgerActionRule, type NoticeRule } from '../ledger';

/** The rules that an act falls under by its facts; none for an action that nothing writes today. */
export function noticeRulesOf(action: string, facts: Readonly<Record<string, unknown>>): NoticeRule[] {
  const rules = ledgerActionRule(action)?.notices ?? [];
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
