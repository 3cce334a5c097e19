import type { PopulationFileChoices, ReadingQuestion } from '@akashi/domain/population-file';
import { mergedArea, seenInCell, type TableCell, type TableSheet } from '@akashi/domain/table';

const shownRows = 5;
const longestShown = 200;

/** A spreadsheet holds so many digits of a number; what stood behind them is lost before anybody saves. */
const heldDigits = 15;

/**
 * Records of which the sheet does not hold what somebody who looks at it sees, or nothing that is certain. They are read as they are stored
 * by a reason alone: who has none asks for a file in which texts stand as texts.
 */
export function doubtfulCells(
  sheet: TableSheet,
  /** Their rows in the sheet. */
  records: ReadonlySet<number>,
  { cellsReason }: PopulationFileChoices,
): ReadingQuestion[] {
  if (cellsReason?.trim()) return [];
  const told = new Map<number, string[]>();
  const tell = (row: number, what: string) => told.set(row, [...(told.get(row) ?? []), what]);
  for (const { row, cells } of sheet.rows) {
    if (!records.has(row)) continue;
    for (const cell of cells) if (isDoubtful(cell)) tell(row, asSeen(cell));
  }
  for (const [row, area] of hiddenByMerging(sheet, records)) tell(row, area);
  if (told.size === 0) return [];
  const rows = [...told.keys()].sort((a, b) => a - b);
  const shown = rows.slice(0, shownRows).map((row) => ({
    row,
    text: told.get(row)!.join('  ').slice(0, longestShown),
  }));
  return [{ about: 'cells', choices: ['records'], proposed: null, rows, shown }];
}

function isDoubtful({ text, kind, shown, time }: TableCell): boolean {
  if (kind === 'error' || kind === 'formula-without-value' || time !== undefined) return true;
  if (kind === 'number' && Math.abs(Number(text)) >= 10 ** heldDigits) return true;
  if (!shown) return false;
  return shown.text === null ? isOfDays(shown.format) : !saysTheSame(text, shown.text);
}

/** A format of hours or days that was not repeated: the figure below it is none that anybody sees. */
const isOfDays = (format: string): boolean =>
  /[hsyd]/iu.test(format.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./giu, '').replace(/general/iu, ''));

/** Whether what is shown is the number that is stored, but for how it is grouped, rounded, and named a currency or a share. */
function saysTheSame(text: string, shown: string): boolean {
  const plain = shown.normalize('NFKC');
  const figure = plain.replace(/[^0-9.]/gu, '');
  if (!/\d/u.test(figure) || /^0\d/u.test(figure) || /[^\P{L}円]/u.test(plain)) return false;
  const scale = plain.includes('%') ? 100 : 1;
  const decimals = figure.split('.')[1]?.length ?? 0;
  return Math.abs(Math.abs(Number(text)) * scale - Number(figure)) <= 0.5 * 10 ** -decimals + 1e-9;
}

const asSeen = (cell: TableCell): string => {
  if (cell.kind === 'formula-without-value') return `${cell.address}: = ?`;
  const seen = cell.time === undefined ? seenInCell(cell) : `${cell.text} ${cell.time}`;
  return seen === cell.text ? `${cell.address}: ${cell.text}` : `${cell.address}: ${cell.text} (${seen})`;
};

/** Records below the first row of an area that looks like one cell: what it shows stands in that row alone. */
function* hiddenByMerging({ merged }: TableSheet, records: ReadonlySet<number>): Generator<readonly [number, string]> {
  for (const reference of merged) {
    const area = mergedArea(reference);
    if (!area) continue;
    for (let row = area.firstRow + 1; row <= area.lastRow; row += 1) if (records.has(row)) yield [row, reference];
  }
}
