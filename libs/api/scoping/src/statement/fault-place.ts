import type { Fault } from '@akashi/contracts';
import {
  codeOfWord,
  populationColumns as populationLetters,
  rowsOfSheet,
  statementColumns,
  wordsToChoose,
  type StatementColumn,
  type StatementReading,
} from '@akashi/documents';
import {
  statementFacts,
  type PopulationColumn,
  type StatementFact,
  type StatementFault,
} from '@akashi/domain/statement';

/** Rules that ask for a word of a list: the words are told beside what was written. */
const asksForWord: readonly string[] = [
  'choice.unknown',
  'frequency.unknown',
  'mainTarget.unknown',
  'operation.unknown',
];

/** Says where in the client's own file a fault is: `E17`, or the number of a criterion that has no row at all. */
export function placeFault(reading: StatementReading, letters: ColumnLetters, fault: StatementFault): Fault {
  const { rule, row, column, criterion, value, registered, rows } = fault;
  return {
    sheet: sheetOf(reading, fault),
    place: placeOf(reading, letters, fault),
    rule,
    value: ownWords(reading, { row, column, value }),
    ...(criterion === null ? {} : { criterion }),
    ...(registered === undefined ? {} : { registered }),
    ...(rows === undefined ? {} : { rows }),
    ...(asksForWord.includes(rule) ? { choices: wordsToChoose(column as StatementColumn, value, 'ja') } : {}),
  };
}

function sheetOf({ sheets }: StatementReading, { sheet, row }: StatementFault): string {
  if (sheet !== 'controls') return sheets[sheet];
  return sheets.controls[Math.floor((row ?? 0) / rowsOfSheet)] ?? sheets.controls[0] ?? '';
}

function placeOf(reading: StatementReading, letters: ColumnLetters, { sheet, row, column, criterion }: StatementFault) {
  if (sheet === 'facts') return factAddress(reading, column as StatementFact);
  if (sheet === 'populations') {
    const known = reading.populations.find((one) => one.row === row)?.cells[column as PopulationColumn]?.address;
    if (known) return known;
    return `${String.fromCharCode(65 + populationLetters.indexOf(column as PopulationColumn))}${row ?? ''}`;
  }
  return row === null ? (criterion ?? '') : `${letters.get(column as StatementColumn) ?? ''}${row % rowsOfSheet}`;
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
  const numberIn = new Map(reading.rows.map(({ row, cells }) => [row, cells.criterion?.text.trim()]));
  return reading.faults.map(({ sheet, address, rule, value }) => {
    const at = reading.sheets.controls.indexOf(sheet);
    const criterion = at < 0 ? undefined : numberIn.get(Number(/\d+/.exec(address)?.[0]) + at * rowsOfSheet);
    return { sheet, place: address, rule, value, ...(criterion ? { criterion } : {}) };
  });
}

export type ColumnLetters = ReadonlyMap<StatementColumn, string>;

/** The client may have moved the columns: their letters are those of the file, or of the layout where it says nothing. */
export function columnLetters({ columns }: StatementReading): ColumnLetters {
  return new Map(
    statementColumns.map((column, at) => [column, columns[column] ?? String.fromCharCode(65 + at)] as const),
  );
}

export function factAddress({ facts }: StatementReading, fact: StatementFact): string {
  return facts[fact]?.address ?? `C${statementFacts.indexOf(fact) + 1}`;
}
