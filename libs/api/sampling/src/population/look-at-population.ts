import type { PopulationLookView } from '@akashi/contracts';
import type { PopulationFileSummary } from '@akashi/documents';
import type { PopulationFileChoices } from '@akashi/domain/population-file';
import { askedOf, factsOf, faultsOf } from './decided-reading';

interface ReceivedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

/** A file as it would be taken in: what was found, what is asked, and what keeps it out. */
export function lookAt(
  { fileName, sha256, size }: ReceivedFile,
  summary: PopulationFileSummary,
  choices: PopulationFileChoices,
): PopulationLookView {
  const faults = faultsOf(summary);
  return {
    fileName,
    fileSha256: sha256,
    size,
    encoding: summary.encoding ?? (summary.format === 'xlsx' ? 'xlsx' : null),
    sheets: [...summary.sheets],
    header: [...summary.header],
    rowCount: summary.rowCount,
    reading: factsOf(summary, choices),
    first: [...summary.first],
    asked: askedOf(summary),
    faults,
    faultCount: faults.length === 0 ? 0 : summary.faultCount,
  };
}
