import { parseLocalDate } from '../dates';
import { isBlank, isStorableText, normaliseCorporateNumber } from '../firm';
import {
  auditScopeFacts,
  generativeAiUses,
  statementDateFacts,
  statementFacts,
  type StatementFact,
} from './statement-fact';
import type { SchemeRuleset } from '../engagement/scheme-ruleset';
import type { StatementFault } from './statement-fault';
import type { StatementRule } from './statement-rules';

export type StatementFactTexts = Readonly<Partial<Record<StatementFact, string>>>;

const required: readonly StatementFact[] = ['provider', 'service', 'regions', 'scope', 'statementDate'];

const dates: readonly StatementFact[] = statementDateFacts;

/** What two writings of the same thing share: 令和8年4月1日 and 2026-04-01 are one day. */
function comparable(fact: StatementFact, text: string): string {
  if (dates.includes(fact)) return parseLocalDate(text) ?? text.trim();
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  return fact === 'corporateNumber' ? normaliseCorporateNumber(narrow) : narrow;
}

const auditScopes: readonly StatementFact[] = auditScopeFacts;

/** What this variant of the scheme asks for beyond what every statement says: who audits what, where it is not all audited from outside. */
export function askedFacts({ scopeProfile }: Pick<SchemeRuleset, 'scopeProfile'>): StatementFact[] {
  return scopeProfile === null ? [] : [...auditScopeFacts];
}

function ruleOfBlank(fact: StatementFact, asked: readonly StatementFact[]): StatementRule | null {
  if (auditScopes.includes(fact)) return asked.includes(fact) ? 'auditScope.missing' : null;
  if (fact === 'generativeAi') return 'generativeAi.missing';
  return required.includes(fact) ? 'fact.missing' : null;
}

function ruleBrokenBy(fact: StatementFact, text: string, expected: string | undefined): StatementRule | null {
  if (!isStorableText(text)) return 'cell.not-storable';
  if (dates.includes(fact) && parseLocalDate(text) === null) return 'fact.not-a-date';
  if (fact === 'generativeAi' && !generativeAiUses.some((use) => use === text.trim())) return 'fact.unknown-word';
  if (expected === undefined || comparable(fact, text) === comparable(fact, expected)) return null;
  return fact === 'edition' ? 'fact.other-edition' : 'fact.differs';
}

/**
 * A statement speaks of a period, and of all of it only once the period is over: the days after its last one are told as
 * subsequent events. Whether a draft may come earlier is the firm's to say.
 */
function dayFaults(texts: StatementFactTexts, expected: StatementFactTexts): StatementFault[] {
  const value = texts.statementDate ?? '';
  const dated = parseLocalDate(value);
  const dayOf = (fact: 'periodFrom' | 'periodTo') => parseLocalDate(expected[fact] ?? texts[fact] ?? '');
  const [from, to] = [dayOf('periodFrom'), dayOf('periodTo')];
  if (dated === null) return [];
  const fault = { sheet: 'facts', row: null, column: 'statementDate', criterion: null, value } as const;
  if (from !== null && dated < from) return [{ ...fault, rule: 'statementDate.before-period', registered: from }];
  return to !== null && dated < to ? [{ ...fault, rule: 'statementDate.in-period', registered: to }] : [];
}

/**
 * Checks what the statement says about its service, scope and period. `expected` holds what the engagement knows already
 * (edition, service, corporate number, period as YYYY-MM-DD): where the statement says something else, one of the two is wrong.
 */
export function checkStatementFacts(
  texts: StatementFactTexts,
  expected: StatementFactTexts,
  asked: readonly StatementFact[] = [],
): StatementFault[] {
  const faults = statementFacts.flatMap((fact): StatementFault[] => {
    const value = texts[fact] ?? '';
    const registered = expected[fact];
    const rule = isBlank(value) ? ruleOfBlank(fact, asked) : ruleBrokenBy(fact, value, registered);
    if (!rule) return [];
    const fault: StatementFault = { rule, sheet: 'facts', row: null, column: fact, criterion: null, value };
    return [registered === undefined ? fault : { ...fault, registered }];
  });
  return [...faults, ...dayFaults(texts, expected)];
}
