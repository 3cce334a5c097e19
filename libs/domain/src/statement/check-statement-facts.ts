import { isLocalDate } from '../dates/local-date';
import { isBlank, isStorableText, normaliseCorporateNumber } from '../firm';
import { statementFacts, type StatementFact } from './statement-fact';
import type { StatementFault, StatementRule } from './statement-fault';

export type StatementFactTexts = Readonly<Partial<Record<StatementFact, string>>>;

const required: readonly StatementFact[] = ['provider', 'service', 'regions', 'scope', 'statementDate'];

const dates: readonly StatementFact[] = ['statementDate', 'periodFrom', 'periodTo'];

function comparable(fact: StatementFact, text: string): string {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  return fact === 'corporateNumber' ? normaliseCorporateNumber(narrow) : narrow;
}

function ruleBrokenBy(fact: StatementFact, text: string, expected: string | undefined): StatementRule | null {
  if (!isStorableText(text)) return 'cell.not-storable';
  if (isBlank(text)) return required.includes(fact) ? 'fact.missing' : null;
  if (dates.includes(fact) && !isLocalDate(text.trim())) return 'fact.not-a-date';
  const differs = expected !== undefined && comparable(fact, text) !== comparable(fact, expected);
  return differs ? 'fact.differs' : null;
}

/**
 * Checks what the statement says about its service, scope and period. `expected` holds what the engagement knows already
 * (edition, service, corporate number, period as YYYY-MM-DD): where the statement says something else, one of the two is wrong.
 */
export function checkStatementFacts(texts: StatementFactTexts, expected: StatementFactTexts): StatementFault[] {
  return statementFacts.flatMap((fact): StatementFault[] => {
    const value = texts[fact] ?? '';
    const rule = ruleBrokenBy(fact, value, expected[fact]);
    return rule ? [{ rule, sheet: 'facts', row: null, column: fact, criterion: null, value }] : [];
  });
}
