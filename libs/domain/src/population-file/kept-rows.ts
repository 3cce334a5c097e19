import type { FileRow } from './population-table';

/** What was left out where a population keeps rows that are none of its records: a person may call half a file titles. */
export interface CutRows {
  readonly rows: number;
  readonly values: number;
}

export interface KeptRows {
  readonly kept: FileRow[];
  readonly cut: CutRows;
}

/** So much of them is kept beside a population; the file itself is kept whole. */
export const keptRowsLimit = { rows: 20, values: 30, letters: 200 } as const;

/** The first rows, of each the first values, of each the first letters: what is kept says how much was cut. */
export function keepRows(rows: readonly FileRow[]): KeptRows {
  let values = 0;
  const kept = rows.slice(0, keptRowsLimit.rows).map((row) => {
    const first = row.values.slice(0, keptRowsLimit.values).map((value) => {
      const short = beginning(value);
      if (short !== value) values += 1;
      return short;
    });
    values += row.values.slice(keptRowsLimit.values).filter((value) => value.trim() !== '').length;
    return { row: row.row, values: first };
  });
  return { kept, cut: { rows: rows.length - kept.length, values } };
}

/** A letter of two units is never halved. */
function beginning(value: string): string {
  if (value.length <= keptRowsLimit.letters) return value;
  const letters = [...value.slice(0, (keptRowsLimit.letters + 1) * 2)];
  return letters.length > keptRowsLimit.letters ? `${letters.slice(0, keptRowsLimit.letters).join('')}…` : value;
}
