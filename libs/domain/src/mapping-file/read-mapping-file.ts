import { readRecords, type RowCounts, type TableFile, type TableMapping } from '../table';
import { entriesOfRows } from './entries-of-rows';
import type { FileEntry, MappedCriterion } from './mapping-file-entry';
import type { MappingFileFault } from './mapping-file-fault';
import type { MappingFileField } from './mapping-file-field';
import { readMappingRow } from './read-mapping-row';

export interface MappingFileReading {
  readonly entries: readonly FileEntry[];
  readonly faults: readonly MappingFileFault[];
  readonly rows: RowCounts;
}

/**
 * What a file says became of the criteria of one edition in another, and everything that stands in its way. A row names old
 * numbers, new ones, or both; rows that share a number are one entry.
 */
export function readMappingFile(
  file: TableFile,
  mapping: TableMapping<MappingFileField>,
  olds: readonly MappedCriterion[],
  news: readonly MappedCriterion[],
): MappingFileReading {
  const { records, counts, merged } = readRecords(file, mapping);
  const ofCells: MappingFileFault[] = merged.map(({ sheet, area }) => {
    const [address = ''] = area.split(':');
    return { rule: 'cell.merged', sheet, row: Number(/\d+$/.exec(address)?.[0] ?? 0), address, value: area };
  });
  const rows = records.map((record) => readMappingRow(record, olds, news));
  const { entries, faults } = entriesOfRows(
    rows.filter((row) => row.faults.length === 0),
    olds,
    news,
  );
  const all = [...ofCells, ...rows.flatMap((row) => row.faults), ...faults];
  if (records.length === 0) {
    all.push({ rule: 'mapping-file.empty', sheet: mapping.sheets[0]?.sheet ?? '', row: null, address: '', value: '' });
  }
  const place = new Map(mapping.sheets.map(({ sheet }, at) => [sheet, at]));
  const inOrder = all.sort(
    (a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  );
  return { entries, faults: inOrder, rows: counts };
}
