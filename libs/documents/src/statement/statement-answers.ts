import type { StatementColumn as CheckedColumn, StatementRow as CheckedRow } from '@akashi/domain/statement';
import type { StatementLanguage, StatementRow } from './statement-rows';
import { wordOfCode } from './statement-words';

/** A checked row back in the words a client would type: what examples and the demo write. */
export function statementWordsOf(cells: CheckedRow['cells'], language: StatementLanguage): StatementRow {
  const words = Object.entries(cells) as [CheckedColumn, string][];
  return Object.fromEntries(words.map(([column, code]) => [column, wordOfCode(column, code, language)]));
}
