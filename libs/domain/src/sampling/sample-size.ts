import type { FrequencyCode } from '../engagement/frequency';
import type { SampleSize, SampleSizeTable } from '../engagement/scheme-ruleset';

function apply(size: SampleSize, populationSize: number): number {
  switch (size.kind) {
    case 'ALL':
      return populationSize;
    case 'COUNT':
      return size.count;
    case 'PERCENT':
      return Math.ceil((populationSize * size.percent) / 100);
  }
}

/**
 * How many items a population of this frequency asks for, by the table of the ruleset. A population no larger than the
 * table's figure is tested whole; there is never more to test than there is.
 */
export function sampleSize(table: SampleSizeTable, frequency: FrequencyCode, populationSize: number): number {
  if (populationSize <= 0) return 0;
  const band = table[frequency].find(({ upTo }) => upTo === null || populationSize <= upTo);
  return Math.min(populationSize, band ? apply(band.size, populationSize) : populationSize);
}
