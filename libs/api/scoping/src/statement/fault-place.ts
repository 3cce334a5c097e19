import type { Fault } from '@akashi/contracts';
import {
  codeOfWord,
  sheetNames,
  statementColumns,
  type StatementColumn,
  type StatementReading,
} from '@akashi/documents';
import { statementFacts, type StatementFact, type StatementFault } from '@akashi/domain/statement';

/** Says where in the client's own file a fault is: `E17`, or the number of a criterion that has no row at all. */
export function placeFaults(reading: StatementReading, faults: readonly StatementFault[]): Fault[] {
  const letters = columnLetters(reading);
  return faults.map(({ rule, sheet, row, column, criterion, value }) => {
    const place =
      sheet === 'facts'
        ? factAddress(reading, column as StatementFact)
        : row === null
          ? (criterion ?? '')
          : `${letters.get(column as StatementColumn) ?? ''}${row}`;
    return { sheet: sheetNames[sheet], place, rule, value: ownWords(reading, { row, column, value }) };
  });
}

/** What the client typed, where the rule was asked with the code of a word: 非選択, not `not_selected`. */
function ownWords(
  { rows }: StatementReading,
  { row, column, value }: Pick<StatementFault, 'row' | 'column' | 'value'>,
) {
  const typed = rows.find((one) => one.row === row)?.cells[column as StatementColumn]?.text;
  return typed !== undefined && codeOfWord(column as StatementColumn, typed) === value ? typed : value;
}

/** Without what is said of a cell that could not be read: that it is empty or malformed follows from that. */
export function withoutConsequences(unread: readonly Fault[], faults: readonly Fault[]): Fault[] {
  const known = new Set(unread.map(({ sheet, place }) => `${sheet} ${place}`));
  return faults.filter(({ sheet, place }) => !known.has(`${sheet} ${place}`));
}

/** Faults of single cells that the reader itself found. */
export function cellFaults(reading: StatementReading): Fault[] {
  return reading.faults.map(({ sheet, address, rule, value }) => ({ sheet, place: address, rule, value }));
}

/** The client may have moved the columns: their letters are those of the file, or of the layout where it says nothing. */
function columnLetters({ rows }: StatementReading): Map<StatementColumn, string> {
  const letters = new Map(statementColumns.map((column, at) => [column, String.fromCharCode(65 + at)]));
  for (const { cells } of rows) {
    for (const column of statementColumns) {
      const address = cells[column]?.address;
      if (address) letters.set(column, address.replace(/\d+$/, ''));
    }
  }
  return letters;
}

function factAddress({ facts }: StatementReading, fact: StatementFact): string {
  return facts[fact]?.address ?? `C${statementFacts.indexOf(fact) + 1}`;
}
