import type { LocalDate } from '../dates/local-date';
import type { FaultList } from './fault-list';
import { readDay } from './read-day';
import type { FileRow, PeriodCounts, ReadingChoices, ReadingNotice, ReadingQuestion } from './reading';
import { shownRows } from './shown-rows';

interface Told {
  readonly choices: ReadingChoices;
  readonly faults: FaultList;
  readonly notices: ReadingNotice[];
  readonly questions: ReadingQuestion[];
}

export interface SelectedRecords {
  readonly records: readonly FileRow[];
  /** Null where nobody named a column of dates. */
  readonly period: PeriodCounts | null;
}

type When = 'before' | 'inside' | 'after' | 'undated';

const longestShown = 60;

/**
 * The records of the period, by the column of dates that a person named. What lies outside or names no day is counted, and a person says
 * whether it belongs to the population; nothing is left out in silence.
 */
export function selectPeriod(records: readonly FileRow[], width: number, told: Told): SelectedRecords {
  const { choices, notices } = told;
  const { dateColumn: column, from = '', until = '' } = choices;
  if (column === undefined || column < 1 || column > width) return { records, period: null };
  const rows: Record<When, FileRow[]> = { before: [], inside: [], after: [], undated: [] };
  const placed = records.map((record) => {
    const value = record.values[column - 1]!;
    const when = whenOf(readDay(value), from, until);
    rows[when].push(record);
    if (when === 'undated') {
      notices.push({ rule: 'undated', row: record.row, column, value: value.slice(0, longestShown) });
    }
    return when;
  });
  const outside = [...rows.before, ...rows.after].sort((a, b) => a.row - b.row);
  askOf('outside', outside, told);
  askOf('undated', rows.undated, told);
  const left = leftOut(choices);
  const kept = records.filter((_, at) => !left.has(placed[at]!));
  const counts = { before: rows.before.length, inside: rows.inside.length, after: rows.after.length };
  const period = {
    column,
    from,
    until,
    ...counts,
    undated: rows.undated.length,
    leftOut: records.length - kept.length,
  };
  return { records: kept, period };
}

function whenOf(day: LocalDate | null, from: string, until: string): When {
  if (day === null) return 'undated';
  if (from !== '' && day < from) return 'before';
  return until !== '' && day > until ? 'after' : 'inside';
}

/** As long as nobody has decided, what lies outside is shown as left out; it is taken in by nobody before. */
function leftOut({ outside, undated }: ReadingChoices): ReadonlySet<When> {
  return new Set<When>([
    ...(outside === 'records' ? [] : (['before', 'after'] as const)),
    ...(undated === 'left-out' ? (['undated'] as const) : []),
  ]);
}

function askOf(about: 'outside' | 'undated', rows: readonly FileRow[], { choices, questions }: Told): void {
  if (rows.length === 0 || choices[about] !== undefined) return;
  const numbers = rows.map(({ row }) => row);
  questions.push({
    about,
    choices: ['left-out', 'records'],
    proposed: about === 'outside' ? 'left-out' : null,
    rows: numbers,
    shown: shownRows(rows, numbers),
  });
}
