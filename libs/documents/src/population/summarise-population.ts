import { keepRows, type FileRow, type PopulationFileChoices, type ReadingLimits } from '@akashi/domain/population-file';
import { readPopulationFile, type PopulationFileReading } from './read-population-file';

/** What is kept of a population besides its file: everything but its records. */
export interface PopulationFileSummary extends Omit<PopulationFileReading, 'records' | 'equalRows'> {
  readonly rowCount: number;
  /** The first records, as they would be read. */
  readonly first: readonly FileRow[];
  /** Rows that another row of the file equals in every column. */
  readonly equalRows: number;
}

const mostShown = 12;

export async function summarisePopulation(
  bytes: Uint8Array,
  choices: PopulationFileChoices,
  limits?: ReadingLimits,
): Promise<PopulationFileSummary> {
  const { records, equalRows, ...kept } = await readPopulationFile(bytes, choices, limits);
  return {
    ...kept,
    rowCount: records.length,
    first: keepRows(records.slice(0, mostShown)).kept,
    equalRows: equalRows.flat().length,
  };
}
