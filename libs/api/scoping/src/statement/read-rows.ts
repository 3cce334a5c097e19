import { codeOfGenerativeAi, codeOfWord, type StatementReading } from '@akashi/documents';
import {
  populationColumns,
  statementColumns,
  statementFacts,
  type PopulationRow,
  type StatementFact,
  type StatementFactTexts,
  type StatementRow,
} from '@akashi/domain/statement';

/** The rows of the file as the rules read them: words of a list become their codes, a word no list has stays as it is. */
export function toStatementRows({ rows }: StatementReading): StatementRow[] {
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      statementColumns.flatMap((column) => {
        const text = cells[column]?.text;
        return text === undefined ? [] : [[column, codeOfWord(column, text) ?? text]];
      }),
    ),
  }));
}

export function toPopulationRows({ populations }: StatementReading): PopulationRow[] {
  return populations.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      populationColumns.flatMap((column) => {
        const text = cells[column]?.text;
        return text === undefined ? [] : [[column, text]];
      }),
    ),
  }));
}

export function toFactTexts({ facts }: StatementReading): StatementFactTexts {
  const read = (fact: StatementFact, text: string) => (fact === 'generativeAi' ? codeOfGenerativeAi(text) : text);
  return Object.fromEntries(
    statementFacts.flatMap((fact) => {
      const text = facts[fact]?.text;
      return text === undefined ? [] : [[fact, read(fact, text)]];
    }),
  );
}
