import { plainHeading } from '../table/field';
import { millionths, plainFigure, wholeNumber } from './figure';
import type { ControlTotal, FileRow } from './reading';
import { isBlank } from './split-records';

const sumWords = new Set([
  '合計',
  '総計',
  '小計',
  '計',
  '総合計',
  '合計件数',
  '件数',
  '総件数',
  'total',
  'grandtotal',
  'sum',
  'subtotal',
  'count',
]);
const remarks =
  /^(?:以上|以下余白|\(?eof\)?|end|end of (?:file|report)|\d+\s*(?:件|rows?|records?|行).*|(?:合計|総計|計|件数|総件数|total|count)\s*[:：].*)$/iu;

/**
 * Lines at the end that are no records by their look: a sum line, 「以上」, or a single value where the table has columns. They are
 * only proposed; a person says what they are.
 */
export function findFooters(rows: readonly FileRow[], width: number): FileRow[] {
  const footers: FileRow[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at]!;
    if (isBlank(row)) continue;
    if (!looksLikeFooter(row, width)) break;
    footers.push(row);
  }
  return footers.reverse();
}

function looksLikeFooter({ values }: FileRow, width: number): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  const first = (filled[0] ?? '').normalize('NFKC').trim();
  if (sumWords.has(plainHeading(first)) && (width > 1 || filled.length === 1)) return true;
  if (filled.length === 1 && remarks.test(first)) return true;
  return width > 1 && values.length === 1;
}

/** Figures of sum lines, compared with what the records of their columns come to: their sum or their number. */
export function controlTotals(footers: readonly FileRow[], records: readonly FileRow[]): ControlTotal[] {
  const sums = new Map<number, bigint>();
  const sumOf = (at: number): bigint => {
    const sum = sums.get(at) ?? records.reduce((total, { values }) => total + (millionths(values[at] ?? '') ?? 0n), 0n);
    sums.set(at, sum);
    return sum;
  };
  return footers.flatMap(({ values }) =>
    values.flatMap((value, at) => {
      const stated = millionths(value);
      if (stated === null) return [];
      const sum = sumOf(at);
      const number = wholeNumber(records.length);
      const agrees = stated === sum || stated === number;
      return [{ column: at + 1, stated: value.trim(), counted: plainFigure(stated === number ? number : sum), agrees }];
    }),
  );
}
