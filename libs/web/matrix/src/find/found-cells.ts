import { fold, kanaOf } from '@akashi/domain/search';
import type { MatrixRow } from '@akashi/web-data';
import type { CellRules } from '../grid/cell-rules';
import { copiedText } from '../grid/copied-text';
import type { MatrixColumn } from '../grid/matrix-columns';

/** A cell that holds what is looked for. */
export interface FoundCell {
  readonly row: MatrixRow;
  readonly column: number;
}

type TextsOf = (row: MatrixRow) => readonly string[];

/** The texts of each row made comparable once, as they are shown and copied: the next letter only looks. */
export function comparableTexts(columns: readonly MatrixColumn[], rules: CellRules, lang: 'ja' | 'en'): TextsOf {
  const known = new WeakMap<MatrixRow, readonly string[]>();
  return (row) => {
    const texts = known.get(row) ?? columns.map(({ id }) => fold(copiedText(row, id, rules, lang)));
    known.set(row, texts);
    return texts;
  };
}

/** The cells that hold a text, in any width, case or kind of kana, or in the letters that spell it; row by row. */
export function foundCells(query: string, rows: readonly MatrixRow[], textsOf: TextsOf): FoundCell[] {
  const plain = fold(query);
  if (plain === '') return [];
  const forms = [...new Set([plain, kanaOf(plain)])];
  return rows.flatMap((row) =>
    textsOf(row).flatMap((text, column) => (forms.some((form) => text.includes(form)) ? [{ row, column }] : [])),
  );
}
