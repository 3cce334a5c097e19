import type {
  StatementColumn as CheckedColumn,
  StatementRow as CheckedRow,
  StatementFactTexts,
  StatementFault,
} from '@akashi/domain/statement';
import type { StatementLanguage, StatementReading, StatementRow, StatementSheetRow } from './statement-rows';
import { codeOfWord, sheetNames, wordOfCode } from './statement-words';

/** The rows as the domain checks them: words of a list become their codes, all other text stays as the client wrote it. */
export function statementRowsForChecking({ rows }: Pick<StatementReading, 'rows'>): CheckedRow[] {
  return rows.map(({ row, cells }) => ({ row, cells: codesOf(cells) }));
}

function codesOf(cells: StatementSheetRow['cells']): CheckedRow['cells'] {
  const codes: Partial<Record<CheckedColumn, string>> = {};
  for (const [column, cell] of Object.entries(cells) as [keyof typeof cells, { text: string }][]) {
    if (column !== 'label') codes[column] = codeOfWord(column, cell.text) ?? cell.text;
  }
  return codes;
}

/** The statement's own facts, as text. */
export function statementFactTexts({ facts }: Pick<StatementReading, 'facts'>): StatementFactTexts {
  return Object.fromEntries(Object.entries(facts).map(([fact, cell]) => [fact, cell.text]));
}

/** Where in the client's own file a fault stands, as a spreadsheet names it: sheet and cell, or the sheet alone. */
export function cellOfFault(reading: StatementReading, fault: StatementFault): { sheet: string; cell: string | null } {
  if (fault.sheet === 'facts') {
    const fact = Object.entries(reading.facts).find(([name]) => name === fault.column);
    return { sheet: sheetNames.facts, cell: fact?.[1].address ?? null };
  }
  const letter = Object.entries(reading.columns).find(([name]) => name === fault.column)?.[1];
  return { sheet: reading.sheet, cell: fault.row !== null && letter ? `${letter}${fault.row}` : null };
}

/** A checked row back in the words a client would type: what examples and the demo write. */
export function statementWordsOf(cells: CheckedRow['cells'], language: StatementLanguage): StatementRow {
  const words = Object.entries(cells) as [CheckedColumn, string][];
  return Object.fromEntries(words.map(([column, code]) => [column, wordOfCode(column, code, language)]));
}
