import { plainHeading } from '../table/field';
import { millionths, plainFigure, wholeNumber } from './figure';
import type { ControlTotal, FileRow } from './population-table';

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
 * Whether a line at the end is no record by its look: a sum line, 「以上」, or a single value where the table has columns. It is only
 * proposed; a person says what it is.
 */
export function looksLikeFooter({ values }: FileRow, width: number): boolean {
  let filled = 0;
  let first = '';
  for (const value of values) {
    const held = value.trim();
    if (held === '') continue;
    if (filled === 0) first = held;
    filled += 1;
  }
  // No word for a sum has a figure in it: nearly every row is known by that.
  if (filled > 1 && /[0-9]/u.test(first)) return false;
  const said = first.normalize('NFKC').trim();
  if (sumWords.has(plainHeading(said)) && (width > 1 || filled === 1)) return true;
  if (filled === 1 && remarks.test(said)) return true;
  return width > 1 && values.length === 1;
}

/** Figures of sum lines, compared with what the records of their columns come to: their sum or their number. */
export function controlTotals(footers: readonly FileRow[], held: Iterable<FileRow>): ControlTotal[] {
  const stated = footers.flatMap(({ values }) =>
    values.flatMap((value, at) => {
      const figure = millionths(value);
      return figure === null ? [] : [{ at, value: value.trim(), figure }];
    }),
  );
  if (stated.length === 0) return [];
  const { sums, count } = sumColumns(new Set(stated.map(({ at }) => at)), held);
  const number = wholeNumber(count);
  return stated.map(({ at, value, figure }) => {
    const sum = sums.get(at) ?? 0n;
    const agrees = figure === sum || figure === number;
    return { column: at + 1, stated: value, counted: plainFigure(figure === number ? number : sum), agrees };
  });
}

function sumColumns(columns: ReadonlySet<number>, held: Iterable<FileRow>) {
  const sums = new Map<number, bigint>();
  let count = 0;
  for (const { values } of held) {
    count += 1;
    for (const at of columns) sums.set(at, (sums.get(at) ?? 0n) + (millionths(values[at] ?? '') ?? 0n));
  }
  return { sums, count };
}
