import { codeOfWord, type StatementReading } from '@akashi/documents';
import { statementColumns, statementFacts, type StatementFactTexts, type StatementRow } from '@akashi/domain/statement';

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

export function toFactTexts({ facts }: StatementReading): StatementFactTexts {
  return Object.fromEntries(
    statementFacts.flatMap((fact) => {
      const text = facts[fact]?.text;
      return text === undefined ? [] : [[fact, text]];
    }),
  );
}
