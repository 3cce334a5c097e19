import type { NumberGrammar } from '../catalogue';
import { readRecords, type RowCounts, type TableFile, type TableMapping, type TableRecord } from '../table';
import { buildEdition, type EditionBuilding } from './build-edition';
import type { CatalogueAnswer, CatalogueEntry, CatalogueFault } from './catalogue-entry';
import type { CatalogueColumn } from './catalogue-field';
import { doubtfulLineage, entriesOfTable, unknownWords, unreadCells } from './entries-of-table';
import { areasOfRows, partRows } from './part-rows';

export interface CatalogueReading extends EditionBuilding {
  readonly rows: RowCounts;
}

/** Reads a catalogue kept as a table, by a mapping that has no faults. */
export function readCatalogueTable(
  file: TableFile,
  mapping: TableMapping<CatalogueColumn>,
  grammar: NumberGrammar,
  answers: readonly CatalogueAnswer[],
): CatalogueReading {
  const { records, counts, merged } = readRecords(file, mapping);
  const skipped = rowsLeftOut(records, answers);
  const kept = records.filter(({ sheet, row }) => !skipped.has(`${sheet}\n${row}`));
  const building = buildEdition(entriesOfTable(partRows(records, mapping)), grammar, answers);
  const cellFaults: CatalogueFault[] = [
    ...unreadCells(kept),
    ...unknownWords(kept),
    ...doubtfulLineage(kept),
    ...areasOfRows(merged, mapping).map(({ sheet, area }) => {
      const [first = ''] = area.split(':');
      return {
        rule: 'cell.merged' as const,
        sheet,
        row: Number(/\d+$/.exec(first)?.[0] ?? 0),
        address: first,
        value: area,
      };
    }),
  ];
  return { ...building, faults: inOrderOfFile([...building.faults, ...cellFaults], mapping), rows: counts };
}

/** Rows that a person left out. A number above that is not read leaves its row where it is. */
function rowsLeftOut(
  records: readonly TableRecord<CatalogueColumn>[],
  answers: readonly CatalogueAnswer[],
): ReadonlySet<string> {
  const above = new Set(
    records.flatMap(({ sheet, cells }) => (cells.above ?? []).map(({ address }) => `${sheet}\n${address}`)),
  );
  return new Set(
    answers
      .filter(({ sheet, number, address = '' }) => number === null && !above.has(`${sheet}\n${address}`))
      .map(({ sheet, row }) => `${sheet}\n${row}`),
  );
}

/** Reads a catalogue that is a tree of its own. */
export function readCatalogueTree(
  entries: readonly CatalogueEntry[],
  answers: readonly CatalogueAnswer[],
): CatalogueReading {
  const rows: RowCounts = { read: entries.length, head: 0, blank: 0, elsewhere: 0, hidden: 0 };
  return { ...buildEdition(entries, 'GENERIC', answers), rows };
}

function inOrderOfFile(faults: readonly CatalogueFault[], mapping: TableMapping): CatalogueFault[] {
  const place = new Map(mapping.sheets.map(({ sheet }, at) => [sheet, at]));
  return [...faults].sort(
    (a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
