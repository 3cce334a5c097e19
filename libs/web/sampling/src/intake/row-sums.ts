import type { PopulationReadingFacts } from '@akashi/contracts';

/** A part of a sum: its word's key and its figure. */
export interface RowPart {
  readonly part:
    'titles' | 'head' | 'blank' | 'footers' | 'records' | 'unread' | 'before' | 'inside' | 'after' | 'undated';
  readonly count: number;
}

export interface RowSum {
  readonly total: number;
  readonly parts: readonly RowPart[];
}

/** Every row of a file is one of these, or has a fault: nothing is lost between the file and its records. */
export function rowsOfFile(reading: PopulationReadingFacts): RowSum {
  const { titles, footers, between, cut, choices, notices, fileRows, recordCount = 0 } = reading;
  const told = (rule: string) => Number(notices.find((one) => one.rule === rule)?.value ?? 0);
  const parts: RowPart[] = [
    { part: 'titles', count: titles.length + (cut?.titles.rows ?? 0) },
    { part: 'blank', count: told('empty-rows') + told('rows-without-value') },
    { part: 'head', count: choices.headRow ? 1 : 0 },
    { part: 'footers', count: footers.length + (cut?.footers.rows ?? 0) + (between?.count ?? 0) },
    { part: 'records', count: recordCount },
  ];
  const total = fileRows ?? sumOf(parts);
  parts.push({ part: 'unread', count: total - sumOf(parts) });
  return { total, parts: parts.filter(({ part, count }) => count !== 0 || part === 'records') };
}

/** The records by the period, where a column of dates is named. */
export function recordsByPeriod({ period }: PopulationReadingFacts): RowSum | null {
  if (!period) return null;
  const parts: RowPart[] = (['before', 'inside', 'after', 'undated'] as const).map((part) => ({
    part,
    count: period[part],
  }));
  return { total: sumOf(parts), parts };
}

const sumOf = (parts: readonly RowPart[]): number => parts.reduce((sum, { count }) => sum + count, 0);
