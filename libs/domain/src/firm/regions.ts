import { isBlank } from '../text/storable-text';

/** The regions in a line as it is typed, separated by a comma of any width; each once, in the order they were typed. */
export function readRegions(line: string): string[] {
  const regions = line.split(/[、,，]/).map((region) => region.trim());
  return [...new Set(regions.filter((region) => !isBlank(region)))];
}
