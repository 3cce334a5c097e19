import {
  keepRows,
  readingLimits,
  type FileRow,
  type PopulationFileChoices,
  type ReadingLimits,
} from '@akashi/domain/population-file';
import type { TellProgress } from '@akashi/domain/import-progress';
import { CanonicalRows, type RowsOrder } from './canonical-rows';
import type { FileContent, PopulationBytes } from './population-bytes';
import { readPopulation, type PopulationFileTable } from './read-population-file';

/** What is kept of a population besides its file: everything but its records. */
export interface PopulationFileSummary extends Omit<PopulationFileTable, 'equalRows'> {
  readonly rowCount: number;
  /** The first records, as they would be read. */
  readonly first: readonly FileRow[];
  /** Rows that another row of the file equals in every column. */
  readonly equalRows: number;
  /** The rows that the seed draws first, as `unpackRanking` reads them; null where no rows were kept. */
  readonly ranking: Uint8Array | null;
  /** Of the file that was read. */
  readonly content: FileContent;
}

export interface SummaryOrder {
  readonly choices?: PopulationFileChoices | undefined;
  readonly limits?: ReadingLimits | undefined;
  /** Where the canonical rows go, where they are kept. */
  readonly rows?: RowsOrder | undefined;
  readonly tell?: TellProgress | undefined;
}

const mostShown = 12;

export async function summarisePopulation(
  bytes: PopulationBytes,
  { choices = {}, limits = readingLimits, rows: order, tell }: SummaryOrder,
): Promise<PopulationFileSummary> {
  const rows = new CanonicalRows(order);
  const first: FileRow[] = [];
  const take = (record: FileRow): void => {
    if (first.length < mostShown) first.push(record);
    rows.take(record);
  };
  const { equalRows, ...kept } = await readPopulation(bytes, { choices, limits, take, tell });
  const told = { first: keepRows(first).kept, equalRows: equalRows.flat().length };
  const written = { rowCount: rows.rowCount, ranking: rows.end() };
  return { ...kept, ...told, ...written, content: bytes.content() };
}
