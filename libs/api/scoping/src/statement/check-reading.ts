import type { Fault, GivenSectionView } from '@akashi/contracts';
import type { StatementReading } from '@akashi/documents';
import {
  checkStatement,
  checkStatementFacts,
  gradeOf,
  isGradedRule,
  readSections,
  statementFacts,
  type GradeSettings,
  type StatementCheck,
  type StatementSections,
} from '@akashi/domain/statement';
import { createHash } from 'node:crypto';
import { cellFaults, columnLetters, factAddress, placeFault, withoutConsequences } from './fault-place';
import type { ReceivedStatement } from './received-statement';
import { toFactTexts, toPopulationRows, toStatementRows } from './read-rows';
import type { StatementContext } from './statement-context.store';

/** A file as it was understood, with everything there is to say of it under the firm's grades. */
export interface CheckedStatement {
  check: StatementCheck;
  sections: StatementSections;
  stops: Fault[];
  warnings: Fault[];
}

/** A cell that gave nothing keeps the statement out as well: what it was meant to say is not known. */
export function checkReading(
  reading: StatementReading,
  context: StatementContext,
  settings: GradeSettings,
): CheckedStatement {
  const texts = toFactTexts(reading);
  const check = checkStatement(toStatementRows(reading), context.edition, toPopulationRows(reading));
  const letters = columnLetters(reading);
  const told = [...checkStatementFacts(texts, context.expected, context.asked), ...check.faults];
  const graded = (faults: readonly Fault[]): Fault[] =>
    faults.flatMap((fault) => {
      const grade = isGradedRule(fault.rule) ? gradeOf(fault.rule, settings) : 'stop';
      return grade === 'off' ? [] : [{ ...fault, grade }];
    });
  const cells = graded(cellFaults(reading));
  const unread = cells.filter(({ grade }) => grade === 'stop');
  const said = withoutConsequences(unread, graded(told.map((fault) => placeFault(reading, letters, fault))));
  const all = [...cells, ...said];
  return {
    check,
    sections: readSections(texts),
    stops: all.filter(({ grade }) => grade === 'stop'),
    warnings: all.filter(({ grade }) => grade === 'warn'),
  };
}

/** What whoever imports has seen: another file, another word about it or another way to read it is another digest. */
export function reviewedDigest(
  { sha256, mapped }: Pick<ReceivedStatement, 'sha256' | 'mapped'>,
  warnings: readonly Fault[],
): string {
  const seen = JSON.stringify([sha256, warnings, mapped?.mapping ?? null]);
  return createHash('sha256').update(seen).digest('hex');
}

/** Every section as it was given and as it was understood. */
export function givenSections(reading: StatementReading, sections: StatementSections): GivenSectionView[] {
  const texts = toFactTexts(reading);
  return statementFacts.flatMap((fact): GivenSectionView[] => {
    const cell = reading.facts[fact];
    if (!cell || cell.text.trim() === '') return [];
    const kept = fact === 'edition' || fact === 'version' ? texts[fact]?.trim() : sections[fact];
    return [{ fact, place: factAddress(reading, fact), given: cell.given ?? cell.text, understood: kept ?? '' }];
  });
}
