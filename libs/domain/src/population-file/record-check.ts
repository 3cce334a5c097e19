import type { FaultList } from './fault-list';
import { lookAtLetters } from './look-at-letters';
import type { FileRow, ReadingLimits } from './population-table';
import type { ReadingNotice } from './reading-faults';

interface CheckedAgainst {
  readonly width: number;
  /** Columns, from 0, that hold a heading or a value. */
  readonly kept: readonly number[];
  readonly limits: ReadingLimits;
  readonly isSpoilt: (row: number) => boolean;
}

/** So many are told of a file; more are never kept. */
export const mostNotices = 400;

/** Says of each row whether it is sound and as wide as the table; what keeps it out is told. */
export class RecordCheck {
  private readonly tell: { fault: FaultList['add']; notice: (notice: ReadingNotice) => void };

  constructor(
    private readonly against: CheckedAgainst,
    private readonly faults: FaultList,
    notices: ReadingNotice[],
  ) {
    this.tell = {
      fault: faults.add.bind(faults),
      notice: (notice) => notices.length < mostNotices && notices.push(notice),
    };
  }

  letters(row: FileRow): boolean {
    return lookAtLetters(row, this.against.limits, this.tell);
  }

  /** The record that a row is; null where it is none. */
  record(row: FileRow): FileRow | null {
    const isSound = this.letters(row) && !this.against.isSpoilt(row.row);
    const { width } = this.against;
    const found = row.values.length;
    if (found !== width) {
      const column = Math.min(found, width) + (found > width ? 1 : 0);
      this.faults.add({ rule: 'ragged-row', row: row.row, column, found: String(found), expected: String(width) });
      return null;
    }
    return isSound ? this.inColumns(row) : null;
  }

  /** The same of a row that was told of before. */
  recordAgain(row: FileRow): FileRow | null {
    const { width, limits, isSpoilt } = this.against;
    if (row.values.length !== width || isSpoilt(row.row)) return null;
    const isSound = lookAtLetters(row, limits, { fault: () => undefined, notice: () => undefined });
    return isSound ? this.inColumns(row) : null;
  }

  private inColumns(row: FileRow): FileRow {
    const { kept, width } = this.against;
    return kept.length === width ? row : { row: row.row, values: kept.map((at) => row.values[at]!) };
  }
}
