import type { PopulationFileChoices, ReadingLimits } from '@akashi/domain/population-file';
import { readPopulationFile, type PopulationFileReading } from './read-population-file';

/** What is kept of a population besides its file: everything but its records. */
export interface PopulationFileSummary extends Omit<PopulationFileReading, 'records' | 'equalRows'> {
  readonly rowCount: number;
  /** Rows that another row of the file equals in every column. */
  readonly equalRows: number;
}

export async function summarisePopulation(
  bytes: Uint8Array,
  choices: PopulationFileChoices,
  limits?: ReadingLimits,
): Promise<PopulationFileSummary> {
  const { records, equalRows, ...kept } = await readPopulationFile(bytes, choices, limits);
  return { ...kept, rowCount: records.length, equalRows: equalRows.flat().length };
}
