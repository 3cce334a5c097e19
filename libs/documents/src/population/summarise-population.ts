import {
  keepRows,
  readingLimits,
  type FileRow,
  type PopulationFileChoices,
  type ReadingLimits,
} from '@akashi/domain/population-file';
import type { TellProgress } from '@akashi/domain/import-progress';
import { CanonicalRows } from './canonical-rows';
import type { FileContent, PopulationBytes } from './population-bytes';
import { readPopulation, type PopulationFileTable } from './read-population-file';

/** What is kept of a population besides its file: everything but its records. */
export interface PopulationFileSummary extends Omit<PopulationFileTable, 'equalRows'> {
  readonly rowCount: number;
  /** The first records, as they would be read. */
  readonly first: readonly FileRow[];
  /** Rows that another row of the file equals in every column. */
  readonly equalRows: number;
  /** Of the file that was read. */
  readonly content: FileContent;
}

export interface SummaryOrder {
  readonly choices?: PopulationFileChoices | undefined;
  readonly limits?: ReadingLimits | undefined;
  /** An open file that takes the canonical rows. */
  readonly rowsInto?: number | undefined;
  readonly tell?: TellProgress | undefined;
}

const mostShown = 12;

export async function summarisePopulation(
  bytes: PopulationBytes,
  { choices = {}, limits = readingLimits, rowsInto, tell }: SummaryOrder,
): Promise<PopulationFileSummary> {
  const rows = new CanonicalRows(rowsInto);
  const first: FileRow[] = [];
  const take = (record: FileRow): void => {
    if (first.length < mostShown) first.push(record);
    rows.take(record);
  };
  const { equalRows, ...kept } = await readPopulation(bytes, { choices, limits, take, tell });
  if (rowsInto !== undefined) rows.end();
  const told = { first: keepRows(first).kept, equalRows: equalRows.flat().length };
  return { ...kept, ...told, rowCount: rows.rowCount, content: bytes.content() };
}
