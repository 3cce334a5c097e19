import type { LocalDate } from '../dates/local-date';
import { readDay } from './read-day';
import type { FileRow, PeriodCounts } from './population-table';
import type { ReadingChoices } from './reading-choices';
import type { ReadingNotice } from './reading-faults';
import type { ReadingQuestion, ShownRow } from './reading-questions';
import { mostRowsShown, shownRows } from './shown-rows';

type When = 'before' | 'inside' | 'after' | 'undated';

const longestShown = 60;
const mostNotices = 400;

interface Asked {
  readonly rows: number[];
  readonly shown: ShownRow[];
}

/**
 * The records of the period, by the column of dates that a person named. What lies outside or names no day is counted, and a person says
 * whether it belongs to the population; nothing is left out in silence.
 */
export class PeriodSelection {
  private readonly counts: Record<When, number> = { before: 0, inside: 0, after: 0, undated: 0 };
  private readonly asked: Record<'outside' | 'undated', Asked> = {
    outside: { rows: [], shown: [] },
    undated: { rows: [], shown: [] },
  };
  /** Records that name no day; so many as are ever told. */
  readonly notices: ReadingNotice[] = [];
  private readonly column: number;
  private readonly left: ReadonlySet<When>;

  constructor(
    private readonly choices: ReadingChoices,
    width: number,
  ) {
    const { dateColumn = 0 } = choices;
    this.column = dateColumn >= 1 && dateColumn <= width ? dateColumn : 0;
    this.left = leftOut(choices);
  }

  /** Whether a record is one of the population, as far as it was decided. */
  admits(record: FileRow): boolean {
    if (this.column === 0) return true;
    const { from = '', until = '' } = this.choices;
    const value = record.values[this.column - 1]!;
    const when = whenOf(readDay(value), from, until);
    this.counts[when] += 1;
    if (when === 'undated') this.tellUndated(record, value);
    if (when !== 'inside') this.keep(when === 'undated' ? 'undated' : 'outside', record);
    return !this.left.has(when);
  }

  private tellUndated({ row }: FileRow, value: string): void {
    if (this.notices.length >= mostNotices) return;
    this.notices.push({ rule: 'undated', row, column: this.column, value: value.slice(0, longestShown) });
  }

  private keep(about: 'outside' | 'undated', record: FileRow): void {
    if (this.choices[about] !== undefined) return;
    const { rows, shown } = this.asked[about];
    if (shown.length < mostRowsShown) shown.push(...shownRows([record], [record.row]));
    rows.push(record.row);
  }

  ask(questions: ReadingQuestion[]): void {
    for (const about of ['outside', 'undated'] as const) {
      const { rows, shown } = this.asked[about];
      const proposed = about === 'outside' ? 'left-out' : null;
      if (rows.length > 0) questions.push({ about, choices: ['left-out', 'records'], proposed, rows, shown });
    }
  }

  /** Null where nobody named a column of dates. */
  period(): PeriodCounts | null {
    if (this.column === 0) return null;
    const { from = '', until = '' } = this.choices;
    const out = [...this.left].reduce((sum, when) => sum + this.counts[when], 0);
    return { column: this.column, from, until, ...this.counts, leftOut: out };
  }
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
